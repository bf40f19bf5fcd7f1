// Nếu… thì: what a survey or the ministry decides counts, and is never named as something to be won by work.
import { expect } from 'chai'
import { type Standing, wayOf, whatIf } from '../../schemas/what-if.ts'

const leaf = (code: string, more: Partial<Standing> = {}): Standing => ({
  ...{ code, name: code, max: 2_00, points: 50, toDo: 1, workingDaysLeft: 5 },
  ...more,
})

describe('nếu… thì', () => {
  it('names the points that work can win, the cheapest first, and none that a survey decides', () => {
    const all = [
      leaf('1.1', { toDo: 3 }),
      leaf('1.2', { toDo: 0 }),
      leaf('8.1', { toDo: 0, max: 10_00, points: 0, isFixed: true }),
    ]
    const { now, max, missing, cheapest } = whatIf(all, [], 3_00)
    expect({ now, max, missing }).to.deep.equal({ now: 1_00, max: 14_00, missing: 2_00 })
    expect(cheapest.map(({ code, gain, isEnough }) => [code, gain, isEnough])).to.deep.equal([
      ['1.2', 1_50, true],
      ['1.1', 1_50, true],
    ])
  })

  it('calls nothing enough for what cannot be reached, and says how much is short and how much others decide', () => {
    const all = [leaf('1.1'), leaf('8.1', { max: 10_00, points: 0, isFixed: true })]
    const { missing, short, undecided, cheapest } = whatIf(all, [], 9_00)
    expect({ missing, short, undecided }).to.deep.equal({ missing: 8_50, short: 7_00, undecided: 10_00 })
    expect(cheapest.map(({ code, isEnough }) => [code, isEnough])).to.deep.equal([['1.1', false]])
    expect(whatIf(all, [], 2_00)).to.include({ missing: 1_50, short: 0 })
  })

  it('leaves out what is decided: it is neither undecided nor still to be won', () => {
    const all = [
      leaf('8.1', { max: 1_50, points: 1_20, isFixed: true, isClosed: true }),
      leaf('8.2', { max: 10_00, points: 0, isFixed: true }),
      leaf('1.1', { points: 0, isClosed: true }),
      leaf('1.2'),
    ]
    const { undecided, cheapest } = whatIf(all, [])
    expect(undecided).to.equal(10_00)
    expect(cheapest.map(({ code }) => code)).to.deep.equal(['1.2'])
  })

  it('says of each what is to be done, and nothing is to be won by nothing', () => {
    expect(wayOf({ gaps: 2 })).to.deep.equal({ way: 'mend', toDo: 2 })
    expect(wayOf({ gaps: 0 })).to.deep.equal({ way: 'rescore', toDo: 1 })
    expect(wayOf({ gaps: 2, ministry: { contestable: 50, step: 'argue' } })).to.deep.equal({
      way: 'argue',
      toDo: 1,
      most: 50,
    })
    expect(wayOf({ gaps: 2, ministry: { contestable: 0, step: 'argue' } })).to.deep.equal({
      isClosed: true,
      toDo: 0,
    })
  })

  it('waits for the ministry once it was argued, and is over where nobody may argue it any more', () => {
    const days = { gaps: 0, isLocked: true }
    const said = (step: 'wait' | 'over') => wayOf({ ...days, ministry: { contestable: 50, step } })
    expect(said('wait')).to.deep.equal({ way: 'wait', toDo: 0, most: 50 })
    expect(said('over')).to.deep.equal({ isClosed: true, toDo: 0 })
  })

  it('wins before the ministry no more than is still contestable', () => {
    const all = [leaf('3.3.2', { max: 1_25, points: 25, most: 50, way: 'argue' }), leaf('1.1')]
    const { cheapest, short } = whatIf(all, [], 4_00)
    expect(cheapest.map(({ code, gain }) => [code, gain])).to.deep.equal([['1.1', 1_50], ['3.3.2', 50]]) // prettier-ignore
    expect(short).to.equal(4_00 - 75 - 2_00)
  })

  it('leaves out what is locked, and counts what only late permission could win', () => {
    const shut = wayOf({ gaps: 3, isLocked: true })
    expect(shut).to.deep.equal({ isClosed: true, isLocked: true, toDo: 0 })
    const all = [leaf('1.1', shut), leaf('1.2', { ...shut, points: 2_00 }), leaf('1.3')]
    const { cheapest, locked } = whatIf(all, [])
    expect(cheapest.map(({ code }) => code)).to.deep.equal(['1.3'])
    expect(locked).to.deep.equal({ leaves: 1, points: 1_50 })
    expect(whatIf(all, [{ code: '1.1', points: 2_00 }]).locked).to.deep.equal({ leaves: 0, points: 0 })
    const ministry = { contestable: 50, step: 'argue' } as const
    expect(wayOf({ gaps: 3, isLocked: true, ministry })).to.include({ way: 'argue' })
  })

  it('takes a change of what a survey decides, as one may ask what it would bring', () => {
    const all = [leaf('8.1', { isFixed: true, points: 0 })]
    expect(whatIf(all, [{ code: '8.1', points: 1_25 }])).to.deep.include({ then: 1_25, cheapest: [] })
  })
})
