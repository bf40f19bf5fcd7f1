// A TrueType font: what a letter is as a glyph, how wide it is, and a copy that holds only the glyphs in use. Glyphs
// keep their numbers, so nothing is renumbered; and nothing is compressed, so no other zlib gives other bytes.
import { createHash } from 'node:crypto'

export type Font = {
  sha256: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  box: readonly number[]
  /** 0 where the font has none. */
  glyph: (codePoint: number) => number
  /** In units of the em. */
  advance: (glyph: number) => number
  subset: (glyphs: Iterable<number>) => Buffer
}

/** What an embedded font needs; what the letters mean is told by the PDF around it. */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const

export function readFont(bytes: Buffer): Font {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const row = 12 + 16 * i
    const start = bytes.readUInt32BE(row + 8)
    tables.set(
      bytes.toString('latin1', row, row + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(row + 12)),
    )
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`the font has no ${tag}`)
    return found
  }
  const [head, hhea, hmtx, loca, glyf] = [
    table('head'),
    table('hhea'),
    table('hmtx'),
    table('loca'),
    table('glyf'),
  ]
  const long = head.readInt16BE(50) === 1
  const start = (glyph: number) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  const metrics = hhea.readUInt16BE(34)
  const outline = (glyph: number): Buffer => glyf.subarray(start(glyph), start(glyph + 1))
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    capHeight: table('OS/2').readInt16BE(88),
    italicAngle: table('post').readInt32BE(4) / 65536,
    box: [36, 38, 40, 42].map((at) => head.readInt16BE(at)),
    glyph: readCmap(table('cmap')),
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
    subset: (glyphs) => {
      const used = closure(glyphs, outline)
      const count = table('maxp').readUInt16BE(4)
      const newLoca = Buffer.alloc(4 * (count + 1))
      const parts: Buffer[] = []
      let size = 0
      for (let glyph = 0; glyph < count; glyph++) {
        newLoca.writeUInt32BE(size, 4 * glyph)
        if (!used.has(glyph)) continue
        const part = outline(glyph)
        const padded = Buffer.alloc((part.length + 3) & ~3)
        part.copy(padded)
        parts.push(padded)
        size += padded.length
      }
      newLoca.writeUInt32BE(size, 4 * count)
      const newHead = Buffer.from(head)
      newHead.writeInt16BE(1, 50)
      const made: Record<string, Buffer> = { glyf: Buffer.concat(parts), loca: newLoca, head: newHead }
      return assemble(
        kept.flatMap((tag) => (tables.has(tag) ? [[tag, made[tag] ?? table(tag)] as const] : [])),
      )
    },
  }
}

/** Composite glyphs draw others, which must come along; 0 is always there. */
function closure(glyphs: Iterable<number>, outline: (glyph: number) => Buffer): Set<number> {
  const used = new Set<number>([0, ...glyphs])
  // a Set grows while it is walked: what is added is visited too
  for (const glyph of used) {
    const bytes = outline(glyph)
    if (!bytes.length || bytes.readInt16BE(0) >= 0) continue
    for (let at = 10, more = true; more;) {
      const flags = bytes.readUInt16BE(at)
      used.add(bytes.readUInt16BE(at + 2))
      at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
      more = (flags & 0x20) !== 0
    }
  }
  return used
}

/** Format 4 of the Windows Unicode table: the only one that the page font has. */
function readCmap(cmap: Buffer): (codePoint: number) => number {
  let at = -1
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const row = 4 + 8 * i
    if (cmap.readUInt16BE(row) === 3 && cmap.readUInt16BE(row + 2) === 1) at = cmap.readUInt32BE(row + 4)
  }
  if (at < 0 || cmap.readUInt16BE(at) !== 4) throw new Error('the font has no Unicode table of format 4')
  const twice = cmap.readUInt16BE(at + 6)
  const [ends, starts, deltas, offsets] = [0, 1, 2, 3].map((n) => at + 14 + n * twice + (n > 0 ? 2 : 0)) as [
    number,
    number,
    number,
    number,
  ]
  return (codePoint) => {
    for (let i = 0; i < twice; i += 2) {
      if (codePoint > cmap.readUInt16BE(ends + i)) continue
      const first = cmap.readUInt16BE(starts + i)
      if (codePoint < first) return 0
      const delta = cmap.readUInt16BE(deltas + i)
      const offset = cmap.readUInt16BE(offsets + i)
      if (offset === 0) return (codePoint + delta) & 0xffff
      const glyph = cmap.readUInt16BE(offsets + i + offset + 2 * (codePoint - first))
      return glyph && (glyph + delta) & 0xffff
    }
    return 0
  }
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (tables.length - power), 10)
  const parts = [head]
  let at = head.length
  tables.forEach(([tag, bytes], i) => {
    const padded = Buffer.alloc((bytes.length + 3) & ~3)
    bytes.copy(padded)
    head.write(tag, 12 + 16 * i, 'latin1')
    head.writeUInt32BE(sum(padded), 16 + 16 * i)
    head.writeUInt32BE(at, 20 + 16 * i)
    head.writeUInt32BE(bytes.length, 24 + 16 * i)
    parts.push(padded)
    at += padded.length
  })
  return Buffer.concat(parts)
}

function sum(bytes: Buffer): number {
  let total = 0
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0
  return total
}
