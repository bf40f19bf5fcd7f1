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

const known =
  /^(.)\1*$|^(.{1,4})\2+$|123456|abcdef|qwerty|asdfgh|password|matkhau|iloveyou|anhyeuem|emyeuanh|kiemchung|congchuc|cchc20/

/** Throws `invalid` for what is guessed first. Length counts, rules of letters and signs do not (NIST SP 800-63B). */
export function refuseWeak(password: string, { login, name }: { login: string; name: string }): void {
  const folded = fold(password).replace(/\s/g, '')
  const own = [login.split('@')[0] ?? '', ...fold(name).split(' ')]
    .map(fold)
    .filter((word) => word.length >= 4)
  const isOwn = own.some((word) => folded.replace(word, '').length < 6)
  if (password.length >= 10 && !known.test(folded) && !isOwn) return
  const sentence =
    password.length < 10
      ? 'Mật khẩu cần ít nhất 10 ký tự. Hãy dùng một câu ngắn dễ nhớ.'
      : 'Mật khẩu này dễ đoán. Hãy dùng một câu ngắn chỉ mình bạn nhớ, không có tên và dãy số liền nhau.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'password', sentence }] })
}
