// The same as an Excel file, for whoever types from paper or another screen: in the order of the set, text as it is to be
// copied, its length beside it. What the ministry's software shows is written into its last columns, and it is compared with.
import { z } from 'zod'
import { formatMoment, unknown } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, workbook } from '../workbook.ts'
import { loadRound } from '../assessments/load.ts'
import { readEntry } from './read.ts'
import { type EntryRow, type EntryView, ReadEntry } from './view.ts'

export const PrintEntry = ReadEntry.extend({ purpose: z.exactOptional(Purpose) })

export async function entryTable(
  ctx: Context,
  who: Who,
  { slug, purpose }: z.infer<typeof PrintEntry>,
): Promise<Bytes> {
  const { campaign } = await loadRound(ctx, { slug })
  const view = await readEntry(ctx, who, { slug })
  const name = `nhap-phan-mem-${slug}.xlsx`
  const file = await workbook(name, [sheetOf(view, campaign.name)])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: campaign.id }, said, file)
}

const states = { open: '', done: 'x', changed: 'đã đổi' } as const

function sheetOf({ rows, now, points, limits }: EntryView, title: string): Sheet {
  return {
    name: 'Nhập phần mềm của Bộ',
    heading: [
      `Nội dung nhập phần mềm của Bộ – ${title}`,
      `Số liệu lúc ${formatMoment(now)}. Giải trình nhận tối đa ${limits.text} ký tự.`,
    ],
    columns: [
      { title: 'Mã', width: 9 },
      { title: 'Tiêu chí', width: 34 },
      { title: 'Chủ trì', width: 14 },
      { title: 'Tối đa', width: 9 },
      { title: 'Điểm nhập', width: 10 },
      { title: 'Số liệu', width: 32 },
      { title: 'Giải trình', width: 46 },
      { title: 'Số ký tự', width: 9, kind: 'whole' },
      { title: 'Tệp', width: 40 },
      { title: 'Đã nhập điểm', width: 9 },
      { title: 'Đã tải TLKC', width: 9 },
      { title: 'Đã đối chiếu', width: 9 },
      { title: 'Điểm Bộ hiện', width: 9 },
      { title: 'Số tệp Bộ hiện', width: 9, kind: 'whole' },
    ],
    rows: [
      ...rows.map(rowOf),
      [
        '',
        'Tổng cộng',
        '',
        rows.reduce((sum, { max }) => sum + max, 0),
        points,
        ...Array<string>(9).fill(''),
      ],
    ],
    bold: new Set([rows.length]),
    freezeColumns: 2,
  }
}

function rowOf({
  code,
  name,
  agency,
  max,
  content,
  isNotApplicable,
  steps,
  shown,
}: EntryRow): Sheet['rows'][number] {
  const nothing = isNotApplicable ? 'không áp dụng' : 'chưa gửi Sở Nội vụ'
  return [
    code,
    name,
    agency?.short ?? unknown,
    max,
    content?.points ?? nothing,
    content?.figures.join('\n') ?? '',
    content?.explanation ?? '',
    content ? [...(content.explanation ?? '')].length : '',
    (content?.upload?.map((file) => file.name) ?? content?.files.map((file) => file.as) ?? []).join('\n'),
    states[steps.points.state],
    states[steps.documents.state],
    states[steps.compared.state],
    shown?.points ?? '',
    shown?.files ?? '',
  ]
}
