// What goes by mail about an account: the link by which a password is set, and that one was set.
import { newId } from '../../schemas/id.ts'
import { invitationMail, linkPlace, passwordMail } from '../../schemas/invitation.ts'
import { type Notice, rungKey } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { linkOf } from './link.ts'

/** Where mails to this person go; nowhere while no mail is set up. */
export const mailTo = ({ config, isDemo }: Context, { email }: Person): string | undefined =>
  config.mail !== undefined && !isDemo ? email : undefined

interface Sent {
  readonly to: string
  readonly at: string
}

const noticeTo = ({ id: person }: Person, { to, at }: Sent) => ({
  ...{ id: newId('nt'), person, isEscalation: false, items: [] },
  ...{ to, state: 'waiting' as const, at, revision: 1 },
})

export const invitationNotice = (person: Person, key: string, until: string, sent: Sent): Notice => ({
  ...noticeTo(person, sent),
  ...{ invitation: { key }, rungs: [rungKey(person.id, key, until, 0)] },
  ...invitationMail(person, until),
})

export const passwordNotice = (person: Person, sent: Sent): Notice => ({
  ...noticeTo(person, sent),
  rungs: [rungKey(person.id, 'password', sent.at, 0)],
  ...passwordMail(person, sent.at),
})

/** The mail with its link, made as it goes. Throws what a mail server's refusal would be, when the link leads nowhere. */
export async function invitationText(
  ctx: Context,
  { person: id, text }: Notice,
  { key }: NonNullable<Notice['invitation']>,
): Promise<string> {
  const { path, hash } = linkOf(ctx, key)
  const isOpen = await ctx.db.people.model.exists({ id, 'invitation.hash': hash })
  if (!isOpen)
    throw Object.assign(new Error('Liên kết đã dùng hoặc đã được thay nên thư không gửi nữa.'), {
      responseCode: 550,
    })
  return text.replace(linkPlace, `${ctx.config.publicUrl}${path}`)
}

/** What became of the mails by which these people were invited, by the person. */
export async function mailsOf(
  { db }: Context,
  people: readonly { id: string; invitation?: { notice?: string } }[],
): Promise<ReadonlyMap<string, Notice['state']>> {
  const ids = people.flatMap(({ invitation }) => invitation?.notice ?? [])
  if (ids.length === 0) return new Map()
  const found = await db.notices.model.find({ id: { $in: ids } }, { person: 1, state: 1 }).lean()
  return new Map(found.map(({ person, state }) => [person, state]))
}
