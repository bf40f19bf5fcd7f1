// Two results of one survey laid beside each other, by whoever knows besides which units are as they were: no hidden unit, and no
// change of a few, comes out of it. The attacker solves equations and knows nothing of how it was chosen what to hide.
import { expect } from 'chai'
import { type Earlier, faultsAgain } from '../../schemas/survey/again.ts'
import { countsOf, publishCounts } from '../../schemas/survey/publish.ts'
import type { Published, Survey } from '../../schemas/survey/survey.ts'
import { dice, isCombination } from '../equations.ts'
import { ballotsOf, surveyOf, type Voter } from '../surveys.ts'

const factors = ['1', '2'].map((code) => ({
  ...{ code, name: code },
  questions: [1, 2].map((n) => ({ code: `Q${code}${n}`, text: 'câu' })),
}))
const groups = ['ND', 'TC'].map((code) => ({ code, name: code }))
const units = ['u1', 'u2', 'u3', 'u4', 'u5']
const surveyWith = (more: Partial<Survey> = {}) => surveyOf(units, { factors, groups, ...more })

const voter = (unit: string, level: number, group = 'ND'): Voter => ({
  unit,
  group,
  levels: [level, level, level, level],
})
const people = (unit: string, content: number, not: number, group?: string): Voter[] => [
  ...Array.from({ length: content }, () => voter(unit, 5, group)),
  ...Array.from({ length: not }, () => voter(unit, 2, group)),
]

function after(survey: Survey, voters: readonly Voter[], before: readonly Earlier[] = []) {
  const counts = countsOf(survey, ballotsOf(voters, survey))
  const published = publishCounts(survey, counts, [], before)
  const keys = (rows: Published['units']) => rows.map(({ key }) => key)
  const shown = { units: keys(published.units), groups: keys(published.groups), closed: published.closed }
  const earlier: Earlier = {
    shown,
    ballots: { units: [...counts.units], groups: [...counts.groups], comments: [] },
  }
  return { published, earlier, faults: faultsAgain(survey, counts, published, before) }
}

/** u1 is small, u2 hidden with it; all others are shown. */
const first = [...people('u1', 4, 3), ...people('u2', 12, 8), ...people('u3', 30, 10), ...people('u4', 40, 20), ...people('u5', 50, 20, 'TC')] // prettier-ignore

describe('two results of one survey', () => {
  const survey = surveyWith()
  const { published, earlier } = after(survey, first)
  const said = (voters: readonly Voter[]) =>
    after(survey, voters, [earlier]).faults.map(({ of, key }) => key ?? of)

  it('are the same over the same forms', () => {
    expect(published.hiddenUnits).to.deep.equal(['u1', 'u2'])
    const again = after(survey, first, [earlier])
    expect([again.published, again.faults]).to.deep.equal([published, []])
  })

  it('do not differ by one who came, went or was corrected, where it is shown or hidden', () => {
    expect(said([...first, voter('u3', 5)])).to.deep.equal(['total', 'u3', 'ND'])
    expect(said([...first, voter('u1', 5)])).to.deep.equal(['total', 'hidden', 'ND'])
    expect(said(first.filter((one) => one !== first.find(({ unit }) => unit === 'u4')))).to.deep.equal([
      'total',
      'u4',
      'ND',
    ])
    const wrong = first.find(({ unit }) => unit === 'u3')!
    const corrected = (level: number) => first.map((one) => (one === wrong ? voter('u3', level) : one))
    expect(said(corrected(1))).to.deep.equal(['total', 'u3', 'ND'])
    expect(said(corrected(4)), 'no figure tells').to.deep.equal([])
  })

  it('do not differ by one in each of ten places, nor by one of a group beside nine of the other', () => {
    const each = ['u3', 'u4', 'u5'].flatMap((unit) => people(unit, 2, 2))
    expect(said([...first, ...each])).to.deep.equal(['u3', 'u4', 'u5'])
    expect(said([...first, ...people('u3', 9, 4), voter('u3', 5, 'TC')])).to.deep.equal(['TC'])
  })

  it('do not differ by people of whom few answered a factor, nor by hidden ones of one mind', () => {
    const silent = people('u3', 6, 6).map((one, n) => (n < 3 ? one : { ...one, levels: [5, 2, 0, 0] }))
    expect(said([...first, ...silent])).to.include('u3')
    expect(said([...first, ...people('u2', 12, 0)])).to.deep.equal(['hidden'])
    expect(said([...first, ...people('u2', 6, 6)])).to.deep.equal([])
  })

  it('may differ by ten, and show questions one by one only where ten answered each', () => {
    const more = people('u3', 7, 5)
    expect(after(survey, [...first, ...more], [earlier])).to.deep.include({ faults: [] })
    expect(after(survey, [...first, ...more], [earlier]).published.total?.questions).to.have.length(4)
    const fewer = more.map((one, n) => (n < 3 ? one : { ...one, levels: one.levels.with(1, 0) }))
    const shown = after(survey, [...first, ...fewer], [earlier])
    expect(shown.faults).to.deep.equal([])
    expect(shown.published.total?.questions.map(({ code }) => code)).to.deep.equal(['Q21', 'Q22'])
  })

  it('keep hidden together who were hidden together, until what is left over is many', () => {
    const filled = after(survey, [...first, ...people('u1', 15, 5)], [earlier])
    expect([filled.faults, filled.published.hiddenUnits]).to.deep.equal([[], ['u1', 'u2']])
    const both = after(survey, [...first, ...people('u1', 15, 5), ...people('u2', 7, 4)], [earlier])
    expect([both.faults, both.published.hiddenUnits]).to.deep.equal([[], []])
  })

  it('keep hidden who was hidden when it is as it was, so that three together tell no more than two', () => {
    const small = [...people('u1', 4, 3), ...people('u2', 5, 4), ...people('u3', 4, 4)]
    const rest = [...people('u4', 40, 20), ...people('u5', 50, 20, 'TC')]
    const one = after(survey, [...small, ...rest])
    const filled = [...small, ...people('u1', 12, 8)]
    const two = after(survey, [...filled, ...rest], [one.earlier])
    const more = [...filled, ...people('u2', 9, 6), ...people('u3', 8, 7), ...rest]
    const three = after(survey, more, [one.earlier, two.earlier])
    // Shown, the third would give u2 and u3 of the second, and these the seven of u1 of the first.
    const hidden = [one, two, three].map(({ published }) => published.hiddenUnits)
    expect(hidden).to.deep.equal(Array(3).fill(['u1', 'u2', 'u3']))
    const all = [...more, ...['u1', 'u2', 'u3'].flatMap((unit) => people(unit, 9, 6))]
    const four = after(survey, all, [one, two, three].map(({ earlier }) => earlier)) // prettier-ignore
    expect([four.faults, four.published.hiddenUnits]).to.deep.equal([[], []])
  })

  it('keep closed a factor in which all had agreed', () => {
    const alike = [...people('u1', 7, 0), ...people('u2', 20, 0)]
    const closed = after(survey, alike)
    expect(closed.published.closed).to.deep.equal(['1', '2'])
    const next = after(survey, [...alike, ...people('u3', 8, 8)], [closed.earlier])
    expect(next.published.closed).to.deep.equal(['1', '2'])
    expect(next.published.total).not.to.have.property('index')
  })

  it('are held against every one that was shown, not the last alone', () => {
    const second = after(survey, [...first, ...people('u3', 6, 6)], [earlier])
    const third = after(survey, [...first, voter('u3', 5)], [earlier, second.earlier])
    expect(third.faults.map(({ key }) => key)).to.include('u3')
  })

  /** How many came and how many went. */
  function moved(old: Voter[], now: Voter[], of: (voters: Voter[], key: string) => Voter[], key = '') {
    const [before, after] = [new Set(of(old, key)), new Set(of(now, key))]
    return (
      [...before].filter((one) => !after.has(one)).length +
      [...after].filter((one) => !before.has(one)).length
    )
  }

  /** By table the sums of before and after are unknown; of a place where nobody changed they are one. */
  function refuseEquations(
    table: 'units' | 'groups',
    keys: readonly string[],
    [old, now]: readonly [Voter[], Voter[]],
    [one, two]: readonly [Published, Published],
    smallest: number,
  ) {
    const of = (voters: Voter[], key: string) =>
      voters.filter((each) => each[table === 'units' ? 'unit' : 'group'] === key)
    const isSame = (key: string) => JSON.stringify(of(old, key)) === JSON.stringify(of(now, key))
    const vector = (entries: readonly [string, 0 | 1, number][]) => {
      const made = new Array<number>(keys.length * 2).fill(0)
      for (const [key, time, times] of entries)
        made[keys.indexOf(key) * 2 + (isSame(key) ? 0 : time)]! += times
      return made
    }
    const known = [
      vector(keys.map((key) => [key, 0, 1])),
      vector(keys.map((key) => [key, 1, 1])),
      ...one[table].map(({ key }) => vector([[key, 0, 1]])),
      ...two[table].map(({ key }) => vector([[key, 1, 1]])),
      ...keys.filter((key) => of(old, key).length === 0).map((key) => vector([[key, 0, 1]])),
      ...keys.filter((key) => of(now, key).length === 0).map((key) => vector([[key, 1, 1]])),
    ]
    const isShown = (published: Published, key: string) => published[table].some((row) => row.key === key)
    for (const key of keys) {
      const [before, after] = [of(old, key).length, of(now, key).length]
      // Where all are in one place, it is the total.
      if (before > 0 && before < old.length && !isShown(one, key) && !isShown(two, key))
        expect(isCombination(known, vector([[key, 0, 1]])), `${key} before`).to.equal(false)
      if (before > 0 && before < smallest)
        expect(isCombination(known, vector([[key, 0, 1]])), `${key} when it was small`).to.equal(false)
      if (after > 0 && after < now.length && !isShown(two, key) && !isShown(one, key))
        expect(isCombination(known, vector([[key, 1, 1]])), `${key} after`).to.equal(false)
      const came = moved(old, now, of, key)
      if (came > 0 && came < smallest)
        expect(isCombination(known, vector([[key, 1, 1], [key, 0, -1]])), `${key}: the ${came}`).to.equal(false) // prettier-ignore
    }
    const all = moved(old, now, (voters) => voters)
    expect(all === 0 || all >= smallest, `${all} in all`).to.equal(true)
  }

  it('tell whoever solves their equations nothing, in 3000 surveys that were filled up', () => {
    let [concluded, refused, hidden] = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed++) {
      const roll = dice(seed * 104_729)
      const smallest = 3 + roll(3)
      const some = surveyWith({ smallest })
      const people = (unit: string, count: number): Voter[] =>
        Array.from({ length: count }, () => ({
          ...{ unit, group: groups[roll(2)]!.code },
          levels: factors.flatMap(({ questions }) => questions.map(() => 1 + roll(5))),
        }))
      const old = units.flatMap((unit) => people(unit, roll(3) === 0 ? roll(5) : roll(20)))
      const one = after(some, old)
      if (!one.published.total) continue
      const now = units.flatMap((unit) => {
        const [mine, what] = [old.filter((one) => one.unit === unit), roll(8)]
        if (what === 0) return mine.slice(roll(mine.length + 1))
        return [...mine, ...people(unit, what < 4 ? 0 : what === 4 ? roll(4) : smallest * 2 + roll(8))]
      })
      const two = after(some, now, [one.earlier])
      if (two.faults.length) refused += 1
      if (two.faults.length || !two.published.total) continue
      concluded += 1
      if (one.published.hiddenUnits.length && now.length !== old.length) hidden += 1
      const shown = [one.published, two.published] as const
      try {
        refuseEquations('units', units, [old, now], shown, smallest)
        refuseEquations('groups', ['ND', 'TC'], [old, now], shown, smallest)
      } catch (error) {
        ;(error as Error).message += ` (seed ${seed})`
        throw error
      }
    }
    expect([concluded > 300, refused > 300, hidden > 100], `${concluded} ${refused} ${hidden}`).to.deep.equal(
      [...[true, true, true]],
    )
  })
})
