import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import { type Fault, Instant } from '../../schemas/opening.ts'
import { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { isGood, Token } from '../../schemas/token.ts'
import { change, create } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { byName, namesOf } from '../people/names.ts'
import { hashOf, newSecret } from './bearer.ts'
import { scopeFaults, scopesFor } from './scopes.ts'

const LONGEST_DAYS = 366

export const CreateToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  person: Id,
  scopes: z.array(z.string().max(60)).min(1).max(50),
  until: Instant,
})
/** The secret is shown this once. */
export const CreatedToken = z.object({ id: Id, secret: z.string() })

export async function createToken(ctx: Context, who: Person, input: z.infer<typeof CreateToken>) {
  const { db, now } = ctx
  const person = await db.people.model.findOne({ id: input.person }).lean()
  const faults: Fault[] = []
  if (!person?.isService || person.leftAt)
    faults.push({ field: 'person', sentence: 'Khóa API chỉ cấp cho tài khoản máy đang dùng. Hãy chọn lại.' })
  else faults.push(...scopeFaults(person, input.scopes))
  const days = (Date.parse(input.until) - now().getTime()) / 864e5
  if (days <= 0 || days > LONGEST_DAYS)
    faults.push({ field: 'until', sentence: 'Hãy chọn ngày hết hạn trong vòng một năm tới.' })
  refuse(faults)
  const secret = newSecret()
  const made = { by: who.id, at: now().toISOString(), revision: 1 }
  const scopes = [...new Set(input.scopes)]
  const token: Token = { id: newId('tk'), ...input, scopes, hash: hashOf(secret), ...made }
  await db.transaction((tx) => create(tx, db, db.tokens, token, doneBy(ctx, who, 'tokens.create')))
  return { id: token.id, secret }
}

export const ListTokens = z.strictObject({})
export const Tokens = z.object({
  tokens: z.array(Token.omit({ hash: true }).extend({ personName: z.string(), isGood: z.boolean() })),
  /** The machines that can be given a key, with what each may be given to do. */
  holders: z.array(
    Person.pick({ id: true, name: true, login: true }).extend({ scopes: z.array(z.string()) }),
  ),
})

/** Newest first, also those that ended. */
export async function listTokens(ctx: Context) {
  const { db, now } = ctx
  const tokens = await db.tokens.model.find().sort({ at: -1, id: 1 }).lean()
  const ids = tokens.map(({ person }) => person)
  const people = await db.people.model.find({ id: { $in: ids } }).lean()
  const names = await namesOf(ctx, ids)
  const machines = await db.people.model.find({ isService: true, leftAt: { $exists: false } }).lean()
  return {
    holders: machines.sort(byName).map((machine) => ({ ...machine, scopes: scopesFor(machine) })),
    tokens: tokens.map((token) => {
      const holder = people.find(({ id }) => id === token.person)
      const personName = names.get(token.person) ?? ''
      return { ...token, personName, isGood: isGood(token, holder, now().toISOString()) }
    }),
  }
}

export const RevokeToken = z.strictObject({ id: Id })
export const Revoked = z.object({ ok: z.literal(true) })

export async function revokeToken(ctx: Context, who: Person, { id }: z.infer<typeof RevokeToken>) {
  const { db } = ctx
  const token = await db.tokens.model.findOne({ id }).lean()
  if (!token) throw notFound()
  if (token.revokedAt) throw new Problem('wrong-state', 'Khóa API này đã thu hồi. Hãy tải lại trang.')
  const done = doneBy(ctx, who, 'tokens.revoke')
  await db.transaction((tx) => change(tx, db, db.tokens, token, { revokedAt: done.at }, done))
  return { ok: true as const }
}
