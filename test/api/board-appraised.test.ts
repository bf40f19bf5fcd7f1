// From lần 1 to the published result: the board, home, lists, reminders and Excel go by what was sent and by the points
// that one is told, never by self scores that count no more; and nothing is asked for that can no longer be done.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { Work } from '../../api/assessments/work.ts'
import type { BoardView } from '../../api/board/view.ts'
import type { Stage } from '../../schemas/appraisal.ts'
import type { Person } from '../../schemas/person.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('what is followed while an internal index is appraised', () => {
  let world: World
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    does = acts(world, round)
  })
  after(() => world[Symbol.asyncDispose]())

  const get = async (who: Person, path: string) =>
    (await world.as(who).get(`${v1}/campaigns/${round.slug}${path}`).expect(200)).body
  const board = (who: Person, more = ''): Promise<BoardView> => get(who, `/board?${more}`)
  const one = async (who: Person) =>
    (await board(who)).rows.find(({ agency }) => agency === round.agencies.one)!
  const states = async (who: Person) => (await one(who)).cells.map((cell) => cell?.state)
  const home = (who: Person): Promise<(typeof Work)['_output']> => get(who, '/work')
  const cell = (who: Person) => get(who, `/board/cell?agency=${round.agencies.one}`)
  const chased = async () =>
    ((await get(round.people.reviewer, '/reminders')) as { agencies: { short: string }[] }).agencies
  /** Board, cell, home and list say one thing of what is at risk. */
  const risk = async (who: Person) => {
    const { sum } = await one(who)
    const list = await get(who, `/assessments?agency=${round.agencies.one}`)
    const { leaves } = await cell(who)
    const same = [
      list.totals.atRisk,
      leaves.reduce((all: number, leaf: { risk: number }) => all + leaf.risk, 0),
      ...(who === round.people.officer ? [(await home(who)).totals.atRisk] : []),
    ]
    for (const said of same) expect(said).to.equal(sum.points!.risk)
    return sum.points!.risk
  }
  const to = (stage: Stage, more = {}) =>
    world.ctx.db.appraisals.model.collection.updateOne(
      {},
      { $set: { stage, ...more }, $inc: { revision: 1 } },
    )

  it('asks after the lock for nothing that can no longer be sent, unless a paper lets it be sent', async () => {
    const { officer, reviewer } = round.people
    const kinds = async () =>
      (await home(officer)).groups.map(({ kind, rows }) => [kind, rows.map(({ code }) => code)])
    expect(await chased()).to.deep.equal([])
    expect(await kinds()).to.deep.equal([['locked', ['2.1', '2.2']]])
    expect((await cell(reviewer)).sentence).to.equal(undefined)
    const { db } = world.ctx
    const { assignment } = (await db.assessments.model.findOne({ id: round.ids['one 2.1']! }).lean())!
    const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }
    const until = does.later(3)
    const exception = {
      decision: 'Công văn 12/UBND-NC',
      file,
      until,
      by: round.people.reviewer.id,
      at: until,
    }
    await db.assignments.model.collection.updateOne({ id: assignment }, { $set: { exception, due: until } })
    expect((await chased()).map(({ short }) => short)).to.deep.equal(['XA1'])
    expect((await cell(reviewer)).sentence).to.match(/^Đề nghị Cơ quan XA1 .* tiêu chí 2\.1 /)
    expect(await kinds()).to.deep.equal([
      ['unstarted', ['2.1']],
      ['locked', ['2.2']],
    ])
    await world.as(round.people.reviewer).post(`${v1}/campaigns/${round.slug}/appraisal`, {}).expect(201)
    expect(await chased()).to.deep.equal([])
  })

  it('shows in lần 1 what waits and what was not sent; nothing of it is overdue or to be done', async () => {
    const { officer, reviewer } = round.people
    for (const who of [officer, reviewer]) {
      expect(await states(who)).to.deep.equal(['submitted', 'submitted', 'unsent', 'unsent'])
      expect((await one(who)).cells.some((shown) => shown && 'days' in shown)).to.equal(false)
      expect(await risk(who)).to.equal(0)
    }
    const { groups, stage } = await home(officer)
    expect([groups, stage]).to.deep.equal([[], 'first'])
    const { sentence, leaves } = await cell(reviewer)
    expect(sentence).to.equal(undefined)
    for (const leaf of leaves) expect(leaf).not.to.have.any.keys('due', 'workingDaysLeft')
    const { stage: listed, rows } = await get(officer, `/assessments?agency=${round.agencies.one}`)
    expect(listed).to.equal('first')
    expect(rows.some(({ isOverdue, gaps }: { isOverdue: boolean; gaps: [] }) => isOverdue || gaps.length)).to.equal(false) // prettier-ignore
  })

  it('tells judged points to Sở Nội vụ alone until the notice', async () => {
    const { judge } = does
    const { officer, reviewer, first } = round.people
    await judge(first, 'one 1.1', 'first', '0,50', 'Kế hoạch ban hành chậm')
    await judge(first, 'one 1.2', 'first', '3,00')
    await judge(first, 'two 1.1', 'first', '1,00')
    expect(await states(reviewer)).to.deep.equal(['judged', 'judged', 'unsent', 'unsent'])
    expect(await risk(reviewer)).to.equal(50)
    expect(await states(officer)).to.deep.equal(['submitted', 'submitted', 'unsent', 'unsent'])
    expect(await risk(officer)).to.equal(0)
    expect(await home(officer)).not.to.have.property('appraised')
  })

  it('asks, after the notice, for an answer to what was cut, until it is given', async () => {
    const { officer, reviewer } = round.people
    const due = does.later(3)
    await does.step('POST', '/notice', { due })
    for (const who of [officer, reviewer]) {
      expect(await states(who)).to.deep.equal(['to-answer', 'judged', 'unsent', 'unsent'])
      expect(await risk(who)).to.equal(50)
    }
    const { groups, appraised } = await home(officer)
    expect(appraised).to.deep.equal({ claimed: 4_00, points: 3_50 })
    expect(groups.map(({ kind, rows }) => [kind, rows.length])).to.deep.equal([['answers', 1]])
    expect(groups[0]!.rows[0]).to.deep.include({ code: '1.1', points: 50, isOverdue: false })
    expect(groups[0]!.rows[0]!.sentence).to.equal(
      'Thẩm định lần 1 chấm 0,50 thay cho 1,00: thống nhất, hoặc giải trình.',
    )
    expect((await cell(reviewer)).sentence).to.match(
      /^Đề nghị Cơ quan XA1 gửi giải trình, hoặc thống nhất điểm lần 1 \(0,50 thay cho 1,00\) cho tiêu chí 1\.1 .*; tiêu chí này tương ứng 0,50 điểm\.$/,
    )
    expect((await chased()).map((row) => row)).to.have.length(1)
    await does.answer(officer, 'one 1.1', { stance: 'ask', text: 'Kế hoạch gửi đúng hạn.', documents: [] })
    expect((await home(officer)).groups).to.deep.equal([])
    expect(await states(officer)).to.deep.equal(['judged', 'judged', 'unsent', 'unsent'])
    expect(await chased()).to.deep.equal([])
  })

  it('leaves nothing at risk once the points stand, and says so of every leaf', async () => {
    const { officer, reviewer } = round.people
    for (const stage of ['second', 'council', 'minutes'] as const) {
      await to(stage)
      expect(await risk(reviewer), stage).to.equal(50)
    }
    for (const stage of ['agreed', 'decided'] as const) {
      const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }
      const decision = { number: '45/QĐ-UBND', issued: '2026-12-20', file, by: reviewer.id }
      await to(stage, stage === 'decided' ? { decision: { ...decision, at: does.later(0) } } : {})
      for (const who of [officer, reviewer]) {
        expect(await states(who), stage).to.deep.equal(['settled', 'settled', 'unsent', 'unsent'])
        expect(await risk(who)).to.equal(0)
      }
      const { totals, groups, self } = await home(officer)
      expect(totals).to.include({ accepted: 3_50, cut: 50, waitingReview: 0, inWork: 0, atRisk: 0 })
      expect([groups, self]).to.deep.equal([[], 4_00])
    }
    expect(await chased()).to.deep.equal([])
  })

  it('says the same of a leaf that is opened', async () => {
    const read = async (who: Person, name: string) =>
      (await world.as(who).get(`${v1}/assessments/${round.ids[name]}`).expect(200)).body
    for (const who of [round.people.officer, round.people.reviewer]) {
      const cut = await read(who, 'one 1.1')
      expect(cut).to.deep.include({ stage: 'decided', shown: 'settled', gaps: [], isOverdue: false })
      expect(cut.appraised).to.deep.equal({ claimed: 1_00, points: 50 })
    }
    const unsent = await read(round.people.officer, 'one 2.1')
    expect(unsent).to.deep.include({ shown: 'unsent', gaps: [], isOverdue: false })
    expect(unsent.parts.atRisk).to.equal(0)
  })

  it('gives everybody the published index, rank and median as the decision has them', async () => {
    const { officer, reviewer } = round.people
    const { agencies, ranked } = await does.view(reviewer)
    for (const who of [officer, reviewer]) {
      const { rows, total } = await board(who)
      for (const { agency, given } of rows) {
        const { index, rank } = agencies.find((row) => row.agency === agency)!
        expect(given).to.deep.equal({ index, rank })
      }
      expect(total.given).to.deep.equal({ ranked: ranked?.n, median: ranked?.median })
    }
    const own = await board(officer)
    expect(own.rows).to.have.length(1)
    expect(own.rows[0]).not.to.have.property('index') // its place by self scores would tell of others
    expect((await board(officer, 'rows=person')).total).not.to.have.property('given')
  })

  it('says in Excel whose points, index and rank they are', async () => {
    const table = world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/board/table`)
    const [grid, sums, both] = await readXlsxFile((await table.parse(bytesOf).expect(200)).body)
    const rows = (of: typeof grid) => of!.data as unknown[][]
    expect(rows(grid)[1]![0]).to.match(/^Bước: đã công bố\. Số liệu lúc/)
    const line = (of: typeof grid) => rows(of).find(([name]) => name === 'Cơ quan XA1')!
    expect(line(grid).slice(1)).to.deep.equal([
      'đã chốt điểm 0,50/1,00',
      'đã chốt điểm 3,00/3,00',
      'không gửi',
      'không gửi',
    ])
    const heads = rows(sums)[2]!.slice(6)
    expect(heads).to.deep.equal([
      ...['Điểm tối đa', 'Tự chấm đã gửi', 'Điểm công bố', 'Có nguy cơ mất'],
      ...['Chỉ số tự chấm', 'Hạng tự chấm', 'Chỉ số công bố', 'Hạng công bố'],
    ])
    expect(line(sums).slice(1)).to.deep.equal([4, 2, 4, 1, '3/7', 8, 4, 3.5, 0, 0.5, '1/2', 0.4375, '1/2'])
    expect(rows(sums).at(-1)!.slice(9)).to.deep.equal([null, 0.3125, 'trung vị', 0.2813, 'trung vị'])
    expect(rows(both)[2]!.slice(2)).to.deep.equal([
      ...['Tối đa', 'Tự chấm', 'Công bố', 'Chênh lệch', 'Chỉ số tự chấm', 'Chỉ số công bố', 'Hạng công bố'],
    ])
  })

  it('says the same middle of all agencies, whether rows are agencies or people', async () => {
    const { reviewer } = round.people
    const [agencies, people] = [await board(reviewer, 'rows=agency'), await board(reviewer, 'rows=person')]
    expect(agencies.total.median).to.match(/^0\.\d{4}$/)
    expect(people.total).to.deep.equal(agencies.total)
  })
})
