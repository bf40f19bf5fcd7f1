// The one client for both: the same bytes from memory, over the same kind of line. Each file differs in its first line, so
// that nobody finds it twice; it looks like a PDF to who only reads its beginning.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

const CHUNK = 2 ** 18
const chunk = randomBytes(CHUNK)

export interface Target {
  readonly url: string
  readonly method?: 'POST' | 'PATCH'
  readonly headers?: Record<string, string>
  /** Framed as a form of one file, as a browser sends it. */
  readonly form?: boolean
}

export const lines = (count: number) => new Agent({ keepAlive: true, maxSockets: count })

/** Sends one file of `size` bytes; throws when the answer is none of 2xx. The body of the answer. */
export async function sendFile(agent: Agent, size: number, target: Target): Promise<string> {
  const { url, method = 'POST', form } = target
  const frame = randomBytes(8).toString('hex')
  const about = 'Content-Disposition: form-data; name="files"; filename="báo cáo.pdf"'
  const before = form ? Buffer.from(`--${frame}\r\n${about}\r\nContent-Type: application/pdf\r\n\r\n`) : ''
  const after = form ? `\r\n--${frame}--\r\n` : ''
  const headers = {
    'Content-Length': size + before.length + after.length,
    ...(form && { 'Content-Type': `multipart/form-data; boundary=${frame}` }),
    ...target.headers,
  }
  const sending = request(url, { method, headers, agent })
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>
  answered.catch(() => undefined) // a broken line is thrown where it is awaited
  const head = Buffer.from(`%PDF-1.7\n%${frame}\n`)
  sending.write(Buffer.concat([Buffer.from(before), head]))
  for (let left = size - head.length; left > 0; left -= CHUNK)
    if (!sending.write(left < CHUNK ? chunk.subarray(0, left) : chunk)) await once(sending, 'drain')
  sending.end(after)
  const [answer] = await answered
  const body = await text(answer)
  if (answer.statusCode === undefined || answer.statusCode >= 300)
    throw new Error(`${url} answered ${answer.statusCode}: ${body.slice(0, 500)}`)
  return body
}

/** `count` files over so many lines at once. */
export async function sendFiles(count: number, at: number, size: number, target: Target): Promise<void> {
  const agent = lines(at)
  let left = count
  const lane = async () => {
    while (left-- > 0) await sendFile(agent, size, target)
  }
  await Promise.all(Array.from({ length: at }, lane)).finally(() => agent.destroy())
}
