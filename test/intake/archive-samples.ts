// Letters of Outlook (MS-OXMSG) and RAR 4 archives, laid down as their formats say.
import { crc32 } from 'node:zlib'
import { burn } from '@kenjiuno/msgreader/lib/Burner.js'

interface Letter {
  readonly subject: string
  readonly body: string
  readonly sender: readonly [name: string, address: string]
  readonly recipient: readonly [name: string, address: string]
  readonly sent: Date
  readonly attachments: Readonly<Record<string, Buffer>>
}

const [STORAGE, STREAM, ROOT] = [1, 2, 5]

/** A compound file with a property a stream. */
export function outlookLetter({ subject, body, sender, recipient, sent, attachments }: Letter): Buffer {
  const entries: Parameters<typeof burn>[0] = []
  const add = (name: string, type: number, bytes: Uint8Array = Buffer.alloc(0), children: number[] = []) =>
    entries.push({
      name,
      type,
      children,
      length: bytes.length,
      binaryProvider: () => Uint8Array.from(bytes),
    }) - 1
  const root = entries[add('Root Entry', ROOT)]!
  const stream = (tag: string, value: Buffer | string) =>
    add(`__substg1.0_${tag}`, STREAM, typeof value === 'string' ? Buffer.from(value, 'utf16le') : value)
  const properties = (header: number, ...fixed: [tag: number, value: bigint][]) => {
    const rows = fixed.map(([tag, value]) => {
      const row = Buffer.alloc(16)
      row.writeUInt32LE(tag, 0)
      row.writeUInt32LE(6, 4)
      row.writeBigUInt64LE(value, 8)
      return row
    })
    return add('__properties_version1.0', STREAM, Buffer.concat([Buffer.alloc(header), ...rows]))
  }
  const ticks = BigInt(sent.getTime() + 11_644_473_600_000) * 10_000n // of 100 ns, since 1601
  const children = [
    properties(32, [0x00390040, ticks]),
    stream('0037001F', subject),
    stream('1000001F', body),
    stream('0C1A001F', sender[0]),
    stream('5D01001F', sender[1]),
    add('__recip_version1.0_#00000000', STORAGE, undefined, [
      properties(8, [0x0c150003, 1n]),
      stream('3001001F', recipient[0]),
      stream('39FE001F', recipient[1]),
    ]),
    ...Object.entries(attachments).map(([name, bytes], i) =>
      add(`__attach_version1.0_#0000000${i}`, STORAGE, undefined, [
        properties(8),
        stream('3707001F', name),
        stream('37010102', bytes),
      ]),
    ),
  ]
  root.children = children
  return Buffer.from(burn(entries))
}

const SYMLINK = 0o120777

/** RAR 4 whose files are stored as they are; a name that ends in "@" is a link. */
export function rar(files: Readonly<Record<string, Buffer>>, { isLocked = false } = {}): Buffer {
  const block = (type: number, flags: number, more: Buffer, data: Uint8Array = Buffer.alloc(0)) => {
    const head = Buffer.alloc(5)
    head.writeUInt8(type, 0)
    head.writeUInt16LE(flags, 1)
    head.writeUInt16LE(7 + more.length, 3)
    const summed = Buffer.concat([head, more])
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(crc32(summed) & 0xffff)
    return Buffer.concat([sum, summed, data])
  }
  const blocks = Object.entries(files).map(([called, data]) => {
    const isLink = called.endsWith('@')
    const name = Buffer.from(isLink ? called.slice(0, -1) : called)
    const more = Buffer.alloc(25)
    more.writeUInt32LE(data.length, 0)
    more.writeUInt32LE(data.length, 4)
    more.writeUInt8(3, 8) // Unix
    more.writeUInt32LE(crc32(data), 9)
    more.writeUInt8(20, 17)
    more.writeUInt8(0x30, 18) // stored
    more.writeUInt16LE(name.length, 19)
    more.writeUInt32LE(isLink ? SYMLINK : 0o100644, 21)
    return block(
      0x74,
      0x8200 | (isLocked ? 4 : 0),
      Buffer.concat([more, name]),
      isLocked ? data.map((byte) => byte ^ 0x5a) : data,
    )
  })
  const mark = Buffer.from('526172211a0700', 'hex')
  return Buffer.concat([
    mark,
    block(0x73, 0, Buffer.alloc(6)),
    ...blocks,
    block(0x7b, 0x4000, Buffer.alloc(0)),
  ])
}
