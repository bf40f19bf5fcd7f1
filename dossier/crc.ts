// CRC-32 as ZIP wants it, in parts: a file's sum is known at intake, so that a package is a pure copy.
import zlib from 'node:zlib'

const table = Int32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n
})

function slow(bytes: Uint8Array, before: number): number {
  let crc = ~before
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 255]!
  return ~crc >>> 0
}

/** Node before 20.15 has none of its own. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  typeof zlib.crc32 === 'function'
    ? (bytes, before = 0) => zlib.crc32(bytes, before)
    : (bytes, before = 0) => slow(bytes, before)
