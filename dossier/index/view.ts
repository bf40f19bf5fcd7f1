// Where a view is read from: a file or bytes in memory, by position.
import { fstatSync, readSync } from 'node:fs'

export interface ViewBytes {
  readonly size: number
  /** At most `length` bytes from `at`: fewer only at the end. Valid until the next call. */
  readonly read: (at: number, length: number) => Buffer
  /** All of it, where it is small enough to be held. */
  readonly all?: Buffer
}

export function bytesOf(bytes: Uint8Array): ViewBytes {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: all.length, read: (at, length) => all.subarray(at, at + length), all }
}

const WINDOW = 64 << 10
const HELD = 4 << 20

/** A window moves over the file, so that the index of a scan of 1 GB needs no more memory than that of a letter. */
export function fileOf(fd: number): ViewBytes {
  const { size } = fstatSync(fd)
  if (size <= HELD) {
    const room = Buffer.allocUnsafeSlow(size)
    let got = 0
    for (let more = -1; more !== 0; got += more) more = readSync(fd, room, got, size - got, got)
    return bytesOf(room.subarray(0, got))
  }
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
