// What is shown of the answers, decided once for everybody: whoever sees a part of it, or all parts together, cannot tell
// what a hidden unit or group said. Three tables are published and no others: the total, the units, the groups. Pure.
//
// Why that is enough: exchange two people of different hidden units (or groups), and every figure that is shown stays the
// same. So a hidden sum is open as long as two of them differ, and a hidden number of forms as long as one may move.
import { decimal, type Exact } from '../exact.ts'
import { score } from '../score.ts'
import {
  type Ballots,
  type Comment,
  type Factor,
  type Figures,
  type Published,
  questionsOf,
  type Survey,
  unitsOf,
} from './survey.ts'
import { type Earlier, maySplit, stayingWith, type TableName } from './again.ts'
import { isOpen, isSmall, isUniform } from './small.ts'
import { weightedIndex } from './weighted.ts'
import {
  countFactor,
  countQuestion,
  type Counted,
  type Counts,
  marginOf,
  meanOf,
  rateOf,
  shareOf,
  talliesBy,
  type Tally,
  tallyOf,
  totalOf,
} from './tally.ts'

type About = Pick<Survey, 'factors' | 'groups' | 'strata' | 'smallest' | 'confidence' | 'max'>

export const countsOf = (survey: About, cells: readonly Ballots[]): Counts => ({
  units: talliesBy(unitsOf(survey), cells, ({ unit }) => unit),
  groups: talliesBy(
    survey.groups.map(({ code }) => code),
    cells,
    ({ group }) => group,
  ),
})

export const publish = (
  survey: About,
  cells: readonly Ballots[],
  comments: readonly Comment[] = [],
): Published => publishCounts(survey, countsOf(survey, cells), comments)

/** After what was shown `before` of the same survey: what that lets nobody know stays unknown. */
export function publishCounts(
  survey: About,
  counts: Counts,
  comments: readonly Comment[],
  before: readonly Earlier[] = [],
): Published {
  const total = totalOf(counts)
  const units = tableOf(survey, 'units', counts, before)
  const groups = tableOf(survey, 'groups', counts, before)
  const hides = units.hidden.length + groups.hidden.length > 0
  if (isSmall(survey, total))
    return {
      ...{ units: [], groups: [], closed: [], comments: [] },
      hiddenUnits: unitsOf(survey),
      hiddenGroups: survey.groups.map(({ code }) => code),
    }
  // What all said alike is known of each of them, hidden or not; shown later, it would be known of those who said it then.
  const closed = survey.factors.filter(
    (factor) =>
      (hides && isUniform(countFactor(total, factor))) ||
      before.some(({ shown }) => shown.closed.includes(factor.code)),
  )
  const open = survey.factors.filter((factor) => !closed.includes(factor))
  const isWhole = closed.length === 0
  const whole: Table = { shown: [total], hidden: hides ? [total] : [] }
  // The other tables add up to the total: what it may not tell, they may not.
  const detail = open.filter(
    (factor) =>
      detailed(survey, whole, factor) && before.every((one) => maySplit(survey, one, counts, factor)),
  )
  const figures = (table: Table, tally: Tally) =>
    figuresOf(
      survey,
      tally,
      open,
      detail.filter((factor) => detailed(survey, table, factor)),
      isWhole,
    )
  const row = (table: Table) =>
    table.shown.map((tally) => ({ key: tally.key, figures: figures(table, tally) }))
  const hiddenGroups = survey.groups.flatMap(({ code }) =>
    groups.shown.some(({ key }) => key === code) ? [] : [code],
  )
  const shownUnits = new Set(units.shown.map(({ key }) => key))
  const shown = figures(whole, total)
  const weighted = shown.index && weightedIndex(survey, units)
  return {
    total: shown,
    ...(weighted && { weighted }),
    units: row(units),
    groups: row(groups),
    hiddenUnits: unitsOf(survey).filter((unit) => !shownUnits.has(unit)),
    hiddenGroups,
    closed: closed.map(({ code }) => code),
    comments: heardOf({ units: units.shown, hiddenGroups }, comments).map(({ unit, text }) => ({
      unit,
      text,
    })),
  }
}

/** What somebody wrote tells where they were served: of a hidden unit or group, where it is known, not a word. */
export function heardOf<T extends Comment>(
  { units, hiddenGroups }: { units: readonly { key: string }[]; hiddenGroups: readonly string[] },
  comments: readonly T[],
): T[] {
  const shown = new Set(units.map(({ key }) => key))
  return comments.filter(({ unit, group = '' }) => shown.has(unit) && !hiddenGroups.includes(group))
}

interface Table {
  readonly shown: readonly Tally[]
  /** With at least one form. One without any is not shown either, so that nobody can tell them apart. */
  readonly hidden: readonly Tally[]
}

function tableOf(survey: About, table: TableName, counts: Counts, before: readonly Earlier[]): Table {
  const there = counts[table].filter(({ forms }) => forms > 0)
  const staying = new Set<string>()
  for (;;) {
    const hidden = concealed(there, {
      isSmall: (tally) => staying.has(tally.key) || isSmall(survey, tally),
      isOpen: (rest) => isOpen(survey, rest),
    })
    const [shown, rest] = [true, false].map((is) => there.filter(({ key }) => hidden.has(key) !== is))
    const keys = shown!.map(({ key }) => key)
    const more = stayingWith(survey, table, counts, keys, before).filter((key) => !staying.has(key))
    if (more.length === 0) return { shown: shown!, hidden: rest! }
    for (const key of more) staying.add(key)
  }
}

/** The small ones, and of the others the smallest, until what is left over when all shown ones are taken away says nothing. */
function concealed(
  all: readonly Tally[],
  { isSmall, isOpen }: { isSmall: (tally: Tally) => boolean; isOpen: (rest: readonly Tally[]) => boolean },
): Set<string> {
  const bySize = [...all].sort((a, b) => a.forms - b.forms || (a.key < b.key ? -1 : 1))
  const hidden = bySize.filter(isSmall)
  for (const next of bySize.filter((tally) => !hidden.includes(tally))) {
    if (hidden.length === 0 || isOpen(hidden)) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ key }) => key))
}

/** A factor's questions stand one by one where enough people answered each, and none gives a hidden one away. */
function detailed({ smallest }: About, { shown, hidden }: Table, { questions }: Factor): boolean {
  const rest = tallyOf('', hidden)
  return questions.every(
    ({ code }) =>
      shown.every((tally) => isEnough(countQuestion(tally, code), smallest)) &&
      (hidden.length === 0 || !isUniform(countQuestion(rest, code))),
  )
}

const isEnough = ({ answers }: Counted, smallest: number): boolean => answers === 0 || answers >= smallest

function figuresOf(
  { confidence, max }: About,
  tally: Tally,
  open: readonly Factor[],
  detail: readonly Factor[],
  isWhole: boolean,
): Figures {
  const { forms, issued } = tally
  const share = (code: string, counted: Counted) => {
    if (counted.answers === 0) return []
    const exact = shareOf(counted)
    return [{ code, ...counted, rate: rateOf(exact), margin: marginOf(exact, forms, confidence) }]
  }
  const counted = open.map((factor) => [factor.code, countFactor(tally, factor)] as const)
  const isComplete = isWhole && counted.every(([, { answers }]) => answers > 0)
  return {
    ...{ forms, ...(issued !== undefined && { issued }) },
    factors: counted.flatMap(([code, one]) => share(code, one)),
    questions: questionsOf({ factors: [...detail] }).flatMap(({ code }) =>
      share(code, countQuestion(tally, code)),
    ),
    ...(isComplete && {
      index: indexOf(meanOf(counted.map(([, one]) => shareOf(one))), { forms, confidence, max }),
    }),
  }
}

/** The mean of the factors, each of the same weight, rounded once; its points by the rule that survey leaves have. */
function indexOf(
  mean: Exact,
  { forms, confidence, max }: { forms: number } & Pick<Survey, 'confidence' | 'max'>,
) {
  const rule = { kind: 'sipas', measure: 'index', round: 4 } as const
  const nothing = { variables: [], figures: {}, citations: {}, year: 0 }
  const { points = 0 } = score({ rule, max, measures: { index: decimal(mean, 4) }, ...nothing })
  return { rate: rateOf(mean), margin: marginOf(mean, forms, confidence), points }
}
