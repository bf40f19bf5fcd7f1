// Photographs as one PDF, a page of A4 each. The picture of a JPEG goes in byte for byte, without what the camera wrote beside it,
// and the pages are never all in memory.
import type { Turn } from '../kit/order.ts'
import type { Jpeg } from './jpeg.ts'

export interface PhotoPage {
  readonly jpeg: Jpeg
  readonly bytes: Blob
  /** What the officer turned it by, clockwise. */
  readonly turn: Turn
}

const A4 = [595.28, 841.89] as const

export function photosPdf(pages: readonly PhotoPage[]): Blob {
  const parts: (string | Blob)[] = []
  const places: number[] = []
  let at = 0
  const put = (part: string | Blob) => {
    parts.push(part)
    at += typeof part === 'string' ? part.length : part.size // what is written here is ASCII
  }
  const object = (n: number, body: string, stream?: string | Blob) => {
    places[n] = at
    put(`${n} 0 obj\n${body}`)
    if (stream !== undefined) {
      put('\nstream\n')
      put(stream)
      put('\nendstream')
    }
    put('\nendobj\n')
  }
  put('%PDF-1.7\n')
  const kids = pages.map((_, n) => `${3 + n * 3} 0 R`)
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`)
  pages.forEach(({ jpeg, bytes, turn }, n) => {
    const first = 3 + n * 3
    const { width, height, channels } = jpeg
    const [w, h] = width > height ? [A4[1], A4[0]] : A4
    const scale = Math.min(w / width, h / height)
    const matrix = [width * scale, 0, 0, height * scale, (w - width * scale) / 2, (h - height * scale) / 2]
    const draw = `q ${matrix.map((x) => x.toFixed(3)).join(' ')} cm /I Do Q`
    const rotate = (jpeg.turn + turn) % 360
    object(
      first,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Rotate ${rotate}/Resources<</XObject<</I ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`,
    )
    const space = channels === 3 ? 'DeviceRGB' : 'DeviceGray'
    object(
      first + 1,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.size}>>`,
      bytes,
    )
    object(first + 2, `<</Length ${draw.length}>>`, draw)
  })
  const start = at
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  put(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`)
  put(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return new Blob(parts, { type: 'application/pdf' })
}
