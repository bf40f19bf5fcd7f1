// What a one-time link is made of. It follows from a key that nobody guesses and the secret of the server, so that a mail
// which waits to be sent holds nothing that opens a door, nor does the database.
import { createHash, createHmac } from 'node:crypto'
import type { Sha256 } from '../../schemas/id.ts'
import type { Context } from '../context.ts'

export const LINK_DAYS = 7

/** No i, l, o, u: links are also typed from paper. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function linkOf({ config }: Context, key: string): { path: string; hash: Sha256 } {
  const digest = createHmac('sha256', config.secret).update(`invitation ${key}`).digest()
  const letters = Array.from(digest.subarray(0, 25), (byte) => alphabet[byte % 32]).join('')
  const token = letters.replace(/.{5}(?=.)/g, '$&-')
  return { path: `/moi/${token}`, hash: hashOf(token) }
}

export const hashOf = (token: string): Sha256 => createHash('sha256').update(token).digest('hex') as Sha256
