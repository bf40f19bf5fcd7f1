// Typing into the ministry's software: what is to be copied, ticks that turn red when something changed, comparing by a
// second person, and «đã gửi Bộ» only without a difference.
import { expect } from 'chai'
import writeExcelFile from 'write-excel-file/node'
import { readSheet } from 'read-excel-file/node'
import type { EntryRow, EntryView } from '../../api/entry/view.ts'
import type { Person } from '../../schemas/person.ts'
import type { Round } from '../round.ts'
import {
  accept,
  approvedPackage,
  decideAll,
  type Paper,
  sealPackage,
  send,
  submittedRound,
  uploadPaper,
} from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('typing into the ministry’s software', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  let second: Person
  const typist = () => round.people.reviewer
  const at = () => `${v1}/campaigns/${round.slug}/entry`
  const view = async (who = typist()): Promise<EntryView> => (await world.as(who).get(at()).expect(200)).body
  const rowOf = async (code: string): Promise<EntryRow> =>
    (await view()).rows.find((row) => row.code === code)!
  const tick = async (code: string, step: string, isDone = true, seen?: string, who = typist()) => {
    const { leaf, content } = await rowOf(code)
    return world
      .as(who)
      .post(`${at()}/ticks`, { leaf, step, isDone, seen: seen ?? content?.seen ?? '0'.repeat(64) })
  }
  const both = async (code: string, who = typist()) => {
    for (const step of ['points', 'documents'])
      expect((await tick(code, step, true, undefined, who)).status).to.equal(201)
  }
  const compare = (input: object, who = second) => world.as(who).post(`${at()}/comparisons`, input)
  /** With the files that are here, unless others are said to be there. */
  const shown = async (code: string, points: string, who = second, there?: number) => {
    const files = there ?? (await rowOf(code)).content!.count
    return (await compare({ rows: [{ code, points, files }] }, who).expect(201)).body.rows[0].outcome
  }
  const states = ({ steps }: EntryRow) => [steps.points.state, steps.documents.state, steps.compared.state]

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    second = await world.person('reviewer')
  })
  beforeEach(() => world.ctx.db.entries.model.deleteMany())
  after(() => world[Symbol.asyncDispose]())

  it('gives what Sở Nội vụ counted, the figures, the explanation and the files, in the order of the set', async () => {
    const input = {
      revision: 0,
      over: '',
      outcome: 'accept',
      points: '2,00',
      reason: 'Chỉ tính việc có báo cáo.',
    }
    const { assessment } = round.leaves['1.2']!
    const { body } = await world.as(typist()).get(`${v1}/assessments/${assessment}`)
    const about = { ...input, revision: body.revision, over: body.digest }
    await world.as(typist()).post(`${v1}/assessments/${assessment}/reviews`, about).expect(201)
    const { rows, counts, limits, points } = await view()
    expect(rows.map(({ code }) => code)).to.deep.equal(['1.1', '1.2', '2.1', '2.2']) // no survey
    const row = rows[1]!
    expect(row.content).to.include({ points: 2_00, excess: 0 })
    expect(row.content!.figures.join()).to.match(/: 9 .*: 10 /)
    expect(row.content!.explanation).to.include('báo cáo quý')
    expect(row.content!.files.map((file) => file.as)).to.deep.equal([
      '1.2_01_Bao-cao-ket-qua-thuc-hien-ke-hoach-nam-2026.pdf',
      '1.2_02_10.pdf',
      '1.2_03_Ke-hoach-cai-cach-hanh-chinh-nam-2026.pdf',
    ])
    expect(rows[3]).to.not.have.property('content')
    expect(counts).to.include({ all: 3, points: 0, unsent: 1, changed: 0 })
    expect(points).to.equal(rows.reduce((sum, { content }) => sum + (content?.points ?? 0), 0))
    expect(limits.text).to.be.above(0)
  })

  it('says of a long explanation how much is too much, of a large file that it is, once the limits say so', async () => {
    const { limits, revision } = await view()
    const put = (more: object, seen = revision) =>
      world.as(typist()).send('PUT', `${at()}/limits`, { limits: { ...limits, ...more }, revision: seen })
    await put({ text: 100, fileMB: 1, name: '{exhibit} {00}', ascii: false }).expect(200)
    const { content } = await rowOf('1.2')
    expect(content!.excess).to.equal(0)
    expect(content!.files[0]!.as).to.match(/^\S+ 01\.pdf$/)
    await put({ text: 200 }).expect(409) // somebody was quicker
    for (const wrong of [{ name: '{leaf}' }, { name: '{00}{gì}' }, { text: 0 }, { nameLength: 20 }])
      await put(wrong, revision + 1).expect(400)
  })

  it('keeps a tick over what was seen alone, with who and when, and takes it back with its comparison', async () => {
    expect((await tick('1.1', 'points', true, 'f'.repeat(64))).status).to.equal(409)
    expect((await tick('2.2', 'points')).status).to.equal(409) // nothing was sent
    expect((await tick('1.1', 'compared')).status).to.equal(400)
    await both('1.1')
    expect(states(await rowOf('1.1'))).to.deep.equal(['done', 'done', 'open'])
    expect((await rowOf('1.1')).steps.points).to.include({ by: 'Nguyễn Văn An', isMine: true })
    expect(await shown('1.1', '1,00')).to.equal('equal')
    expect((await tick('1.1', 'points', false)).status).to.equal(201)
    expect(states(await rowOf('1.1'))).to.deep.equal(['open', 'done', 'open'])
  })

  it('compares by a second person alone, and only what was typed', async () => {
    expect(await shown('1.1', '1,00')).to.equal('not-typed')
    await both('1.1')
    expect(await shown('1.1', '1,00', typist())).to.equal('own')
    expect(await shown('1.1', '0,50')).to.equal('differs')
    expect((await view()).counts).to.include({ compared: 0, different: 1 })
    expect(await shown('1.1', '1,00', second, 2)).to.equal('differs') // one file of ours
    expect((await rowOf('1.1')).differences).to.deep.equal(['files'])
    expect(await shown('1.1', '1,00', second, 1)).to.equal('equal')
    expect((await view()).counts).to.include({ compared: 1, different: 0 })
  })

  it('leaves a comparison as it is when who typed it says the same once more', async () => {
    await both('1.1')
    expect(await shown('1.1', '1,00')).to.equal('equal')
    expect(await shown('1.1', '1,00', typist())).to.equal('own')
    expect(states(await rowOf('1.1'))).to.deep.equal(['done', 'done', 'done'])
    expect(await shown('1.1', '0,50', typist())).to.equal('differs')
    expect(states(await rowOf('1.1'))).to.deep.equal(['done', 'done', 'open'])
  })

  it('does not forget a wrong number of files over a table that tells points alone', async () => {
    await both('1.1')
    expect(await shown('1.1', '1,00', second, 2)).to.equal('differs')
    const cells = [['TT', 'Điểm đạt'], ['1.1', 1]].map((row) => row.map((value) => ({ value }))) // prettier-ignore
    const file = (await writeExcelFile(cells).toBuffer()).toString('base64')
    for (const check of [true, false]) {
      const { body } = await compare({ file, check }).expect(201)
      expect(body.rows[0]).to.deep.include({ outcome: 'differs', shown: { points: 1_00, files: 2 } })
    }
    expect((await rowOf('1.1')).differences).to.deep.equal(['files'])
    expect(await shown('1.1', '1,00', second, 1)).to.equal('equal')
    await compare({ file }).expect(201)
    expect(states(await rowOf('1.1'))).to.deep.equal(['done', 'done', 'done'])
  })

  it('compares by points and files: points alone are not enough of a leaf that has files', async () => {
    await both('1.1')
    const { body } = await compare({ rows: [{ code: '1.1', points: '1,00' }] }).expect(400)
    expect(body.faults).to.deep.equal([
      {
        field: 'files',
        sentence: 'Tiêu chí 1.1 có tài liệu. Hãy ghi cả số tệp mà phần mềm của Bộ hiện.',
      },
    ])
    expect((await view()).counts).to.include({ compared: 0, different: 0 })
  })

  it('turns red by itself what changed after its tick, and only that', async () => {
    await both('2.1')
    expect(await shown('2.1', '2,00')).to.equal('equal')
    const id = round.leaves['2.1']!.assessment
    const { body } = await world.as(typist()).get(`${v1}/assessments/${id}`)
    const about = {
      revision: body.revision,
      over: body.digest,
      outcome: 'return',
      reason: 'Thiếu báo cáo quý IV.',
    }
    const requests = [{ slot: 'a', words: 'Bổ sung báo cáo quý IV.', due: round.due }]
    await world
      .as(typist())
      .post(`${v1}/assessments/${id}/reviews`, { ...about, requests })
      .expect(201)
    const more = await uploadPaper(world, round.otherOfficer, round.agencies.other, 'Báo cáo quý IV năm 2026')
    const figures = { a: '96', b: '100' }
    await send(world, round, '2.1', round.otherOfficer, round.otherHead, figures, [['a', more]])
    const row = await rowOf('2.1')
    expect(states(row)).to.deep.equal(['done', 'changed', 'changed'])
    expect(row.steps.documents.parts).to.deep.equal(['files'])
    expect((await view()).counts.changed).to.equal(1)
    await both('2.1')
    expect(states(await rowOf('2.1'))).to.deep.equal(['done', 'done', 'open'])
  })

  it('reads the ministry’s own table: first only looks, then compares what is there and names what is not', async () => {
    await both('1.1')
    await both('1.2')
    const cells = [
      ['TT', 'Tên', 'Điểm tự đánh giá', 'Điểm thẩm định'],
      ['1.1', '', 1, 0.5],
      ['1.2', '', '2,5', 2],
      ['2.3', 'Điều tra', 1, 1],
    ]
    const written = cells.map((row) => row.map((value) => ({ value })))
    const file = (await writeExcelFile(written).toBuffer()).toString('base64')
    const looked = (await compare({ file, check: true }).expect(201)).body
    expect(looked.rows.map(({ outcome }: { outcome: string }) => outcome)).to.deep.equal(['equal', 'differs'])
    expect(looked.absent).to.deep.equal(['2.1'])
    expect(await world.ctx.db.entries.model.countDocuments({ shown: { $exists: true } })).to.equal(0)
    await compare({ file }).expect(201)
    expect((await view()).counts).to.include({ compared: 1, different: 1 })
    const wrong = [{ code: '9.9', points: '1,00' }]
    await compare({ rows: wrong }).expect(400)
  })

  it('takes its own table back once somebody wrote into it what the ministry’s software shows', async () => {
    await both('1.1')
    await both('1.2')
    const { body } = await world.as(typist()).get(`${at()}/table`).buffer().parse(bytesOf).expect(200)
    const empty = await compare({ file: body.toString('base64'), check: true }).expect(201)
    expect(empty.body).to.deep.include({ rows: [] })
    expect(empty.body.faults[0].field).to.match(/!M\d+$/)
    expect(empty.body.faults[0].sentence).to.equal(
      'Cột “Điểm Bộ hiện” còn trống. Hãy ghi điểm vào cột này rồi chọn lại tệp.',
    )
    const cells = await readSheet(body)
    const filled = async (seen: Record<string, [points: string | number, files: number | string]>) => {
      const rows = cells.map((row) => {
        const [points = '', files = ''] = seen[String(row[0])] ?? []
        return seen[String(row[0])] ? [...row.slice(0, 12), points, files] : row
      })
      const written = rows.map((row) => row.map((value) => ({ value: (value ?? '') as string | number })))
      return (await writeExcelFile(written).toBuffer()).toString('base64')
    }
    const one = (await rowOf('1.1')).content!.count
    const uncounted = await compare({
      file: await filled({ '1.1': [1, ''], '1.2': [2, 'hai'] }),
      check: true,
    })
    expect(uncounted.body.faults.map(({ sentence }: { sentence: string }) => sentence)).to.deep.equal([
      '“hai” không phải số tệp. Hãy ghi số nguyên, ví dụ 3.',
      'Tiêu chí 1.1 có tài liệu. Hãy ghi cả số tệp mà phần mềm của Bộ hiện.',
    ])
    const file = await filled({ '1.1': [1, one], '1.2': ['2,00', 9] })
    const looked = (await compare({ file, check: true }).expect(201)).body
    expect(looked.faults).to.deep.equal([])
    expect(
      looked.rows.map(({ code, outcome }: EntryRow & { outcome: string }) => [code, outcome]),
    ).to.deep.equal([
      ['1.1', 'equal'],
      ['1.2', 'differs'],
    ])
    await compare({ file }).expect(201)
    expect((await rowOf('1.2')).differences).to.deep.equal(['files'])
    const again = await world.as(typist()).get(`${at()}/table`).buffer().parse(bytesOf).expect(200)
    const row = (await readSheet(again.body)).find(([code]) => code === '1.2')!
    expect(row.slice(12)).to.deep.equal([2, 9])
  })

  it('finds no difference where nothing was sent and nothing is shown, and names what is shown there', async () => {
    const [unsent] = (await view()).rows.filter(({ content }) => !content)
    expect(await shown(unsent!.code, '0', second, 0)).to.equal('nothing')
    expect((await view()).counts).to.include({ different: 0 })
    expect(await shown(unsent!.code, '0,50', second, 0)).to.equal('differs')
    expect((await view()).counts).to.include({ different: 1 })
  })

  it('loses no tick when six people tick at once', async () => {
    const steps = ['1.1', '1.2', '2.1'].flatMap((code) =>
      ['points', 'documents'].map((step) => [code, step] as const),
    )
    const rows = new Map((await view()).rows.map((row) => [row.code, row]))
    const answers = await Promise.all(
      steps.map(([code, step]) => {
        const { leaf, content } = rows.get(code)!
        return world.as(typist()).post(`${at()}/ticks`, { leaf, step, isDone: true, seen: content!.seen })
      }),
    )
    expect(answers.map(({ status }) => status)).to.deep.equal(steps.map(() => 201))
    expect((await view()).counts).to.include({ points: 3, documents: 3 })
  })

  it('says «đã gửi Bộ» over the sealed package, without a difference, and shows when something changed since', async () => {
    for (const code of ['1.1', '2.1']) await accept(world, typist(), round.leaves[code]!.assessment)
    await decideAll(world, typist(), round.slug)
    const { body } = await world.as(typist()).post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    const made = await approvedPackage(world, round.people, body.id)
    const sendIt = () => world.as(typist()).post(`${at()}/sent`, { package: made.id })
    expect((await sendIt()).body.detail).to.include('chốt')
    await sealPackage(world, typist(), made).expect(201)
    for (const code of ['1.1', '1.2', '2.1']) await both(code)
    const { rows, packages } = await view()
    expect(packages.map(({ id }) => id)).to.deep.equal([made.id])
    const refused = (await sendIt().expect(409)).body
    expect(refused.faults.map(({ field }: { field: string }) => field)).to.deep.equal(['1.1', '1.2', '2.1'])
    for (const { code, content } of rows)
      if (content) expect(await shown(code, (content.points / 100).toFixed(2))).to.equal('equal')
    const unsent = rows.find(({ content }) => !content)!.code
    expect(await shown(unsent, '0,50', second, 0)).to.equal('differs')
    expect((await sendIt().expect(409)).body).to.deep.include({
      detail: 'Còn 1 tiêu chí chưa khớp với phần mềm của Bộ. Hãy nhập, đối chiếu xong rồi ghi đã gửi.',
      faults: [{ field: unsent, sentence: `${unsent}: phần mềm của Bộ hiện khác.` }],
    })
    expect(await shown(unsent, '0', second, 0)).to.equal('nothing')
    await sendIt().expect(201)
    expect((await view()).sent).to.include({ package: made.id, by: 'Nguyễn Văn An', isStill: true })
    await tick('1.1', 'points', false)
    expect((await view()).sent).to.include({ isStill: false })
    const code = (await view()).sent!.code
    expect(code).to.match(/^[0-9a-f]{16}$/)
    await world.ctx.db.packages.model.updateOne({ id: made.id }, { $set: { state: 'superseded' } })
    expect((await view()).sent, 'what was sent keeps its name when another takes its place').to.include({
      code,
    })
  })

  it('is for Sở Nội vụ alone; the internal index has none; the table for Excel says the same', async () => {
    for (const who of [round.people.officer, round.people.leader, round.people.auditor])
      await world.as(who).get(at()).expect(403)
    await both('1.1')
    const { body } = await world.as(typist()).get(`${at()}/table`).buffer().parse(bytesOf).expect(200)
    const cells = await readSheet(body)
    const row = cells.find(([code]) => code === '1.1')!
    expect(row.slice(3, 5)).to.deep.equal([1, 1])
    expect(row.slice(9, 12)).to.deep.equal(['x', 'x', null])
    const db = world.ctx.db.campaigns.model
    await db.updateOne({ id: round.campaign }, { $set: { kind: 'internal' } })
    expect((await world.as(typist()).get(at()).expect(409)).body.detail).to.include('nội bộ')
  })
})
