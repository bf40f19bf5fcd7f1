// Takes notices to the mail server, one after the other. What it refuses for good is written down with its words; what it
// cannot take now is tried again. A mail has the name of its notice: should a server die between the mail server's "250"
// and the note of it, the second one has the same Message-ID.
import { createTransport } from 'nodemailer'
import type { Notice } from '../../schemas/notice.ts'
import { claim } from '../../storage/claim.ts'
import { change } from '../../storage/change.ts'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import { invitationText } from '../people/invitation-mail.ts'
import { mailHtml } from '../../schemas/mail-html.ts'

const MOST_TRIES = 8

export async function sendNext(ctx: Context, worker: string, stop?: AbortSignal): Promise<boolean> {
  const { db, config } = ctx
  if (!config.mail) return false
  await using claimed = await claim(db.notices, { state: 'waiting' }, worker, undefined, stop)
  if (!claimed) return false
  const { record, tries } = claimed
  const done = { act: 'notices.sent', by: worker, behalf: record.person, at: ctx.now().toISOString() }
  try {
    const text = record.invitation ? await invitationText(ctx, record, record.invitation) : record.text
    await post(config.mail, { ...record, text })
    if (claimed.lost.aborted && !stop?.aborted) return true
    const sent = { state: 'sent', sent: done.at, bounced: undefined } as const
    await db.transaction((tx) => change(tx, db, db.notices, record, sent, done))
  } catch (error) {
    const { isFinal, words } = refusalOf(error)
    if (!isFinal && tries < MOST_TRIES) {
      claimed.retryAfter(Math.min(3600, 15 * 2 ** tries) * 1000)
      ctx.log('mail waits', { notice: record.id, tries, code: words.slice(0, 3) })
      return true
    }
    const bounced = { state: 'bounced', bounced: words.slice(0, 1000) } as const
    await db.transaction((tx) =>
      change(tx, db, db.notices, record, bounced, { ...done, act: 'notices.bounced' }),
    )
  }
  return true
}

async function post(mail: NonNullable<Config['mail']>, { id, to, subject, text }: Notice): Promise<void> {
  const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({
    url: mail.url,
    ...times,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = mail.from.split('@').at(-1)?.replace('>', '') ?? 'localhost'
  try {
    await transport.sendMail({
      ...{
        from: mail.from,
        to,
        subject,
        text,
        html: mailHtml(subject, text),
        messageId: `<${id}@${domain}>`,
      },
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

/** A 5xx about the address or the letter is final; a refused sign-in is ours to mend. */
function refusalOf(error: unknown): { isFinal: boolean; words: string } {
  const {
    responseCode = 0,
    code,
    message,
  } = error as { responseCode?: number; code?: string; message?: string }
  if (message === undefined) throw error
  return { isFinal: responseCode >= 500 && code !== 'EAUTH', words: message }
}
