// Who is accountable for what, for the Chairman: in Excel, and as a list to print with its outcomes.
import { z } from 'zod'
import type { Block } from '../../dossier/letter.ts'
import { formatDay, formatMoment, formatNumber, formatPoints } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who } from '../may.ts'
import { Format, paper } from '../papers/paper.ts'
import { say } from '../papers/snapshot.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { workbook } from '../workbook.ts'
import { readsAll } from './find.ts'
import { readLosses, ReadLosses } from './read.ts'
import type { LossList, LossRow } from './view.ts'

export const TakeLosses = ReadLosses.extend({ purpose: z.exactOptional(Purpose) })
export const PrintLosses = TakeLosses.extend({ as: z.exactOptional(Format) })

const outcomeWords = ({ outcome }: LossRow): string =>
  outcome
    ? `${words.outcomes[outcome.kind]} (văn bản số ${outcome.document.number} ngày ${formatDay(outcome.document.issued)})${outcome.text ? `. ${outcome.text}` : ''}`
    : ''
const explained = ({ explanation }: LossRow): string =>
  explanation
    ? `${[explanation.signer.position, explanation.signer.name].filter(Boolean).join(' ')}: ${explanation.text}`
    : ''
const ownerName = ({ owner }: LossRow): string => owner?.name ?? 'Chưa giao cơ quan'
const shownCode = ({ code }: LossRow): string => (code === 'all' ? '' : code)

export async function takeLosses(
  ctx: Context,
  who: Who,
  { purpose, ...of }: z.infer<typeof TakeLosses>,
): Promise<Bytes> {
  const list = await readLosses(ctx, who, of)
  const file = await workbook(`giai-trinh-mat-diem-${list.year ?? ''}.xlsx`, [
    {
      name: 'Mất điểm',
      heading: [titleOf(list), `Lập lúc ${formatMoment(ctx.now().toISOString())}`],
      columns: [
        { title: 'Mã', width: 10 },
        { title: 'Lĩnh vực, tiêu chí', width: 36 },
        { title: 'Điểm mất', width: 10, kind: 'points' },
        { title: 'Cơ quan chịu trách nhiệm', width: 26 },
        { title: 'Người đứng đầu', width: 26 },
        { title: 'Nguyên nhân', width: 36 },
        { title: 'Khắc phục', width: 36 },
        { title: 'Nhiệm vụ', width: 16 },
        { title: 'Hạn', width: 12 },
        { title: 'Giải trình của người đứng đầu', width: 36 },
        { title: 'Kết luận', width: 34 },
      ],
      rows: list.rows.map((row) => [
        ...[shownCode(row), row.name ?? '', row.points, ownerName(row), row.heads.join('; ')],
        ...[
          row.reason ?? '',
          row.remedy ?? '',
          row.tasks.map(({ code }) => code).join(', '),
          formatDay(row.due),
          explained(row),
          outcomeWords(row),
        ],
      ]),
    },
  ])
  return kept(ctx, who, purposeOf(who, purpose, 'keep'), file)
}

const titleOf = ({ year, points, rows }: LossList): string =>
  `Trách nhiệm giải trình điểm bị mất, PAR INDEX năm ${year ?? '–'}: ${formatNumber(rows.length)} mục, ${formatPoints(points)} điểm`

export async function printLosses(
  ctx: Context,
  who: Who,
  { purpose, as, ...of }: z.infer<typeof PrintLosses>,
): Promise<Bytes> {
  const list = await readLosses(ctx, who, of)
  const home = await ctx.db.agencies.model.findOne({ isHomeAffairs: true }).lean()
  const order = {
    agency: home?.name ?? 'Sở Nội vụ',
    undated: true,
    title: 'Danh sách',
    subtitle: `Trách nhiệm giải trình điểm bị mất, Chỉ số cải cách hành chính năm ${list.year ?? '–'}`,
    blocks: [summary(list), table(list)],
    recipients: list.isPartial ? [] : ['Chủ tịch UBND tỉnh (b/c)', 'Lưu: VT, CCHC'],
    signature: { above: list.isPartial ? [] : ['GIÁM ĐỐC'] },
    foot: list.isPartial
      ? 'Bản trích: chỉ gồm mục mà cơ quan trả lời.'
      : `Lập lúc ${formatMoment(ctx.now().toISOString())}. Không gửi cơ quan khác.`,
  }
  const file = await paper(ctx, `giai-trinh-mat-diem-${list.year ?? ''}`, order, { as, kind: 'losses' })
  return kept(ctx, who, purposeOf(who, purpose, 'print'), file)
}

function summary({ rows, points, counts, result }: LossList): Block {
  const whole = result
    ? `Kết quả công bố: ${formatPoints(result.points)}/${formatPoints(result.scale)} điểm${result.rank === undefined ? '' : `, hạng ${result.rank}/${result.of ?? '–'}`}. `
    : ''
  const done = (counts.explained ?? 0) + (counts.decided ?? 0)
  return say(
    `${whole}Danh sách gồm ${formatNumber(rows.length)} mục, ${formatPoints(points)} điểm bị mất; ${formatNumber(done)} mục đã giải trình hoặc đã kết luận, trong đó ${formatNumber(counts.decided ?? 0)} mục đã kết luận.`,
  )
}

const table = ({ rows }: LossList): Block => ({
  kind: 'table',
  size: 10,
  columns: [
    { title: 'Mã', width: 30 },
    { title: 'Lĩnh vực, tiêu chí', width: 76 },
    { title: 'Mất', width: 36, align: 'right' },
    { title: 'Cơ quan, người đứng đầu', width: 78 },
    { title: 'Nguyên nhân; khắc phục; giải trình', width: 172 },
    { title: 'Kết luận', width: 82 },
  ],
  rows: rows.map((row) => ({
    cells: [
      [{ text: shownCode(row) }],
      [{ text: row.name ?? '' }],
      [{ text: formatPoints(row.points) }],
      [{ text: ownerName(row) }, ...row.heads.map((head) => ({ text: head }))],
      [
        ...(row.reason ? [{ text: `Nguyên nhân: ${row.reason}` }] : []),
        ...(row.remedy ? [{ text: `Khắc phục: ${row.remedy}` }] : []),
        ...(row.tasks.length ? [{ text: `Nhiệm vụ: ${row.tasks.map(({ code }) => code).join(', ')}` }] : []),
        { text: explained(row) || (row.isLate ? 'Quá hạn, chưa giải trình.' : 'Chưa giải trình.') },
      ],
      [{ text: outcomeWords(row) || 'Chưa có' }],
    ],
  })),
})

/** Written down with the agency that the list is of: the whole one is Sở Nội vụ's. */
async function kept(ctx: Context, who: Who, purpose: Purpose, file: Bytes): Promise<Bytes> {
  const [grant] = grantsFor(who, 'losses.read')
  const home = await ctx.db.agencies.model.findOne({ isHomeAffairs: true }).lean()
  const of = (!readsAll(who) && grant?.agency) || home?.id || who.id
  return taken(ctx, who, { id: of }, { what: 'printed', file: file.name, purpose }, file)
}
