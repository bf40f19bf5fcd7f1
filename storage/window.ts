// A file from its first byte to its last through a window that is used again, chunk after chunk and file after file:
// reading a thousand of them leaves nothing to be collected.
import type { FileHandle } from 'node:fs/promises'

const SIZE = 256 << 10
const free: Buffer[] = []

/** What it gives is valid until the next is asked for. */
export async function* windowed(file: FileHandle): AsyncGenerator<Uint8Array> {
  const window = free.pop() ?? Buffer.allocUnsafeSlow(SIZE)
  try {
    for (let got = SIZE; got === SIZE;) {
      ;({ bytesRead: got } = await file.read(window, 0, SIZE, null))
      if (got > 0) yield window.subarray(0, got)
    }
  } finally {
    free.push(window)
    await file.close()
  }
}
