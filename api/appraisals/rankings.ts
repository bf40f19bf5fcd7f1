// The ranking of agencies over the years: of every internal campaign that was decided, exactly what its own page shows.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { formatMoment, formatPercent, unknown, withYear } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { Points } from '../../schemas/points.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { notFound } from '../../schemas/problem.ts'
import { rankingsOver, type Standing, yearsBeside } from '../../schemas/rankings.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, type Value, workbook } from '../workbook.ts'
import { loadCases } from './cases.ts'
import { findRound, Slug } from './find.ts'
import { standings } from './read.ts'

/** Beside which campaign; the newest decided one unless said otherwise. */
export const ReadRankings = z.strictObject({ slug: z.exactOptional(Slug) })

const Named = z.object({ slug: Slug, name: z.string(), year: z.int() })
const Cell = z.object({
  points: Points,
  max: Points,
  index: z.string(),
  rank: z.int(),
  n: z.int(),
  moved: z.exactOptional(z.object({ places: z.int(), index: z.int() })),
})
export const Rankings = z.object({
  /** Every campaign that may be asked for, the newest first. */
  decided: z.array(Named),
  /** Opened and not decided: nothing of them is told. */
  waiting: z.array(Named),
  years: z.array(
    Named.extend({
      n: z.int(),
      median: z.string(),
      set: z.string(),
      /** Another set than in the year before: points do not compare. */
      isOtherSet: z.boolean(),
    }),
  ),
  agencies: z.array(
    z.object({
      agency: Id,
      short: z.string(),
      until: z.exactOptional(Day),
      follows: z.array(z.string()),
      /** One a year; null where it does not stand. */
      cells: z.array(z.nullable(Cell)),
    }),
  ),
})
type RankingsView = z.input<typeof Rankings>

export async function readRankings(
  ctx: Context,
  who: Who,
  { slug }: z.infer<typeof ReadRankings>,
): Promise<RankingsView> {
  const { db } = ctx
  const opened = await db.campaigns.model
    .find({ kind: 'internal', opened: { $exists: true }, archiveOf: { $exists: false } })
    .sort({ year: -1, lockAt: -1, _id: -1 })
    .lean()
  const appraisals = await db.appraisals.model.find({ stage: 'decided' }, { campaign: 1 }).lean()
  const isDecided = new Set(appraisals.map(({ campaign }) => campaign))
  const named = ({ slug, name, year }: (typeof opened)[number]) => ({ slug, name, year })
  const decided = opened.filter(({ id }) => isDecided.has(id))
  const waiting = opened.filter(({ id }) => !isDecided.has(id)).map(named)
  const all = []
  for (const campaign of decided) all.push({ ...named(campaign), ...(await standOf(ctx, who, campaign.id)) })
  const asked = slug ? all.find((one) => one.slug === slug) : all[0]
  if (slug && !asked) throw notFound()
  const bodies = await db.agencies.model.find().lean()
  const years = asked ? yearsBeside(asked, all, bodies) : []
  return {
    decided: decided.map(named),
    waiting,
    years: years.map(({ rows: _, setId, ...year }, at) => {
      const before = years[at + 1]
      return { ...year, isOtherSet: before !== undefined && before.setId !== setId }
    }),
    agencies: rankingsOver(years, bodies).map(({ cells, follows, ...row }) => ({
      ...row,
      follows: [...follows],
      cells: cells.map((cell) => cell ?? null),
    })),
  }
}

/** What was decided is told to everybody who reads appraisals, and nothing but the outcome. */
async function standOf(ctx: Context, who: Who, id: string) {
  const round = await findRound(ctx, { id })
  const { agencies, ranked } = standings(who, 'decided', round, await loadCases(ctx, round))
  const rows = agencies.flatMap(({ agency, points, max, index, rank }): Standing[] =>
    points !== undefined && max !== undefined && index !== undefined && rank !== undefined
      ? [{ agency, points, max, index, rank }]
      : [],
  )
  const { set } = round
  return { rows, n: ranked?.n ?? 0, median: ranked?.median ?? '', set: set.title, setId: set.id }
}

export const TakeRankings = ReadRankings.extend({ purpose: z.exactOptional(Purpose) })

export async function takeRankings(
  ctx: Context,
  who: Who,
  { slug, purpose }: z.infer<typeof TakeRankings>,
): Promise<Bytes> {
  const view = await readRankings(ctx, who, slug ? { slug } : {})
  const heading = (title: string) => [
    title,
    `Điểm theo quyết định công bố. Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
  ]
  const [newest] = view.decided
  const chosen = slug ? view.decided.find((one) => one.slug === slug) : newest
  const name = `xep-hang-co-quan-${chosen?.slug ?? 'chua-co'}.xlsx`
  const title = 'Xếp hạng các cơ quan qua các năm'
  const file = await workbook(name, [
    yearsSheet(heading(chosen ? `${title} – ${withYear(chosen.name, chosen.year)}` : title), view),
    ...view.years.map((year, at) =>
      yearSheet(
        isAlone(year, view.years) ? `Năm ${year.year}` : year.slug,
        heading(`Xếp hạng các cơ quan – ${withYear(year.name, year.year)}`),
        view,
        at,
      ),
    ),
  ])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: who.id }, said, file)
}

/** Where a year has one campaign, the year is its name. */
const isAlone = ({ year }: { year: number }, years: readonly { year: number }[]): boolean =>
  years.filter((one) => one.year === year).length === 1

const yearsSheet = (heading: string[], { years, agencies }: RankingsView): Sheet => ({
  name: 'Các năm',
  heading: [...heading, ...(years.some(({ isOtherSet }) => isOtherSet) ? [otherSets] : [])],
  columns: [
    { title: 'Cơ quan', width: 36 },
    ...years.flatMap((year) => {
      const of = isAlone(year, years) ? String(year.year) : withYear(year.name, year.year)
      return [
        { title: `Chỉ số ${of}`, width: 14, kind: 'share' as const },
        { title: `Hạng ${of}`, width: 12 },
      ]
    }),
    { title: 'Ghi chú', width: 40 },
  ],
  rows: agencies.map((row) => [
    row.short,
    ...row.cells.flatMap((cell): Value[] =>
      cell ? [Number(cell.index), `${cell.rank}/${cell.n}`] : [unknown, unknown],
    ),
    row.follows.length > 0 ? `Kế thừa ${row.follows.join(', ')}` : '',
  ]),
  freezeColumns: 1,
})

const otherSets =
  'Có năm dùng bộ tiêu chí khác: so sánh theo chỉ số và thứ hạng, không so sánh điểm giữa các năm đó.'

const yearSheet = (name: string, heading: string[], view: RankingsView, at: number): Sheet => ({
  name,
  heading: [...heading, ...medianOf(view.years[at])],
  columns: [
    { title: 'Hạng', width: 10 },
    { title: 'Cơ quan', width: 36 },
    { title: 'Tối đa áp dụng', width: 14 },
    { title: 'Điểm đạt', width: 12 },
    { title: 'Chỉ số', width: 12, kind: 'share' },
  ],
  rows: view.agencies
    .flatMap(({ short, cells }) => (cells[at] ? [{ short, ...cells[at] }] : []))
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank, n, short, max, points, index }) => [`${rank}/${n}`, short, max, points, Number(index)]),
  freezeColumns: 2,
})

const medianOf = (year: RankingsView['years'][number] | undefined): string[] =>
  year ? [`${year.n} cơ quan, chỉ số trung vị ${formatPercent(year.median)}.`] : []
