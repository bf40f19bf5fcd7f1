// Draft of UBND's letter with what is argued, and the comparison of points as an Excel file: both print the rows that
// the screen shows.
import { z } from 'zod'
import { formatDay, formatMoment, unknown } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { codeOf } from '../../schemas/letter.ts'
import { Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { estimated } from '../dossiers/say.ts'
import { draft } from '../letters/content.ts'
import { orderOf } from '../letters/order.ts'
import type { Who } from '../may.ts'
import { Format, printed } from '../papers/paper.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, type Value, workbook } from '../workbook.ts'
import { findRound } from './find.ts'
import { readMinistry } from './read.ts'
import { type MinistryView, ReadMinistry } from './view.ts'

export const PrintLetter = z.strictObject({
  id: Id,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})
export const ReadMinistryTable = ReadMinistry.extend({ purpose: z.exactOptional(Purpose) })

/** Công văn giải trình as it would be made now: leaf by leaf why it should be looked at again, and what was added. */
export async function printLetter(
  ctx: Context,
  who: Who,
  { id, as, purpose }: z.infer<typeof PrintLetter>,
): Promise<Bytes> {
  const about = await findRound(ctx, id)
  const round = await loadRound(ctx, { id: about.campaign })
  const [made] = await draft(ctx, who, round, { kind: 'plea', about })
  if (!made)
    throw new Problem('gaps', 'Chưa chọn tiêu chí nào để giải trình. Hãy chọn từng tiêu chí rồi in văn bản.')
  const { content } = made
  const order = orderOf({ content, code: codeOf(content), at: ctx.now().toISOString() })
  const file = await printed(ctx, `giai-trinh-dot-${about.n}`, order, { as, kind: 'plea' })
  const said = { what: 'printed', file: file.name, version: about.n } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}

export async function ministryTable(
  ctx: Context,
  who: Who,
  { purpose, ...input }: z.infer<typeof ReadMinistryTable>,
): Promise<Bytes> {
  const { campaign } = await loadRound(ctx, { slug: input.slug })
  const view = await readMinistry(ctx, who, input)
  const name = `diem-cua-bo-${input.slug}.xlsx`
  const file = await workbook(name, [sheetOf(view, campaign.name)])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: campaign.id }, said, file)
}

export const kindWords = { draft: 'Bộ dự kiến', explained: 'Sau giải trình', final: 'Công bố' }

/** How many leaves each sum is of, where one is not of all; and how many of them the round itself did not name. */
function coverage(all: number, { leaves, rounds }: MinistryView['totals']): Value[][] {
  const counts = [all, leaves.self, leaves.home, ...rounds.map((one) => one.leaves)]
  const isPartial = counts.some((count) => count < all)
  const isKept = rounds.some(({ kept }) => kept > 0)
  return [
    ...(isPartial ? [['', 'Số tiêu chí đã cộng', '', ...counts.map((count) => `${count}/${all}`)]] : []),
    ...(isKept
      ? [
          [
            ...['', 'Trong đó giữ điểm đợt trước', '', '', '', ''],
            ...rounds.map((one) => `${one.kept}/${one.leaves}`),
          ],
        ]
      : []),
  ]
}

function sheetOf({ rounds, rows, totals, now, on, isWhole }: MinistryView, title: string): Sheet {
  const points = (name: string) => ({ title: name, width: 10 })
  return {
    name: 'So sánh điểm',
    heading: [
      `So sánh điểm – ${title}`,
      `Số liệu ${on ? `đến hết ngày ${formatDay(on)}` : `lúc ${formatMoment(now)}`}${isWhole ? '' : ', trong phạm vi của bạn'}.`,
    ],
    columns: [
      { title: 'Mã', width: 9 },
      { title: 'Tiêu chí', width: 40 },
      { title: 'Chủ trì', width: 16 },
      ...['Tối đa', 'Tự chấm đã gửi', 'Sở Nội vụ'].map(points),
      ...rounds.map(({ kind, n }) => points(`${kindWords[kind]} (đợt ${n})`)),
      ...['Bị trừ', 'Còn giải trình được', 'Đã thôi', 'Giành lại'].map(points),
      { title: 'Ý kiến của Bộ', width: 32 },
      { title: 'Giải trình', width: 32 },
      { title: 'Ghi chú', width: 20 },
    ],
    rows: [
      ...rows.map((row) => [
        row.code,
        row.name,
        row.agency?.short ?? unknown,
        row.max,
        row.self?.points ?? unknown,
        row.home?.points ?? unknown,
        ...rounds.map(({ id }) => row.scores.find(({ round }) => round === id)?.points ?? unknown),
        // Where the ministry gave no points yet, nothing is lost or kept.
        ...[row.loss.lost, row.loss.contestable, row.loss.givenUp, row.loss.wonBack].map((points) =>
          row.scores.length > 0 ? points : unknown,
        ),
        row.scores.at(-1)?.reason ?? '',
        row.scores.findLast(({ answer }) => answer)?.answer?.text ?? '',
        row.self?.isEstimate ? estimated : '',
      ]),
      [
        '',
        isWhole ? 'Tổng cộng' : 'Cộng trong phạm vi của bạn',
        '',
        ...[totals.max, totals.self, totals.home],
        ...totals.rounds.map((one) => one.points),
        ...[totals.lost, totals.contestable, totals.givenUp, totals.wonBack],
        '',
        '',
        '',
      ],
      ...coverage(rows.length, totals),
    ],
    bold: new Set([rows.length]),
    freezeColumns: 2,
  }
}
