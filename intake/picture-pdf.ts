// Pictures on A4 pages, as a PDF, written page by page. A JPEG is laid in as it is and turned by the matrix, so its
// bytes stay; everything else comes as packed samples.
import { appendFile, writeFile } from 'node:fs/promises'

export interface PagePicture {
  readonly width: number
  readonly height: number
  /** EXIF: how the stored rows and columns are to be seen, 1–8. */
  readonly orientation: number
  readonly bits: 1 | 8
  readonly channels: 1 | 3
  readonly filter: 'DCTDecode' | 'FlateDecode'
  /** FlateDecode rows carry PNG predictors. */
  readonly isPredicted: boolean
  readonly data: Uint8Array
}

const A4 = [595.28, 841.89] as const

export async function writePicturePdf(path: string, pictures: AsyncIterable<PagePicture>): Promise<number> {
  const places: number[] = []
  let at = 0
  const put = async (bytes: Uint8Array | string) => {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    await appendFile(path, buffer)
    at += buffer.length
  }
  const object = async (n: number, body: string, stream?: Uint8Array) => {
    places[n] = at
    const open = stream ? body.replace(/>>$/, `/Length ${stream.length}>>\nstream\n`) : body
    await put(`${n} 0 obj\n${open}`)
    if (stream) await put(stream)
    await put(stream ? '\nendstream\nendobj\n' : '\nendobj\n')
  }
  await writeFile(path, '')
  await put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  let pages = 0
  for await (const picture of pictures) {
    const n = 3 + pages++ * 3
    const { box, matrix } = layOut(picture)
    const draw = Buffer.from(`q ${matrix.map((x) => x.toFixed(3)).join(' ')} cm /I Do Q`)
    await object(
      n,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box.join(' ')}]/Resources<</XObject<</I ${n + 1} 0 R>>>>/Contents ${n + 2} 0 R>>`,
    )
    await object(n + 1, imageDict(picture), picture.data)
    await object(n + 2, '<<>>', draw)
  }
  const kids = Array.from({ length: pages }, (_, i) => `${3 + i * 3} 0 R`).join(' ')
  await object(1, '<</Type/Catalog/Pages 2 0 R>>')
  await object(2, `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`)
  const start = at
  const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  await put(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`)
  await put(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return pages
}

function imageDict({ width, height, bits, channels, filter, isPredicted }: PagePicture): string {
  const parms = isPredicted
    ? `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent ${bits}/Columns ${width}>>`
    : ''
  const space = channels === 3 ? 'DeviceRGB' : 'DeviceGray'
  return `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent ${bits}/Filter/${filter}${parms}>>`
}

/** A4 upright or across, as the picture is seen; the picture as large as fits, in the middle. */
export function layOut({
  width,
  height,
  orientation,
}: Pick<PagePicture, 'width' | 'height' | 'orientation'>) {
  const [seenWidth, seenHeight] = orientation >= 5 ? [height, width] : [width, height]
  const box = seenWidth > seenHeight ? ([A4[1], A4[0]] as const) : A4
  const scale = Math.min(box[0] / seenWidth, box[1] / seenHeight)
  const [w, h] = [seenWidth * scale, seenHeight * scale]
  const [x, y] = [(box[0] - w) / 2, (box[1] - h) / 2]
  const [a, b, c, d, e, f] = turned(orientation, w, h)
  return { box, matrix: [a, b, c, d, e + x, f + y] }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The image's unit square onto w × h, for each EXIF orientation. */
function turned(orientation: number, w: number, h: number): Matrix {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, w, 0]
    case 3:
      return [-w, 0, 0, -h, w, h]
    case 4:
      return [w, 0, 0, -h, 0, h]
    case 5:
      return [0, -h, -w, 0, w, h]
    case 6:
      return [0, -h, w, 0, 0, h]
    case 7:
      return [0, h, w, 0, 0, 0]
    case 8:
      return [0, h, -w, 0, w, 0]
    default:
      return [w, 0, 0, h, 0, 0]
  }
}
