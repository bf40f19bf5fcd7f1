// Biểu thu thập số liệu: drawn by the lead, filled by others, each its own row; missing, zero and nothing are three things;
// the sum becomes the figure, and what moves after that is named.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import { openRound, type Round } from '../round.ts'
import { uploadPaper } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('a table that collects figures', () => {
  let world: World
  let round: Round
  let lead: Person
  let fillers: { agency: string; officer: Person }[]
  let id: string
  const columns = [
    { key: 'c1', label: 'Số nhiệm vụ hoàn thành', unit: 'việc', figure: 'a', within: 'c2' },
    { key: 'c2', label: 'Số nhiệm vụ được giao', unit: 'việc', figure: 'b' },
    { key: 'c3', label: 'Số hồ sơ trả lại', unit: 'hồ sơ' },
  ]
  const leaf = () => round.leaves['1.2']!.assessment
  const table = async (who = lead) => (await world.as(who).get(`${v1}/collections/${id}`).expect(200)).body
  const rowOf = async (n: number) =>
    (await table(fillers[n]!.officer)).rows.find(
      (row: { agency: string }) => row.agency === fillers[n]!.agency,
    )
  const fill = async (n: number, cells: object, more: object = {}) => {
    const { id: row, revision } = await rowOf(n)
    const input = { revision, cells, versions: [], note: 'Sổ theo dõi tại xã', send: true, ...more }
    return world.as(fillers[n]!.officer).send('PUT', `${v1}/rows/${row}`, input)
  }
  const assessment = async (who = lead) =>
    (await world.as(who).get(`${v1}/assessments/${leaf()}`).expect(200)).body
  const take = async (more: object = {}) =>
    world.as(lead).post(`${v1}/collections/${id}/figures`, { revision: (await table()).revision, ...more })

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    lead = round.people.officer
    fillers = []
    for (const code of ['XA-A', 'XA-B', 'XA-C']) {
      const agency = await world.agency(code, { kind: 'xã', short: `Xã ${code.at(-1)!}` })
      fillers.push({ agency, officer: await world.person('officer', agency) })
    }
    const due = new Date(Date.parse(round.due) - 2 * 864e5).toISOString()
    const drawn = { title: 'Biểu nhiệm vụ các xã', columns, due, to: fillers.map(({ agency }) => agency) }
    const made = await world.as(lead).post(`${v1}/assessments/${leaf()}/collections`, drawn)
    expect(made.status, JSON.stringify(made.body)).to.equal(201)
    id = made.body.id
  })
  after(() => world[Symbol.asyncDispose]())

  it('is refused with a figure that the leaf has not, two sums of one figure, or a deadline behind the leaf’s', async () => {
    const twice = [
      columns[0],
      { ...columns[1], figure: 'a' },
      { key: 'c4', label: 'Cột lạ', unit: 'x', figure: 'zz' },
    ]
    const due = new Date(Date.parse(round.due) + 864e5).toISOString()
    const drawn = { title: 'Biểu sai', columns: twice, due, to: [fillers[0]!.agency] }
    const { body } = await world.as(lead).post(`${v1}/assessments/${leaf()}/collections`, drawn).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'columns.1.figure',
      'columns.2.figure',
      'due',
    ])
    await world.as(round.otherOfficer).post(`${v1}/assessments/${leaf()}/collections`, drawn).expect(404)
    await world.as(round.people.reviewer).post(`${v1}/assessments/${leaf()}/collections`, drawn).expect(403)
  })

  it('is refused with a column that is a part of none, of itself, or of its own part', async () => {
    const due = new Date(Date.parse(round.due) - 864e5).toISOString()
    const draw = (...within: (string | undefined)[]) => {
      const drawn = within.map((of, n) => ({
        ...{ key: `c${n + 1}`, label: `Cột thứ ${n + 1}`, unit: 'việc' },
        ...(of && { within: of }),
      }))
      const input = { title: 'Biểu sai', columns: drawn, due, to: [fillers[0]!.agency] }
      return world.as(lead).post(`${v1}/assessments/${leaf()}/collections`, input)
    }
    for (const [wrong, fields] of [
      [['c9'], ['columns.0.within']],
      [['c1'], ['columns.0.within']],
      [
        ['c2', 'c1'],
        ['columns.0.within', 'columns.1.within'],
      ],
    ] as const) {
      const { body } = await draw(...wrong).expect(400)
      expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal(fields)
    }
  })

  it('shows each agency its own row alone, and a stranger nothing', async () => {
    const [first] = fillers
    const own = await table(first!.officer)
    expect(own.rows.map(({ agency }: { agency: string }) => agency)).to.deep.equal([first!.agency])
    expect(own.sums).to.deep.equal([])
    await world.as(round.otherOfficer).get(`${v1}/collections/${id}`).expect(404)
    const { body } = await world.as(first!.officer).get(`${v1}/campaigns/${round.slug}/rows`).expect(200)
    expect(body.collections.map(({ title }: { title: string }) => title)).to.deep.equal([
      'Biểu nhiệm vụ các xã',
    ])
    const other = (await rowOf(1)).id
    const input = { revision: 1, cells: {}, versions: [], send: false }
    await world.as(first!.officer).send('PUT', `${v1}/rows/${other}`, input).expect(404)
  })

  it('takes a number, a zero or “không phát sinh”, and names each column that has none of them', async () => {
    const refused = await fill(0, { c1: { value: '40' } })
    expect(refused.status).to.equal(400)
    expect(refused.body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'cells.c2',
      'cells.c3',
    ])
    expect((await fill(0, { c1: { value: '40' } }, { send: false })).status, 'a draft').to.equal(200)
    expect((await table()).sums[0]).to.deep.equal({ key: 'c1', sum: '0', values: 0, none: 0, missing: 3 })
    await fill(0, { c1: { value: '40' }, c2: { value: '45' }, c3: { value: '0' } })
    await fill(1, { c1: { value: '4' }, c2: { value: '5' }, c3: { none: true } })
    expect((await table()).sums).to.deep.equal([
      { key: 'c1', sum: '44', values: 2, none: 0, missing: 1 },
      { key: 'c2', sum: '50', values: 2, none: 0, missing: 1 },
      { key: 'c3', sum: '0', values: 1, none: 1, missing: 1 },
    ])
  })

  it('refuses a row with less than nothing or with parts of what is counted, even as a draft', async () => {
    const cells = { c1: { value: '-40' }, c2: { value: '45.5' }, c3: { value: '0' } }
    for (const send of [true, false]) {
      const { status, body } = await fill(2, cells, { send })
      expect([status, body.faults?.map(({ field }: { field: string }) => field)]).to.deep.equal([
        400,
        ['cells.c1', 'cells.c2'],
      ])
    }
  })

  it('refuses a part above its whole, which is nothing where nothing happened, even as a draft', async () => {
    for (const [c1, c2] of [
      [{ value: '40' }, { value: '30' }],
      [{ value: '40.0' }, { value: '39' }],
      [{ value: '1' }, { none: true }],
    ])
      for (const send of [true, false]) {
        const { status, body } = await fill(2, { c1, c2, c3: { none: true } }, { send })
        expect([status, body.faults?.map(({ field }: { field: string }) => field)]).to.deep.equal([
          400,
          ['cells.c1'],
        ])
      }
    const { body } = await fill(2, { c1: { value: '40' }, c2: { value: '30' }, c3: { none: true } })
    expect(body.faults[0].sentence).to.equal(
      '“Số nhiệm vụ hoàn thành” (40) lớn hơn “Số nhiệm vụ được giao” (30). Hãy xem lại hai số.',
    )
    expect((await rowOf(2)).revision).to.equal(1)
  })

  it('cites only the agency’s own kept documents', async () => {
    const [first, second] = fillers
    const own = await uploadPaper(world, first!.officer, first!.agency, 'Báo cáo nhiệm vụ của xã')
    const foreign = await uploadPaper(world, second!.officer, second!.agency, 'Báo cáo của xã khác')
    const cells = { c1: { value: '40' }, c2: { value: '45' }, c3: { value: '0' } }
    expect((await fill(0, cells, { versions: [foreign.version] })).status).to.equal(404)
    expect((await fill(0, cells, { versions: [own.version] })).status).to.equal(200)
    const [row] = (await table()).rows
    expect(row.papers.map(({ version }: { version: string }) => version)).to.deep.equal([own.version])
  })

  it('lets the lead and Sở Nội vụ open what proves a row once it was sent, and nobody else', async () => {
    const [, second] = fillers
    const paper = await uploadPaper(world, second!.officer, second!.agency, 'Sổ theo dõi nhiệm vụ')
    const open = (who: Person) => world.as(who).get(`${v1}/versions/${paper.version}/bytes`)
    await open(lead).expect(404)
    await fill(
      1,
      { c1: { value: '4' }, c2: { value: '5' }, c3: { none: true } },
      { versions: [paper.version] },
    )
    await open(lead).expect(200)
    await open(round.people.reviewer).expect(200)
    await open(fillers[0]!.officer).expect(404)
    await open(round.otherOfficer).expect(404)
  })

  it('asks for a paper or a word on why there is none, where a figure is more than nothing', async () => {
    const cells = { c1: { value: '4' }, c2: { value: '5' }, c3: { none: true } }
    const bare = { versions: [], note: '' }
    const refused = await fill(1, cells, bare)
    expect(refused.body.faults?.map(({ field }: { field: string }) => field)).to.deep.equal(['versions'])
    expect(
      (await fill(1, { c1: { value: '0' }, c2: { value: '0' }, c3: { none: true } }, bare)).status,
    ).to.equal(200)
    expect((await fill(1, cells)).status).to.equal(200)
  })

  it('gives its sum to the leaf as an estimate while one is missing, and needs the reason', async () => {
    const refused = await take()
    expect(refused.body.faults?.[0].field).to.equal('reason')
    expect((await take({ reason: 'Xã C mất mạng vì bão' })).status).to.equal(201)
    const { figures, self } = await assessment()
    expect(figures.map(({ code, value, state }: never) => [code, value, state])).to.deep.equal([
      ['a', '44', 'estimate'],
      ['b', '50', 'estimate'],
    ])
    expect(figures[0].source).to.include({ kind: 'table', table: id })
    expect(self).to.be.a('number')
  })

  it('cannot be typed over and still be called the sum of the table', async () => {
    const { figures, revision } = await assessment()
    const changed = figures.map((figure: { code: string }) =>
      figure.code === 'a' ? { ...figure, value: '50' } : figure,
    )
    const path = `${v1}/assessments/${leaf()}`
    const { body } = await world.as(lead).patch(path, { revision, figures: changed }).expect(400)
    expect(body.faults[0].sentence).to.include('biểu thu thập')
    await world.as(lead).patch(path, { revision, figures, explanation: 'Còn một xã chưa gửi.' }).expect(200)
  })

  it('names on the leaf what moved since, and blocks it until the sum is taken again', async () => {
    const gaps = async () =>
      (await assessment()).gaps.flatMap(({ sentence, blocks }: { sentence: string; blocks: boolean }) =>
        sentence.includes('Biểu “') ? [[sentence, blocks]] : [],
      )
    expect(await gaps()).to.deep.equal([])
    await fill(0, { c1: { value: '40' }, c2: { value: '46' }, c3: { none: true } })
    const said = ['Xã A: Số nhiệm vụ được giao 45 → 46', 'Xã A: Số hồ sơ trả lại 0 → không phát sinh'].join(
      '; ',
    )
    const sentence = `Biểu “Biểu nhiệm vụ các xã” đã đổi sau khi lấy số liệu: ${said}. Hãy lấy lại tổng.`
    expect(await gaps()).to.deep.equal([[sentence, true]])
    expect((await take({ reason: 'Xã C mất mạng vì bão' })).status).to.equal(201)
    expect(await gaps()).to.deep.equal([])
    expect((await assessment()).figures[1].value).to.equal('51')
  })

  it('goes out to Excel with numbers as numbers and comes back for who answered on paper, all or nothing', async () => {
    const excel = await world.as(lead).get(`${v1}/collections/${id}/excel`).responseType('blob').expect(200)
    const [sheet] = await readXlsxFile(excel.body as Buffer)
    const head = sheet!.data.findIndex(([first]) => first === 'Mã cơ quan')
    const said = sheet!.data.slice(0, head).map(([first]) => String(first))
    expect(said[0]).to.equal('Biểu nhiệm vụ các xã')
    expect(said[1]).to.match(/^Tiêu chí 1\.2, cơ quan lập: Cơ quan SLD\. Hạn gửi: .*\d{4}\.$/)
    expect(said.at(-2)).to.match(/^Cách ghi: /)
    expect(said.at(-1)).to.equal('“Số nhiệm vụ hoàn thành” không lớn hơn “Số nhiệm vụ được giao”.')
    const rows = sheet!.data.slice(head)
    expect(rows[1]!.slice(0, 6)).to.deep.equal(['XA-A', 'Cơ quan XA-A', 40, 46, 'không phát sinh', 'đã gửi'])
    expect(rows[3]!.slice(2, 6)).to.deep.equal([null, null, null, 'chưa gửi'])
    const send = async (lines: (string | number)[][]) => {
      const titles = rows[0]!.map((title) => ({ title: String(title), width: 10 }))
      const file = (await workbookOf([{ name: 'Biểu', columns: titles, rows: lines }])).toString('base64')
      const { revision } = await table()
      return world
        .as(lead)
        .post(`${v1}/collections/${id}/excel`, { revision, file, paper: 'Báo cáo số 9/BC-UBND' })
    }
    const wrong = await send([
      ['XA-A', '', 1, 1, 1],
      ['XA-C', '', -7, 'bảy', ''],
      ['XA-Z', '', 1, 1, 1],
      ['XA-B', '', 1.5, '', 'không phát sinh'],
      ['XA-C', '', 9, 8, 0],
    ])
    expect(wrong.body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'Biểu!A2',
      'Biểu!C3',
      'Biểu!D3',
      'Biểu!E3',
      'Biểu!A4',
      'Biểu!C5',
      'Biểu!D5',
      'Biểu!A5',
      'Biểu!C6',
    ])
    // An agency fills its cells in whichever order it likes.
    const rowsKept = world.ctx.db.collectionRows.model.collection
    for await (const { _id, cells } of rowsKept.find({ sent: { $exists: true } })) {
      const turned = Object.fromEntries(Object.entries(cells as object).reverse())
      await rowsKept.updateOne({ _id }, { $set: { cells: turned } })
    }
    const whole = await world.as(lead).post(`${v1}/collections/${id}/excel`, {
      ...{ revision: (await table()).revision, paper: 'Báo cáo số 9/BC-UBND' },
      file: (excel.body as Buffer).toString('base64'),
    })
    expect(whole.body.detail, 'the file as it went out is understood').to.include('không có số liệu mới')
    const right = await send([
      ['XA-A', '', 40, 46, 'không phát sinh'],
      ['XA-C', '', 7, 8, 0],
    ])
    expect(right.status, JSON.stringify(right.body)).to.equal(201)
    expect(right.body.sums[0]).to.deep.equal({ key: 'c1', sum: '51', values: 3, none: 0, missing: 0 })
    expect(right.body.rows[2].paper).to.equal('Báo cáo số 9/BC-UBND')
    expect((await take()).status).to.equal(201)
    expect((await assessment()).figures.map(({ state }: { state: string }) => state)).to.deep.equal([
      'official',
      'official',
    ])
  })

  it('lets one of many who fill a row win, tells the others what it changed, and keeps who did what', async () => {
    const write = (row: string, revision: number, value: number) => {
      const cells = { c1: { value: String(value) }, c2: { value: '900' }, c3: { none: true } }
      const input = { revision, cells, versions: [], note: 'Sổ tại xã', send: true }
      return world.as(fillers[1]!.officer).send('PUT', `${v1}/rows/${row}`, input)
    }
    const { id: row } = await rowOf(1)
    for (let n = 0; n < 20; n++) {
      const { revision } = await rowOf(1)
      const answers = await Promise.all([1, 2, 3, 4, 5].map((k) => write(row, revision, 10 * n + k)))
      expect(answers.map(({ status }) => status).sort(), String(n)).to.deep.equal([200, 409, 409, 409, 409])
      for (const { status, body } of answers)
        if (status === 409)
          expect(body.changed.map(({ field }: { field: string }) => field)).to.include('cells')
    }
    const lines = (await world.as(fillers[1]!.officer).get(`${v1}/history/${row}`).expect(200)).body
    expect(JSON.stringify(lines)).to.include('gửi biểu số liệu')
    const changed = lines.lines.flatMap(({ changes }: { changes: Record<string, string>[] }) => changes)
    const cells = changed.filter(({ field }: Record<string, string>) => field!.startsWith('cells.'))
    const labels = new Set(cells.map(({ label }: Record<string, string>) => label))
    const { columns } = (await world.ctx.db.collections.model.findOne({ 'columns.key': 'c3' }).lean())!
    for (const label of labels) expect(columns.map((column) => column.label)).to.include(label)
    expect(labels.size).to.equal(3)
    for (const { new: now } of cells) expect(now).to.match(/^([\d,]+|không phát sinh)$/)
    await world.as(fillers[0]!.officer).get(`${v1}/history/${row}`).expect(404)
  })

  it('is taken back only while nobody wrote into it', async () => {
    const { body } = await world
      .as(lead)
      .delete(`${v1}/collections/${id}`, { revision: (await table()).revision })
    expect(body.type).to.equal('/problems/wrong-state')
  })
})
