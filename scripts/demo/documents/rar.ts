// A RAR 4 archive that only stores: what an officer sends who zips before asking. Layout: the RAR technote of version 4.
import { crc32 } from 'node:zlib'

const block = (type: number, flags: number, fields: Buffer): Buffer => {
  const head = Buffer.alloc(7)
  head.writeUInt8(type, 2)
  head.writeUInt16LE(flags, 3)
  head.writeUInt16LE(7 + fields.length, 5)
  const all = Buffer.concat([head, fields])
  all.writeUInt16LE(crc32(all.subarray(2)) & 0xffff, 0)
  return all
}

const entry = (name: string, bytes: Buffer): Buffer => {
  const path = Buffer.from(name, 'latin1')
  const fields = Buffer.alloc(25)
  fields.writeUInt32LE(bytes.length, 0)
  fields.writeUInt32LE(bytes.length, 4)
  fields.writeUInt8(2, 8) // made on Windows
  fields.writeUInt32LE(crc32(bytes), 9)
  fields.writeUInt32LE(0x5d3d4800, 13) // 29/9/2026 09:00 in MS-DOS time
  fields.writeUInt8(20, 17)
  fields.writeUInt8(0x30, 18) // stored
  fields.writeUInt16LE(path.length, 19)
  fields.writeUInt32LE(0x20, 21)
  return Buffer.concat([block(0x74, 0x8000, Buffer.concat([fields, path])), bytes])
}

export const makeRar = (files: { name: string; bytes: Buffer }[]): Buffer =>
  Buffer.concat([
    Buffer.from('Rar!\x1a\x07\x00', 'latin1'),
    block(0x73, 0, Buffer.alloc(6)),
    ...files.map(({ name, bytes }) => entry(name, bytes)),
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ])
