// One letter of the mailbox. Its attachments are received as uploads of whoever owns the address that it was sent to, under a
// key that follows from the letter and its files: taken in again, however often, it gives the first receipts. The letter is
// put away last, when record and answer stand.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Inner } from '../../intake/inner.ts'
import { openJob } from '../../intake/job.ts'
import { readMail } from '../../intake/mail.ts'
import { accepted } from '../../intake/types.ts'
import type { MailSource } from '../../schemas/document.ts'
import { formatDay, formatSize } from '../../schemas/format.ts'
import { Problem } from '../../schemas/problem.ts'
import { hashOf } from '../../storage/blobs.ts'
import type { Context } from '../context.ts'
import { boxOf } from '../documents/box.ts'
import type { Uploaded } from '../documents/recorded.ts'
import { beforeUpload, upload } from '../documents/upload.ts'
import { receive, type Received } from '../parts.ts'
import { answer, type Owner, receiptText, refusalText, strangerText } from './answer.ts'
import type { OpenMailbox, Seen } from './open.ts'
import { ownersOf } from './owners.ts'

export interface Work {
  readonly ctx: Context
  readonly box: OpenMailbox
  readonly worker: string
  readonly signal: AbortSignal
}

const BROKEN = 'Không đọc được thư này. Hãy gửi lại, mỗi thư ít tệp hơn, hoặc tải tệp lên ở màn hình.'

/** `isGivenUp`: reading it broke too often; its owner is told, and it is not opened again. */
export async function takeLetter(work: Work, uid: number, isGivenUp = false): Promise<void> {
  const { ctx, box, worker } = work
  const seen = await box.head(uid)
  if (!seen) return
  const owners = seen.isAutomatic ? [] : await ownersOf(ctx, seen.tokens)
  const own = owners.filter(({ person }) => seen.isAuthentic && person.email.toLowerCase() === seen.from)
  if (own.length > 0) await answerTo(work, own, seen, isGivenUp)
  else
    for (const owner of owners) {
      const day = ctx.now().toISOString().slice(0, 10)
      const key = `stranger ${owner.person.id} ${owner.agency.id} ${day}`
      await answer(ctx, owner, { key, ...strangerText(owner, seen.from) }, worker)
    }
  await box.put(uid, own.length > 0)
}

async function answerTo(work: Work, owners: readonly Owner[], seen: Seen, isGivenUp: boolean) {
  const { ctx, worker } = work
  const max = ctx.config.mailbox?.maxBytes ?? 0
  const refuse = async (sentence: string, what: string) => {
    for (const owner of owners) {
      const key = keyOf([what, owner.agency.id, seen.messageId ?? `${work.box.era} ${seen.uid}`])
      await answer(ctx, owner, { key, ...refusalText(seen.subject, sentence) }, worker)
    }
  }
  if (isGivenUp) return await refuse(BROKEN, 'broken')
  const tooLarge = `Thư lớn hơn ${formatSize(max)} kể cả tệp đính kèm. Hãy gửi tách ra nhiều thư, hoặc tải tệp lên ở màn hình.`
  if (seen.size > max) return await refuse(tooLarge, 'too-large')
  await using job = await openJob(ctx.config.jobs, 3 * seen.size)
  const path = join(job.dir, 'letter.eml')
  const { sha256, size } = await work.box.fetch(seen.uid, path)
  if (size > max) return await refuse(tooLarge, 'too-large')
  const opened = await openLetter(work, job.dir, path)
  if (typeof opened === 'string') return await refuse(opened, 'unread')
  const { files, left } = opened
  if (files.length === 0) {
    const only = left.length ? ` Hình trong thư không được lấy (${left.length}).` : ''
    return await refuse(
      `Thư không có tệp đính kèm.${only} Hãy đính kèm tệp (không dán vào nội dung thư) rồi gửi lại.`,
      'no-files',
    )
  }
  const hashes: string[] = []
  for (const file of files) hashes.push(await hashOf(createReadStream(file.path)))
  for (const owner of owners) {
    const { person, agency } = owner
    const key = keyOf([seen.messageId ?? sha256, agency.id, ...hashes, ...files.map(({ name }) => name)])
    const source = { from: person.email, subject: seen.subject.slice(0, 300), sha256, size }
    const results = await receiveAll(ctx, owner, key, files, source)
    const text =
      typeof results === 'string'
        ? refusalText(seen.subject, results)
        : receiptText(owner, { subject: seen.subject, left }, results)
    const part = typeof results === 'string' ? formatDay(ctx.now().toISOString().slice(0, 10)) : 'receipt'
    await answer(ctx, owner, { key: `${key} ${part}`, ...text }, worker)
  }
}

interface Opened {
  readonly files: readonly Inner[]
  /** Names of what was attached and is no document: pictures that the letter shows, and its own signature. */
  readonly left: readonly string[]
}

const ofLetter = /^application\/(x-)?(pkcs7|pgp)-signature$/

/** Or why it cannot be opened. Throws where that is not the letter's fault. */
async function openLetter({ ctx, signal }: Work, dir: string, path: string): Promise<Opened | string> {
  const box = await boxOf(ctx)
  if (box instanceof Problem) throw box
  const own = join(dir, 'opened')
  await mkdir(own)
  const letter = await readMail({ box, path, dir: own, signal }, 'eml')
  signal.throwIfAborted()
  if (letter.outcome === 'cannot' && letter.why === 'missing-tool')
    throw new Problem('unavailable', letter.sentence, { tool: letter.tool })
  if (letter.outcome !== 'letter') return BROKEN
  const { inner, attachments, inline } = letter
  const isOfLetter = (n: number) => ofLetter.test(attachments[n]?.type ?? '')
  const files = inner.filter((_, n) => !isOfLetter(n))
  const most = accepted('message/rfc822').maxFiles ?? 0
  if (files.length > most)
    return `Thư có ${files.length} tệp đính kèm, nhiều hơn ${most}. Hãy gửi tách ra nhiều thư.`
  return { files, left: [...inline, ...inner.filter((_, n) => isOfLetter(n)).map(({ name }) => name)] }
}

/** The way of every upload. A sentence where the agency may have nothing more. */
async function receiveAll(
  ctx: Context,
  { person, agency }: Owner,
  key: string,
  files: readonly Inner[],
  mail: MailSource,
): Promise<Uploaded | string> {
  const about = { agency: agency.id, key }
  try {
    const before = await beforeUpload(ctx, person, about)
    if (before) return before
    const parts: Received[] = []
    for (const { name, path } of files)
      parts.push({ name, ...(await receive(ctx, { name }, createReadStream(path))) })
    return await upload(ctx, person, { ...about, files: parts, mail })
  } catch (error) {
    if (error instanceof Problem && error.type === 'quota') return error.message
    throw error
  }
}

/** What it is made of is of any length; the parts cannot be mistaken for each other. */
const keyOf = (parts: readonly string[]): string =>
  `mail-${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`
