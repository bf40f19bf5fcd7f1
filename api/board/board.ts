// Bảng theo dõi: agencies × leaves, computed once here for the screen, the Excel file and every total. A leaf has one
// lead and counts once, whoever works on it.
import type { Agency } from '../../schemas/agency.ts'
import type { Appraisal } from '../../schemas/appraisal.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import type { Exact } from '../../schemas/exact.ts'
import { compareText } from '../../schemas/format.ts'
import { type Sight, tells, toldOf } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import { indexOf, indexText, median, rankIn } from '../../schemas/ranking.ts'
import { isOverdueAt, partsAt } from '../../schemas/standing.ts'
import type { Summary } from '../../schemas/summary.ts'
import { sightOf } from '../appraisals/cases.ts'
import { appraisalOf } from '../appraisals/find.ts'
import { loadRound, type Round } from '../assessments/load.ts'
import { areaOf } from '../assessments/read.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, reachOf } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { addTo, atHand, emptySum, type Item, joined } from './sums.ts'
import { summariesOf } from './summaries.ts'
import type { BoardRow, BoardView, ReadBoard } from './view.ts'

type Column = BoardView['columns'][number]

/** Every leaf of a campaign that this person reaches, as it stands at this moment. */
export async function itemsSeen(ctx: Context, who: Person, slug: string, stamp?: string) {
  const round = await loadRound(ctx, { slug })
  const { id, kind } = round.campaign
  const now = ctx.now().toISOString()
  const [appraisal, summaries] = await Promise.all([
    kind === 'internal' ? appraisalOf(ctx, id) : undefined,
    summariesOf(ctx, id, stamp),
  ])
  const telling = appraisal && tellingOf(who, appraisal)
  const seen = within(who, round, summaries)
  return { round, now, items: itemsOf(round, seen, now, telling), appraisal }
}

export async function board(ctx: Context, who: Person, input: ReadBoard): Promise<BoardView> {
  const { round, now, items, appraisal } = await itemsSeen(ctx, who, input.slug, stamps.get(input))
  const columns = columnsOf(round, items, input.columns)
  const at = new Map(columns.map(({ key }, n) => [key, n]))
  const columnOf = ({ leaf }: Item): number =>
    at.get(input.columns === 'leaf' ? leaf.key : areaKey(leaf.code))!
  const areas = new Map(columns.map(({ area }) => [area, areaOf(round, area).name]))
  const isWhole = grantsFor(who, 'board.read').some(({ role }) => reachOf(role, 'board.read') === 'all')
  const { kind, lockAt } = round.campaign

  const sums = columns.map(() => emptySum(kind === 'province'))
  const total = emptySum(kind === 'province')
  for (const item of items) {
    addTo(sums[columnOf(item)]!, item)
    addTo(total, item)
  }
  const rows = await rowsOf(ctx, round, items, input, { columnOf, width: columns.length })
  return {
    kind,
    ...(appraisal && { stage: appraisal.stage }),
    now,
    lockAt,
    workingDaysLeft: workingDaysLeft(now, lockAt, round.calendar),
    isWhole,
    columns,
    areas: [...areas].map(([code, name]) => ({ code, name })),
    rows: rows.sort(
      (a, b) => (b.sum.points?.risk ?? 0) - (a.sum.points?.risk ?? 0) || compareText(a.name, b.name),
    ),
    sums,
    total: { ...total, ...(kind === 'internal' && isWhole && input.rows === 'agency' && rankedBoth(rows)) },
  }
}

/** Of each request, the stamp that its tag was made of: the answer is over the same one. */
const stamps = new WeakMap<ReadBoard, string>()

/** What the answer is made of, in a word; the minute, because a deadline may pass. */
export async function boardTag(ctx: Context, who: Person, input: ReadBoard): Promise<string> {
  const { slug, rows, columns } = input
  const campaign = await ctx.db.campaigns.model.findOne({ slug }, { id: 1, revision: 1 }).lean()
  const [stamp, appraisal] = campaign
    ? await Promise.all([
        ctx.db.summaries.stamp(campaign.id),
        ctx.db.appraisals.model.findOne({ campaign: campaign.id }, { revision: 1 }).lean(),
      ])
    : ['', null]
  if (campaign) stamps.set(input, stamp)
  const minute = Math.floor(ctx.now().getTime() / 60_000)
  const seen = [campaign?.revision ?? 0, appraisal?.revision ?? 0, stamp]
  return [who.id, who.revision, ...seen, rows, columns, minute].join('-')
}

function within(who: Person, round: Round, all: readonly Summary[]): Summary[] {
  if (grantsFor(who, 'board.read').some(({ role }) => reachOf(role, 'board.read') === 'all')) return [...all]
  const areas = areasOf(round)
  return all.filter(({ agency, leaf, round: sent }) => {
    const area = round.campaign.kind === 'internal' && areas.get(areaKey(round.leaves.get(leaf)?.code ?? ''))
    return isWithin(who, 'board.read', { agency, ...(area && { area }) }, sent > 0)
  })
}

type Telling = (summary: Summary, area: string | undefined) => ReturnType<typeof toldOf> | 'aside'

/** What this person is told of the points of a leaf; by agency and area, asked once. */
function tellingOf(who: Person, { stage, sitting }: Appraisal): Telling {
  const asides = new Set(sitting?.setAside?.map(({ assessment }) => assessment))
  const sights = new Map<string, Sight | undefined>()
  return (summary, area) => {
    const { agency, assessment } = summary
    const key = `${agency} ${area}`
    if (!sights.has(key)) sights.set(key, sightOf(who, stage, { place: { agency, ...(area && { area }) } }))
    const sight = sights.get(key)
    if (sight && asides.has(assessment) && tells(sight, 'rest', stage)) return 'aside'
    return toldOf(summary, sight, stage)
  }
}

export const areaKey = (code: string): string => code.split('.')[0] ?? code

const areasOf = ({ set }: Round): Map<string, string> =>
  new Map(set.nodes.flatMap(({ code, key }) => (code.includes('.') ? [] : [[code, key]])))

function itemsOf(
  round: Round,
  summaries: readonly Summary[],
  now: string,
  telling: Telling | undefined,
): Item[] {
  const areas = areasOf(round)
  const days = new Map<string, number>()
  const daysTo = (due: string): number => {
    const known = days.get(due) ?? workingDaysLeft(now, due, round.calendar)
    days.set(due, known)
    return known
  }
  return summaries.flatMap((summary) => {
    const leaf = round.leaves.get(summary.leaf)
    if (!leaf) return []
    const said = telling?.(summary, areas.get(areaKey(leaf.code)))
    const isOut = summary.shown === 'not-applicable' || said === 'aside'
    const state = isOut ? 'not-applicable' : isOverdueAt(summary, now) ? 'overdue' : summary.shown
    const told = said === 'aside' ? undefined : said
    return [{ summary, leaf, state, parts: partsAt(summary, now), days: daysTo(summary.due), told }]
  })
}

function columnsOf(round: Round, items: readonly Item[], by: ReadBoard['columns']): Column[] {
  const used = new Set(items.map(({ leaf }) => leaf.key))
  const leaves = [...round.leaves.values()].filter(({ key }) => used.has(key))
  if (by === 'leaf') return leaves.map(({ key, code, name }) => ({ key, code, name, area: areaKey(code) }))
  const areas = new Map(leaves.map(({ code }) => [areaKey(code), areaOf(round, code)]))
  return [...areas.values()].map(({ code, name }) => ({ key: code, code, name, area: code }))
}

interface Grid {
  readonly columnOf: (item: Item) => number
  readonly width: number
}

/** A leaf that two people have in hand stands in the rows of both; totals are of leaves, never of rows. */
async function rowsOf(
  ctx: Context,
  { agencies }: Round,
  items: readonly Item[],
  { rows: by }: ReadBoard,
  { columnOf, width }: Grid,
): Promise<BoardRow[]> {
  const names =
    by === 'person'
      ? await namesOf(
          ctx,
          items.flatMap(({ summary }) => summary.contributors),
        )
      : undefined
  const groups = new Map<string, { agency: string; person?: string; items: Item[] }>()
  for (const item of items) {
    const { agency, contributors } = item.summary
    for (const person of names ? (contributors.length ? contributors : [undefined]) : [undefined]) {
      const key = person ?? agency
      const said = names && (person ? (names.get(person) ?? '–') : 'Đầu mối của cơ quan')
      const group = groups.get(key) ?? { agency, ...(said && { person: said }), items: [] }
      group.items.push(item)
      groups.set(key, group)
    }
  }
  return [...groups].map(([key, { agency, person, items: own }]) => {
    const sum = emptySum(true)
    const inColumn: Item[][] = Array.from({ length: width }, () => [])
    for (const item of own) {
      addTo(sum, item)
      inColumn[columnOf(item)]!.push(item)
    }
    const { code, name, short, kind } = agencies.get(agency) ?? nameless
    const cells = inColumn.map((some) => (some.length ? joined(some) : null))
    return { key, agency, code, name, short, kind, ...(person && { person }), cells, sum }
  })
}

const nameless: Pick<Agency, 'code' | 'name' | 'short' | 'kind'> = {
  code: '–',
  name: '–',
  short: '–',
  kind: '–',
}

/** By what agencies say of themselves, and by what they got once all that they have is judged. */
function rankedBoth(rows: BoardRow[]) {
  const own = ranked(rows, ({ sum: { points }, cells }) =>
    points && atHand({ cells }) ? indexOf(points.self, points.max) : undefined,
  )
  const given = ranked(rows, ({ sum: { points, appraised, leaves } }) =>
    points && appraised?.leaves === leaves ? indexOf(appraised.points?.got, points.max) : undefined,
  )
  for (const [row, place] of own.places) Object.assign(row, place)
  for (const [row, place] of given.places) row.given = place
  return { ...own.among, ...(given.places.size > 0 && { given: given.among }) }
}

/** Index and place of each agency, and the middle of all: a rank always carries among how many. */
function ranked(rows: readonly BoardRow[], of: (row: BoardRow) => Exact | undefined) {
  const indexed = rows.flatMap((row): [BoardRow, Exact][] => {
    const index = of(row)
    return index ? [[row, index]] : []
  })
  const all = indexed.map(([, index]) => index)
  const middle = median(all)
  return {
    places: new Map(
      indexed.map(([row, index]) => [row, { index: indexText(index), rank: rankIn(index, all) }]),
    ),
    among: { ranked: all.length, ...(middle && { median: indexText(middle) }) },
  }
}
