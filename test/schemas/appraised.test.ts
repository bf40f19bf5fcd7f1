// Where a leaf of the internal index stands, for every stage and for who is told everything, their own, or nothing: what
// an agency sees before it is told is the same whatever its leaf got.
import { expect } from 'chai'
import { stages, type Stage } from '../../schemas/appraisal.ts'
import { appraisedAt } from '../../schemas/appraised.ts'
import type { Sight } from '../../schemas/mark.ts'

const now = '2027-01-10T00:00:00.000Z'
const answersUntil = '2027-01-12T10:00:00.000Z'
const leaf = { ...{ max: 3_00, isComplete: true, requestOpen: false }, claimed: 2_50 }
const judged = { ...leaf, first: 1_00, stands: 1_50 }
const at = (stage: Stage, sight: Sight | undefined, of: Partial<typeof judged> & typeof leaf = judged) =>
  appraisedAt(
    { ...of, ...(of.first !== undefined && { isAnswered: false }) },
    sight,
    { stage, answersUntil },
    now,
  )
const opened = stages.filter((stage) => stage !== 'self')

describe('a leaf of the internal index', () => {
  it('has parts that add up to what is possible, and never less than nothing', () => {
    for (const stage of opened)
      for (const sight of ['all', 'own', undefined] as const)
        for (const [claimed, first, stands] of [
          [3_00, 3_00, 3_00],
          [3_00, 0, 1_00],
          [0, 0, 0],
          [1_00, 1_00, 2_00],
        ] as const) {
          const { max, ...parts } = at(stage, sight, { ...leaf, claimed, first, stands }).parts
          expect(Object.values(parts).reduce((sum, one) => sum + one)).to.equal(max)
          expect(Math.min(...Object.values(parts))).to.be.at.least(0)
        }
  })

  it('that was not sent is worth nothing and waits for nobody, whatever is missing', () => {
    const { claimed: _, ...unsent } = { ...leaf, isComplete: false, requestOpen: true }
    for (const stage of opened) {
      const shown = appraisedAt(unsent, 'own', { stage, answersUntil }, now)
      expect(shown).to.include({ state: 'unsent' }).and.not.to.have.any.keys('due', 'self')
      expect(shown.parts).to.include({ atRisk: 0, notClaimed: 3_00 })
    }
  })

  it('is at risk by what lần 1 cut until the council’s points stand, then by nothing', () => {
    const risks = (sight: Sight) => opened.map((stage) => at(stage, sight).parts.atRisk)
    expect(risks('all')).to.deep.equal([1_00, 1_00, 1_00, 1_00, 1_00, 0, 0])
    expect(risks('own')).to.deep.equal([0, 1_50, 1_50, 1_50, 1_50, 0, 0])
    for (const stage of ['agreed', 'decided'] as const)
      expect(at(stage, 'own').parts).to.include({ accepted: 1_50, cut: 1_00, atRisk: 0, notClaimed: 50 })
    const incomplete = { ...judged, isComplete: false, requestOpen: true }
    expect(at('decided', 'all', incomplete).parts.atRisk).to.equal(0)
  })

  it('has a state for each turn', () => {
    const states = (sight: Sight | undefined) => opened.map((stage) => at(stage, sight).state)
    const [open, still, stands] = ['to-answer', 'judged', 'settled']
    expect(states('all')).to.deep.equal([still, open, still, still, still, stands, stands])
    expect(states('own')).to.deep.equal(['submitted', open, still, still, still, stands, stands])
    expect(states(undefined)).to.deep.equal(opened.map(() => 'submitted'))
    expect(at('first', 'all', leaf).state).to.equal('submitted')
  })

  it('is asked for an answer while it was cut, nobody answered, and the time is not over', () => {
    const shown = (more: object, when = now) =>
      appraisedAt({ ...judged, isAnswered: false, ...more }, 'own', { stage: 'answers', answersUntil }, when)
    expect(shown({})).to.include({ state: 'to-answer', due: answersUntil })
    for (const one of [shown({ isAnswered: true }), shown({ first: 2_50 }), shown({}, answersUntil)])
      expect(one).to.include({ state: 'judged' }).and.not.to.have.property('due')
  })

  it('tells nothing before it is told', () => {
    const seen = (stage: Stage, more: object) =>
      JSON.stringify(appraisedAt({ ...leaf, ...more }, 'own', { stage, answersUntil }, now))
    expect(seen('first', { first: 0, stands: 0, isAnswered: false })).to.equal(seen('first', {}))
    const first = { first: 1_00, isAnswered: true }
    for (const stage of ['answers', 'second', 'council', 'minutes'] as const)
      expect(seen(stage, { ...first, stands: 0 })).to.equal(seen(stage, { ...first, stands: 2_50 }))
  })

  it('that waits is at risk by what was claimed, while papers are missing', () => {
    expect(at('first', 'own').parts).to.include({ waitingReview: 2_50, atRisk: 0, notClaimed: 50 })
    const incomplete = { ...judged, isComplete: false }
    expect(at('first', 'own', incomplete).parts).to.include({ waitingReview: 0, atRisk: 2_50 })
  })
})
