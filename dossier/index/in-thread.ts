// Indexes a view in a thread with limits on time and memory. Threads wait for the next file; one that met a limit is
// gone.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** `index`: from a view its .pix. `mend`: from a plain PDF one whose contents can be joined, straightened. */
export interface Task {
  readonly act: 'index' | 'mend'
  readonly from: string
  readonly to: string
}
export type Indexed = {
  readonly end: 'indexed'
  readonly pages: number
  /** Other readers would stumble over it: see straighten.ts. */
  readonly isOdd: boolean
  readonly size: number
  readonly sha256: string
  readonly lost: Readonly<Record<string, number>>
  readonly attachments: number
  readonly xfa: boolean
  /** Of the index. */
  readonly bytes: number
}
export type Answer =
  | Indexed
  | { readonly end: 'mended'; readonly parts: number }
  | { readonly end: 'not-normal' | 'broken'; readonly why: string }
  | { readonly end: 'too-many-pages' | 'limit' }

const WALL_MS = 60_000
const HEAP_MB = 512
const MAX_IDLE = 4
const idle: Worker[] = []

/** Throws when aborted, and for a mistake of ours. */
export async function inThread(
  task: Task,
  { wallMs = WALL_MS, signal }: { wallMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<Exclude<Answer, { end: 'broken' }>> {
  signal?.throwIfAborted()
  const worker = idle.pop() ?? start()
  worker.ref()
  const answer = await new Promise<Answer>((resolve) => {
    const end = (reply: Answer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      worker.off('message', end).off('error', failed).off('exit', stop)
      if (reply.end === 'limit' || reply.end === 'broken' || idle.length >= MAX_IDLE) void worker.terminate()
      else {
        worker.unref()
        idle.push(worker)
      }
      resolve(reply)
    }
    const stop = () => end({ end: 'limit' })
    const failed = (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(isMemory ? { end: 'limit' } : { end: 'broken', why: String(error.stack) })
    }
    const timer = setTimeout(stop, wallMs)
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', end).on('error', failed).on('exit', stop)
    worker.postMessage(task)
  })
  signal?.throwIfAborted()
  if (answer.end === 'broken') throw new Error(`the indexer: ${answer.why}`)
  return answer
}

function start(): Worker {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } }
  const here = import.meta.url
  if (here.endsWith('.js')) return new Worker(new URL('./thread.js', here), limits)
  // From source: Node 20 gives no loader to a thread, so it registers tsx itself.
  const tsx = new URL('esm/api/index.mjs', pathToFileURL(createRequire(here).resolve('tsx'))).href
  const main = new URL('./thread.ts', here).href
  const code = `import('${tsx}').then(({ register }) => { register(); return import('${main}') })`
  return new Worker(code, { ...limits, eval: true })
}
