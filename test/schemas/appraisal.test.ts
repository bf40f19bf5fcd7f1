// Stages of an appraisal and points of a mark: what leads where, what an agency holds on to, what is disputed.
import { expect } from 'chai'
import {
  afterStep,
  isQuorate,
  leadsTo,
  neededOf,
  stages,
  type Step,
  steps,
  usualQuorum,
} from '../../schemas/appraisal.ts'
import {
  heldOf,
  isCut,
  isDisputed,
  isTold,
  type Mark,
  proposedOf,
  standingOf,
  toldOf,
} from '../../schemas/mark.ts'

const line = (points: number) => ({ points, by: 'pe_1', at: '2026-12-01T00:00:00.000Z' })
const mark = (more: object = {}) =>
  ({ claimed: 100, first: [line(50)], second: [], ...more }) as unknown as Mark
const ask = (points: number) => ({ answer: { stance: 'ask', points } })

describe('the stages of an appraisal', () => {
  it('are each reached by a step, and left by one but the last', () => {
    const all = Object.keys(steps) as Step[]
    for (const stage of stages) {
      const comes = all.some((step) => stages.some((from) => from !== stage && leadsTo(step, from) === stage))
      const goes = all.some((step) => ![undefined, stage].includes(leadsTo(step, stage)))
      expect([comes, goes], stage).to.deep.equal([true, stage !== 'decided'])
    }
  })

  it('refuse a step that does not exist there, in words', () => {
    expect(() => afterStep('decide', 'council')).to.throw(/họp Hội đồng.*chưa thể ghi quyết định công bố/)
  })

  it('have a quorum that is never rounded down', () => {
    expect([1, 2, 3, 4, 7, 9].map((n) => neededOf(usualQuorum, n))).to.deep.equal([1, 2, 2, 3, 5, 6])
    const members = ['pe_1', 'pe_2', 'pe_3', 'pe_4'] as never[]
    const of = (n: number) => isQuorate({ members, present: members.slice(0, n), quorum: usualQuorum })
    expect([of(2), of(3)]).to.deep.equal([false, true])
  })

  it('tell an agency lần 1 from the notice on, and the rest once the minutes are attached', () => {
    const told = (part: 'first' | 'rest') => stages.filter((stage) => isTold(part, stage))
    expect(told('first')[0]).to.equal('answers')
    expect(told('rest')).to.deep.equal(['agreed', 'decided'])
  })
})

describe('what one is told of a leaf', () => {
  const said = { claimed: 100, first: 50, stands: 75 }
  it('is nothing before lần 1 was opened, or told; then lần 1, then what stands; all of it to who judges', () => {
    const told = (sight: 'all' | 'own' | undefined) =>
      stages.map((stage) => toldOf(said, sight, stage)?.points)
    expect(told(undefined)).to.deep.equal(stages.map(() => undefined))
    expect(told('all')).to.deep.equal([undefined, ...stages.slice(1).map(() => 75)])
    expect(told('own')).to.deep.equal([undefined, undefined, 50, 50, 50, 50, 75, 75])
  })

  it('is nothing for nothing sent, and unknown while it is not judged', () => {
    expect(toldOf({}, 'all', 'first')).to.deep.equal({ claimed: 0, points: 0 })
    expect(toldOf({ claimed: 100 }, 'all', 'first')).to.equal(undefined)
  })
})

describe('the points of a leaf', () => {
  it('are those of the last line of lần 1 while nobody argues: silence agrees', () => {
    const one = mark({ first: [line(25), line(50)] })
    expect([isCut(one), heldOf(one), proposedOf(one), isDisputed(one)]).to.deep.equal([true, 50, 50, false])
  })

  it('are disputed only where lần 2 differs from what the agency still asks for', () => {
    const of = (points: number) => isDisputed(mark({ ...ask(80), second: [line(60), line(points)] }))
    expect([of(80), of(79), of(50)]).to.deep.equal([false, true, true])
    expect(isDisputed(mark({ answer: { stance: 'agree', points: 50 } }))).to.equal(false)
  })

  it('stand as the council concluded, or as proposed', () => {
    const argued = { ...ask(80), second: [line(60)] }
    expect(standingOf(mark(argued))).to.equal(60)
    expect(standingOf(mark({ ...argued, verdict: { points: 70 } }))).to.equal(70)
  })
})
