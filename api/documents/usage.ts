// An agency's library by its use: where each document is evidence, in which year, and how many points hang on it.
import { z } from 'zod'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import { Particulars } from '../../schemas/document.ts'
import { formatDay, formatMoment } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { atStake } from '../../schemas/stake.ts'
import { type Usage, usageOf, usages } from '../../schemas/usage.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { agencyOf, type Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { workbook } from '../workbook.ts'

export const ReadUsage = z.strictObject({ slug: z.string().max(40), agency: z.exactOptional(Id) })
export const ReadUsageTable = ReadUsage.extend({ purpose: z.exactOptional(Purpose) })

const Use = z.object({ campaign: z.string(), year: z.int(), code: z.string() })
type Use = z.infer<typeof Use>
const UsageRow = z.object({
  id: Id,
  code: z.string(),
  particulars: Particulars,
  file: z.string(),
  usage: z.enum(usages),
  /** Where it is cited, the newest year first: leaves that this agency leads or coordinates. */
  uses: z.array(Use),
  /** Cited where the agency works no longer. */
  others: z.int(),
  /** All that is claimed in this campaign of leaves that would miss something without it. */
  atStake: Points,
  isWithdrawn: z.boolean(),
})
type UsageRow = z.infer<typeof UsageRow>
export const UsageReport = z.object({
  agency: z.object({ id: Id, name: z.string() }),
  year: z.int(),
  /** Those on which most hangs first. */
  rows: z.array(UsageRow),
})

export async function usage(
  ctx: Context,
  who: Person,
  input: z.infer<typeof ReadUsage>,
): Promise<z.infer<typeof UsageReport>> {
  const { db } = ctx
  const agency = agencyOf(who, 'assessments.work', input.agency)
  const round = await loadRound(ctx, { slug: input.slug })
  const { year } = round.campaign
  const documents = await db.documents.model.find({ agency, current: { $exists: true } }).lean()
  const ids = documents.map(({ id }) => id)
  const [citing, versions] = await Promise.all([
    db.assessments.model.find({ 'citations.document': { $in: ids } }).lean(),
    db.versions.model
      .find({ id: { $in: documents.flatMap(({ current }) => current ?? []) } }, { document: 1, files: 1 })
      .lean(),
  ])
  const [assignments, campaigns, read] = await Promise.all([
    db.assignments.model.find({ id: { $in: citing.map(({ assignment }) => assignment) } }).lean(),
    db.campaigns.model.find().lean(),
    loadAll(
      ctx,
      round,
      citing.filter(({ campaign }) => campaign === round.campaign.id),
    ),
  ])
  const where = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const campaignOf = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  const fileOf = new Map(versions.map(({ document, files }) => [document, files[0]?.name]))
  const cited = usesByDocument(citing, campaignOf, (assignment) => isOf(agency, where.get(assignment)))
  const stakes = new Map<string, number>()
  for (const one of read)
    for (const id of new Set(one.assessment.citations.map(({ document }) => document)))
      stakes.set(id, (stakes.get(id) ?? 0) + atStake(one, id))
  const rows = documents.map(({ id, code, particulars, withdrawn }): UsageRow => {
    const { uses, years } = cited.get(id) ?? { uses: [], years: [] }
    return {
      id,
      code,
      particulars,
      file: fileOf.get(id) ?? code,
      usage: usageOf(years, year),
      uses: uses.sort((a, b) => b.year - a.year || a.code.localeCompare(b.code, 'en', { numeric: true })),
      others: years.length - uses.length,
      atStake: stakes.get(id) ?? 0,
      isWithdrawn: withdrawn !== undefined,
    }
  })
  const { name } = round.agencies.get(agency) ?? { name: '–' }
  return { agency: { id: agency, name }, year, rows: rows.sort(byStake) }
}

const byStake = (a: UsageRow, b: UsageRow): number =>
  b.atStake - a.atStake || usages.indexOf(a.usage) - usages.indexOf(b.usage) || b.code.localeCompare(a.code)

const isOf = (agency: string, at: Assignment | undefined): boolean =>
  at !== undefined && (at.agency === agency || at.coordinators.includes(agency))

/** Each leaf once, however often the document is cited there; of the hidden ones only the year. */
function usesByDocument(
  citing: readonly {
    assignment: string
    campaign: string
    code: string
    citations: { document: string }[]
  }[],
  campaigns: ReadonlyMap<string, Campaign>,
  isShown: (assignment: string) => boolean,
): Map<string, { uses: Use[]; years: number[] }> {
  const found = new Map<string, { uses: Use[]; years: number[] }>()
  for (const { assignment, campaign: id, code, citations } of citing) {
    const campaign = campaigns.get(id)
    if (!campaign) continue
    const { slug, year } = campaign
    for (const document of new Set(citations.map((citation) => citation.document))) {
      const one = found.get(document) ?? { uses: [], years: [] }
      one.years.push(year)
      if (isShown(assignment)) one.uses.push({ campaign: slug, year, code })
      found.set(document, one)
    }
  }
  return found
}

const usageWords: Record<Usage, string> = {
  now: 'Đang dùng',
  earlier: 'Chỉ dùng năm trước',
  never: 'Chưa dùng ở đâu',
}

/** The same, to be worked on in Excel. */
export async function usageTable(
  ctx: Context,
  who: Who,
  { purpose, ...input }: z.infer<typeof ReadUsageTable>,
): Promise<Bytes> {
  const { agency, year, rows } = await usage(ctx, who, input)
  const name = `su-dung-tai-lieu-${input.slug}.xlsx`
  const codes = (uses: readonly Use[]) => uses.map((use) => use.code).join(', ')
  const old = (uses: readonly Use[]) => uses.map((use) => `${use.year}: ${use.code}`).join(', ')
  const file = await workbook(name, [
    {
      name: 'Sử dụng tài liệu',
      heading: [
        `Sử dụng tài liệu – ${agency.name}, năm đánh giá ${year}`,
        `Số liệu lúc ${formatMoment(ctx.now().toISOString())}. Bản làm việc.`,
      ],
      columns: [
        { title: 'Mã', width: 22 },
        { title: 'Số, ký hiệu', width: 18 },
        { title: 'Ngày ban hành', width: 13 },
        { title: 'Trích yếu', width: 60 },
        { title: 'Tình trạng', width: 20 },
        { title: `Tiêu chí năm ${year}`, width: 22 },
        { title: 'Tiêu chí năm khác', width: 26 },
        { title: 'Điểm cần tài liệu này', width: 14 },
      ],
      rows: rows.map(
        ({ code, particulars, file: original, usage: how, uses, atStake: points, isWithdrawn }) => [
          code,
          particulars.symbol ?? '',
          particulars.issued ? formatDay(particulars.issued) : '',
          particulars.subject ?? original,
          `${usageWords[how]}${isWithdrawn ? ' (đã thu hồi)' : ''}`,
          codes(uses.filter((use) => use.year === year)),
          old(uses.filter((use) => use.year !== year)),
          points,
        ],
      ),
    },
  ])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: agency.id, agency: agency.id }, said, file)
}
