// Whether the views that pass are those that the order names. A large one is summed in the thread that sums the output
// too, so what is wrong is known a moment after its last byte: it stops what comes next, and the volume before its end.
import { createHash } from 'node:crypto'
import { type Block, blockSize, type Hashing } from './hashing.ts'

export type Check = {
  /** The next bytes; throws what an earlier view was found to be. */
  add: (bytes: Uint8Array) => Promise<void>
  end: (wrong: (sha256: string) => Error) => void
}
export type Checks = {
  begin: (view: { size: number; sha256: string }) => Check
  /** Until all sums are known; throws the first that is wrong. */
  settle: () => Promise<void>
}

/** Below it the way to the thread and back takes longer than the sum. */
const LARGE = 256 << 10
const BLOCKS = 4

export function openChecks(hashing: Hashing): Checks {
  const free: Block[] = Array.from({ length: BLOCKS }, () => hashing.block())
  let failure: Error | undefined
  let asked = 0
  let wake: (() => void) | undefined

  const changed = (error?: Error) => {
    failure ??= error
    wake?.()
  }
  const until = async (isSo: () => boolean) => {
    while (!failure && !isSo()) await new Promise<void>((resolve) => (wake = resolve))
    if (failure) throw failure
  }
  const here = (expected: string): Check => {
    const hash = createHash('sha256')
    return {
      async add(bytes) {
        if (failure) throw failure
        hash.update(bytes)
      },
      end(wrong) {
        const sha256 = hash.digest('hex')
        if (sha256 !== expected) throw wrong(sha256)
      },
    }
  }
  const beside = (expected: string): Check => {
    const sum = hashing.sum()
    return {
      async add(bytes) {
        for (let at = 0; at < bytes.length; at += blockSize) {
          await until(() => free.length > 0)
          const block = free.pop()!
          const part = bytes.subarray(at, at + blockSize)
          block.bytes.set(part)
          sum.add(block, part.length, (error) => {
            free.push(block)
            changed(error)
          })
        }
      },
      end(wrong) {
        asked += 1
        sum.digest((error, sha256 = '') => {
          asked -= 1
          changed(error ?? (sha256 === expected ? undefined : wrong(sha256)))
        })
      },
    }
  }
  return {
    begin: ({ size, sha256 }) => (size < LARGE ? here(sha256) : beside(sha256)),
    settle: () => until(() => asked === 0),
  }
}
