// Báo cáo tổng hợp of Sở Nội vụ to UBND tỉnh, from the same figures as the screen.
import { z } from 'zod'
import type { Block } from '../../dossier/letter.ts'
import { capital, formatDay, formatMoment, formatNumber } from '../../schemas/format.ts'
import { leftWords } from '../../schemas/remind-text.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { taskStates } from '../../schemas/plan/task-state.ts'
import { type ReportPart, reportParts, type Signed } from '../../schemas/reports/report.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { cells } from '../papers/areas.ts'
import { Format, paper } from '../papers/paper.ts'
import { head, say, to } from '../papers/snapshot.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { Consolidate, consolidationOf, gathered } from './consolidate.ts'
import type { Consolidation } from './view.ts'

export const PrintConsolidation = Consolidate.extend({
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

export async function printConsolidation(
  ctx: Context,
  who: Who,
  { as = 'docx', purpose, ...of }: z.infer<typeof PrintConsolidation>,
): Promise<Bytes> {
  const found = await gathered(ctx, of)
  const home = await ctx.db.agencies.model.findOne({ isHomeAffairs: true }).lean()
  const whole = consolidationOf(found)
  const { name } = whole.terms
  const order = {
    agency: home?.name ?? 'Sở Nội vụ',
    number: `Số: ........../BC-${home?.symbol ?? 'SNV'}`,
    undated: true,
    title: 'Báo cáo',
    subtitle: `Tổng hợp kết quả thực hiện kế hoạch nâng cao chỉ số cải cách hành chính, ${name}`,
    blocks: [
      to('Kính gửi: Ủy ban nhân dân tỉnh.'),
      head('I. Tình hình gửi báo cáo'),
      ...sending(whole),
      head('II. Kết quả thực hiện nhiệm vụ'),
      ...results(whole),
      ...reportParts.flatMap((part, n) => said(part, n, whole)),
      say('Trên đây là kết quả tổng hợp, kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.'),
    ],
    recipients: ['Như trên', 'CT, các PCT UBND tỉnh', 'Lưu: VT, CCHC'],
    signature: { above: ['GIÁM ĐỐC'] },
    annex: {
      title: 'Phụ lục',
      subtitle: `Tình hình thực hiện từng nhiệm vụ theo báo cáo của cơ quan chủ trì, ${name}`,
      blocks: [annex(found.signed)],
    },
    foot: `Tổng hợp lúc ${formatMoment(ctx.now().toISOString())} từ các báo cáo đã ký gửi.`,
  }
  const file = await paper(ctx, `tong-hop-bao-cao-${of.period}-${of.year}`, order, {
    as,
    kind: 'consolidated',
  })
  const about = { what: 'printed', file: file.name, version: of.year } as const
  return taken(
    ctx,
    who,
    { id: home?.id ?? who.id },
    { ...about, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

const n = formatNumber

function sending({ terms, asked, onTime, late, missing }: Consolidation): Block[] {
  return [
    say(
      `Số liệu tính từ ngày ${formatDay(terms.from)} đến hết ngày ${formatDay(terms.cutoff)}. Có ${n(asked)} cơ quan, đơn vị phải báo cáo: ${n(onTime)} gửi đúng hạn, ${n(late)} gửi chậm, ${n(missing.length)} chưa gửi.`,
    ),
    ...(missing.length === 0
      ? []
      : [
          say('Các cơ quan, đơn vị chưa gửi báo cáo:'),
          {
            kind: 'table' as const,
            columns: [
              { title: 'STT', width: 34, align: 'center' as const },
              { title: 'Cơ quan, đơn vị', width: 220 },
              { title: 'Tình trạng', width: 120 },
              { title: 'Hạn', width: 100 },
            ],
            rows: missing.map(({ agency, state, workingDaysLeft }, at) => ({
              cells: cells([n(at + 1), agency, words.reportStates[state], leftWords(workingDaysLeft)]),
            })),
          },
        ]),
  ]
}

function results({ tasks, products, agencies, counts }: Consolidation): Block[] {
  const told = taskStates
    .filter((state) => counts[state])
    .map((state) => `${n(counts[state] ?? 0)} ${words.taskStates[state]}`)
  if (agencies.length === 0) return [say('Chưa có báo cáo nào được ký gửi.')]
  return [
    say(
      `Theo ${n(agencies.length)} báo cáo đã gửi: ${n(tasks)} nhiệm vụ${told.length ? ` (${told.join(', ')})` : ''}, ${n(products)} sản phẩm nộp trong kỳ.`,
    ),
    {
      kind: 'table',
      size: 10,
      columns: [
        { title: 'Cơ quan, đơn vị', width: 106 },
        { title: 'Nhiệm vụ', width: 44, align: 'right' },
        ...taskStates.map((state) => ({
          title: words.taskStates[state],
          width: 46,
          align: 'right' as const,
        })),
        { title: 'Sản phẩm', width: 48, align: 'right' },
      ],
      rows: [
        ...agencies.map((one) =>
          counted(`${one.agency}${one.isLate ? ' (gửi chậm)' : ''}`, one.tasks, one.counts, one.products),
        ),
        counted('Tổng số', tasks, counts, products),
      ],
    },
  ]
}

const counted = (name: string, tasks: number, counts: Consolidation['counts'], products: number) => ({
  cells: cells([name, n(tasks), ...taskStates.map((state) => n(counts[state] ?? 0)), n(products)]),
})

const numbers = ['III', 'IV', 'V']

function said(part: ReportPart, at: number, whole: Consolidation): Block[] {
  const all = whole[part]
  const title = words.reportParts[part]
  return [
    head(`${numbers[at] ?? ''}. ${capital(title)}`),
    ...(all.length === 0 ? [say('Không có.')] : []),
    ...all.flatMap(({ agency, text }): Block[] => {
      const [first = '', ...more] = text.split('\n').filter(Boolean)
      return [say(`- ${agency}: ${first}`), ...more.map(say)]
    }),
  ]
}

const annex = (signed: readonly Signed[]): Block => ({
  kind: 'table',
  size: 11,
  columns: [
    { title: 'Mã', width: 40 },
    { title: 'Nhiệm vụ', width: 182 },
    { title: 'Chủ trì', width: 96 },
    { title: 'Thời hạn', width: 72 },
    { title: 'Tình trạng', width: 84 },
  ],
  rows: signed.flatMap(({ content: { agency, facts } }) =>
    facts.tasks.map(({ code, content, deadlineText, state, percent }) => ({
      cells: cells([code, content, agency, deadlineText, `${words.taskStates[state]}, ${percent}%`]),
    })),
  ),
})
