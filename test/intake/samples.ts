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

/** A form that a program of one maker draws: its one page is a request to wait for it. */
export const xfa = (): Buffer =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R/NeedsRendering true/AcroForm<</XFA(x)/Fields[]>>>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ])

/** A page that draws a form which draws itself many times over, ten levels deep: 10^10 letters, in a few kilobytes. */
export function endless(): Buffer {
  const form = (commands: string, more: string) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${more}/Length ${commands.length}>>\nstream\n${commands}\nendstream`
  const levels = Array.from({ length: 10 }, (_, i) =>
    form('/F Do '.repeat(10), `/Resources<</XObject<</F ${i + 6} 0 R>>>>`),
  )
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
    '<</Length 5>>\nstream\n/F Do\nendstream',
    ...levels,
    form('BT /F 9 Tf (x) Tj ET', ''),
  ])
}

export const docx = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }))

export const xlsx = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toBuffer())

/** What a phone writes into a picture: its name, and where it stood. */
export const fromPhone = {
  IFD0: { Make: 'May-anh-X' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '21/1 1/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 51/1 0/1',
  },
}

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

/** A compound file (MS-CFB) with these streams at its root; short ones are padded. */
export function ole(streams: Readonly<Record<string, Buffer>>): Buffer {
  const padded = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.max(4096, Math.ceil(bytes.length / 512) * 512)
    return { name, bytes: Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]) }
  })
  const fat: number[] = [0xfffffffd] // sector 0 is this table
  const chain = (sectors: number) => {
    const start = fat.length
    for (let i = 1; i <= sectors; i++) fat.push(i === sectors ? 0xfffffffe : start + i)
    return start
  }
  const entry = (name: string, type: number, child: number, right: number, start: number, size: number) => {
    const made = Buffer.alloc(128)
    made.write(name, 'utf16le')
    made.writeUInt16LE((name.length + 1) * 2, 64)
    made.set([type, 1], 66)
    for (const [at, value] of [
      [68, 0xffffffff],
      [72, right],
      [76, child],
      [116, start],
      [120, size],
    ] as const)
      made.writeUInt32LE(value, at)
    return made
  }
  const directoryAt = chain(Math.ceil((padded.length + 1) / 4))
  const starts = padded.map(({ bytes }) => chain(bytes.length / 512))
  const entries = padded.map(({ name, bytes }, i) =>
    entry(name, 2, 0xffffffff, i + 1 < padded.length ? i + 2 : 0xffffffff, starts[i]!, bytes.length),
  )
  const directory = Buffer.concat([entry('Root Entry', 5, 1, 0xffffffff, 0xfffffffe, 0), ...entries])
  const header = Buffer.alloc(512, 0)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(9, 30)
  for (const [at, value] of [
    [44, 1],
    [48, directoryAt],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    header.writeUInt32LE(value, at)
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i === 0 ? 0 : 0xffffffff, 76 + i * 4)
  const table = Buffer.alloc(512, 0xff)
  fat.forEach((value, i) => table.writeUInt32LE(value, i * 4))
  const whole = Buffer.alloc(Math.ceil(directory.length / 512) * 512)
  directory.copy(whole)
  return Buffer.concat([header, table, whole, ...padded.map(({ bytes }) => bytes)])
}

const main =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
/** The least that counts as a DOCX, and more. */
export const docxParts = (...more: Part[]): Buffer =>
  zip([{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: main }, ...more])

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
