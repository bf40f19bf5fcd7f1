// SHA-256 beside the copying: in a thread that sees the same memory, so it costs no time and no second copy.
import { Worker } from 'node:worker_threads'

/** Memory that the thread sees too. */
export type Block = { readonly index: number; readonly bytes: Buffer; isKnown: boolean }
/** With an error the thread is gone. */
type Told<T> = (error: Error | undefined, answer?: T) => void

export type Sum = {
  /** The first `length` bytes of a block, which is not written over until `told`. */
  add: (block: Block, length: number, told: Told<never>) => void
  /** Hexadecimal, of all that was added. */
  digest: (told: Told<string>) => void
}
export type Hashing = {
  block: () => Block
  sum: () => Sum
  close: () => Promise<unknown>
}

/** All blocks together stay in the processor's cache: with four times as much the kernel takes twice as long to copy. */
export const blockSize = 1 << 18

// Plain text, because a thread has no loader of its own for TypeScript. To each message one answer, in their order.
const code = `
const { parentPort } = require('node:worker_threads')
const { createHash } = require('node:crypto')
const [sums, blocks] = [new Map(), []]
parentPort.on('message', ({ sum, block, shared, length }) => {
  const hash = sums.get(sum) ?? createHash('sha256')
  if (block === undefined) {
    sums.delete(sum)
    return parentPort.postMessage(hash.digest('hex'))
  }
  sums.set(sum, hash)
  if (shared) blocks[block] = new Uint8Array(shared)
  hash.update(blocks[block].subarray(0, length))
  parentPort.postMessage('')
})`

export function openHashing(): Hashing {
  const thread = new Worker(code, {
    eval: true,
    execArgv: [],
    stdout: false,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  })
  const waiting: ((error: Error | undefined, answer: string) => void)[] = []
  let [blocks, sums] = [0, 0]
  let gone: Error | undefined

  const fail = (error: Error) => {
    gone ??= error
    for (const told of waiting.splice(0)) told(gone, '')
  }
  thread.on('message', (answer: string) => waiting.shift()?.(undefined, answer))
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error('the hashing thread is gone')))
  const ask = (message: object, told: (error: Error | undefined, answer: string) => void) => {
    if (gone) return told(gone, '')
    waiting.push(told)
    thread.postMessage(message)
  }
  return {
    block: () => ({ index: blocks++, bytes: Buffer.from(new SharedArrayBuffer(blockSize)), isKnown: false }),
    sum() {
      const sum = sums++
      return {
        add(block, length, told) {
          const shared = block.isKnown ? undefined : block.bytes.buffer
          block.isKnown = true
          ask({ sum, block: block.index, shared, length }, (error) => told(error))
        },
        digest: (told) => ask({ sum }, told),
      }
    },
    close: () => thread.terminate(),
  }
}
