// A client of clamd. It streams bytes (INSTREAM) and gives typed answers; a scanner that cannot be reached is an error of
// its own kind, never an answer.
import { connect, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

export type Scanner = { readonly host: string; readonly port: number } | { readonly path: string }

/** `number` moves whenever the signatures do; `made` is ISO 8601. */
export type Signatures = { readonly number: string; readonly made?: string }

export type Scanned =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly virus: string }
  /** Larger, deeper or longer than clamd is set to look: not scanned whole. */
  | { readonly state: 'over-limit' }
  /** Encrypted, or clamd failed over it. */
  | { readonly state: 'cannot-scan'; readonly why: string }

/** It cannot be reached, or broke off: nothing is known. */
export class ScannerDown extends Error {}

const CONNECT_MS = 5000
/** clamd gives up over one file after MaxScanTime, 2 minutes unless it is set otherwise. */
const SILENT_MS = 300_000
const PIECE = 64 << 10

export async function scan(
  scanner: Scanner,
  bytes: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<Scanned> {
  let sent = 0
  async function* counted() {
    for await (const chunk of bytes) {
      sent += chunk.length
      yield chunk
    }
  }
  try {
    return answerOf(await ask(scanner, 'INSTREAM', SILENT_MS, counted(), signal))
  } catch (error) {
    // It answers and closes once it has had enough; where the next write came first, Node has thrown the answer away.
    if (sent > 0 && !signal?.aborted && (await isTooLong(scanner, sent))) return { state: 'over-limit' }
    throw error
  }
}

/** clamd refuses a piece by the length that is announced. */
async function isTooLong(scanner: Scanner, size: number): Promise<boolean> {
  const socket = connect(scanner)
  const answer = listen(socket, CONNECT_MS).catch(() => '')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Math.min(size, 2 ** 32 - 1))
  socket.end(Buffer.concat([Buffer.from('zINSTREAM\0'), length]))
  const said = await answer
  socket.destroy()
  return answerOf(said).state === 'over-limit'
}

export async function signatures(scanner: Scanner): Promise<Signatures> {
  const said = await ask(scanner, 'VERSION', CONNECT_MS)
  const [engine = '', number, day] = said.split('/')
  if (!engine.startsWith('ClamAV')) throw new ScannerDown(`no clamd: ${said.slice(0, 80)}`)
  if (!number || !day) return { number: engine }
  const made = new Date(`${day} UTC`)
  return {
    number: `${engine.slice(7)}/${number}`,
    ...(!isNaN(made.getTime()) && { made: made.toISOString() }),
  }
}

/** clamd calls OK what exceeds its limits, unless it has `AlertExceedsMax yes`: then no answer of its can be believed. */
export async function tellsLimits(scanner: Scanner): Promise<boolean> {
  let nested: Buffer = Buffer.from('kc')
  for (let depth = 0; depth <= 100; depth++) nested = gzipSync(nested) // 100 is the deepest that clamd can be set to
  const { state } = await scan(scanner, one(nested))
  return state === 'over-limit'
}

async function* one(bytes: Buffer) {
  yield bytes
}

function answerOf(said: string): Scanned {
  if (/size limit exceeded/i.test(said)) return { state: 'over-limit' }
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1]
  if (found?.startsWith('Heuristics.Limits.Exceeded')) return { state: 'over-limit' }
  if (found?.startsWith('Heuristics.Encrypted')) return { state: 'cannot-scan', why: found }
  if (found) return { state: 'infected', virus: found.replace(/\.UNOFFICIAL$/, '').slice(0, 300) }
  if (said === 'stream: OK') return { state: 'clean' }
  return { state: 'cannot-scan', why: said.slice(0, 300) }
}

async function ask(
  scanner: Scanner,
  command: string,
  silentMs: number,
  bytes?: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<string> {
  const socket = connect(scanner)
  const answer = listen(socket, silentMs, signal)
  answer.catch(() => undefined) // thrown where it is awaited; it may come while bytes are still being sent
  try {
    socket.write(`z${command}\0`)
    if (bytes) await send(socket, bytes, answer)
    return await answer
  } finally {
    socket.destroy()
  }
}

function listen(socket: Socket, silentMs: number, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const down = (why: string) => reject(new ScannerDown(why))
    const slow = setTimeout(() => socket.connecting && down('too slow to connect'), CONNECT_MS)
    socket.setTimeout(silentMs, () => down('silent'))
    socket.on('data', (data) => {
      said += data.toString('utf8')
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')).trim())
    })
    socket.on('error', ({ message }) => (said ? resolve(said.trim()) : down(message)))
    socket.on('close', () => {
      clearTimeout(slow)
      if (said) resolve(said.trim())
      else down('closed without an answer')
    })
    signal?.addEventListener('abort', () => down('stopped'), { once: true })
  })
}

/** Until all is sent or clamd has answered: it answers before the end when it has seen enough, and closes. */
async function send(
  socket: Socket,
  bytes: AsyncIterable<Uint8Array>,
  answer: Promise<string>,
): Promise<void> {
  let isOver = false
  const over = answer.catch(() => '').then(() => (isOver = true))
  const write = async (piece: Uint8Array): Promise<void> => {
    await turn() // what has arrived is read before more is written: a write into a closed line would lose the answer
    if (isOver) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (!socket.write(piece)) await Promise.race([new Promise((done) => socket.once('drain', done)), over])
  }
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length && !isOver; at += PIECE) await write(chunk.subarray(at, at + PIECE))
    if (isOver) return
  }
  socket.write(Buffer.alloc(4))
}
