import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { answerTo, type Session } from '../../schemas/session.ts'
import { change, create } from '../../storage/change.ts'
import { rotate } from '../../storage/quiet.ts'
import type { Context } from '../context.ts'
import type { Caller } from '../route.ts'
import { limitGuesses } from './limit.ts'
import { isPassword } from './password.ts'
import { claimsOf, cookiesFor, noCookies, openSession, signedOut } from './session.ts'

export const SignIn = z.strictObject({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
})
export const Nothing = z.strictObject({})
export const SignedIn = z.object({ id: Id })
export const Done = z.object({ ok: z.literal(true) })
const done = { ok: true } as const

export async function signIn(ctx: Context, caller: Caller, input: z.infer<typeof SignIn>) {
  const login = input.login.trim().normalize('NFC').toLowerCase()
  const person = await ctx.db.people.model.findOne({ login }).lean()
  const succeeded = await limitGuesses(ctx, login, caller.address, person)
  const isRight = await isPassword(input.password, person?.password)
  if (!person || !isRight || person.leftAt || person.isService)
    throw new Problem('wrong-password', 'Sai tên đăng nhập hoặc mật khẩu. Hãy thử lại.')
  await succeeded()
  const session = await beginSession(ctx, caller, person)
  return { cookies: cookiesFor(ctx, session, session.n), reply: { id: person.id } }
}

export async function beginSession(
  ctx: Context,
  { address, agent }: Caller,
  { id }: Person,
): Promise<Session> {
  const at = ctx.now().toISOString()
  const session = { id: newId('ss'), person: id, at, address, agent, n: 1, rotatedAt: at, revision: 1 }
  const line = { act: 'people.sign-in', by: id, at }
  return ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.sessions, session, line))
}

/** A token that was exchanged long ago and comes again is in two hands: its whole family ends. */
export async function refresh(ctx: Context, { cookies }: Caller) {
  const { sub, sid, n = 0 } = claimsOf(ctx, 'refresh', cookies['refresh'])
  const { session } = await openSession(ctx, sub, sid)
  const now = ctx.now()
  let answer = answerTo(n, session, now)
  if (answer === 'rotate' && !(await rotate(ctx.db, sid, n, now.toISOString()))) {
    const { session: newer } = await openSession(ctx, sub, sid) // another tab was first
    answer = answerTo(n, newer, now)
  }
  if (answer === 'reused') {
    await end(ctx, session, 'reused')
    throw signedOut()
  }
  return { cookies: cookiesFor(ctx, session, n + 1), reply: done }
}

/** By whichever of the two cookies still holds; without either there is nothing to end. */
export async function signOut(ctx: Context, { cookies }: Caller) {
  for (const kind of ['refresh', 'access'] as const)
    try {
      const { sub, sid } = claimsOf(ctx, kind, cookies[kind])
      await end(ctx, (await openSession(ctx, sub, sid)).session, 'signed-out')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  return { cookies: noCookies, reply: done }
}

function end(ctx: Context, session: Session, ended: 'signed-out' | 'reused') {
  const line = { act: `people.${ended}`, by: session.person, at: ctx.now().toISOString() }
  return ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.sessions, session, { ended }, line))
}
