import { z } from 'zod'
import type { Campaign } from '../../schemas/campaign.ts'
import { compareCodes, formatDeadline, leftWords, ofCampaign } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { formatPoints } from '../../schemas/points.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { leavesOf } from '../../schemas/set.ts'
import { Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { chasing, type Owed, owedIn, pointsOf } from '../reminders/owed.ts'
import type { Bytes } from '../route.ts'
import { plansInForce } from '../tasks/find.ts'
import { purposeOf, taken } from '../taken.ts'
import { coded, Format, paper } from './paper.ts'

export const PrintChase = z.strictObject({
  slug: Slug,
  agency: Id,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

/** What is no leaf. */
const whats: Readonly<Record<string, string | undefined>> = {
  row: 'Biểu thu thập số liệu',
  paper: 'Báo cáo đã ký, có số của cơ quan',
  task: 'Nhiệm vụ của kế hoạch nâng cao chỉ số',
  help: 'Trả lời yêu cầu phối hợp thực hiện nhiệm vụ',
  repair: 'Khắc phục tồn tại sau kiểm tra',
  report: 'Báo cáo định kỳ kết quả thực hiện kế hoạch nâng cao chỉ số',
}

/** What is asked of a leaf besides its submission. */
const of: Readonly<Record<string, string | undefined>> = {
  unsent: 'Chưa gửi trước khi khóa: ',
  request: 'Bổ sung: ',
  answer: 'Giải trình: ',
  cut: 'Trả lời điểm của Bộ: ',
}

/** Công văn đôn đốc to one agency, drafted: number and day are left to the clerk. */
export async function printChase(
  ctx: Context,
  who: Who,
  { slug, agency: id, as, purpose }: z.infer<typeof PrintChase>,
): Promise<Bytes> {
  const { campaign, calendar, agencies } = await chasing(ctx, slug)
  const agency = agencies.get(id)
  const set = campaign && (await ctx.db.sets.model.findOne({ id: campaign.set }).lean())
  if (!campaign || !agency || !set) throw notFound()
  const owed = (await owedIn(ctx, campaign, { calendar, agency: id, withUnsent: true })).sort(lateFirst)
  const says = await askedIn(ctx, campaign)
  const names = new Map(leavesOf(set).map(({ key, name }) => [key, name]))
  const home = [...agencies.values()].find(({ isHomeAffairs }) => isHomeAffairs)
  const late = owed.filter(({ workingDaysLeft }) => workingDaysLeft < 0).length
  const worth = worthOf(owed)
  const { code, ...order } = coded({
    agency: home?.name ?? 'Sở Nội vụ',
    number: `Số: ........../${home?.symbol ?? 'SNV'}-CCHC`,
    undated: true,
    subtitle: ofCampaign('V/v đôn đốc hoàn thành các nội dung', campaign.name),
    blocks: [
      { kind: 'text' as const, text: `Kính gửi: ${agency.name}.`, align: 'center' as const },
      {
        kind: 'text' as const,
        indent: true,
        text:
          owed.length === 0
            ? 'Đến nay Quý cơ quan không còn nội dung nào của kỳ này phải gửi.'
            : `Đến nay Quý cơ quan còn ${owed.length} nội dung chưa gửi, trong đó ${late} nội dung đã quá hạn${worth}. Đề nghị Quý cơ quan chỉ đạo hoàn thành, xác nhận và gửi trên hệ thống các nội dung sau:`,
      },
      ...(owed.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [
                { title: 'Mã', width: 76 },
                { title: 'Nội dung', width: 162 },
                { title: 'Điểm', width: 46, align: 'right' as const },
                { title: 'Hạn', width: 100 },
                { title: 'Tình trạng', width: 90 },
              ],
              rows: owed.map(({ code: leafCode, leaf, kind, due, points: at, year, workingDaysLeft }) => ({
                cells: [
                  leafCode,
                  (year === undefined ? undefined : lostWords(year, at)) ??
                    says.get(`${kind} ${leafCode}`) ??
                    whats[kind] ??
                    `${of[kind] ?? ''}${names.get(leaf) ?? ''}`,
                  year !== undefined || (at === 0 && whats[kind]) ? '–' : formatPoints(at),
                  formatDeadline(due),
                  leftWords(workingDaysLeft),
                ].map((text) => [{ text }]),
              })),
            },
            {
              kind: 'text' as const,
              indent: true,
              text: 'Sau thời điểm khóa, hệ thống chỉ nhận nội dung của tiêu chí được gia hạn bằng văn bản. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ Sở Nội vụ để được hướng dẫn.',
            },
          ]),
    ],
    recipients: ['Như trên', 'Lưu: VT, CCHC'],
    signature: { above: ['GIÁM ĐỐC'] },
  })
  const file = await paper(ctx, `don-doc-${agency.code}`, order, { as, kind: 'chase' })
  const said = { what: 'printed', file: file.name, version: code } as const
  return taken(ctx, who, agency, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}

const lostWords = (year: number, points: number): string =>
  `Giải trình tiêu chí bị trừ điểm năm ${year} (${formatPoints(points)} điểm của năm ${year})`

/** Points of each year by themselves: «, liên quan 6,00 điểm của kỳ này, 1,19 điểm của năm 2025» */
function worthOf(owed: readonly Owed[]): string {
  const years = [...new Set(owed.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const here = pointsOf(owed)
  const parts = [
    ...(here > 0 ? [`${formatPoints(here)} điểm của kỳ này`] : []),
    ...years.map((year) => {
      const lost = owed.reduce((sum, one) => (one.year === year ? sum + one.points : sum), 0)
      return `${formatPoints(lost)} điểm của năm ${year}`
    }),
  ]
  return parts.length > 0 ? `, liên quan ${parts.join(', ')}` : ''
}

const lateFirst = (a: Owed, b: Owed): number =>
  Number(b.workingDaysLeft < 0) - Number(a.workingDaysLeft < 0) ||
  a.due.localeCompare(b.due) ||
  compareCodes(a.code, b.code)

/** Tasks and tables in their own words, by kind and code. */
export async function askedIn(ctx: Context, { id: campaign, year }: Campaign): Promise<Map<string, string>> {
  const plan = (await plansInForce(ctx)).find((one) => one.year === year)
  const tables = await ctx.db.collections.model.find({ campaign }).lean()
  return new Map([
    ...(plan?.tasks ?? []).flatMap(({ code, content }): [string, string][] => [
      [`task ${code}`, content],
      [`help ${code}`, `Trả lời yêu cầu phối hợp: ${content}`],
    ]),
    ...tables.map(({ code, title }): [string, string] => [`row ${code}`, `Biểu số liệu: ${title}`]),
  ])
}
