// Communication and initiatives of a year as Excel, by the rows that the screen shows.
import { z } from 'zod'
import { formatDay, formatMoment, formatNumber, unknown } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { Year } from '../inspections/programme.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, workbook } from '../workbook.ts'
import { listContributions } from './read.ts'
import type { ContributionList } from './view.ts'

export const ReadContributionTable = z.strictObject({ year: Year, purpose: z.exactOptional(Purpose) })

type Row = ContributionList['rows'][number]
const { forms, scales } = words.contributions

export async function contributionTable(
  ctx: Context,
  who: Who,
  { year: said, purpose }: z.infer<typeof ReadContributionTable>,
): Promise<Bytes> {
  const { rows, isPartial, year } = await listContributions(ctx, who, { year: Number(said) })
  const [first] = rows
  if (!first) throw notFound()
  const about = (title: string) => [
    `${title} năm ${year}${isPartial ? ' (phần của cơ quan)' : ''}`,
    `Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
  ]
  const of = (type: Row['type']) => rows.filter((row) => row.type === type)
  const name = `truyen-thong-sang-kien-${year}.xlsx`
  const file = await workbook(name, [
    communication(about('Kết quả truyền thông cải cách hành chính'), of('communication')),
    initiatives(about('Sáng kiến, giải pháp cải cách hành chính'), of('initiative')),
  ])
  const said2 = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: first.id }, said2, file)
}

const text = (title: string, width: number) => ({ title, width })
const daysOf = ({ from, to }: Row) =>
  to && to !== from ? `${formatDay(from)}–${formatDay(to)}` : formatDay(from)
const benefitsOf = ({ benefits }: Row) =>
  benefits.map(({ label, value, unit }) => `${label}: ${formatNumber(value)} ${unit}`).join('\n')
const papersOf = ({ papers }: Row) => papers.map(({ name }) => name).join('; ')

const communication = (heading: string[], rows: readonly Row[]): Sheet => ({
  ...{ name: 'Truyền thông', heading },
  columns: [
    ...[
      text('Cơ quan', 28),
      text('Nội dung', 44),
      text('Hình thức', 22),
      text('Nơi đăng, phát', 20),
      text('Thời gian', 22),
    ],
    ...[
      text('Nhiệm vụ', 10),
      text('Kết quả bằng số', 30),
      text('Tài liệu', 24),
      text('Đường dẫn, ngày chụp', 44),
      text('Tiêu chí', 10),
    ],
  ],
  rows: rows.map((row) => [
    ...[row.agencyName, row.title, row.form ? forms[row.form] : unknown, row.outlet ?? '', daysOf(row)],
    ...[row.task ?? '', benefitsOf(row), papersOf(row)],
    row.links.map(({ address, on }) => `${address} (${formatDay(on)})`).join('\n'),
    row.leaves.join(', '),
  ]),
})

const initiatives = (heading: string[], rows: readonly Row[]): Sheet => ({
  ...{ name: 'Sáng kiến', heading },
  columns: [
    ...[
      text('Cơ quan', 28),
      text('Sáng kiến, giải pháp', 44),
      text('Tác giả', 28),
      text('Phạm vi', 12),
      text('Áp dụng từ', 13),
    ],
    ...[
      text('Công nhận', 14),
      text('Tài liệu', 24),
      text('Hiệu quả bằng số', 34),
      text('Nhiệm vụ', 10),
      text('Tiêu chí', 10),
    ],
  ],
  rows: rows.map((row) => [
    ...[row.agencyName, row.title, row.authors.join('; '), row.scale ? scales[row.scale] : unknown],
    ...[formatDay(row.from), row.isRecognised ? 'đã công nhận' : 'chưa có quyết định', papersOf(row)],
    ...[benefitsOf(row), row.task ?? '', row.leaves.join(', ')],
  ]),
})
