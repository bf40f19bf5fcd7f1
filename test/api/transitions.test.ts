// The life of an assessment, cell by cell: every move from every state by every role is done, refused for its role, or
// refused for its state, by the server and over the route that the table names (W1).
import { expect } from 'chai'
import { transitions } from '../../api/assessments/transitions.ts'
import { reachOf, table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { type Assessment, digest, type Move, moves, type State, states } from '../../schemas/assessment.ts'
import { newId } from '../../schemas/id.ts'
import { agencyRoles, type Person, type Role, roles } from '../../schemas/person.ts'
import { pdf, settings, v1, World } from '../world.ts'

const password = 'mật khẩu dài'
const leads = (move: Move, state: State): State | undefined =>
  (moves[move] as Partial<Record<State, State>>)[state]

describe('every cell of the life of an assessment', () => {
  let world: World
  let agency: string
  let version: string
  const people = {} as Record<Role, Person>
  before(async () => {
    world = await World.open(await settings('disk'))
    agency = await world.agency('AA')
    for (const role of roles)
      people[role] = await world.person(role, agencyRoles.includes(role) ? agency : undefined)
    const { body } = await world.as(people.officer).upload(['a.pdf', pdf()])
    await world.work()
    version = body[0].receipt.version
  })
  after(() => world[Symbol.asyncDispose]())

  /** In that state, with all that brought it there: sent ones with what the head confirmed, and decided ones with that. */
  async function inState(state: State, move: Move): Promise<Assessment> {
    const { db, now } = world.ctx
    const at = now().toISOString()
    const content = { self: 0, handReason: 'Không phát sinh', explanation: 'Không phát sinh trong năm' }
    const isSent = state === 'submitted' || state === 'returned'
    const more = { state, started: at, round: isSent ? 1 : 0, ...content }
    const made = await world.assessment(agency, more)
    const { contributor } = people
    await db.assignments.model.updateOne(
      { id: made.assignment },
      { $set: { contributors: [contributor.id] } },
    )
    if (!isSent) return made
    const of = { assessment: made.id, campaign: made.campaign, agency, by: newId('pe'), at, revision: 1 }
    const signer = { name: 'Trần Thị Bình' }
    const sent = {
      n: 1,
      digest: digest(made),
      figures: [],
      working: '',
      citations: [],
      isLate: false,
      signer,
    }
    await world.make(db.submissions, { id: newId('sub'), ...of, ...sent, ...content })
    if (move === 'withdraw') {
      const outcome = state === 'submitted' ? ('accept' as const) : ('return' as const)
      await world.make(db.reviews, { id: newId('rev'), ...of, over: digest(made), outcome })
    }
    return made
  }

  function input(move: Move, made: Assessment): object {
    const seen = { revision: made.revision }
    const over = digest(made)
    const reason = 'Chưa đủ căn cứ'
    const inputs: Record<Move, object> = {
      cite: { ...seen, version, slot: 'a' },
      save: { ...seen, explanation: 'Viết lại giải trình' },
      present: seen,
      'take-back': seen,
      'give-back': { ...seen, reason },
      submit: { items: [{ id: made.id, ...seen, digest: over }], password },
      accept: { ...seen, over, outcome: 'accept' },
      return: { ...seen, over, outcome: 'return', reason },
      withdraw: { ...seen, over, reason },
      reopen: { ...seen, reason },
    }
    return inputs[move]
  }

  async function attempt(move: Move, role: Role, made: Assessment): Promise<string> {
    const [method = '', path = ''] = transitions[move].at.split(' ')
    const at = path.replace(':id', made.id)
    const { status, body } = await world.as(people[role]).send(method, at, input(move, made))
    const problem = move === 'submit' && status === 201 ? body[0].problem : status < 300 ? undefined : body
    return problem ? String(problem.type).replace('/problems/', '') : 'done'
  }

  for (const move of Object.keys(transitions) as Move[])
    for (const state of states)
      it(`${move} from ${state}: ${leads(move, state) ?? 'nowhere'}`, async () => {
        const { may: act } = transitions[move]
        for (const role of roles) {
          const reach = reachOf(role, act)
          const made = reach ? await inState(state, move) : { ...(await any()), state }
          const to = leads(move, state)
          // Appraisers reach the internal index alone: this leaf is of the province.
          const expected = !reach
            ? 'not-allowed'
            : reach === 'areas'
              ? 'not-found'
              : to
                ? 'done'
                : 'wrong-state'
          expect(await attempt(move, role, made), role).to.equal(expected)
          if (!reach) continue
          const { state: now } = (await world.ctx.db.assessments.model.findOne({ id: made.id }).lean())!
          expect(now, role).to.equal(expected === 'done' ? to : state)
        }
      })

  let kept: Assessment | undefined
  const any = async (): Promise<Assessment> => (kept ??= await world.assessment(agency))

  it('stands behind the route and the act that the table names', () => {
    for (const { may: act, at } of Object.values(transitions)) {
      expect(table).to.have.property(act)
      expect(routes.find((route) => route.at === at)?.may, at).to.equal(act)
    }
  })

  it('of many at once has a result for each: done, seen by nobody, decided already', async () => {
    const reviewer = people.reviewer
    const own = await inState('submitted', 'accept')
    const [first, second, draft] = [
      await inState('submitted', 'accept'),
      own,
      await inState('draft', 'accept'),
    ]
    const items = [first, second, draft].map((one) => ({ id: one.id, revision: 1, over: digest(one) }))
    const lost = { id: newId('as'), revision: 1, over: digest(first) }
    const { body } = await world
      .as(reviewer)
      .post(`${v1}/reviews`, { items: [...items, lost, items[0]], outcome: 'accept' })
      .expect(201)
    const said = body.results.map(({ outcome, problem }: { outcome?: string; problem?: { type: string } }) =>
      problem ? problem.type.replace('/problems/', '') : outcome,
    )
    expect(said).to.deep.equal(['accept', 'accept', 'wrong-state', 'not-found', 'stale'])
    expect(await world.ctx.db.reviews.model.countDocuments({ assessment: first.id })).to.equal(1)
    const lines = await world.history(first.id)
    expect(lines.filter((act) => act === 'assessments.accept')).to.have.length(1)
    await world.as(people.officer).post(`${v1}/reviews`, { items, outcome: 'accept' }).expect(403)
    const { body: without } = await world
      .as(reviewer)
      .post(`${v1}/reviews`, { items, outcome: 'return' })
      .expect(201)
    expect(without.results[2].problem).to.be.an('object')
  })
})
