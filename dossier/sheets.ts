// Sheets of ours as a PDF of their own, in memory: for papers of a few pages. Nothing but the order enters the bytes.
import { createHash } from 'node:crypto'
import { content } from './ink.ts'
import { pdfText } from './outline.ts'
import type { Sheet } from './paper.ts'
import { faces, fontNames, type Fonts, type Press } from './press.ts'
import { pdfWriter } from './writer.ts'

export async function printSheets(
  sheets: readonly Sheet[],
  press: Press,
  about: { title: string; date: string },
): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  const add = (part: Buffer) => {
    parts.push(part)
    size += part.length
  }
  const writer = pdfWriter({
    at: () => size,
    text: (latin1) => add(Buffer.from(latin1, 'latin1')),
    bytes: (from, start, end) => add(Buffer.from(from.subarray(start, end))),
    drain: async () => undefined,
  })
  const [catalog, info, root] = writer.reserve(3) as [number, number, number]
  const [regular, bold, italic] = writer.reserve(3) as [number, number, number]
  const fonts: Fonts = { regular, bold, italic }
  const font = faces.map((face) => `/${fontNames[face]} ${fonts[face]} 0 R`).join('')
  const kids = sheets.map((sheet) => {
    const [page, contents] = writer.reserve(2) as [number, number]
    writer.stream(contents, '', content(sheet, press))
    writer.put(
      page,
      `<</Type/Page/Parent ${root} 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]` +
        `/Resources<</Font<<${font}>>>>/Contents ${contents} 0 R>>`,
    )
    return `${page} 0 R`
  })
  press.embed(writer, fonts)
  const day = `(D:${about.date.replaceAll('-', '')}000000Z)`
  writer.put(root, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`)
  writer.put(catalog, `<</Type/Catalog/Pages ${root} 0 R/Lang(vi-VN)>>`)
  writer.put(info, `<</Title${pdfText(about.title)}/CreationDate${day}/ModDate${day}>>`)
  const id = createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 32).toUpperCase()
  await writer.finish(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`)
  return Buffer.concat(parts)
}
