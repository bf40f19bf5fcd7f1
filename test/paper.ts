// A small real PDF, different each time, padded to a size: what `pdf()` of the tests uploads.
import { randomBytes } from 'node:crypto'

/** `lines` stand on page 1 in Latin letters; padding is a stream that no page shows. */
export function pdf(size = 1000, lines: readonly string[] = ['Kiem chung']): Buffer {
  const text = lines.map((line, n) => `BT /F 12 Tf 72 ${760 - 18 * n} Td (${line}) Tj ET`).join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let at = parts[0]!.length
  const add = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  objects.forEach((object, n) => {
    offsets.push(at)
    add(Buffer.from(`${n + 1} 0 obj\n${object}\nendobj\n`))
  })
  const padding = randomBytes(Math.max(16, size - at - 400))
  offsets.push(at)
  add(Buffer.from(`6 0 obj\n<</Length ${padding.length}>>\nstream\n`))
  add(padding)
  add(Buffer.from('\nendstream\nendobj\n'))
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = at
  add(
    Buffer.from(
      `xref\n0 7\n0000000000 65535 f \n${rows}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}
