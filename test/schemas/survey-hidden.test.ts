// What is hidden stays hidden, from whoever puts together all that is shown to anybody. Three attackers, none of which
// knows how it was chosen what to hide: one who solves the equations of all tables at once, one who subtracts, and one who
// asks whether other people's answers would have looked just the same.
import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { publish } from '../../schemas/survey/publish.ts'
import { type Figures, type Published, questionsOf, type Survey } from '../../schemas/survey/survey.ts'
import { dice, isCombination } from '../equations.ts'
import { ballotsOf, surveyOf, type Voter } from '../surveys.ts'

const groups = ['ND', 'TC', 'HS'].map((code) => ({ code, name: code }))
const factors = ['1', '2'].map((code) => ({
  ...{ code, name: code },
  questions: [1, 2].map((n) => ({ code: `Q${code}${n}`, text: 'câu' })),
}))

interface World {
  survey: Survey
  voters: Voter[]
  units: string[]
}

function worldOf(seed: number): World {
  const roll = dice(seed * 7919)
  const units = Array.from({ length: 2 + roll(6) }, (_, n) => `ag_${String(n).padStart(20, '0')}`)
  const mine = groups.slice(0, 1 + roll(3))
  const survey = surveyOf(units, { factors, groups: mine, smallest: 3 + roll(4) })
  const kind = roll(4)
  const voters = units.flatMap((unit) =>
    Array.from({ length: roll(4) === 0 ? roll(4) : roll(25) }, (): Voter => ({
      unit,
      group: mine[roll(6) === 0 ? roll(mine.length) : 0]!.code,
      // Everybody content, some silent, or anything.
      levels: factors.flatMap(({ questions }) =>
        questions.map(() => (kind === 0 ? 4 + roll(2) : kind === 1 && roll(3) === 0 ? 0 : 1 + roll(5))),
      ),
    })),
  )
  return { survey, voters, units }
}

const show = ({ survey }: World, voters: readonly Voter[]): Published =>
  publish(survey, ballotsOf(voters, survey))

/** Sums that a figure lets one read: forms, and of every factor and question answers and satisfied. */
const sumsIn = ({ forms, factors: all, questions }: Figures): Map<string, number> =>
  new Map([
    ['forms', forms],
    ...[...all, ...questions].flatMap(({ code, answers, satisfied }) => [
      [`${code} answers`, answers] as const,
      [`${code} satisfied`, satisfied] as const,
    ]),
  ])

/** Whoever knows besides where nobody answered. */
function refuseEquations({ survey, voters, units }: World, shown: Published): void {
  const cells = units.flatMap((unit) => survey.groups.map(({ code }) => ({ unit, code })))
  const where = (is: (cell: { unit: string; code: string }) => boolean) =>
    cells.map((cell) => (is(cell) ? 1 : 0))
  const isEmpty = (name: string) => voters.every(({ unit, group }) => unit !== name && group !== name)
  const known = [
    ...units.filter(isEmpty).map((name) => where(({ unit }) => unit === name)),
    ...survey.groups.filter(({ code }) => isEmpty(code)).map((one) => where(({ code }) => code === one.code)),
    ...(shown.total ? [where(() => true)] : []),
    ...shown.units.map(({ key }) => where(({ unit }) => unit === key)),
    ...shown.groups.map(({ key }) => where(({ code }) => code === key)),
  ]
  const isHidden = (name: string, rows: Published['units']) =>
    !isEmpty(name) && !rows.some(({ key }) => key === name)
  for (const hidden of units.filter((unit) => isHidden(unit, shown.units)))
    expect(
      isCombination(
        known,
        where((cell) => cell.unit === hidden),
      ),
    ).to.equal(false)
  for (const { code } of survey.groups.filter((group) => isHidden(group.code, shown.groups)))
    expect(
      isCombination(
        known,
        where((cell) => cell.code === code),
      ),
    ).to.equal(false)
}

/** What is left of the total, or of the other table where that is whole, once all that is shown is taken away. */
function refuseSubtraction({ survey }: World, shown: Published): void {
  if (!shown.total) return
  const total = sumsIn(shown.total)
  for (const [rows, hidden] of [
    [shown.units, shown.hiddenUnits],
    [shown.groups, shown.hiddenGroups],
  ] as const) {
    if (hidden.length === 0) continue
    const rest = (name: string) =>
      (total.get(name) ?? 0) - rows.reduce((sum, { figures }) => sum + (sumsIn(figures).get(name) ?? 0), 0)
    const left = rest('forms')
    if (left === 0) continue // units without a form are named with the hidden ones
    expect(hidden.length).to.be.greaterThan(1)
    expect(left).to.be.at.least(survey.smallest)
    for (const { code } of shown.total.factors) {
      const [answers, satisfied] = [rest(`${code} answers`), rest(`${code} satisfied`)]
      if (rows.length === 0) continue // nothing but the total is known
      expect(satisfied, 'nobody in the rest satisfied').to.be.greaterThan(0)
      expect(satisfied, 'everybody in the rest satisfied').to.be.lessThan(answers)
    }
  }
}

type Dimension = 'unit' | 'group'
type Moves = ReadonlyMap<Voter, Voter>

/** Two people change places; or single answers, where their units differ by way of two others of one group. */
function* exchanges(all: readonly Voter[], one: Voter, other: Voter, dimension: Dimension): Generator<Moves> {
  yield new Map([
    [one, { ...one, [dimension]: other[dimension] }],
    [other, { ...other, [dimension]: one[dimension] }],
  ])
  const across = dimension === 'unit' ? 'group' : 'unit'
  const answers = (q: number, ...pairs: [Voter, Voter][]): Moves =>
    new Map(
      pairs.flatMap(([a, b]): [Voter, Voter][] => [
        [a, { ...a, levels: a.levels.with(q, b.levels[q]!) }],
        [b, { ...b, levels: b.levels.with(q, a.levels[q]!) }],
      ]),
    )
  for (const q of one.levels.keys()) {
    if (one[across] === other[across]) yield answers(q, [one, other])
    const says = ({ levels }: Voter) => levels[q]! > 3
    for (const first of all.filter((k) => k[across] === one[across] && says(k) !== says(one)))
      for (const second of all.filter((k) => k[across] === other[across] && says(k) === says(one)))
        if (first !== second && first[dimension] === second[dimension] && says(other) !== says(one))
          yield answers(q, [one, first], [other, second])
  }
}

function any<T>(all: Iterable<T>, is: (one: T) => boolean): boolean {
  for (const one of all) if (is(one)) return true
  return false
}

/** Whether these people give every figure that is shown. */
function isAsShown({ survey }: World, voters: readonly Voter[], shown: Published): boolean {
  const codes = questionsOf(survey).map(({ code }) => code)
  const isSame = (figures: Figures, among: readonly Voter[]): boolean =>
    figures.forms === among.length &&
    [...figures.factors, ...figures.questions].every(({ code, answers, satisfied }) => {
      const factor = survey.factors.find((one) => one.code === code)
      const asked = factor
        ? factor.questions.map((question) => codes.indexOf(question.code))
        : [codes.indexOf(code)]
      const levels = among.flatMap((voter) => asked.flatMap((q) => voter.levels[q] || []))
      return levels.length === answers && levels.filter((level) => level > 3).length === satisfied
    })
  return (
    isSame(shown.total!, voters) &&
    shown.units.every(({ key, figures }) =>
      isSame(
        figures,
        voters.filter(({ unit }) => unit === key),
      ),
    ) &&
    shown.groups.every(({ key, figures }) =>
      isSame(
        figures,
        voters.filter(({ group }) => group === key),
      ),
    )
  )
}

/** Of every hidden unit or group: its sums could be others, with everything that is shown as it is. */
function refuseCertainty(world: World, shown: Published): void {
  if (!shown.total) return
  const { voters, survey } = world
  expect(isAsShown(world, voters, shown)).to.equal(true)
  const codes = questionsOf(survey).map(({ code }) => code)
  for (const dimension of ['unit', 'group'] as const) {
    const names = dimension === 'unit' ? shown.hiddenUnits : shown.hiddenGroups
    const inside = voters.filter((voter) => names.includes(voter[dimension]))
    for (const hidden of new Set(inside.map((voter) => voter[dimension])))
      for (const { code } of shown.total.factors) {
        const asked = survey.factors.find((one) => one.code === code)!.questions
        const columns = asked.map((question) => codes.indexOf(question.code))
        const sumOf = (among: readonly Voter[]) =>
          among
            .filter((voter) => voter[dimension] === hidden)
            .flatMap(({ levels }) => columns.filter((q) => levels[q]! > 3)).length
        const [here, there] = [true, false].map((is) =>
          inside.filter((one) => (one[dimension] === hidden) === is),
        )
        const isOther = (moves: Moves): boolean => {
          const next = voters.map((voter) => moves.get(voter) ?? voter)
          return sumOf(next) !== sumOf(voters) && isAsShown(world, next, shown)
        }
        const isOpen = here!.some((one) =>
          there!.some((other) => any(exchanges(voters, one, other, dimension), isOther)),
        )
        expect(isOpen, `${dimension} ${hidden}, factor ${code}`).to.equal(true)
      }
  }
}

describe('hidden groups of a survey', () => {
  it('cannot be told by equations over all tables, by subtraction, nor with certainty, in 400 surveys', () => {
    let [hidden, shownBeside] = [0, 0]
    for (let seed = 0; seed < 400; seed++) {
      const world = worldOf(seed)
      const shown = show(world, world.voters)
      for (const { figures } of [...shown.units, ...shown.groups])
        expect(figures.forms, `seed ${seed}`).to.be.at.least(world.survey.smallest)
      for (const refuse of [refuseEquations, refuseSubtraction, refuseCertainty])
        try {
          refuse(world, shown)
        } catch (error) {
          ;(error as Error).message += ` (seed ${seed}, ${refuse.name})`
          throw error
        }
      if (shown.hiddenUnits.length) hidden += 1
      if (shown.hiddenUnits.length && shown.units.length) shownBeside += 1
    }
    expect(hidden).to.be.greaterThan(100)
    expect(shownBeside).to.be.greaterThan(50)
  })

  const people = (unit: string, count: number, level: number, group = 'ND'): Voter[] =>
    Array.from({ length: count }, () => ({ unit, group, levels: [level, level, level, level] }))
  const shownOf = (voters: Voter[], units = ['u1', 'u2', 'u3', 'u4']) =>
    publish(surveyOf(units, { factors, groups: groups.slice(0, 1) }), ballotsOf(voters, { factors }))

  it('take the smallest other with them, and no more than that', () => {
    const shown = shownOf([
      ...[...people('u1', 4, 5), ...people('u1', 3, 1), ...people('u2', 50, 5), ...people('u2', 9, 1)],
      ...[...people('u3', 20, 5), ...people('u3', 9, 1), ...people('u4', 70, 4)],
    ])
    expect(shown.hiddenUnits).to.deep.equal(['u1', 'u3'])
    expect(shown.total?.forms).to.equal(165)
  })

  it('take more with them where what is left over all says the same', () => {
    const shown = shownOf([
      ...[...people('u1', 7, 5), ...people('u2', 20, 5), ...people('u3', 30, 4), ...people('u3', 3, 1)],
      ...people('u4', 90, 2),
    ])
    expect(shown.hiddenUnits).to.deep.equal(['u1', 'u2', 'u3'])
  })

  it('take the factor with them in which all agree, and with it the index', () => {
    const shown = shownOf([...people('u1', 7, 5), ...people('u2', 20, 5)], ['u1', 'u2'])
    expect(shown.closed).to.deep.equal(['1', '2'])
    expect(shown.total).to.deep.equal({ forms: 27, factors: [], questions: [] })
  })

  it('are nothing where nobody is small, and everything where all together are', () => {
    const many = shownOf([...people('u1', 12, 5), ...people('u2', 20, 2)], ['u1', 'u2'])
    expect([many.hiddenUnits, many.units.length]).to.deep.equal([[], 2])
    const few = shownOf([...people('u1', 4, 5), ...people('u2', 3, 2)], ['u1', 'u2'])
    expect(few).to.not.have.property('total')
  })

  it('are not heard in free text either, nor told from what is left over', () => {
    const voters = [
      ...[...people('u1', 4, 5), ...people('u1', 3, 1), ...people('u2', 50, 5), ...people('u2', 9, 1)],
      ...[...people('u3', 20, 5), ...people('u3', 9, 1), ...people('u4', 70, 4), ...people('u4', 5, 4, 'TC')],
    ]
    const survey = surveyOf(['u1', 'u2', 'u3', 'u4'], { factors, groups: groups.slice(0, 2) })
    const said = ['u1', 'u2', 'u3', 'u4'].map((unit) => ({ unit, text: `Góp ý ở ${unit}` }))
    const ofSmall = { unit: 'u4', group: 'TC', text: 'Chúng tôi là doanh nghiệp' }
    const shown = publish(survey, ballotsOf(voters, { factors }), [...said, ofSmall])
    expect([shown.hiddenUnits, shown.hiddenGroups]).to.deep.equal([
      ['u1', 'u3'],
      ['ND', 'TC'],
    ])
    expect(shown.comments).to.deep.equal([said[1], said[3]])
    const alone = publish(survey, ballotsOf(people('u1', 4, 5), { factors }), said)
    expect(alone.comments).to.deep.equal([])
  })

  it('of the demonstration are Hòn Mây and one commune more, the smallest', () => {
    const data = JSON.parse(readFileSync('scripts/demo/data/surveys.json', 'utf8')).surveys[0] as {
      resultsByAgency: { agency: string; valid: number; satisfied: Record<string, number> | null }[]
      total: { satisfied: Record<string, number> }
    }
    const rows = data.resultsByAgency
    const of = (k: string) =>
      data.total.satisfied[k]! - rows.reduce((sum, { satisfied }) => sum + (satisfied?.[k] ?? 0), 0)
    const survey = surveyOf(rows.map(({ agency }) => agency))
    const cells = rows.map(({ agency: unit, valid: forms, satisfied }) => ({
      ...{ unit, group: 'ND', forms },
      marks: Object.fromEntries(
        survey.factors.flatMap(({ code, questions }) => {
          const yes = satisfied?.[code] ?? of(code)
          return questions.map((one) => [
            one.code,
            [0, 0, forms - yes, yes, 0] as [number, number, number, number, number],
          ])
        }),
      ),
    }))
    const shown = publish(survey, cells)
    expect(shown.hiddenUnits).to.deep.equal(['XA-DONGMAY', 'DK-HONMAY'])
    expect(shown.total?.index?.rate).to.equal(80_68)
  })
})
