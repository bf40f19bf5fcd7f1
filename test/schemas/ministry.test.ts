// What a leaf lost over the ministry's rounds: agreed once is given up for good, and only a further cut is argued.
import { expect } from 'chai'
import { heldAfter, isContestable, lossOf, type MinistryScore } from '../../schemas/ministry.ts'

type Said = Parameters<typeof lossOf>[0][number]
const by = { by: 'pe_a', at: '2026-11-20T00:00:00.000Z' } as const
type Part<K extends keyof MinistryScore> = Required<Pick<MinistryScore, K>>
const answer = (stance: 'agree' | 'ask', more = {}): Part<'answer'> => {
  return { answer: { stance, text: 'Vì sao.', documents: [], isLate: false, ...by, ...more } }
}
const chosen = (outcome: 'send' | 'keep'): Part<'choice'> => ({ choice: { outcome, ...by } })
const said = (points: number, more: Partial<MinistryScore> = {}): Said => ({
  ...{ kind: 'draft', claimed: 2_00, points },
  ...more,
})
/** As it is recorded when the next round opens. */
const next = (before: Said, points: number, more: Partial<MinistryScore> = {}): Said =>
  said(points, { held: heldAfter(before)!, ...more })

describe('what a leaf lost before the ministry', () => {
  it('stays given up once it was agreed to, also where the next round says the same again', () => {
    const first = said(1_20, answer('agree'))
    expect(lossOf([first])).to.deep.equal({ lost: 80, contestable: 0, givenUp: 80, wonBack: 0 })
    const again = next(first, 1_20)
    expect(lossOf([first, again])).to.deep.equal({ lost: 80, contestable: 0, givenUp: 80, wonBack: 0 })
    expect(isContestable(again)).to.equal(false)
  })

  it('is argued again only for what was cut further', () => {
    const first = said(1_20, answer('agree'))
    const further = next(first, 1_00)
    expect(isContestable(further)).to.equal(true)
    expect(lossOf([first, further])).to.deep.equal({ lost: 1_00, contestable: 20, givenUp: 80, wonBack: 0 })
    const kept = { ...further, ...answer('ask'), ...chosen('keep') }
    expect(lossOf([first, kept])).to.include({ contestable: 0, givenUp: 1_00 })
    expect(heldAfter(kept)).to.equal(1_00)
  })

  it('counts from what the ministry gave in between, and never above what was sent', () => {
    const first = said(1_20, answer('agree'))
    const more = next(first, 1_50)
    const less = next(more, 1_30)
    expect(lossOf([first, more, less])).to.deep.equal({ lost: 70, contestable: 20, givenUp: 50, wonBack: 10 })
    expect(heldAfter(next(first, 2_50))).to.equal(2_00)
  })

  it('is held on to while it is argued, as far as the agency asks', () => {
    const asked = said(50, { ...answer('ask'), ...chosen('send') })
    expect(lossOf([asked, next(asked, 1_00)])).to.deep.equal({ lost: 1_00, contestable: 1_00, givenUp: 0, wonBack: 50 }) // prettier-ignore
    const less = said(50, { ...answer('ask', { points: 1_25 }), ...chosen('send') })
    expect(lossOf([less])).to.deep.equal({ lost: 1_50, contestable: 75, givenUp: 75, wonBack: 0 })
    expect(lossOf([less, next(less, 1_00)])).to.include({ contestable: 25, givenUp: 75 })
  })

  it('is over with the published points', () => {
    expect(lossOf([said(50), { ...said(75), kind: 'final' }])).to.deep.equal({ lost: 1_25, contestable: 0, givenUp: 1_25, wonBack: 25 }) // prettier-ignore
  })

  it('is given up by silence once the next round is there without it, and by what was never sent', () => {
    const open = { lost: 80, contestable: 80, givenUp: 0, wonBack: 0 }
    const over = { lost: 80, contestable: 0, givenUp: 80, wonBack: 0 }
    expect(lossOf([said(1_20)])).to.deep.equal(open)
    expect(lossOf([said(1_20)], 'explained')).to.deep.equal(over)
    expect(lossOf([said(1_20, answer('ask'))], 'explained')).to.deep.equal(over)
    const sent = said(1_20, { ...answer('ask'), ...chosen('send') })
    expect(lossOf([sent], 'explained')).to.deep.equal(open) // it was argued, and the ministry has not said otherwise
    expect(lossOf([sent], 'final')).to.deep.equal(over)
    expect(lossOf([said(1_20), said(1_20)])).to.deep.equal(open) // named anew: it may be answered anew
  })

  it('stays given up where a round says nothing of what was stood for', () => {
    const rounds = [said(1_20, answer('agree')), said(1_20)]
    expect(lossOf(rounds)).to.deep.equal({ lost: 80, contestable: 0, givenUp: 80, wonBack: 0 })
  })
})
