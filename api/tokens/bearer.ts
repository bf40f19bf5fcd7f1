// Who asks with `Authorization: Bearer kc_…`.
import { createHash, randomBytes } from 'node:crypto'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { isGood } from '../../schemas/token.ts'
import { markUsed } from '../../storage/quiet.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { isTokenable } from './scopes.ts'

/** 256 random bits need neither salt nor slowness. */
export const newSecret = (): string => `kc_${randomBytes(32).toString('base64url')}`
export const hashOf = (secret: string): Sha256 => createHash('sha256').update(secret).digest('hex') as Sha256

export async function whoBears({ db, now }: Context, secret: string): Promise<Who> {
  const token = await db.tokens.model.findOne({ hash: hashOf(secret) }).lean()
  const person = token && (await db.people.model.findOne({ id: token.person }).lean())
  const at = now()
  if (!token || !person || !isGood(token, person, at.toISOString()))
    throw new Problem('signed-out', 'Khóa API sai, đã hết hạn hoặc đã thu hồi. Hãy xin quản trị khóa mới.')
  await markUsed(db, token.id, at)
  return { ...person, scopes: token.scopes.filter(isTokenable) }
}
