// Passwords: argon2id, and the same time for a login that does not exist, so that nobody learns who has an account.
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { fold } from '../../schemas/fold.ts'
import { Problem } from '../../schemas/problem.ts'

export const passwordHash = (password: string): Promise<string> => hash(password.normalize('NFC'))

let nobodys: Promise<string> | undefined

/** False also where there is no password to compare with, and as slowly. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const compared = stored ?? (await (nobodys ??= passwordHash(randomBytes(16).toString('hex'))))
  return (await verify(compared, password.normalize('NFC'))) && stored !== undefined
}

const repeated = /^(.)\1*$|^(.{1,4})\2+$/
const rows = /123456|abcdef|qwerty|asdfgh/
/** As they are typed and as they are said. */
const common: Readonly<Record<string, string>> = {
  ...{ password: 'password', matkhau: 'mật khẩu', iloveyou: 'i love you', anhyeuem: 'anh yêu em' },
  ...{ emyeuanh: 'em yêu anh', kiemchung: 'kiểm chứng', congchuc: 'công chức', cchc20: 'CCHC20' },
}

/** Throws `invalid` for what is guessed first. Length counts, rules of letters and signs do not (NIST SP 800-63B). */
export function refuseWeak(password: string, { login, name }: { login: string; name: string }): void {
  const folded = fold(password).replace(/\s/g, '')
  const own = [login.split('@')[0] ?? '', ...fold(name).split(' ')]
    .map(fold)
    .filter((word) => word.length >= 4)
  const sentence =
    password.length < 10 ? 'Mật khẩu cần ít nhất 10 ký tự. Hãy dùng một câu ngắn dễ nhớ.' : guess(folded, own)
  if (sentence === undefined) return
  throw new Problem('invalid', 'Chưa đặt được mật khẩu. Hãy chọn mật khẩu khác.', {
    faults: [{ field: 'password', sentence }],
  })
}

/** Why it would be guessed, as it really is: nobody looks for a row of digits that is not there. */
function guess(folded: string, own: readonly string[]): string | undefined {
  const word = Object.keys(common).find((one) => folded.includes(one))
  const why = repeated.test(folded)
    ? 'chỉ lặp lại một đoạn'
    : rows.test(folded)
      ? 'có một dãy chữ hoặc số liền nhau'
      : word !== undefined
        ? `có cụm từ nhiều người dùng “${common[word]}”`
        : own.some((name) => folded.replace(name, '').length < 6)
          ? 'gần như chỉ có tên của bạn'
          : undefined
  return why && `Mật khẩu này dễ đoán vì ${why}. Hãy dùng một câu ngắn chỉ mình bạn nhớ.`
}
