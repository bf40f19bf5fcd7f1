// The leaders' page: the board's own sums, the plan's aim, the history's week; for who reads the province alone.
import { expect } from 'chai'
import type { BoardView } from '../../api/board/view.ts'
import { overview as readOverview } from '../../api/overview/overview.ts'
import type { Overview } from '../../api/overview/view.ts'
import type { Person } from '../../schemas/person.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { newId } from '../../schemas/id.ts'
import { internalRound } from '../internal.ts'
import type { Round } from '../round.ts'
import { owe } from '../owing.ts'
import { accept, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('the overview of a province campaign', () => {
  let world: World
  let round: Round
  /** Days that the clock stands ahead. */
  let ahead = 0
  const get = (who: Person) => world.as(who).get(`${v1}/campaigns/${round.slug}/overview`)
  /** Not over HTTP, where a session ends before the clock is so far. */
  const overview = (): Promise<Overview> => readOverview(world.ctx, round.people.leader, round)
  before(async () => {
    const now = () => new Date(Date.now() + ahead * 864e5)
    world = await World.open(await settings('disk'), {}, { now })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
  })
  after(() => world[Symbol.asyncDispose]())
  afterEach(() => (ahead = 0))

  it('says what the board says, area by area and in all', async () => {
    const path = `${v1}/campaigns/${round.slug}/board?columns=area`
    const board: BoardView = (await world.as(round.people.leader).get(path).expect(200)).body
    const shown = await overview()
    const { max, self, accepted, risk } = board.total.points!
    expect(shown.total).to.deep.equal({ max, self, accepted, risk })
    expect([shown.leaves, shown.accepted]).to.deep.equal([board.total.leaves, board.total.states.accepted])
    expect(
      shown.areas.map(({ code, ...points }) => [code, points.max, points.accepted, points.risk]),
    ).to.deep.equal(
      board.columns.map(({ code }, n) => {
        const { max, accepted, risk } = board.sums[n]!.points!
        return [code, max, accepted, risk]
      }),
    )
    expect(shown.areas.map(({ acceptedLeaves }) => acceptedLeaves)).to.deep.equal([1, 0])
    expect(shown.risks.first.reduce((sum, { points }) => sum + points, 0)).to.equal(risk)
  })

  it('tells what was sent apart from what never was, and counts with what the lock shuts out as at risk', async () => {
    const { officer } = round.people
    const at = `${v1}/assessments/${round.leaves['2.2']!.assessment}`
    const { revision } = (await world.as(officer).get(at).expect(200)).body
    const figures = [{ code: 'n', value: '3', state: 'official' }]
    await world.as(officer).patch(at, { revision, figures }).expect(200)
    const shown = await overview()
    expect(shown.sent).to.deep.equal({ sent: shown.total.self - 1_50, unsent: 1_50 })
    for (const of of ['sent', 'unsent'] as const)
      expect(shown.areas.reduce((sum, area) => sum + area[of], 0)).to.equal(shown.sent[of])
    expect(shown).to.not.have.property('ministry')
    ahead = 25
    const locked = await overview()
    expect(locked.now > locked.lockAt).to.equal(true)
    expect(locked.sent).to.deep.equal(shown.sent)
    expect(locked.risks.first.map(({ code }) => code)).to.include('2.2')
  })

  it('says what the ministry gave last for what was sent', async () => {
    const { db, now } = world.ctx
    const said = {
      campaign: round.campaign,
      by: round.people.reviewer.id,
      at: now().toISOString(),
      revision: 1,
    }
    const made = (n: number) => ({
      id: newId('mr'),
      n,
      due: said.at,
      paper: { number: '1', issued: '2026-12-20' },
    })
    const [draft, final] = [
      await world.make(db.ministryRounds, { ...made(1), ...said, kind: 'draft' }),
      await world.make(db.ministryRounds, { ...made(2), ...said, kind: 'final' }),
    ]
    const give = (of: string, leaf: string, points: number, more = { claimed: 1_00 }) =>
      world.make(db.ministryScores, {
        id: newId('ms'),
        ...said,
        round: of,
        leaf,
        code: leaf,
        max: 2_00,
        points,
        ...more,
      })
    await give(final.id, '1.1', 75)
    await give(draft.id, '1.1', 50)
    await give(draft.id, '2.1', 25)
    await give(draft.id, '2.3', 1_00, {} as { claimed: number })
    expect((await overview()).ministry).to.deep.equal({ leaves: 2, points: 1_00, claimed: 2_00 })
    for (const { collection } of [db.ministryRounds.model, db.ministryScores.model])
      await collection.deleteMany({ campaign: round.campaign })
  })

  it('counts each leaf of the week once, and what came before it apart', async () => {
    const { week, before } = await overview()
    expect(week).to.include({ sent: 3, accepted: 1, points: 1_00, returned: 0, late: 0 })
    expect([before.sent, before.accepted, before.points]).to.deep.equal([0, 0, 0])
    ahead = 8
    const later = await overview()
    expect([later.week.sent, later.week.accepted]).to.deep.equal([0, 0])
    expect([later.before.sent, later.before.accepted, later.before.points]).to.deep.equal([3, 1, 1_00])
  })

  it('names who is late, and which leaves it costs, once the day has passed', async () => {
    expect((await overview()).late).to.deep.equal({ agencies: 0, first: [] })
    const dues = await world.ctx.db.assignments.model.find({ campaign: round.campaign }).lean()
    ahead = Math.ceil((Math.max(...dues.map(({ due }) => Date.parse(due))) - Date.now()) / 864e5)
    const { late, risks, week } = await overview()
    expect(late.first.map(({ code, leaves, tasks }) => [code, leaves, tasks])).to.deep.equal([['SLD', 1, 0]])
    expect(late.first[0]!.points).to.equal(risks.first.find(({ code }) => code === '2.2')?.points)
    expect(week.late).to.equal(1)
  })

  it('holds the points against the newest published index of the province', async () => {
    const common = { index: 'par', place: 'home', scale: 100_00, roundedTo: 1, rateStep: 1, areas: [], leaves: [], counts: [], source: { kind: 'decision', title: 'Quyết định' } } // prettier-ignore
    for (const [year, points, rank] of [
      [2023, 81_89, 52],
      [2024, 84_16, 47],
    ] as const)
      // prettier-ignore
      await world.ctx.db.results.model.collection.insertOne({
        ...common,
        ...{ id: newId('rs'), dataset: ownDataset, inUse: true, year, points, rank, of: 63, revision: 1 },
      })
    expect((await overview()).last).to.deep.equal({ year: 2024, points: 84_16, rank: 47, of: 63 })
  })

  it('names who owes a report, an explanation, a repair, and leads to the first of each', async () => {
    expect((await overview()).owed).to.deep.equal({ reports: [], findings: { n: 0, agencies: 0, first: [] } })
    const { report, inspection } = await owe(world, round)
    const { db } = world.ctx
    const { id: _, ...mine } = (await db.losses.model.findOne({ code: '1.1' }).lean())!
    const theirs = { ...mine, id: newId('ls'), code: '2.1', points: 10, agency: round.agencies.other }
    await world.make(db.losses, theirs)
    const most = (await overview()).owed.losses!
    expect(most.first.map(({ id, n }) => [id, n])).to.deep.equal([[round.agencies.lead, 2], [round.agencies.other, 1]]) // prettier-ignore
    await db.losses.model.collection.deleteOne({ id: theirs.id })
    const { reports, losses, findings } = (await overview()).owed
    const { lead } = round.agencies
    expect(reports.map(({ period, n, agencies }) => [period, n, agencies])).to.deep.equal([['q1', 2, 2]])
    expect(reports[0]!.first.find(({ id }) => id === lead)).to.include({ n: 1, object: report })
    expect(losses).to.include({ year: 2025, points: 1_25, late: 2, n: 2, agencies: 1 })
    expect([findings.n, findings.first[0]]).to.deep.include({ id: lead, short: losses!.first[0]!.short, n: 1, object: inspection }) // prettier-ignore
    await db.losses.model.collection.updateOne({ code: '1.2' }, { $set: { state: 'decided' } })
    await db.reports.model.collection.updateOne({ id: report }, { $set: { state: 'signed' } })
    const later = (await overview()).owed
    expect([later.reports[0]!.n, later.losses?.points]).to.deep.equal([1, 25])
    const said = { text: 'Ban hành chậm', reason: 'Chậm', remedy: 'Ban hành sớm', signer: { name: 'An' } }
    const explanation = { ...said, isLate: false, by: newId('pe'), at: world.ctx.now().toISOString() }
    await db.losses.model.collection.updateOne({ code: '1.1' }, { $set: { explanation, state: 'explained' } })
    expect((await overview()).owed).to.not.have.property('losses')
    ahead = Math.floor((Date.parse('2026-03-01') - Date.now()) / 864e5)
    expect((await overview()).owed.reports, 'before its day').to.deep.equal([])
  })

  it('is of who reads the province, and of no internal index', async () => {
    expect((await get(round.people.leader).expect(200)).body).to.include({ year: 2026, proposed: 0 })
    for (const who of [round.people.officer, round.people.head]) await get(who).expect(403)
    const internal = await internalRound(world)
    const path = `${v1}/campaigns/${internal.slug}/overview`
    const { body } = await world.as(round.people.leader).get(path).expect(409)
    expect(body.detail).to.match(/^Trang tổng quan chỉ có ở kỳ đánh giá của tỉnh\./)
  })
})
