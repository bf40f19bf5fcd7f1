// A one-time link by which a person sets their password: after being made, or when it was forgotten. Only the hash of
// the token is kept; the newest link is the only one that works.
import { z } from 'zod'
import { Id, newId, Revision, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, type Done, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { doneBy } from '../done.ts'
import type { Caller } from '../route.ts'
import { invitationNotice, mailTo } from './invitation-mail.ts'
import { hashOf, LINK_DAYS, linkOf } from './link.ts'
import { passwordHash, refuseWeak } from './password.ts'
import { writePassword } from './set-password.ts'

export const Invite = z.strictObject({ id: Id, revision: Revision })
export const Invited = z.object({
  /** Shown once; whoever has it sets the password. */
  path: z.string(),
  /** Where a mail takes it too, if mail is set up and the person has an address. */
  to: z.exactOptional(z.string()),
  until: Time,
  revision: Revision,
})

export async function invite(ctx: Context, who: Person, { id, revision }: z.infer<typeof Invite>) {
  const person = await ctx.db.people.model.findOne({ id }).lean()
  if (!person || person.isService) throw notFound()
  if (person.revision !== revision) throw await stale(ctx.db, id, revision)
  if (person.leftAt)
    throw new Problem('wrong-state', 'Người này đã nghỉ. Hãy mở lại tài khoản trước khi mời.')
  return issue(ctx, person, doneBy(ctx, who, 'people.invite'))
}

/** Makes the link, and the mail that takes it too where there is one; the link before it ends. Throws `stale` when the person has changed since. */
export async function issue(ctx: Context, person: Person, done: Done): Promise<z.infer<typeof Invited>> {
  const { db } = ctx
  const until = new Date(ctx.now().getTime() + LINK_DAYS * 864e5).toISOString()
  const key = newId('iv')
  const { path, hash } = linkOf(ctx, key)
  const to = mailTo(ctx, person)
  const notice = to ? invitationNotice(person, key, until, { to, at: done.at }) : undefined
  const invitation = { hash, until, ...(notice && { notice: notice.id }) }
  const { revision } = await db.transaction(async (tx) => {
    if (notice) await create(tx, db, db.notices, notice, done)
    return change(tx, db, db.people, person, { invitation }, done)
  })
  return { path, until, revision, ...(to && { to }) }
}

const Token = z.string().min(20).max(100)
export const OpenInvitation = z.strictObject({ token: Token })
export const Invitation = z.object({ name: z.string(), login: z.string() })
export const UseInvitation = z.strictObject({ token: Token, password: z.string().min(1).max(200) })

/** Whom the link is for. Throws `expired` for one that was used, replaced or is too old: which, is nobody's business. */
export async function openInvitation(
  ctx: Context,
  _caller: Caller,
  { token }: z.infer<typeof OpenInvitation>,
) {
  const { name, login } = await invited(ctx, token)
  return { name, login }
}

/** Sets the password; sessions that are open elsewhere end. */
export async function acceptInvitation(
  ctx: Context,
  _caller: Caller,
  { token, password }: z.infer<typeof UseInvitation>,
) {
  const person = await invited(ctx, token)
  refuseWeak(password, person)
  const at = ctx.now().toISOString()
  const set = { password: await passwordHash(password), invitation: undefined, sessionsFrom: at }
  const done = { act: 'people.password', by: person.id, at }
  await writePassword(ctx, person, set, done)
  return { name: person.name, login: person.login }
}

/** 125 random bits need no limit on guesses. */
async function invited(ctx: Context, token: string): Promise<Person> {
  const person = await ctx.db.people.model.findOne({ 'invitation.hash': hashOf(token) }).lean()
  if (person?.invitation && person.invitation.until > ctx.now().toISOString() && !person.leftAt) return person
  throw new Problem('expired', 'Đường dẫn đã dùng hoặc đã hết hạn. Hãy đề nghị quản trị gửi đường dẫn mới.')
}
