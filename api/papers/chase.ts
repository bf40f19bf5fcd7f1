import { z } from 'zod'
import { formatDeadline } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { leftWords } from '../../schemas/remind-text.ts'
import { formatPoints } from '../../schemas/points.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { leavesOf } from '../../schemas/set.ts'
import { Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { chasing, owedIn } from '../reminders/owed.ts'
import type { Bytes } from '../route.ts'
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
const of: Readonly<Record<string, string | undefined>> = { request: 'Bổ sung: ', answer: 'Giải trình: ' }

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
  const owed = await owedIn(ctx, campaign, { calendar, agency: id })
  const names = new Map(leavesOf(set).map(({ key, name }) => [key, name]))
  const home = [...agencies.values()].find(({ isHomeAffairs }) => isHomeAffairs)
  const late = owed.filter(({ workingDaysLeft }) => workingDaysLeft < 0).length
  const points = owed.reduce((sum, one) => sum + one.points, 0)
  const worth = points > 0 ? `, liên quan ${formatPoints(points)} điểm` : ''
  const { code, ...order } = coded({
    agency: home?.name ?? 'Sở Nội vụ',
    number: `Số:      /${home?.symbol ?? 'SNV'}-CCHC`,
    undated: true,
    subtitle: `V/v đôn đốc hoàn thành tự đánh giá, ${campaign.name}`,
    blocks: [
      { kind: 'text' as const, text: `Kính gửi: ${agency.name}.`, align: 'center' as const },
      {
        kind: 'text' as const,
        indent: true,
        text:
          owed.length === 0
            ? 'Đến nay Quý cơ quan đã gửi đủ nội dung tự đánh giá được giao.'
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
              rows: owed.map(({ code: leafCode, leaf, kind, due, points: at, workingDaysLeft }) => ({
                cells: [
                  leafCode,
                  whats[kind] ?? `${of[kind] ?? ''}${names.get(leaf) ?? ''}`,
                  formatPoints(at),
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
