// What the sender is told: by mail, to the address of the account, never to whatever a letter says that it came from.
// Every answer is a notice whose key the database holds once, so a letter that is taken in again is not answered again.
import type { Agency } from '../../schemas/agency.ts'
import { newId } from '../../schemas/id.ts'
import type { Notice } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Uploaded } from '../documents/recorded.ts'

export interface Owner {
  readonly person: Person & { email: string }
  readonly agency: Agency
}

interface Answer {
  /** What of this letter it says: the same is told once. */
  readonly key: string
  readonly subject: string
  readonly lines: readonly string[]
}

const MOST_A_DAY = 100

export async function answer(ctx: Context, { person, agency }: Owner, said: Answer, worker: string) {
  const { db, config } = ctx
  const at = ctx.now().toISOString()
  const today = { person: person.id, rungs: /^mail /, at: { $gte: at.slice(0, 10) } }
  if ((await db.notices.model.countDocuments(today)) >= MOST_A_DAY) {
    ctx.log('mail not answered', { person: person.id })
    return
  }
  const notice: Notice = {
    ...{ id: newId('nt'), person: person.id, agency: agency.id },
    ...{ isEscalation: false, rungs: [`mail ${said.key}`], items: [] },
    subject: said.subject,
    text: [...said.lines, '', `Kiểm Chứng · ${config.publicUrl}`].join('\n').slice(0, 100_000),
    ...{ to: person.email, state: 'waiting', at, revision: 1 },
  }
  const done = { act: 'mails.answer', by: worker, behalf: person.id, at }
  try {
    await db.transaction((tx) => create(tx, db, db.notices, notice, done))
  } catch (error) {
    if (!(error instanceof Problem && error.type === 'duplicate')) throw error
  }
}

/** On one line, whatever stood in it. */
const line = (text: string, max = 150): string => {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
  return plain.length > max ? `${plain.slice(0, max)}…` : plain
}

const about = (subject: string): string =>
  `Thư “${line(subject) || 'không có tiêu đề'}” gửi đến địa chỉ gửi tài liệu của bạn`

/** One entry a file: its code and hash, or why it was not taken. */
export function receiptText(
  { agency }: Owner,
  letter: { subject: string; left: readonly string[] },
  results: Uploaded,
) {
  const taken = results.filter((one) => 'receipt' in one).length
  const refused = results.length - taken
  const files = results.flatMap((one, n) =>
    'receipt' in one
      ? [
          `${n + 1}. ${line(one.receipt.file.name)}`,
          `   Đã nhận, mã ${one.receipt.code}`,
          `   SHA-256 ${one.receipt.file.sha256}`,
        ]
      : [`${n + 1}. ${line(one.name)}`, `   Không nhận: ${line(String(one.problem['detail']), 600)}`],
  )
  const left = letter.left.map((name) => line(name, 80))
  return {
    subject: [taken && `Đã nhận ${taken} tệp`, refused && `không nhận ${refused} tệp`]
      .filter(Boolean)
      .join(', ')
      .replace(/^k/, 'K'),
    lines: [
      `${about(letter.subject)} (${agency.name}):`,
      '',
      ...files,
      ...(left.length ? ['', `Không lấy, vì là hình hoặc chữ ký của thư: ${left.join(', ')}.`] : []),
      ...(taken
        ? ['', 'Tệp đã nhận đang được kiểm tra. Hãy xem kết quả và gắn vào tiêu chí ở mục Tài liệu.']
        : []),
      '',
      'Nếu bạn không gửi thư này: hãy đổi địa chỉ gửi tài liệu ở mục tài khoản, rồi thu hồi tài liệu.',
    ],
  }
}

/** Nothing of the letter was taken. */
export const refusalText = (subject: string, sentence: string) => ({
  subject: 'Không nhận được tệp nào từ thư của bạn',
  lines: [`${about(subject)} không được nhận.`, '', sentence],
})

/** To the owner of the address, and of the stranger no more than what can be an address. */
export const strangerText = ({ person }: Owner, from: string | undefined) => ({
  subject: 'Có thư lạ gửi đến địa chỉ gửi tài liệu của bạn',
  lines: [
    `Có thư gửi đến địa chỉ gửi tài liệu của bạn mà không xác nhận được là từ ${person.email}${from ? ` (thư ghi người gửi: ${line(from, 100)})` : ''}, nên không tệp nào được nhận.`,
    '',
    `Nếu thư là của bạn: hãy gửi lại từ ${person.email}. Nếu không phải: có người khác biết địa chỉ này, hãy đổi địa chỉ ở mục tài khoản.`,
    'Trong ngày hôm nay bạn không được báo lại về thư như vậy.',
  ],
})
