// Bảng theo dõi: agencies × leaves, computed once here for the screen, the Excel file and every total. A leaf has one
// lead and counts once, whoever works on it.
import type { Agency } from '../../schemas/agency.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import type { Exact } from '../../schemas/exact.ts'
import { compareText } from '../../schemas/format.ts'
import { groupsOf } from '../../schemas/groups.ts'
import type { Person } from '../../schemas/person.ts'
import { indexOf, indexText, median, rankIn } from '../../schemas/ranking.ts'
import type { Round } from '../assessments/load.ts'
import { areaOf } from '../assessments/read.ts'
import type { Context } from '../context.ts'
import { grantsFor, reachOf } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { areaKey, type Item, itemsSeen } from './items.ts'
import { addTo, atHand, emptySum, joined } from './sums.ts'
import type { BoardRow, BoardView, ReadBoard } from './view.ts'

type Column = BoardView['columns'][number]

export async function board(ctx: Context, who: Person, input: ReadBoard): Promise<BoardView> {
  const { round, now, items, appraisal, published } = await itemsSeen(ctx, who, input.slug, stamps.get(input))
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
  const grid = { columnOf, width: columns.length }
  const rows = await rowsOf(ctx, round, items, input.rows, grid)
  // Agencies alone are ranked; whoever sees all of them is told one middle, whatever the rows are.
  const agencies = () => (input.rows === 'agency' ? rows : rowsOf(ctx, round, items, 'agency', grid))
  const isRanked = kind === 'internal' && (input.rows === 'agency' || isWhole)
  const ranking = isRanked ? rankedBoth(await agencies(), isWhole, isWhole ? undefined : published()) : {}
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
    total: { ...total, ...ranking },
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
  by: ReadBoard['rows'],
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

/** By what agencies say of themselves, and by what they got once all that they have is judged, or all was published. */
function rankedBoth(rows: BoardRow[], isWhole: boolean, published: readonly Item[] | undefined) {
  const own = ranked(isWhole ? rows : [], ({ sum: { points }, cells }) =>
    points && atHand({ cells }) ? indexOf(points.self, points.max) : undefined,
  )
  const given = ranked(isWhole ? rows : sumsOf(published ?? []), ({ sum }) =>
    sum.points && sum.appraised?.leaves === sum.leaves
      ? indexOf(sum.appraised.points?.got, sum.points.max)
      : undefined,
  )
  for (const row of rows) {
    Object.assign(row, own.places.get(row.agency))
    const place = given.places.get(row.agency)
    if (place) row.given = place
  }
  return { ...(isWhole && own.among), ...(given.places.size > 0 && { given: given.among }) }
}

type Ranked = Pick<BoardRow, 'agency' | 'sum' | 'cells'>

function sumsOf(items: readonly Item[]): Ranked[] {
  return [...groupsOf(items, ({ summary }) => summary.agency)].map(([agency, own]) => {
    const sum = emptySum(true)
    for (const item of own) addTo(sum, item)
    return { agency, sum, cells: [] }
  })
}

/** Index and place of each agency, and the middle of all: a rank always carries among how many. */
function ranked(rows: readonly Ranked[], of: (row: Ranked) => Exact | undefined) {
  const indexed = rows.flatMap((row): [string, Exact][] => {
    const index = of(row)
    return index ? [[row.agency, index]] : []
  })
  const all = indexed.map(([, index]) => index)
  const middle = median(all)
  return {
    places: new Map(
      indexed.map(([agency, index]) => [agency, { index: indexText(index), rank: rankIn(index, all) }]),
    ),
    among: { ranked: all.length, ...(middle && { median: indexText(middle) }) },
  }
}
