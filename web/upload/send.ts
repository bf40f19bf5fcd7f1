// One file, one request: a drop of five is five receipts. The line's id is the Idempotency-Key, so that asking again after
// a lost answer brings the first receipt and never a second document.
import { noteServerTime } from '../kit/clock.ts'
import { ApiProblem, offline } from '../api/problem.ts'
import { send } from '../api/client.ts'
import { refresh, sessionOver } from '../api/session.ts'
import { sha256Of } from './hash.ts'
import type { Line, Receipt } from './line.ts'

export type Answer = { receipt: Receipt } | { problem: ApiProblem }

export interface Sending {
  readonly again: boolean
  readonly onSent: (bytes: number) => void
  /** The address under which the file can be gone on with. */
  readonly onUrl: (url: string) => void
  /** The officer paused it. */
  readonly signal: AbortSignal
}

/** From here on a file goes in pieces; a smaller one is sent again as quickly as it is gone on with. */
const large = 8 << 20

export async function sendFile(line: Line, sending: Sending): Promise<Answer> {
  const { id, agency, file, target } = line
  const { again, onSent, signal } = sending
  if (!file) throw new ApiProblem({ type: 'internal', detail: 'Hãy chọn lại tệp để tải tiếp.' })
  const sha256 = await sha256Of(file)
  if (signal.aborted) throw offline()
  const key = again ? `${id}-again` : id
  if (file.size > large) {
    const { sendInPieces } = await import('./send-pieces.ts')
    return sendInPieces({ ...line, file }, { ...sending, key, sha256 })
  }
  const query = new URLSearchParams({
    agency,
    ...(sha256 && { sha256 }),
    ...(again && { again: 'true' }),
    ...(target && { into: 'annexes' }),
  })
  const url = `/api/v1/documents?${query.toString()}`
  const began = Date.now()
  let { status, body } = await put(url, key, file, onSent, signal)
  if (status === 401) {
    if (!(await refresh(began))) {
      sessionOver()
      throw offline() // waits and goes on after the new sign-in
    }
    ;({ status, body } = await put(url, key, file, onSent, signal))
  }
  if (!Array.isArray(body)) throw refusal(status, body)
  const [result] = body as ({ receipt: Receipt } | { problem: Record<string, unknown> })[]
  if (!result) throw refusal(status, body)
  return 'receipt' in result ? result : { problem: new ApiProblem(result.problem) }
}

/** After a reload: did the first try arrive? The key alone brings the answer that was given, or nothing. */
export async function arrived({ id, agency, url: begun }: Line): Promise<Receipt | undefined> {
  if (begun) {
    const { resultOf } = await import('./send-pieces.ts')
    // Unknown counts as not arrived: sent again under its key, it gets the receipt that it had.
    const answer = await resultOf(begun).catch(() => undefined)
    return answer && 'receipt' in answer ? answer.receipt : undefined
  }
  const url = `/api/v1/documents?${new URLSearchParams({ agency }).toString()}`
  const answer = await send(url, { method: 'POST', headers: { 'Idempotency-Key': id }, body: new FormData() })
  if (!answer.ok) return undefined
  const [result] = (await answer.json()) as { receipt?: Receipt }[]
  return result?.receipt
}

/** Longer than this without a byte leaving, or without the answer once all have left: the line is dead. */
const silence = { sending: 60_000, answer: 300_000 }

/** XMLHttpRequest, because fetch does not tell how much of a body has left. */
function put(url: string, key: string, file: File, onSent: (bytes: number) => void, signal: AbortSignal) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('Idempotency-Key', key)
    let watch = setTimeout(() => request.abort(), silence.sending)
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(watch)
      watch = setTimeout(() => request.abort(), loaded < file.size ? silence.sending : silence.answer)
      onSent(Math.min(loaded, file.size))
    }
    const cut = () => request.abort()
    window.addEventListener('offline', cut)
    signal.addEventListener('abort', cut)
    request.onloadend = () => {
      clearTimeout(watch)
      signal.removeEventListener('abort', cut)
      window.removeEventListener('offline', cut)
    }
    request.onerror = request.onabort = request.ontimeout = () => reject(offline())
    request.onload = () => {
      noteServerTime(request.getResponseHeader('Date'))
      try {
        resolve({ status: request.status, body: JSON.parse(request.responseText) })
      } catch {
        resolve({ status: request.status, body: undefined })
      }
    }
    const form = new FormData()
    form.append('files', file, file.name)
    request.send(form)
  })
}

const refusal = (status: number, body: unknown): ApiProblem =>
  new ApiProblem({
    status,
    detail: `Máy chủ không nhận được tệp (${status}). Hãy thử lại.`,
    ...(body && typeof body === 'object' && !Array.isArray(body) ? body : {}),
  })

/** What was begun and is no longer wanted takes no room at the server; where this fails, it expires there. */
export async function giveUp({ url }: Line): Promise<void> {
  if (url) await send(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined)
}
