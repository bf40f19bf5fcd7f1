// EML and MSG: what a letter says becomes a page; what is attached to it is handed on, to become annexes or documents.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from './child.ts'
import { cannot } from './failed.ts'
import { entryName, type Inner } from './inner.ts'
import { type MailReport, UNREADABLE } from './mail-report.ts'
import type { Work } from './pdf-tools.ts'
import { findSecretMark } from './secret.ts'
import { accepted, type FileType, types } from './types.ts'
import { type Cannot, noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import { draftOfText } from './view-office.ts'
import type { Draft } from './view.ts'

const damaged =
  'Tệp thư hỏng, không đọc được. Hãy lưu lại thư từ chương trình thư, hoặc in thư ra PDF rồi tải lên.'

export interface Letter extends MailReport {
  readonly outcome: 'letter'
  readonly inner: readonly Inner[]
}

export async function readMail(work: Work, kind: string): Promise<Letter | Refusal | Cannot> {
  await mkdir(join(work.dir, 'letter'), { recursive: true })
  const ran = await runChild(
    work,
    'mail-child',
    ({ file, dir }) => [kind, file, join(dir, 'letter')],
    1536 << 20,
  )
  if (ran.end !== 'exit') return cannot(ran, 'mailparser')
  if (ran.code === UNREADABLE) return refuse('damaged', damaged)
  if (ran.code !== 0) throw new Error(`mail-child: ${ran.stderr.slice(0, 800)}`)
  const report = JSON.parse(await readFile(join(work.dir, 'letter', 'letter.json'), 'utf8')) as MailReport
  const inner = report.attachments.map(({ name, size }, n) => {
    const path = join(work.dir, 'letter', `attachment-${n}`)
    return { from: name, name: entryName(name), path, size }
  })
  return { ...report, outcome: 'letter', inner }
}

/** `inner` are its attachments, in the job folder. */
export async function checkMail(work: Work, type: FileType): Promise<Verdict> {
  const letter = await readMail(work, types[type].kind)
  if (letter.outcome !== 'letter') return letter
  const { from, to, sent, subject, body, attachments, inner } = letter
  // A file that merely begins like a letter has neither who wrote it nor what it says.
  if (!from && !subject && !sent) return refuse('damaged', damaged)
  const max = accepted(type).maxFiles ?? 0
  if (inner.length > max)
    return refuse(
      'too-large',
      `Thư có ${inner.length} tệp đính kèm, nhiều hơn ${max}. Hãy lưu riêng các tệp rồi tải lên.`,
    )
  const secretMark = findSecretMark([body.slice(0, 20_000)])
  const about = { from, to, ...(sent && { sent }), subject, attachments: attachments.map(({ name }) => name) }
  const facts = { ...noFacts, type, letter: about, ...(secretMark && { secretMark }) }
  return { outcome: 'ok', facts, inner }
}

export async function draftOfMail(work: Work, kind: string): Promise<Draft | Refusal | Cannot> {
  const letter = await readMail(work, kind)
  return letter.outcome === 'letter' ? draftOfText(work, pageOf(letter)) : letter
}

/** The head as a list, the body as text: nothing of it is fetched, nothing of it is drawn. */
function pageOf({ from, to, cc, sent, subject, body, attachments, inline }: Letter): string {
  const lines = [
    'THƯ ĐIỆN TỬ',
    '',
    `Người gửi: ${from || 'không ghi'}`,
    `Người nhận: ${to || 'không ghi'}`,
    ...(cc ? [`Đồng gửi: ${cc}`] : []),
    `Thời điểm: ${sent ? inHanoi(sent) : 'không ghi'}`,
    `Tiêu đề: ${subject || 'không ghi'}`,
    ...(attachments.length ? [`Tệp đính kèm (${attachments.length}):`] : ['Tệp đính kèm: không có']),
    ...attachments.map(({ name, size }, i) => `   ${i + 1}. ${name} (${size.toLocaleString('vi-VN')} byte)`),
    ...(inline.length ? [`Hình trong thư: ${inline.length}, còn trong bản gốc`] : []),
    '',
    '________________________________________',
    '',
  ]
  return [...lines.map((line) => line.replace(/[\r\n]+/g, ' ')), body.replaceAll('\r\n', '\n')].join('\n')
}

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Asia/Ho_Chi_Minh',
})
const inHanoi = (sent: string): string => `${clock.format(new Date(sent))} (giờ Việt Nam)`
