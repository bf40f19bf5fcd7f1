// Where a view is read from: a file or bytes in memory, by position.
import { fstatSync, readSync } from 'node:fs'

export interface ViewBytes {
  readonly size: number
  /** At most `length` bytes from `at`: fewer only at the end. Valid until the next call. */
  readonly read: (at: number, length: number) => Buffer
}

export const bytesOf = (bytes: Uint8Array): ViewBytes => ({
  size: bytes.byteLength,
  read: (at, length) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(at, at + length),
})

const WINDOW = 64 << 10

/** A window moves over the file, so that the index of a scan of 1 GB needs no more memory than that of a letter. */
export function fileOf(fd: number): ViewBytes {
  const { size } = fstatSync(fd)
  let window = Buffer.alloc(0)
  let start = 0
  return {
    size,
    read(at, length) {
      const wanted = Math.max(0, Math.min(length, size - at))
      if (at < start || at + wanted > start + window.length) {
        const room = Buffer.allocUnsafe(Math.max(0, Math.min(Math.max(wanted, WINDOW), size - at)))
        const got = room.length ? readSync(fd, room, 0, room.length, at) : 0
        window = room.subarray(0, got)
        start = at
      }
      return window.subarray(at - start, at - start + wanted)
    },
  }
}
