// Every cell of an appraisal: each step at each stage, done or refused by the server over the route that the table names;
// and by every role that never may.
import { expect } from 'chai'
import { transitions } from '../../api/appraisals/transitions.ts'
import { reachOf, table } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { leadsTo, type Stage, stages, type Step, usualQuorum } from '../../schemas/appraisal.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { Mark } from '../../schemas/mark.ts'
import { type Person, type Role, roles } from '../../schemas/person.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { pdf, settings, World } from '../world.ts'

describe('every cell of an appraisal', () => {
  let world: World
  let round: Appraised
  let campaign: string
  let over: Sha256
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    const sent = await world.ctx.db.submissions.model.findOne({ assessment: round.ids['one 1.1']! }).lean()
    ;({ campaign, digest: over } = sent!)
  })
  after(() => world[Symbol.asyncDispose]())

  /** At that stage, with all that a step at it may ask for: everything sent was judged, one leaf is argued. */
  async function atStage(stage: Stage, step: Step): Promise<Mark> {
    const { db, now } = world.ctx
    await Promise.all([db.appraisals.model.deleteMany({}), db.marks.model.deleteMany({})])
    const at = now().toISOString()
    const by = newId('pe')
    const { chair, member } = round
    const members = [chair.id, member.id]
    const isSettled = step !== 'settle'
    const sitting = {
      ...{ place: 'Phòng họp', at, chair: chair.id, members, present: members, quorum: usualQuorum },
      secretary: by,
      ...(step === 'bring-back' && {
        setAside: [
          { assessment: round.ids['one 1.1']!, reason: 'Không có việc', votes: { for: 2, of: 2 }, by, at },
        ],
      }),
    }
    if (stage !== 'self')
      await world.make(db.appraisals, {
        ...{ id: newId('ap'), campaign, stage, sitting, revision: 1 },
        answersUntil: new Date(Date.parse(at) + (step === 'answer' ? 864e5 : -1)).toISOString(),
      })
    const sent = await db.submissions.model.find({ campaign }).lean()
    const marks = sent.map((one): Mark => {
      const isIt = one.assessment === round.ids['one 1.1']
      const about = {
        campaign,
        agency: one.agency,
        assessment: one.assessment,
        leaf: 'l',
        code: '1.1',
        max: 1_00,
      }
      const line = { points: 0, reason: 'Chưa đủ căn cứ', by, at }
      return {
        ...{ id: newId('mk'), ...about, over: one.digest, claimed: one.self, first: [line], revision: 1 },
        ...(isIt &&
          step !== 'answer' && {
            answer: { stance: 'ask', points: one.self, text: 'Đủ căn cứ', documents: [], by, at },
          }),
        ...(isIt && isSettled && step === 'adjourn' && { verdict: { ...line, votes: { for: 2, of: 2 } } }),
        second: isIt && step !== 'judge' ? [line] : [],
      }
    })
    if (step !== 'take-back') for (const mark of marks) await world.make(db.marks, mark)
    return marks.find(({ assessment }) => assessment === round.ids['one 1.1'])!
  }

  function input(step: Step, stage: Stage): object {
    const { chair, member } = round
    const later = new Date(world.ctx.now().getTime() + 864e5).toISOString()
    const reason = 'Ghi nhầm số phiếu'
    const seen = { revision: 1 }
    const inputs: Record<Step, object> = {
      open: {},
      'take-back': seen,
      judge: { ...seen, over, turn: stage === 'second' ? 'second' : 'first', points: '0,50', reason },
      notify: { ...seen, due: later },
      answer: { ...seen, stance: 'agree', text: 'Thống nhất với kết quả' },
      resume: seen,
      convene: {
        ...seen,
        place: 'Phòng họp',
        starts: later,
        chair: chair.id,
        members: [chair.id, member.id],
      },
      attend: { ...seen, present: [chair.id] },
      settle: { ...seen, points: '0,50', reason, votes: 2 },
      'set-aside': { ...seen, reason, votes: 2 },
      'bring-back': seen,
      adjourn: seen,
      reconvene: { ...seen, reason },
      attach: { number: '1/BB', issued: '2026-11-20' },
      decide: { number: '1/QĐ', issued: '2026-11-20' },
    }
    return inputs[step]
  }

  async function attempt(who: Person, step: Step, stage: Stage, mark: Mark): Promise<string> {
    const [method = '', path = ''] = transitions[step].at.split(' ')
    const at = path
      .replace(':slug', round.slug)
      .replace(':id', path.includes('/marks/') ? mark.id : mark.assessment)
    const body = input(step, stage)
    const given =
      step === 'attach' || step === 'decide'
        ? await world
            .as(who)
            .uploadTo(`${at}?${new URLSearchParams(body as Record<string, string>).toString()}`, [
              'a.pdf',
              pdf(),
            ])
        : await world.as(who).send(method, at, body)
    return given.status < 300 ? 'done' : String(given.body.type).replace('/problems/', '')
  }

  const doer = (step: Step): Person => {
    const { first, officer, reviewer } = round.people
    if (step === 'judge') return first
    return step === 'answer' ? officer : transitions[step].may === 'appraisals.sit' ? round.chair : reviewer
  }

  for (const step of Object.keys(transitions) as Step[])
    it(`${step}: from ${stages.filter((stage) => leadsTo(step, stage)).join(', ')} and nowhere else`, async () => {
      for (const stage of stages) {
        const mark = await atStage(stage, step)
        const to = leadsTo(step, stage)
        expect(await attempt(doer(step), step, stage, mark), stage).to.equal(to ? 'done' : 'wrong-state')
        const kept = await world.ctx.db.appraisals.model.findOne({ campaign }).lean()
        expect(kept?.stage ?? 'self', stage).to.equal(to ?? stage)
      }
    })

  it('puts right a session that was written down wrongly, and ends none before it begins', async () => {
    await atStage('council', 'adjourn')
    const { step, view, convene, later } = acts(world, round)
    const { chair, member } = round
    const about = { chair: chair.id, members: [chair.id, member.id] }
    const moved = await convene({ ...about, place: 'Phòng họp số 3', starts: later(30) })
    expect(moved.status).to.equal(201)
    expect((await view()).sitting).to.include({ place: 'Phòng họp số 3', present: 2 })
    const early = await step('POST', '/adjournment', {}, chair)
    expect(early.body).to.include({ type: '/problems/wrong-state' })
    expect(early.body.detail).to.include('chưa đến')
    expect((await convene({ ...about, members: [chair.id] })).status).to.equal(201)
    expect((await view()).sitting).to.include({ present: 1 })
    expect((await step('POST', '/adjournment', {}, chair)).status).to.equal(201)
  })

  it('stands behind the route and the act that the table names, and is refused to every role that has not got it', async () => {
    const mark = await atStage('council', 'settle')
    const people = new Map<Role, Person>()
    for (const role of roles) people.set(role, await world.person(role, round.agencies.one))
    for (const [step, { may: act, at }] of Object.entries(transitions)) {
      expect(table).to.have.property(act)
      expect(routes.find((route) => route.at === at)?.may, at).to.equal(act)
      for (const role of roles)
        if (!reachOf(role, act))
          expect(await attempt(people.get(role)!, step as Step, 'council', mark), `${role} ${step}`).to.equal(
            'not-allowed',
          )
    }
  })
})
