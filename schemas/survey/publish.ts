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
import {
  answersIn,
  countFactor,
  countQuestion,
  type Counted,
  marginOf,
  meanOf,
  rateOf,
  shareOf,
  talliesBy,
  type Tally,
  tallyOf,
} from './tally.ts'

type About = Pick<Survey, 'factors' | 'groups' | 'strata' | 'smallest' | 'confidence' | 'max'>

export function publish(
  survey: About,
  cells: readonly Ballots[],
  comments: readonly Comment[] = [],
): Published {
  const total = tallyOf('', cells)
  const units = tableOf(
    survey,
    talliesBy(unitsOf(survey), cells, ({ unit }) => unit),
  )
  const groups = tableOf(
    survey,
    talliesBy(
      survey.groups.map(({ code }) => code),
      cells,
      ({ group }) => group,
    ),
  )
  const hides = units.hidden.length + groups.hidden.length > 0
  if (isSmall(survey, total))
    return {
      ...{ units: [], groups: [], closed: [], comments: [] },
      hiddenUnits: unitsOf(survey),
      hiddenGroups: survey.groups.map(({ code }) => code),
    }
  // What all said alike is known of each of them, hidden or not.
  const closed = hides ? survey.factors.filter((factor) => isUniform(countFactor(total, factor))) : []
  const open = survey.factors.filter((factor) => !closed.includes(factor))
  const isWhole = closed.length === 0
  const whole: Table = { shown: [total], hidden: hides ? [total] : [] }
  // The other tables add up to the total: what it may not tell, they may not.
  const detail = open.filter((factor) => detailed(survey, whole, factor))
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
  return {
    total: figures(whole, total),
    units: row(units),
    groups: row(groups),
    hiddenUnits: unitsOf(survey).filter((unit) => !shownUnits.has(unit)),
    hiddenGroups,
    closed: closed.map(({ code }) => code),
    // What somebody wrote tells where they were served: of a hidden unit or group, where it is known, not a word.
    comments: comments.flatMap(({ unit, group, text }) =>
      shownUnits.has(unit) && !hiddenGroups.includes(group ?? '') ? [{ unit, text }] : [],
    ),
  }
}

interface Table {
  readonly shown: readonly Tally[]
  /** With at least one form. One without any is not shown either, so that nobody can tell them apart. */
  readonly hidden: readonly Tally[]
}

function tableOf(survey: About, all: readonly Tally[]): Table {
  const there = all.filter(({ forms }) => forms > 0)
  const hidden = concealed(there, {
    isSmall: (tally) => isSmall(survey, tally),
    isOpen: (rest) => isOpen(survey, rest),
  })
  return {
    shown: there.filter((tally) => !hidden.has(tally.key)),
    hidden: there.filter(({ key }) => hidden.has(key)),
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

/** Too few forms, or too few who answered anything of a factor that they were asked about. */
function isSmall({ smallest, factors }: About, tally: Tally): boolean {
  const people = factors.map(({ questions }) =>
    Math.max(...questions.map(({ code }) => answersIn(tally.marks[code]))),
  )
  return tally.forms < smallest || people.some((count) => count > 0 && count < smallest)
}

/** May what these sum up to be known without any of them being known? One alone never: it is small itself. */
function isOpen(survey: About, hidden: readonly Tally[]): boolean {
  const rest = tallyOf('', hidden)
  return (
    rest.forms > hidden.length &&
    !isSmall(survey, rest) &&
    survey.factors.every((factor) => !isUniform(countFactor(rest, factor)))
  )
}

const isUniform = ({ answers, satisfied }: Counted): boolean => satisfied === 0 || satisfied === answers

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
