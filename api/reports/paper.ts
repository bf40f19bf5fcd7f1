// A report in Word: by default a section with its annex for the agency's report on administrative reform, else a report of
// its own. Once signed, from what was signed.
import { z } from 'zod'
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import { capital, dayOf, formatDay, formatMoment } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { factSentences, type TaskFact } from '../../schemas/reports/facts.ts'
import { lastCounted, periodName } from '../../schemas/reports/period.ts'
import {
  type ProgressReport,
  type ReportContent,
  type ReportPart,
  reportParts,
} from '../../schemas/reports/report.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { cells } from '../papers/areas.ts'
import { writeSection } from '../papers/letter-word.ts'
import { paper, wordType } from '../papers/paper.ts'
import { head, say, to } from '../papers/snapshot.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { inMemory } from '../workbook.ts'
import { findReport } from './find.ts'
import { contentOf } from './read.ts'

/** `until`: the last day that its figures count. */
type Told = ReportContent & { readonly until: string }

export const TakeReport = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

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
  const file =
    content.mode === 'own'
      ? await paper(ctx, name, ownOrder(report, told, agency?.symbol ?? ''), {
          as: 'docx',
          kind: 'periodic',
        })
      : inMemory(`${name}.docx`, wordType, await writeSection(section(report, told)))
  const said = { what: 'printed', file: file.name, version: report.revision } as const
  return taken(ctx, who, report, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}

const subject = ({ period, year }: ReportContent): string =>
  `Kết quả thực hiện kế hoạch nâng cao chỉ số cải cách hành chính, ${periodName(period, year)}`

const section = (report: ProgressReport, content: Told) => ({
  title: subject(content),
  subtitle: `(Lồng ghép trong báo cáo cải cách hành chính của ${content.agency})`,
  blocks: body(content, (n) => `${n}. `),
  annex: annexOf(content, 'báo cáo cải cách hành chính'),
  foot: footOf(report),
})

function ownOrder(
  report: ProgressReport,
  content: Told,
  symbol: string,
): Omit<LetterOrder, 'place' | 'date'> {
  const { signed } = report
  return {
    agency: content.agency,
    number: `Số: ........../BC-${symbol}`,
    undated: true,
    title: 'Báo cáo',
    subtitle: subject(content),
    blocks: [to('Kính gửi: Sở Nội vụ.'), ...body(content, (n) => `${['I', 'II', 'III'][n - 1]}. `)],
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { above: ['THỦ TRƯỞNG CƠ QUAN'], ...(signed && { name: signed.signer.name }) },
    annex: annexOf(content, 'báo cáo'),
    foot: footOf(report),
  }
}

const footOf = ({ signed }: ProgressReport): string =>
  signed
    ? `${codeName}: ${contentCode(signed.digest)}. ${signed.signer.name} ký gửi trên hệ thống lúc ${formatMoment(signed.at)}.`
    : 'Bản đang soạn, chưa ký gửi.'

function body(content: Told, nth: (n: number) => string): Block[] {
  const { from, until } = content
  const texts = (part: ReportPart): Block[] =>
    (content[part] ?? 'Không có.').split('\n').filter(Boolean).map(say)
  return [
    say(`Số liệu tính từ ngày ${formatDay(from)} đến hết ngày ${formatDay(until)}.`),
    ...reportParts.flatMap((part, n): Block[] => [
      head(`${nth(n + 1)}${capital(words.reportParts[part])}`),
      ...(part === 'achievements' ? factSentences(content.facts).map(say) : []),
      ...texts(part),
    ]),
  ]
}

const annexOf = (content: Told, of: string) => ({
  title: 'Phụ lục',
  subtitle: `Nhiệm vụ chủ trì, ${periodName(content.period, content.year)} (kèm theo ${of} của ${content.agency})`,
  blocks: [
    content.facts.tasks.length > 0 ? taskTable(content.facts.tasks) : say('Không chủ trì nhiệm vụ nào.'),
  ],
})

const taskTable = (tasks: readonly TaskFact[]): Block => ({
  kind: 'table',
  size: 11,
  columns: [
    { title: 'Mã', width: 44 },
    { title: 'Nhiệm vụ, thời hạn', width: 170 },
    { title: 'Tình trạng, tiến độ', width: 100 },
    { title: 'Sản phẩm, kết quả trong kỳ', width: 160 },
  ],
  rows: tasks.map(({ code, content, deadlineText, state, percent, reasons, product, products, said }) => ({
    cells: [
      ...cells([code]),
      [{ text: content }, { text: `Thời hạn: ${deadlineText}` }],
      [{ text: `${capital(words.taskStates[state])}, ${percent}%` }, ...reasons.map((text) => ({ text }))],
      [
        ...(products.length
          ? products.map(({ name, at }) => ({ text: `Đã nộp ${formatDay(dayOf(at))}: ${name}` }))
          : [{ text: `Chưa nộp trong kỳ. Phải có: ${product}` }]),
        ...said.map((text) => ({ text })),
      ],
    ],
  })),
})
