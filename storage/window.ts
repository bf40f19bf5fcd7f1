// A file from its first byte to its last through a window that is used again, chunk after chunk and file after file:
// reading a thousand of them leaves nothing to be collected.
import { closeSync, readSync } from 'node:fs'

const SIZE = 256 << 10
const free: Buffer[] = []

/**
 * What it gives is valid until the next is asked for; the descriptor is closed at the end. Read at once and not by way
 * of the thread pool: for a quarter of a megabyte the way there and back takes longer than the bytes.
 */
export async function* windowed(fd: number): AsyncGenerator<Uint8Array> {
  const window = free.pop() ?? Buffer.allocUnsafeSlow(SIZE)
  try {
    for (let got = SIZE; got === SIZE;) {
      got = readSync(fd, window, 0, SIZE, null)
      if (got > 0) yield window.subarray(0, got)
    }
  } finally {
    free.push(window)
    closeSync(fd)
  }
}
