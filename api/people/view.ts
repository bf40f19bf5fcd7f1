// A person as the administrator sees them: who they are and what they may be, and nothing that lets anybody in.
import { z } from 'zod'
import { Time } from '../../schemas/id.ts'
import { type NoticeState, noticeStates } from '../../schemas/notice.ts'
import { Person } from '../../schemas/person.ts'
import { isOpen, Session } from '../../schemas/session.ts'
import type { Context } from '../context.ts'
import { mailsOf } from './invitation-mail.ts'
import { shown } from './me.ts'
import { REFRESH_SECONDS } from './session.ts'
import { Task, tasksOf } from './tasks.ts'

export const PersonRow = Person.pick({
  ...shown,
  grants: true,
  isService: true,
  leftAt: true,
  revision: true,
}).extend({
  /** They used an invitation: they can sign in. */
  hasPassword: z.boolean(),
  /** The last day of an invitation that was not used. */
  invitedUntil: z.exactOptional(Time),
  /** What became of the mail by which they were invited. */
  invitationMail: z.exactOptional(z.enum(noticeStates)),
})

export const PersonView = PersonRow.extend({
  /** Where they are signed in now, newest first. */
  sessions: z.array(Session.pick({ id: true, at: true, rotatedAt: true, address: true, agent: true })),
  /** Open work that was handed to them by name: to hand over when they leave. */
  tasks: z.array(Task),
})

export async function rowsOf(ctx: Context, people: readonly Person[]): Promise<z.input<typeof PersonRow>[]> {
  const mails = await mailsOf(ctx, people)
  return people.map((person) => rowOf(person, mails.get(person.id)))
}

const rowOf = (person: Person, mail: NoticeState | undefined): z.input<typeof PersonRow> => ({
  ...person,
  hasPassword: person.password !== undefined,
  ...(person.invitation && { invitedUntil: person.invitation.until }),
  ...(mail && { invitationMail: mail }),
})

export const viewOf = async (ctx: Context, person: Person): Promise<z.input<typeof PersonView>> => ({
  ...(await rowsOf(ctx, [person]))[0]!,
  sessions: await openSessions(ctx, person),
  tasks: await tasksOf(ctx, person.id),
})

/** One that nobody renewed within the life of its refresh token cannot be used any more. */
async function openSessions({ db, now }: Context, { id, sessionsFrom }: Person): Promise<Session[]> {
  const alive = new Date(now().getTime() - REFRESH_SECONDS * 1000).toISOString()
  const found = await db.sessions.model
    .find({ person: id, ended: { $exists: false }, rotatedAt: { $gte: alive } })
    .sort({ at: -1 })
    .lean()
  return found.filter((session) => isOpen(session, sessionsFrom, now()))
}
