// Where bytes leave: collected in blocks, written and hashed at once. The hash is computed beside the copying, in a thread
// that sees the same memory, so it costs no time and no second copy. No more than a few blocks are ever under way: whoever
// writes waits in `drain`.
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'

export type Out = {
  /** Bytes taken so far. */
  readonly at: () => number
  /** One byte a letter. */
  text: (latin1: string) => void
  bytes: (from: Uint8Array, start?: number, end?: number) => void
  /** To be waited for now and then: until it, what is written stays in memory. */
  drain: () => Promise<void>
  end: () => Promise<{ size: number; sha256: string }>
  destroy: (error?: Error) => void
}

/** All blocks together stay in the processor's cache: with four times as much the kernel takes twice as long to copy. */
const blockSize = 1 << 18
const underWay = 4
const SMALL = 32

// Plain text, because a thread has no loader of its own for TypeScript.
const hashing = `
const { parentPort } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
const blocks = []
parentPort.on('message', ({ block, shared, length }) => {
  if (block === undefined) return parentPort.postMessage({ sha256: hash.digest('hex') })
  if (shared) blocks[block] = new Uint8Array(shared)
  hash.update(blocks[block].subarray(0, length))
  parentPort.postMessage({ block })
})`

type Block = { index: number; bytes: Buffer; shared: SharedArrayBuffer; isKnown: boolean; holders: number }

/** A chunk given to `to` is used again once its callback has run: a stream that keeps chunks longer must copy them. */
export function openOut(to: Writable, signal?: AbortSignal): Out {
  const thread = new Worker(hashing, {
    eval: true,
    execArgv: [],
    stdout: false,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  })
  const blocks: Block[] = []
  const free: Block[] = []
  let current: Block | undefined
  let used = 0
  let size = 0
  let busy = 0
  let failure: Error | undefined
  let wake: (() => void) | undefined
  let digest: ((sha256: string) => void) | undefined

  const fail = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error('the output was closed')
    wake?.()
  }
  const closed = finished(to, { readable: false }).catch(fail)
  thread.on('error', fail)
  thread.on('message', ({ block, sha256 }: { block?: number; sha256?: string }) => {
    if (sha256 !== undefined) digest?.(sha256)
    else release(blocks[block!]!)
  })
  const release = (block: Block) => {
    if (--block.holders > 0) return
    free.push(block)
    busy -= 1
    wake?.()
  }
  const seal = () => {
    if (!current || used === 0) return
    const block = current
    current = undefined
    block.holders = 2
    busy += 1
    thread.postMessage({ block: block.index, length: used, ...(!block.isKnown && { shared: block.shared }) })
    block.isKnown = true
    to.write(block.bytes.subarray(0, used), (error) => (error ? fail(error) : release(block)))
    used = 0
  }
  const open = (): Block => {
    const known = free.pop()
    if (known) return known
    const shared = new SharedArrayBuffer(blockSize)
    const made = { index: blocks.length, bytes: Buffer.from(shared), shared, isKnown: false, holders: 0 }
    blocks.push(made)
    return made
  }
  const room = (): number => {
    if (used === blockSize) seal()
    current ??= open()
    return blockSize - used
  }
  const settle = async (most: number) => {
    while (!failure && busy > most) await new Promise<void>((resolve) => (wake = resolve))
    signal?.throwIfAborted()
    if (failure) throw failure
  }
  return {
    at: () => size,
    text(latin1) {
      for (let from = 0; from < latin1.length;) {
        const space = room()
        const part = from === 0 && latin1.length <= space ? latin1 : latin1.slice(from, from + space)
        const { bytes } = current!
        // For a number or a name the way to the engine's own copying is longer than the text.
        if (part.length > SMALL) used += bytes.write(part, used, 'latin1')
        else for (let i = 0; i < part.length; i++) bytes[used++] = part.charCodeAt(i)
        from += part.length
      }
      size += latin1.length
    },
    bytes(from, start = 0, end = from.length) {
      for (let at = start; at < end;) {
        const length = Math.min(room(), end - at)
        const { bytes } = current!
        if (length > SMALL) bytes.set(from.subarray(at, at + length), used)
        else for (let i = 0; i < length; i++) bytes[used + i] = from[at + i]!
        used += length
        at += length
      }
      size += end - start
    },
    drain: () => settle(underWay),
    async end() {
      seal()
      await settle(0)
      to.end()
      await closed
      if (failure) throw failure
      const sha256 = await new Promise<string>((resolve, reject) => {
        digest = resolve
        thread.once('exit', () => reject(new Error('the hashing thread is gone')))
        thread.postMessage({})
      })
      await thread.terminate()
      return { size, sha256 }
    },
    destroy(error) {
      to.destroy(error)
      void thread.terminate()
    },
  }
}
