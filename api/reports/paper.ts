// A report in Word: by default a section with its annex for the agency's report on administrative reform, else a report of
// its own. Once signed, from what was signed.
import { z } from 'zod'
import { capital, dayOf, formatDay, formatMoment } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { factSentences, type TaskFact } from '../../schemas/reports/facts.ts'
import { lastCounted, periodName } from '../../schemas/reports/period.ts'
import type { ProgressReport, ReportContent, ReportPart } from '../../schemas/reports/report.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { paper } from '../papers/paper.ts'
import { onlyIf } from '../papers/worded.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { findReport } from './find.ts'
import { type ReportWords, saySection, sayPeriodic } from './paper-said.ts'
import { contentOf } from './read.ts'

/** `until`: the last day that its figures count. */
type Told = ReportContent & { readonly until: string }

export const TakeReport = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

export const modeOf = async (ctx: Context, report: ProgressReport): Promise<ReportContent['mode']> =>
  (report.signed?.content ?? (await contentOf(ctx, report))).mode

export async function takeReport(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeReport>,
): Promise<Bytes> {
  const report = await findReport(ctx, who, 'reports.read', { id })
  const content = report.signed?.content ?? (await contentOf(ctx, report))
  const told = { ...content, until: lastCounted(content, report.signed?.at ?? ctx.now().toISOString()) }
  const agency = await ctx.db.agencies.model.findOne({ id: report.agency }).lean()
  const name = `bao-cao-${content.period}-${content.year}-${agency?.code ?? 'co-quan'}`
  const isOwn = content.mode === 'own'
  const said = wordsOf(report, told)
  const order = {
    agency: content.agency,
    ...(isOwn && { number: `Số: ........../BC-${agency?.symbol ?? ''}` }),
    undated: true,
    ...(isOwn ? sayPeriodic(said) : saySection(said)),
    ...(isOwn && { recipients: ['Như trên', 'Lưu: VT'] }),
    foot: footOf(report),
  }
  const file = await paper(ctx, name, order, {
    as: 'docx',
    kind: isOwn ? 'periodic' : 'section',
    words: said,
    issued: report.signed?.at,
  })
  const about = { what: 'printed', file: file.name, version: report.revision } as const
  return taken(ctx, who, report, { ...about, purpose: purposeOf(who, purpose, 'print') }, file)
}

const footOf = ({ signed }: ProgressReport): string =>
  signed
    ? `${codeName}: ${contentCode(signed.digest)}. ${signed.signer.name} ký gửi trên hệ thống lúc ${formatMoment(signed.at)}.`
    : 'Bản đang soạn, chưa ký gửi.'

function wordsOf({ signed }: ProgressReport, content: Told): ReportWords {
  const { from, until, facts, period, year } = content
  const texts = (part: ReportPart) => (content[part] ?? 'Không có.').split('\n').filter(Boolean)
  const paragraphs = (all: readonly string[]) => all.map((doan) => ({ doan }))
  return {
    coQuan: content.agency,
    nguoiKy: signed?.signer.name ?? '',
    ky: periodName(period, year),
    tuNgay: formatDay(from),
    denNgay: formatDay(until),
    ketQua: paragraphs([...factSentences(facts), ...texts('achievements')]),
    khoKhan: paragraphs(texts('hindrances')),
    kienNghi: paragraphs(texts('proposals')),
    coNhiemVu: onlyIf(facts.tasks.length),
    nhiemVu: facts.tasks.map(taskWords),
  }
}

const taskWords = ({
  code,
  content,
  deadlineText,
  state,
  percent,
  reasons,
  product,
  products,
  said,
}: TaskFact) => ({
  ma: code,
  noiDungNhiemVu: [content, `Thời hạn: ${deadlineText}`].join('\n'),
  tinhTrang: [`${capital(words.taskStates[state])}, ${percent}%`, ...reasons].join('\n'),
  ketQuaTrongKy: [
    ...(products.length
      ? products.map(({ name, at }) => `Đã nộp ${formatDay(dayOf(at))}: ${name}`)
      : [`Chưa nộp trong kỳ. Phải có: ${product}`]),
    ...said,
  ].join('\n'),
})
