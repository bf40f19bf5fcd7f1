// Where bytes leave: collected in blocks, written and hashed at once. No more than a few blocks are ever under way: whoever
// writes waits in `drain`.
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Block, blockSize, type Hashing } from './hashing.ts'

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

const underWay = 4
const SMALL = 32

type Held = Block & { holders: number }

/** A chunk given to `to` is used again once its callback has run: a stream that keeps chunks longer must copy them. */
export function openOut(to: Writable, hashing: Hashing, signal?: AbortSignal): Out {
  const sum = hashing.sum()
  const free: Held[] = []
  let current: Held | undefined
  let used = 0
  let size = 0
  let busy = 0
  let failure: Error | undefined
  let wake: (() => void) | undefined

  const fail = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error('the output was closed')
    wake?.()
  }
  const closed = finished(to, { readable: false }).catch(fail)
  const release = (block: Held) => {
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
    const told = (error?: Error | null) => (error ? fail(error) : release(block))
    sum.add(block, used, told)
    to.write(block.bytes.subarray(0, used), told)
    used = 0
  }
  const room = (): number => {
    if (used === blockSize) seal()
    current ??= free.pop() ?? { ...hashing.block(), holders: 0 }
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
        sum.digest((error, answer = '') => (error ? reject(error) : resolve(answer)))
      })
      return { size, sha256 }
    },
    destroy(error) {
      to.destroy(error)
    },
  }
}
