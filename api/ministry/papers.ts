// Draft of UBND's letter with what is argued, and the comparison of points as an Excel file: both print the rows that
// the screen shows.
import { z } from 'zod'
import { formatDay, formatMoment, formatPoints, unknown } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { paper } from '../papers/paper.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, workbook } from '../workbook.ts'
import { findRound } from './find.ts'
import { cutIn, readMinistry } from './read.ts'
import { type MinistryView, ReadMinistry } from './view.ts'

export const PrintLetter = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })
export const ReadMinistryTable = ReadMinistry.extend({ purpose: z.exactOptional(Purpose) })

/** Công văn giải trình: leaf by leaf what was cut, why it should be looked at again, and which papers were added. */
export async function printLetter(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof PrintLetter>,
): Promise<Bytes> {
  const record = await findRound(ctx, id)
  const { campaign } = await loadRound(ctx, { id: record.campaign })
  const view = await readMinistry(ctx, who, { slug: campaign.slug })
  const sent = cutIn(view, id).filter(({ score }) => score.choice?.outcome === 'send')
  const asked = sent.reduce((sum, { score }) => sum + (score.claimed ?? 0) - score.points, 0)
  const { province } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const name = `giai-trinh-dot-${record.n}.pdf`
  const text = (line: string) => ({ kind: 'text' as const, text: line })
  const file = await paper(ctx, name, {
    agency: province || 'Ủy ban nhân dân tỉnh',
    number: 'Số: ........../UBND-NC',
    undated: true,
    title: 'Công văn',
    subtitle: `Về việc giải trình kết quả thẩm định ${campaign.name}`,
    blocks: [
      { kind: 'text', text: 'Kính gửi: Bộ Nội vụ.', align: 'center' },
      text(
        `Căn cứ văn bản số ${record.paper.number} ngày ${formatDay(record.paper.issued)} của Bộ Nội vụ, ${province || 'Ủy ban nhân dân tỉnh'} đề nghị Bộ Nội vụ xem xét lại ${sent.length} tiêu chí, tổng số ${formatPoints(asked)} điểm, như sau:`,
      ),
      {
        kind: 'table',
        columns: [
          { title: 'Mã', width: 40 },
          { title: 'Tiêu chí', width: 110 },
          { title: 'Đã gửi', width: 42, align: 'right' },
          { title: 'Bộ chấm', width: 42, align: 'right' },
          { title: 'Giải trình, tài liệu bổ sung', width: 240 },
        ],
        rows: sent.map(({ row, score }) => ({
          cells: [
            [{ text: row.code }],
            [{ text: row.name }],
            [{ text: score.claimed === undefined ? unknown : formatPoints(score.claimed) }],
            [{ text: formatPoints(score.points) }],
            [
              ...(score.answer?.text.split('\n').map((line) => ({ text: line })) ?? []),
              ...(score.answer?.documents.map(({ code, subject }) => ({
                text: `Bổ sung lần ${record.n}: ${code}, ${subject}.`,
                face: 'italic' as const,
              })) ?? []),
            ],
          ],
        })),
      },
      text(`Kính đề nghị Bộ Nội vụ xem xét./.`),
    ],
    recipients: ['Như trên', 'Sở Nội vụ', 'Lưu: VT, NC'],
    signature: { above: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  })
  const said = { what: 'printed', file: name, version: record.n } as const
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

function sheetOf({ rounds, rows, totals, now, on, isWhole }: MinistryView, title: string): Sheet {
  const points = (name: string) => ({ title: name, width: 12 })
  return {
    name: 'So sánh điểm',
    heading: [
      `So sánh điểm – ${title}`,
      `Số liệu ${on ? `đến hết ngày ${formatDay(on)}` : `lúc ${formatMoment(now)}`}${isWhole ? '' : ', trong phạm vi của bạn'}.`,
    ],
    columns: [
      { title: 'Mã', width: 9 },
      { title: 'Tiêu chí', width: 50 },
      { title: 'Chủ trì', width: 20 },
      ...['Tối đa', 'Tự chấm', 'Sở Nội vụ'].map(points),
      ...rounds.map(({ kind, n }) => points(`${kindWords[kind]} (đợt ${n})`)),
      ...['Bị trừ', 'Còn giải trình được', 'Đã thôi', 'Giành lại'].map(points),
      { title: 'Ý kiến của Bộ', width: 40 },
      { title: 'Giải trình', width: 40 },
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
        ...[row.loss.lost, row.loss.contestable, row.loss.givenUp, row.loss.wonBack],
        row.scores.at(-1)?.reason ?? '',
        row.scores.findLast(({ answer }) => answer)?.answer?.text ?? '',
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
      ],
    ],
    bold: new Set([rows.length]),
    freezeColumns: 2,
    paper: 'A3',
  }
}
