// The register of a year as Excel, by the rows that the screen shows.
import { z } from 'zod'
import { formatDay, formatMoment, unknown } from '../../schemas/format.ts'
import { findingStanding } from '../../schemas/inspection/standing.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { paperNamer } from '../documents/named.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, workbook } from '../workbook.ts'
import { inspectionsOf } from './find.ts'
import { Year } from './programme.ts'
import { readRegister } from './register.ts'
import type { Register } from './view.ts'

export const ReadRegisterTable = z.strictObject({ year: Year, purpose: z.exactOptional(Purpose) })

const { kinds, phases, severities, findings: stateWords } = words.inspections

export async function registerTable(
  ctx: Context,
  who: Who,
  { year: said, purpose }: z.infer<typeof ReadRegisterTable>,
): Promise<Bytes> {
  const year = Number(said)
  const register = await readRegister(ctx, who, { year })
  const of = register.programme ?? register.rows[0]
  if (!of) throw notFound()
  const about = (title: string) => [
    `${title} năm ${year}${register.isPartial ? ' (phần của cơ quan)' : ''}`,
    `Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
  ]
  const sheets = [
    ...(register.programme ? [programmeSheet(about('Chương trình kiểm tra'), register.programme)] : []),
    inspectionSheet(about('Các cuộc kiểm tra'), register),
    await findingSheet(ctx, who, year, about('Tồn tại, hạn chế và việc khắc phục')),
  ]
  const name = `so-kiem-tra-${year}.xlsx`
  const file = await workbook(name, sheets)
  return taken(
    ctx,
    who,
    { id: of.id },
    { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') },
    file,
  )
}

const text = (title: string, width: number) => ({ title, width })
const whole = (title: string, width = 9) => ({ title, width, kind: 'whole' as const })

const programmeSheet = (heading: string[], { agencies }: NonNullable<Register['programme']>): Sheet => ({
  ...{ name: 'Chương trình', heading },
  columns: [
    text('Cơ quan', 36),
    whole('Tháng'),
    text('Đã kiểm tra', 12),
    text('Tình hình', 34),
    text('Lý do chưa kiểm tra', 50),
  ],
  rows: agencies.map(({ name, month, isDone, said, reason }) => [
    name,
    month,
    isDone ? 'có' : 'chưa',
    said,
    reason ?? '',
  ]),
})

const inspectionSheet = (heading: string[], { rows }: Register): Sheet => ({
  ...{ name: 'Cuộc kiểm tra', heading },
  columns: [
    ...[
      text('Mã', 14),
      text('Loại', 26),
      text('Cơ quan được kiểm tra', 34),
      text('Từ ngày', 12),
      text('Đến ngày', 12),
    ],
    ...[
      text('Tình trạng', 18),
      text('Ngày kết luận', 13),
      whole('Tồn tại'),
      whole('Đã khắc phục', 11),
      whole('Quá hạn'),
    ],
  ],
  rows: rows.map((one) => [
    ...[one.code, kinds[one.kind], one.agencyName, formatDay(one.from), one.to ? formatDay(one.to) : unknown],
    ...[phases[one.phase], one.concludedOn ? formatDay(one.concludedOn) : unknown],
    ...[one.findings, one.states.fixed ?? 0, one.states.late ?? 0],
  ]),
})

async function findingSheet(ctx: Context, who: Who, year: number, heading: string[]): Promise<Sheet> {
  const inspections = await inspectionsOf(ctx, who, year)
  const at = { now: ctx.now().toISOString(), calendar: await calendarOf(ctx) }
  const handed = inspections.flatMap(({ findings }) =>
    findings.flatMap(({ repairs }) => repairs.flatMap((one) => one.papers)),
  )
  const named = await paperNamer(ctx, handed)
  return {
    ...{ name: 'Tồn tại', heading },
    columns: [
      ...[
        text('Cuộc kiểm tra', 14),
        text('Cơ quan', 30),
        whole('TT', 6),
        text('Tồn tại, hạn chế', 60),
        text('Mức độ', 12),
      ],
      ...[text('Căn cứ', 26), text('Tiêu chí', 14), text('Hạn khắc phục', 14), text('Tình trạng', 18)],
      ...[text('Tài liệu chứng minh khắc phục', 30)],
    ],
    rows: inspections.flatMap(({ code, agencyName, findings }) =>
      findings.map((finding, n) => {
        const { state, due } = findingStanding(finding, at)
        const papers = finding.repairs.flatMap((one) => one.papers.map((paper) => named(paper).name))
        return [
          ...[code, agencyName, n + 1, finding.text, severities[finding.severity], finding.clause ?? ''],
          ...[
            finding.leaves.join(', '),
            due ? formatDay(due) : unknown,
            stateWords[state],
            papers.join('; '),
          ],
        ]
      }),
    ),
  }
}
