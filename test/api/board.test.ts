// The board: every number from one function, whoever asks; kept summaries that hold exactly as long as they are true.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { board as readBoard } from '../../api/board/board.ts'
import type { BoardView } from '../../api/board/view.ts'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { change } from '../../storage/change.ts'
import { type Internal, internalRound } from '../internal.ts'
import type { Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('the board of a province campaign', () => {
  let world: World
  let round: Round
  const board = async (who: Person, more = ''): Promise<BoardView> =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}/board?${more}`).expect(200)).body
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
  })
  after(() => world[Symbol.asyncDispose]())

  it('sums points once for every leaf, the same as lists and home pages say', async () => {
    const shown = await board(round.people.leader)
    expect(shown).to.include({ kind: 'province', isWhole: true })
    expect(shown.columns.map(({ code }) => code)).to.deep.equal(['1.1', '1.2', '2.1', '2.2'])
    const list = await world.as(round.people.leader).get(`${v1}/campaigns/${round.slug}/assessments`)
    const { max, accepted, atRisk } = list.body.totals
    expect(shown.total.points).to.include({ max, accepted, risk: atRisk })
    for (const row of shown.rows) {
      const own = await world
        .as(row.agency === round.agencies.lead ? round.people.officer : round.otherOfficer)
        .get(`${v1}/campaigns/${round.slug}/work`)
      expect(row.sum.points).to.include({
        self: own.body.self,
        risk: own.body.totals.atRisk,
        max: own.body.totals.max,
      })
    }
    for (const part of ['max', 'self', 'accepted', 'risk'] as const) {
      const of = (all: BoardView['sums']) => all.reduce((sum, { points }) => sum + points![part], 0)
      expect(of(shown.rows.map(({ sum }) => sum)), part).to.equal(shown.total.points![part])
      expect(of(shown.sums), part).to.equal(shown.total.points![part])
    }
  })

  it('shows state, papers and points of each leaf, of areas and of people', async () => {
    const byLeaf = await board(round.people.reviewer)
    const lead = byLeaf.rows.find(({ agency }) => agency === round.agencies.lead)!
    expect(lead.cells.map((cell) => cell?.state)).to.deep.equal([
      'accepted',
      'submitted',
      undefined,
      'untouched',
    ])
    expect(lead.cells[0]).to.include({ self: 1_00, max: 1_00, risk: 0, have: 1, need: 1 })
    const byArea = await board(round.people.reviewer, 'columns=area')
    const areas = byArea.rows.find(({ agency }) => agency === round.agencies.lead)!
    expect(areas.cells.map((cell) => [cell?.state, cell?.max])).to.deep.equal([
      ['submitted', 4_00],
      ['untouched', 2_00],
    ])
    expect(byArea.total.points).to.deep.equal(byLeaf.total.points)
    const { assignment } = round.leaves['2.2']!
    const found = (await world.ctx.db.assignments.model.findOne({ id: assignment }).lean())!
    await world
      .as(round.people.officer)
      .send('PUT', `${v1}/assignments/${assignment}/handover`, {
        revision: found.revision,
        contributors: [round.people.contributor.id],
      })
      .expect(200)
    const byPerson = await board(round.people.reviewer, 'rows=person')
    expect(byPerson.rows.map(({ person }) => person)).to.include.members([
      'Nguyễn Văn An',
      'Đầu mối của cơ quan',
    ])
    expect(byPerson.total.points).to.deep.equal(byLeaf.total.points)
  })

  it('shows an officer and a head their own row alone, and says that its sums are of that', async () => {
    for (const who of [round.people.officer, round.people.head]) {
      const shown = await board(who)
      expect(shown.isWhole).to.equal(false)
      expect(shown.rows.map(({ agency }) => agency)).to.deep.equal([round.agencies.lead])
      expect(shown.total.points!.max).to.equal(6_00)
    }
    await world.as(round.people.contributor).get(`${v1}/campaigns/${round.slug}/board`).expect(403)
    const cell = `${v1}/campaigns/${round.slug}/board/cell?agency=${round.agencies.other}`
    await world.as(round.people.officer).get(cell).expect(404)
    await world.as(round.people.reviewer).get(cell).expect(200)
  })

  it('gives the sentence to send: what, until when, worth how much; none where nothing is expected', async () => {
    const ask = (agency: string, column?: string) =>
      world
        .as(round.people.reviewer)
        .get(`${v1}/campaigns/${round.slug}/board/cell?agency=${agency}${column ? `&column=${column}` : ''}`)
        .expect(200)
    const { columns } = await board(round.people.reviewer)
    const key = (code: string) => columns.find((column) => column.code === code)!.key
    const { lead } = round.agencies
    const { body } = await ask(lead, key('2.2'))
    expect(body.sentence).to.match(
      /^Đề nghị Cơ quan SLD kê khai số liệu, .* tiêu chí 2\.2 “Sáng kiến được áp dụng” trước \d\d:\d\d, .*\(còn \d+ ngày làm việc\); tiêu chí này tương ứng 2,00 điểm\.$/,
    )
    expect(body.contacts.map(({ name }: { name: string }) => name)).to.include('Nguyễn Văn An')
    expect((await ask(lead, key('1.1'))).body.sentence).to.equal(undefined)
    const all = (await ask(lead)).body
    expect(all.leaves).to.have.length(3)
    expect(all.sentence).to.equal(body.sentence) // the only one that waits for the agency
  })

  it('says the same in Excel, as numbers', async () => {
    const shown = await board(round.people.reviewer)
    const { body } = await world
      .as(round.people.reviewer)
      .get(`${v1}/campaigns/${round.slug}/board/table`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)
    const [grid, sums] = await readXlsxFile(body as Buffer)
    expect(grid!.data[2]).to.deep.equal(['Cơ quan', '1.1', '1.2', '2.1', '2.2', 'Có nguy cơ mất'])
    const atRisk = [...shown.sums, shown.total].map(({ points }) => points!.risk / 100)
    expect(grid!.data.at(-1)).to.deep.equal(['Có nguy cơ mất', ...atRisk])
    const total = sums!.data.at(-1)!
    const { max, self, accepted, risk } = shown.total.points!
    expect(total.slice(5, 9)).to.deep.equal([max, self, accepted, risk].map((points) => points / 100))
    expect(sums!.data.slice(3, -1).map((row) => row[8])).to.deep.equal(
      shown.rows.map(({ sum }) => sum.points!.risk / 100),
    )
  })

  it('answers 304 while nothing changed, and what changed at once', async () => {
    const path = `${v1}/campaigns/${round.slug}/board`
    const api = world.as(round.people.reviewer)
    const first = await api.get(path).expect(200)
    const again = await api.get(path).set('If-None-Match', String(first.headers['etag']))
    expect([200, 304]).to.include(again.status) // a minute may have begun
    const { assessment } = round.leaves['2.2']!
    const one = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
    const figures = [{ code: 'n', value: '2', state: 'official' }]
    await world
      .as(round.people.officer)
      .patch(`${v1}/assessments/${assessment}`, { revision: one.revision, figures })
      .expect(200)
    const after = await api.get(path).set('If-None-Match', String(first.headers['etag'])).expect(200)
    const lead = after.body.rows.find(({ agency }: { agency: string }) => agency === round.agencies.lead)
    expect(lead.cells[3]).to.include({ state: 'incomplete', self: 1_00 })
  })

  it('turns a leaf overdue by the clock alone', async () => {
    const { ctx } = world
    const later = new Date(Date.parse(round.due) + 1000)
    const moved = { ...ctx, now: () => later }
    const input = { slug: round.slug, rows: 'agency', columns: 'leaf' } as const
    const { rows } = await readBoard(moved, round.people.reviewer, input)
    const lead = rows.find(({ agency }) => agency === round.agencies.lead)!
    expect(lead.cells[3]).to.include({ state: 'overdue', risk: 1_00 })
    expect(lead.cells[3]!.days).to.be.lessThan(0)
  })

  it('holds with whatever it rests on: document, agency, campaign, request; fsck computes it anew', async () => {
    const { db } = world.ctx
    const done = () => ({ act: 'test.change', by: round.people.admin.id, at: new Date().toISOString() })
    const document = (await db.documents.model.findOne({ agency: round.agencies.other }).lean())!
    const before = await board(round.people.reviewer)
    const have = (shown: BoardView) =>
      shown.rows.find(({ agency }) => agency === round.agencies.other)!.cells[2]!.have
    expect(have(before)).to.equal(1)
    const { issued: _issued, ...particulars } = document.particulars
    await db.transaction((tx) => change(tx, db, db.documents, document, { particulars }, done()))
    expect(have(await board(round.people.reviewer))).to.equal(0)
    expect((await fsck(world.ctx)).findings.filter(({ kind }) => kind === 'summary')).to.deep.equal([])
    // Behind the product's back it is a finding.
    await db.documents.model.collection.updateOne(
      { id: document.id },
      { $set: { particulars: document.particulars } },
    )
    const found = (await fsck(world.ctx)).findings.filter(({ kind }) => kind === 'summary')
    expect(found.map(({ subject }) => subject)).to.deep.equal([round.leaves['2.1']!.assessment])
    const agency = (await db.agencies.model.findOne({ id: round.agencies.other }).lean())!
    await db.transaction((tx) =>
      change(tx, db, db.agencies, agency, { kind: 'sở', short: 'Sở Tài chính' }, done()),
    )
    expect(have(await board(round.people.reviewer))).to.equal(1)
    expect((await fsck(world.ctx)).findings).to.deep.equal([])
  })

  it('is right after a hundred changes that raced with readers', async () => {
    const { assessment } = round.leaves['2.2']!
    const { officer, reviewer } = round.people
    let isOver = false
    const reading = (async () => {
      while (!isOver) {
        await board(reviewer)
        await sleep(1)
      }
    })()
    for (let n = 0; n < 30; n++) {
      const { revision } = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
      const figures = [{ code: 'n', value: String(n % 4), state: 'official' }]
      await world.as(officer).patch(`${v1}/assessments/${assessment}`, { revision, figures }).expect(200)
    }
    isOver = true
    await reading
    const last = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
    const lead = (await board(reviewer)).rows.find(({ agency }) => agency === round.agencies.lead)!
    expect(lead.cells[3]!.self).to.equal(last.self)
    expect((await fsck(world.ctx)).findings).to.deep.equal([])
  })
})

describe('the board of an internal index', () => {
  let world: World
  let round: Internal
  const board = async (who: Person): Promise<BoardView> =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}/board`).expect(200)).body
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await internalRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('never adds points of agencies: index, place among so many, and the middle instead', async () => {
    const shown = await board(round.people.reviewer)
    expect(shown.total).not.to.have.property('points')
    for (const sum of shown.sums) expect(sum).not.to.have.property('points')
    const [one, two] = ['one', 'two'].map((name) =>
      shown.rows.find(({ agency }) => agency === round.agencies[name as 'one']),
    )
    // 1,00 of 8,00 points that are self-assessed
    expect(one).to.include({ index: '0.1250', rank: 1 })
    expect(two).not.to.have.property('index')
    expect(shown.total).to.include({ ranked: 1, median: '0.1250' })
  })

  it('asks for papers of which one is enough as for one', async () => {
    const id = round.ids['one 1.2']!
    const { revision } = (await world.ctx.db.assessments.model.findOne({ id }).lean())!
    const figures = [{ code: 'a', value: '1', state: 'official' }]
    await world.as(round.people.officer).patch(`${v1}/assessments/${id}`, { revision, figures }).expect(200)
    const leaf = (await board(round.people.reviewer)).columns.find(({ code }) => code === '1.2')!
    const path = `board/cell?agency=${round.agencies.one}&column=${leaf.key}`
    const { body } = await world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/${path}`)
    const places = '(một trong: Bảng thống kê; Ảnh chụp hệ thống)'
    expect(body.sentence).to.include(`bổ sung Báo cáo năm; ${places}, hoàn thành kê khai`)
    const missing = body.leaves[0].gaps.filter(({ at }: { at: { part: string } }) => at.part === 'slot')
    expect(missing).to.have.length(2)
  })

  it('shows judges what they judge, without index or place', async () => {
    const first = await board(round.people.first)
    expect(first).to.include({ isWhole: false })
    expect(first.columns.map(({ code }) => code)).to.deep.equal(['1.1'])
    expect(first.rows[0]).not.to.have.property('rank')
    expect(first.total).not.to.have.property('median')
    expect((await board(round.people.second)).rows).to.deep.equal([])
    expect((await board(round.people.local)).rows).to.deep.equal([]) // of their own agency: never
  })
})
