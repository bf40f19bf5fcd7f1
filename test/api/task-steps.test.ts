// Every cell of a task's life: each step in each phase by each role is done, refused for its role, or refused for the
// phase, by the server and over the route that the table names.
import { expect } from 'chai'
import { reachOf, table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { transitions } from '../../api/tasks/transitions.ts'
import { newId } from '../../schemas/id.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { type Phase, phases, type Progress, taskLeadsTo, type TaskMove } from '../../schemas/plan/progress.ts'
import { agencyRoles, type Person, type Role, roles } from '../../schemas/person.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('every cell of a task’s life', () => {
  let world: World
  let plan: Plan
  let lead: { id: string; name: string }
  let other: { id: string; name: string }
  let paper: { document: string; version: string }
  const people = {} as Record<Role, Person>
  before(async () => {
    world = await World.open(await settings('disk'))
    lead = { id: await world.agency('AA'), name: 'Cơ quan AA' }
    other = { id: await world.agency('BB'), name: 'Cơ quan BB' }
    for (const role of roles)
      people[role] = await world.person(role, agencyRoles.includes(role) ? lead.id : undefined)
    plan = await approvedPlan(world, [taskOf('NV1', lead, { deadline: '2026-12-31' })])
    const { body } = await world.as(people.officer).upload(['a.pdf', pdf()])
    await world.work()
    paper = body[0].receipt
  })
  after(() => world[Symbol.asyncDispose]())

  /** In that phase, with what the step may ask for: a product, and requests to and of the lead's own agency. */
  async function inPhase(phase: Phase, move: TaskMove): Promise<Progress> {
    await world.ctx.db.progress.model.deleteMany({})
    const made = { by: newId('pe'), at: world.ctx.now().toISOString() }
    const help = {
      key: newId('hp'),
      to: move === 'answer' ? lead : other,
      text: 'Số liệu',
      due: '2026-12-31',
    }
    const product = { document: paper.document, version: paper.version, cites: [], ...made }
    return world.make(world.ctx.db.progress, {
      ...{ id: newId('tk'), year: 2026, code: 'NV1', agency: lead.id, phase, percent: 50, revision: 1 },
      ...{ reports: [], products: move === 'deliver' ? [] : [product], handovers: [] },
      help: [{ ...help, ...made }],
      ...(phase === 'blocked' && { obstacle: { text: 'Vướng', ...made } }),
      ...(phase === 'done' && { finished: made }),
    })
  }

  const inputs: Record<TaskMove, object> = {
    report: { percent: 60 },
    block: { text: 'Chờ hướng dẫn' },
    unblock: { text: 'Đã có hướng dẫn' },
    deliver: {},
    recall: {},
    cite: { cites: [], leave: [newId('as')] },
    finish: { reason: 'Chờ văn thư cấp số' },
    reopen: { reason: 'Chưa đủ' },
    ask: { text: 'Cung cấp số liệu', due: '2036-12-31' },
    answer: { text: 'Gửi kèm' },
    drop: {},
    reassign: { reason: 'Sáp nhập cơ quan' },
    hand: {},
  }

  async function attempt(move: TaskMove, role: Role, { help }: Progress): Promise<string> {
    const [method = '', path = ''] = transitions[move].at.split(' ')
    const at = path
      .replace(':id', plan.id)
      .replace(':code', 'NV1')
      .replace(':version', paper.version)
      .replace(':key', help[0]!.key)
    const about = {
      ...(move === 'deliver' && { version: paper.version, cites: [] }),
      ...(move === 'hand' && { person: people.officer.id }),
      ...((move === 'ask' || move === 'reassign') && { agency: other.id }),
    }
    const sent = await world.as(people[role]).send(method, at, { revision: 1, ...inputs[move], ...about })
    return sent.status < 300 ? 'done' : String(sent.body.type).replace('/problems/', '')
  }

  for (const move of Object.keys(transitions) as TaskMove[])
    for (const phase of phases)
      it(`${move} in ${phase}: ${taskLeadsTo(move, phase) ?? 'nowhere'}`, async () => {
        for (const role of roles) {
          const made = await inPhase(phase, move)
          const to = taskLeadsTo(move, phase)
          const expected = !reachOf(role, transitions[move].may) ? 'not-allowed' : to ? 'done' : 'wrong-state'
          expect(await attempt(move, role, made), role).to.equal(expected)
          const kept = await world.ctx.db.progress.model.findOne({ id: made.id }).lean()
          expect(kept?.phase, role).to.equal(expected === 'done' ? to : phase)
        }
      })

  it('stands behind the route and the act that the table names, and is offered to exactly those who may', async () => {
    for (const { may: act, at } of Object.values(transitions)) {
      expect(table).to.have.property(act)
      expect(routes.find((route) => route.at === at)?.may, at).to.equal(act)
    }
    for (const phase of phases)
      for (const role of roles.filter((one) => reachOf(one, 'plans.read'))) {
        await inPhase(phase, 'report')
        const { body } = await world.as(people[role]).get(`${v1}/plans/${plan.id}/tasks/NV1`).expect(200)
        const wanted = (Object.keys(transitions) as TaskMove[]).filter(
          (move) => taskLeadsTo(move, phase) && reachOf(role, transitions[move].may),
        )
        expect(body.moves, `${role} ${phase}`).to.deep.equal(wanted)
      }
  })
})
