// The mailbox over IMAP, as little of it as is needed. What the server or the line does wrong ends the connection; whoever
// works with it then hears an error, and comes again.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ImapFlow } from 'imapflow'
import { headFields, type MailHead, readHead } from '../../intake/mail-head.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { Config } from '../config.ts'

export interface Seen extends MailHead {
  readonly uid: number
  /** In bytes, as the server tells it before anything is fetched. */
  readonly size: number
  readonly subject: string
}

export interface OpenMailbox extends AsyncDisposable {
  /** A number that the server changes when the numbers of letters begin anew. */
  readonly era: string
  isUsable(): boolean
  /** Numbers of the letters that lie there, the oldest first. */
  list(): Promise<number[]>
  /** Undefined when it is gone. */
  head(uid: number): Promise<Seen | undefined>
  /** The whole letter into a file; cut one byte behind the largest one. */
  fetch(uid: number, path: string): Promise<{ sha256: Sha256; size: number }>
  /** Out of the way: to what was answered, or to what was not for us. */
  put(uid: number, isOurs: boolean): Promise<void>
}

const TIMES = { connectionTimeout: 15_000, greetingTimeout: 10_000, socketTimeout: 60_000 }
/** Of one answer: a head, or a piece of a letter. */
const LIMITS = { maxLiteralSize: 32 << 20, maxResponseSize: 48 << 20, maxLineLength: 8 << 20 }

export async function openMailbox(
  mailbox: NonNullable<Config['mailbox']>,
  signal: AbortSignal,
): Promise<OpenMailbox> {
  const { host, port, secure, user, password, folder, done, address, authserv, maxBytes } = mailbox
  const client = new ImapFlow({
    ...{ host, port, secure, ...TIMES, ...LIMITS },
    auth: { user, pass: password() },
    // Without TLS it is loopback: the settings see to that.
    ...(!secure && { doSTARTTLS: false }),
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', () => undefined) // whoever waits for an answer hears of it
  const close = () => client.close()
  signal.addEventListener('abort', close)
  const places = { ours: done, others: `${done}-khong-nhan` }
  try {
    signal.throwIfAborted()
    await client.connect()
    for (const path of Object.values(places)) await client.mailboxCreate(path)
    await client.mailboxOpen(folder)
  } catch (error) {
    signal.removeEventListener('abort', close)
    close()
    throw error
  }
  const byUid = { uid: true } as const
  return {
    era: String(client.mailbox && client.mailbox.uidValidity),
    isUsable: () => client.usable,
    async list() {
      const found = await client.search({ deleted: false }, byUid)
      return (found || []).sort((a, b) => a - b)
    },
    async head(uid) {
      const wanted = { size: true, envelope: true, headers: [...headFields] }
      const found = await client.fetchOne(String(uid), wanted, byUid)
      if (!found) return undefined
      const subject = found.envelope?.subject ?? ''
      const head = readHead(found.headers ?? Buffer.alloc(0), address, authserv)
      // Of an unknown size it is too large.
      return { ...head, uid, size: found.size ?? Infinity, subject }
    },
    async fetch(uid, path) {
      const { content } = await client.download(String(uid), undefined, { ...byUid, maxBytes: maxBytes + 1 })
      if (!content) throw new Error('the letter is gone')
      const hash = createHash('sha256')
      let size = 0
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          hash.update(chunk)
          size += chunk.length
          next(null, chunk)
        },
      })
      await pipeline(content, counted, createWriteStream(path, { mode: 0o400 }), { signal })
      return { sha256: hash.digest('hex') as Sha256, size }
    },
    async put(uid, isOurs) {
      await client.messageFlagsAdd(String(uid), ['\\Seen'], byUid)
      await client.messageMove(String(uid), isOurs ? places.ours : places.others, byUid)
      if (await client.fetchOne(String(uid), { uid: true }, byUid))
        throw new Error('the letter was not moved')
    },
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', close)
      await client.logout().catch(() => undefined) // the line broke before: there is nobody left to take leave of
      close()
    },
  }
}
