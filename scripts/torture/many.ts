// Many offices at once (R8): each sends its files side by side to the real process, which may hold in memory no more of
// a file than what is on its way.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { finished } from 'node:stream/promises'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { startProcess } from './ground.ts'
import { openOffice } from './office.ts'

const SIZE = 5_000_000
const MOST_MB = 512
/** The same bytes behind each beginning: a thousand files cost us no more than one. */
const filler = randomBytes(SIZE)

export async function sendMany(env: NodeJS.ProcessEnv, agencies: number, each: number) {
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  const offices = await Promise.all(Array.from({ length: agencies }, (_, n) => openOffice(ctx, `CQ${n + 1}`)))
  const api = await startProcess('server', env)
  const count = () => ctx.db.versions.model.countDocuments({ 'files.size': { $gt: SIZE } })
  const before = await count()
  const cookies = offices.flatMap((office) => Array.from({ length: each }, () => office.cookie()))
  const { sent, ...took } = await sendAll(`${api.base}/api/v1/documents`, cookies)
  const memoryMB = api.peak()
  await api.kill('SIGTERM')
  const recorded = (await count()) - before
  const statuses = [...new Set(sent.map(({ status }) => status))]
  const errors = sent.filter(({ status }) => status !== 201).length
  return {
    isGood: errors === 0 && recorded === sent.length && memoryMB <= MOST_MB,
    uploads: sent.length,
    errors,
    statuses,
    recorded,
    memoryMB,
    ...took,
  }
}

/** One file a cookie, all at once. */
export async function sendAll(url: string, cookies: readonly string[]) {
  const began = performance.now()
  const sent = await Promise.all(cookies.map((cookie) => send(url, cookie)))
  const seconds = (performance.now() - began) / 1000
  const times = sent.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    sent,
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
    p95Ms: Math.round(times[Math.floor(times.length * 0.95)] ?? 0),
    perSecondMB: Math.round((sent.length * SIZE) / 1e6 / seconds),
    seconds: Number(seconds.toFixed(1)),
  }
}

/** `status` is 0 where the line broke; `ms` from the last byte sent to the answer: what the officer waits at 100 %. */
async function send(url: string, cookie: string): Promise<{ status: number; ms: number }> {
  const frame = randomBytes(8).toString('hex')
  const about = 'Content-Disposition: form-data; name="files"; filename="báo cáo.pdf"'
  const head = `--${frame}\r\n${about}\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n%${frame}\n`
  const headers = { Cookie: cookie, 'Content-Type': `multipart/form-data; boundary=${frame}` }
  const sending = request(url, { method: 'POST', headers, agent: false })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  let began = performance.now()
  sending.once('finish', () => (began = performance.now()))
  try {
    sending.write(head)
    sending.write(filler)
    sending.end(`\r\n--${frame}--\r\n`)
    const [answer] = await answered
    answer.resume()
    await finished(answer)
    return { status: answer.statusCode ?? 0, ms: performance.now() - began }
  } catch {
    return { status: 0, ms: performance.now() - began }
  }
}
