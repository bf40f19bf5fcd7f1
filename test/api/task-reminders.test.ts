// Whom a task of the plan reminds: the person whom the agency named for it, everybody usual where nobody is named or that person
// works there no more; head and Sở Nội vụ as ever.
import { expect } from 'chai'
import { calendarOf } from '../../api/calendars/calendars.ts'
import { owedIn } from '../../api/reminders/owed.ts'
import { remind } from '../../api/reminders/remind.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('reminders of tasks', () => {
  let world: World
  let round: Round
  let plan: Plan
  let named: Person
  let day = '2026-12-07'
  beforeEach(async () => {
    day = '2026-12-07'
    world = await World.open(await settings('disk'), {}, { now: () => new Date(`${day}T02:00:00Z`) })
    round = await openRound(world, { dueInDays: 60 }) // the leaves' own deadlines lie beyond every rung
    named = await world.person('officer', round.agencies.lead)
    const found = await world.ctx.db.agencies.model.findOne({ id: round.agencies.lead }).lean()
    const lead = { id: found!.id, name: found!.name }
    const task = (code: string) => taskOf(code, lead, { deadline: '2026-12-16' })
    plan = await approvedPlan(world, [task('NV1'), task('NV2')])
    const { body } = await world
      .as(round.people.officer)
      .send('PUT', `${v1}/plans/${plan.id}/tasks/NV1/person`, { revision: 0, person: named.id })
    expect(body.person.id).to.equal(named.id)
  })
  afterEach(() => world[Symbol.asyncDispose]())

  const told = async (who: Person): Promise<string[]> => {
    const notices = await world.ctx.db.notices.model.find({ person: who.id }).sort({ _id: 1 }).lean()
    return notices.map(({ isEscalation, items }) =>
      [
        isEscalation ? 'escalated' : '',
        ...items.filter(({ kind }) => kind === 'task').flatMap(({ codes }) => codes),
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const set = (who: Person, to: object) => world.ctx.db.people.model.collection.updateOne({ id: who.id }, to)
  const look = () => remind(world.ctx, newId('wk'))

  it('address the named person for that task, and the usual ones for the rest', async () => {
    await look()
    expect(await told(named)).to.deep.equal(['NV1 NV2'])
    expect(await told(round.people.officer)).to.deep.equal(['NV2'])
    expect(await told(round.people.head)).to.deep.equal([])
  })

  it('say in the calendar of a telephone what the task is', async () => {
    const { body } = await world.as(named).post(`${v1}/me/feed`, {}).expect(201)
    const { text } = await world.as().get(body.path).buffer(true).expect(200)
    expect(text.match(/SUMMARY:Nhiệm vụ .*\S/g)).to.deep.equal([
      'SUMMARY:Nhiệm vụ NV1 Việc NV1',
      'SUMMARY:Nhiệm vụ NV2 Việc NV2',
    ])
  })

  it('that are late reach head and Sở Nội vụ with all of it, whoever is named', async () => {
    day = '2026-12-17'
    await look()
    expect(await told(named)).to.deep.equal(['NV1 NV2'])
    expect(await told(round.people.officer)).to.deep.equal(['NV2'])
    expect(await told(round.people.head)).to.deep.equal(['escalated NV1 NV2'])
    expect(await told(round.people.reviewer)).to.deep.equal(['escalated NV1 NV2'])
  })

  it('fall back to the usual ones when the named person leaves, each once', async () => {
    await look()
    await set(named, { $set: { leftAt: world.ctx.now().toISOString() } })
    await look()
    await look()
    expect(await told(round.people.officer)).to.deep.equal(['NV2', 'NV1 NV2'])
    expect(await told(named)).to.deep.equal(['NV1 NV2'])
  })

  it('stay in sight however late, until the round itself is over for three months', async () => {
    const campaign = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    const owed = async () =>
      (await owedIn(world.ctx, campaign, { calendar: await calendarOf(world.ctx) }))
        .filter(({ kind }) => kind === 'task')
        .map(({ code }) => code)
    expect(campaign.lockAt.slice(0, 10)).to.equal('2027-02-15')
    for (const late of ['2027-02-01', '2027-05-01']) {
      day = late
      expect(await owed(), late).to.deep.equal(['NV1', 'NV2'])
    }
    day = '2027-05-25'
    expect(await owed()).to.deep.equal([])
  })

  for (const [why, grants] of [
    ['has gone to another agency', (other: string) => [{ role: 'officer', agency: other }]],
    ['has a role there that ended', (_: string, lead: string) => [{ role: 'officer', agency: lead, until: '2026-12-01T00:00:00.000Z' }]], // prettier-ignore
    ['only contributes there now', (_: string, lead: string) => [{ role: 'contributor', agency: lead }]],
  ] as const)
    it(`fall back to the usual ones when the named person ${why}`, async () => {
      await set(named, { $set: { grants: grants(round.agencies.other, round.agencies.lead) } })
      await look()
      expect(await told(named)).to.deep.equal([])
      expect(await told(round.people.officer)).to.deep.equal(['NV1 NV2'])
    })
})
