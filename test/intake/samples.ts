// Odd files made from nothing, for the tests of intake.
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import writeXlsx from 'write-excel-file/node'
import type { Box } from '../../intake/box.ts'
import { examine } from '../../intake/check.ts'
import { openJob } from '../../intake/job.ts'

export const box: Box = { mode: 'namespaces' }
export const root = join(tmpdir(), `kc-intake-${process.pid}`)

/** Writes the bytes beside nothing else and lets `examine` look, as the worker does. */
export async function look(bytes: Uint8Array, name: string, type?: string) {
  await using job = await openJob(root)
  const path = join(job.dir, 'original')
  await writeFile(path, bytes)
  return await examine(path, { name, type, size: bytes.length }, job.dir, box)
}

/** A PDF with these pages, each a list of lines (ASCII), in Helvetica. */
export function pdf(
  pages: readonly (readonly string[])[],
  { version = '1.7', trailer = '', objects = [] as string[] } = {},
): Buffer {
  const bodies = [
    `<</Type/Catalog/Pages 2 0 R>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>`,
    ...pages.flatMap((lines, i) => {
      const text = lines.map((line) => `(${line}) Tj T*`).join('\n')
      const stream = `BT /F 12 Tf 14 TL 60 760 Td\n${text}\nET`
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + i * 2} 0 R>>`
      return [page, `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`]
    }),
    ...objects,
  ]
  return pdfOf(bodies, version, trailer)
}

/** A PDF of these objects, 1 being the catalog, with a right cross-reference table. */
export function pdfOf(bodies: readonly string[], version = '1.7', trailer = ''): Buffer {
  let text = `%PDF-${version}\n`
  const places = bodies.map((body, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n`
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`
  text += `trailer\n<</Size ${places.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export const docx = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }))

export const xlsx = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toBuffer())

export const photo = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#c04020',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })

interface Part {
  readonly name: string
  readonly data?: string | Buffer
  /** Lies for the directory. */
  readonly unpacked?: number
  readonly at?: number
}

/** A ZIP as told, also a wrong one. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const rows: Buffer[] = []
  let at = 0
  for (const { name, data = 'x', unpacked, at: claimed } of parts) {
    const raw = Buffer.from(data as string)
    const packed = deflateRawSync(raw, { level: 9 })
    const bytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(unpacked ?? raw.length, 18)
    common.writeUInt16LE(bytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, bytes, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(claimed ?? at, 10)
    rows.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, bytes]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(rows)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const main =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
/** The least that counts as a DOCX, and more. */
export const docxParts = (...more: Part[]): Buffer =>
  zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: main }, ...more])

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
