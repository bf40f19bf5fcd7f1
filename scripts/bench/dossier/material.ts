// Documents to measure with, made from a seed: scans (two pictures a file), rich documents (many small objects a page)
// and small ones. Written as plain text of ours, so that no tool that is measured has made them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Body = string | { dict: string; data: Buffer }

/** Objects 1, 2, 3…; the first is the catalog. */
function pdf(objects: readonly Body[]): Buffer {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let size = 0
  const add = (part: Buffer) => {
    parts.push(part)
    size += part.length
  }
  const text = (words: string) => add(Buffer.from(words, 'latin1'))
  text('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n')
  objects.forEach((body, i) => {
    offsets.push(size)
    if (typeof body === 'string') return text(`${i + 1} 0 obj\n${body}\nendobj\n`)
    text(`${i + 1} 0 obj\n<<${body.dict}/Length ${body.data.length}>>\nstream\n`)
    add(body.data)
    text('\nendstream\nendobj\n')
  })
  const start = size
  text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`)
  for (const offset of offsets) text(`${String(offset).padStart(10, '0')} 00000 n \n`)
  text(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

function random(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}

/** A grey page as a scanner leaves it, of about `bytes`: noise, because paper is never white. */
async function scan(seed: number, bytes: number): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const next = random(seed)
  const width = Math.round(Math.sqrt((bytes * 2.6) / 1.414))
  const height = Math.round(width * 1.414)
  const raw = Buffer.alloc(width * height)
  for (let i = 0; i < raw.length; i++) raw[i] = 150 + Math.floor(next() * 105)
  const jpeg = await sharp(raw, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 55 })
    .toBuffer()
  return { jpeg, width, height }
}

/** A comment behind the first marker: another file, the same picture. */
function signedBy(jpeg: Buffer, words: string): Buffer {
  const note = Buffer.from(words, 'latin1')
  const head = Buffer.from([0xff, 0xfe, (note.length + 2) >> 8, (note.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, note, jpeg.subarray(2)])
}

export async function makeScans(dir: string, count: number, bytes = 1_000_000): Promise<string[]> {
  const pictures: Awaited<ReturnType<typeof scan>>[] = []
  for (let seed = 1; seed <= 6; seed++) pictures.push(await scan(seed, bytes / 2))
  return Array.from({ length: count }, (_, n) => {
    const pages = [0, 1].map((k) => pictures[(n + k) % pictures.length]!)
    const objects: Body[] = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]/MediaBox[0 0 595 842]>>',
    ]
    for (const [k, { jpeg, width, height }] of pages.entries()) {
      const at = 3 + 3 * k
      objects.push(
        `<</Type/Page/Parent 2 0 R/Contents ${at + 1} 0 R/Resources<</XObject<</Im ${at + 2} 0 R>>>>>>`,
      )
      objects.push({ dict: '', data: Buffer.from('q 595 0 0 842 0 0 cm /Im Do Q') })
      const dict = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
      objects.push({ dict, data: signedBy(jpeg, `scan ${n} ${k}`) })
    }
    return put(dir, `scan-${n}.pdf`, pdf(objects))
  })
}

const richPages = 20

/** 20 pages, each with its own forms, states, colours, pictures, links; bookmarks: some 570 objects, 0.7 MB. */
export async function makeRich(dir: string, count: number): Promise<string[]> {
  const { jpeg, width, height } = await scan(77, 45_000)
  return Array.from({ length: count }, (_, n) => put(dir, `rich-${n}.pdf`, rich(n, jpeg, width, height)))
}

function rich(n: number, jpeg: Buffer, width: number, height: number): Buffer {
  const objects: Body[] = ['', '', '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>', '']
  const add = (body: Body): number => objects.push(body)
  const kids: number[] = []
  for (let p = 0; p < richPages; p++) {
    const states = Array.from({ length: 5 }, (_, i) => add(`<</Type/ExtGState/LW ${i + 1}/ca 0.${9 - i}>>`))
    const colours = Array.from({ length: 3 }, (_, i) => add(`[/CalRGB<</WhitePoint[0.95 1 1.0${i}]>>]`))
    const forms = Array.from({ length: 6 }, (_, i) =>
      add({
        dict: '/Type/XObject/Subtype/Form/BBox[0 0 90 20]/Resources<</Font<</F 3 0 R>>>>',
        data: Buffer.from(`BT /F 9 Tf 2 6 Td (${n}.${p}.${i}) Tj ET`),
      }),
    )
    const dict = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`
    const image = add({ dict, data: signedBy(jpeg, `rich ${n} ${p}`) })
    const lines = Array.from(
      { length: 60 },
      (_, i) => `BT /F 9 Tf 60 ${780 - 12 * i} Td (Dong ${n} ${p} ${i * n}) Tj ET`,
    )
    const draw = forms.map((_, i) => `q 1 0 0 1 ${60 + 80 * i} 30 cm /X${i} Do Q`)
    const content = add({
      dict: '/Filter/FlateDecode',
      data: deflateSync(`${lines.join('\n')}\n${draw.join('\n')}\nq 200 0 0 280 330 400 cm /Im Do Q`),
    })
    const named = (all: number[], name: string) => all.map((one, i) => `/${name}${i} ${one} 0 R`).join('')
    const resources = add(
      `<</Font<</F 3 0 R>>/ExtGState<<${named(states, 'G')}>>/ColorSpace<<${named(colours, 'C')}>>` +
        `/XObject<</Im ${image} 0 R${named(forms, 'X')}>>>>`,
    )
    const links = Array.from({ length: 8 }, (_, i) =>
      add(
        `<</Type/Annot/Subtype/Link/Rect[60 ${700 - 20 * i} 200 ${712 - 20 * i}]/Border[0 0 0]` +
          `/A<</S/URI/URI(https://example.vn/${n}/${p}/${i})>>>>`,
      ),
    )
    kids.push(
      add(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources ${resources} 0 R/Contents ${content} 0 R` +
          `/Annots[${links.map((link) => `${link} 0 R`).join(' ')}]>>`,
      ),
    )
  }
  const first = objects.length + 1
  kids.forEach((page, i) => {
    const beside = `${i > 0 ? `/Prev ${first + i - 1} 0 R` : ''}${i + 1 < kids.length ? `/Next ${first + i + 1} 0 R` : ''}`
    add(`<</Title(Phan ${i + 1})/Parent 4 0 R${beside}/Dest[${page} 0 R/Fit]>>`)
  })
  objects[0] = '<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>'
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  objects[3] = `<</Type/Outlines/First ${first} 0 R/Last ${objects.length} 0 R/Count ${kids.length}>>`
  return pdf(objects)
}

function put(dir: string, name: string, bytes: Buffer): string {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  return path
}
