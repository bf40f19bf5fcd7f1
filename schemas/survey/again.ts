// A survey that is concluded again. Whoever noted what was shown before lays it beside what is shown next: the difference of two
// rows is what those say who came, went or were corrected between. So nothing may differ by fewer people than the smallest group.
//
// How many differ is taken from the sums, which is all that a reader has: the fewest who can have moved them so. So a file that comes
// again with one form corrected is one form, not all of them. Pure.
import { type Asked, isOpen, isUniform } from './small.ts'
import type { Factor, Published, SurveyConclusion } from './survey.ts'
import { countFactor, countQuestion, type Counts, type Tally, tallyOf, totalOf } from './tally.ts'

export type Earlier = Pick<SurveyConclusion, 'shown' | 'ballots'>
export type TableName = 'units' | 'groups'

/** Which part of what would be shown gives too much away beside what was shown: all, a row, or what is hidden of a table. */
export interface Fault {
  readonly of: 'total' | 'unit' | 'group' | 'hidden'
  readonly key?: string
}

export function faultsAgain(
  survey: Asked,
  counts: Counts,
  published: Published,
  before: readonly Earlier[],
): Fault[] {
  const { total, closed } = published
  if (!total) return [] // nothing is shown
  const faults = before.flatMap((one): Fault[] => {
    const all = differs(survey, totalOf(one.ballots), totalOf(counts))
    const isNews = closed.some((code) => !one.shown.closed.includes(code))
    return [
      ...(all ? [] : [{ of: 'total' } as const]),
      ...(isNews ? [{ of: 'hidden' } as const] : []),
      ...faultsIn(survey, 'units', one, counts, published),
      ...faultsIn(survey, 'groups', one, counts, published),
    ]
  })
  return [...new Map(faults.map((fault) => [`${fault.of} ${fault.key}`, fault])).values()]
}

function faultsIn(
  survey: Asked,
  table: TableName,
  { shown, ballots }: Earlier,
  counts: Counts,
  published: Published,
): Fault[] {
  const now = published[table].map(({ key }) => key)
  const hidden = [hiddenIn(ballots[table], shown[table]), hiddenIn(counts[table], now)] as const
  const isHidden = new Set(hidden.flat().map(({ key }) => key))
  const rows = counts[table].filter(({ key }) => !isHidden.has(key))
  const same = nearly(survey, ballots[table], counts[table])
  const sumOf = (all: readonly Tally[], keys: ReadonlySet<string>) =>
    tallyOf(
      '',
      all.filter(({ key }) => keys.has(key)),
    )
  // How all together changed who were hidden at either time is known; of one time, where all are shown at the other.
  const known = [
    isHidden,
    ...[shown[table], now].flatMap((there, n) => {
      const keys = hidden[1 - n]!.map(({ key }) => key)
      return keys.every((key) => there.includes(key)) ? [new Set(keys)] : []
    }),
  ]
  const isFine =
    known.every((keys) => {
      const [old, next] = [sumOf(ballots[table], keys), sumOf(counts[table], keys)]
      return differs(survey, old, next) && !survey.factors.some((factor) => isOneSided(old, next, factor))
    }) &&
    leftOver(hidden[1], { shown: shown[table], hidden: hidden[0] }, same).every((part) =>
      isOpen(survey, part),
    )
  return [
    ...rows
      .filter((tally) => !differs(survey, oldOf(ballots, table, tally), tally))
      .map(({ key }): Fault => ({ of: table === 'units' ? 'unit' : 'group', key })),
    ...(isFine ? [] : [{ of: 'hidden' } as const]),
  ]
}

/** Rows that stay hidden, of those that would be shown: all who were hidden together, where some of them would be known then. */
export function stayingWith(
  survey: Asked,
  table: TableName,
  counts: Counts,
  shown: readonly string[],
  before: readonly Earlier[],
): string[] {
  return before.flatMap(({ shown: then, ballots }) => {
    const hidden = hiddenIn(ballots[table], then[table])
    const same = nearly(survey, ballots[table], counts[table])
    const parts = leftOver(hidden, { shown, hidden: hiddenIn(counts[table], shown) }, same)
    // One who is shown as it was gives the others of that time away, and with a third result what stood between.
    const isTold = hidden.some(({ key }) => shown.includes(key) && same.has(key))
    return !isTold && parts.every((part) => isOpen(survey, part)) ? [] : hidden.map(({ key }) => key)
  })
}

/**
 * What is known of those hidden at one time once they are laid beside those hidden at the other: who is shown there nearly the same
 * is taken away, and what is left over is known; and where nobody changed who is hidden there, those who changed.
 */
function leftOver(
  hidden: readonly Tally[],
  there: { readonly shown: readonly string[]; readonly hidden: readonly Tally[] },
  same: ReadonlySet<string>,
): Tally[][] {
  const left = hidden.filter(({ key }) => !there.shown.includes(key) || !same.has(key))
  const isStill = there.hidden.every(({ key }) => same.has(key))
  const changed = isStill ? hidden.filter(({ key }) => !same.has(key)) : []
  return [left, changed].filter(({ length }) => length > 0 && length < hidden.length)
}

const hiddenIn = (all: readonly Tally[], shown: readonly string[]): Tally[] =>
  all.filter(({ key, forms }) => forms > 0 && !shown.includes(key))

/** May a factor's questions stand one by one: no row, nor what is hidden, moved in one of them by a few people alone. */
export function maySplit(
  { smallest }: Asked,
  { shown, ballots }: Earlier,
  counts: Counts,
  { questions }: Factor,
): boolean {
  const isFew = (old: Tally, now: Tally) =>
    questions.some(({ code }) => {
      const people = movedBy(old, now, code)
      return people > 0 && people < smallest
    })
  return (['units', 'groups'] as const).every((table) => {
    const rest = [ballots[table], counts[table]].map((all) =>
      tallyOf(
        '',
        all.filter(({ key }) => !shown[table].includes(key)),
      ),
    )
    return (
      !isFew(totalOf(ballots), totalOf(counts)) &&
      !isFew(rest[0]!, rest[1]!) &&
      counts[table].every((now) => !isFew(oldOf(ballots, table, now), now))
    )
  })
}

const oldOf = (ballots: Counts, table: TableName, { key }: Tally): Tally =>
  ballots[table].find((one) => one.key === key) ?? tallyOf(key, [])

/** As few people as can have moved the sums of a question so. */
function movedBy(old: Pick<Tally, 'marks'>, now: Pick<Tally, 'marks'>, code: string): number {
  const [before, after] = [countQuestion(old, code), countQuestion(now, code)]
  const content = after.satisfied - before.satisfied
  const answers = after.answers - before.answers
  return Math.max(Math.abs(content), Math.abs(answers - content), Math.abs(answers))
}

/** Of each factor, and of the forms themselves first. */
const moves = ({ factors }: Asked, old: Tally, now: Tally): number[] => [
  Math.abs(now.forms - old.forms),
  ...factors.map(({ questions }) => Math.max(...questions.map(({ code }) => movedBy(old, now, code)))),
]

/** Nothing at all, or enough people in whatever differs. */
function differs(survey: Asked, old: Tally, now: Tally): boolean {
  const [forms = 0, ...people] = moves(survey, old, now)
  const isEnough = (count: number) => count === 0 || count >= survey.smallest
  return people.every(isEnough) && (isEnough(forms) || people.some((count) => count > 0))
}

/** Those that are as they were, but for a few. */
const nearly = (survey: Asked, before: readonly Tally[], now: readonly Tally[]): Set<string> => {
  const old = new Map(before.map((tally) => [tally.key, tally]))
  const isNear = (tally: Tally) =>
    moves(survey, old.get(tally.key) ?? tallyOf('', []), tally).every((count) => count < survey.smallest)
  return new Set(now.filter(isNear).map(({ key }) => key))
}

/** All who came, or went, said the same. */
function isOneSided(old: Tally, now: Tally, factor: Factor): boolean {
  const [before, after] = [countFactor(old, factor), countFactor(now, factor)]
  const [answers, satisfied] = [after.answers - before.answers, after.satisfied - before.satisfied]
  return answers !== 0 && isUniform({ answers, satisfied })
}
