// The strip below a page, and the mark in a margin beside a cited one: the page is enlarged at its visible bottom and
// left, so that nothing of ours covers evidence and nothing of the source moves. All in visible directions, whatever the page's rotation.
import { line, num } from './ink.ts'
import { type Measure, type Rect, clip, stripHeight } from './paper.ts'
import type { Press } from './press.ts'

export type Box = { box: Rect; rotate: 0 | 90 | 180 | 270; unit: number }

export type Stamp = {
  label: string
  exhibit?: string
  /** Only on cited pages: section and quote. */
  cited?: string
  signed?: { signatures: number; sha256: string }
}

/** `matrix` leads from the strip's own coordinates, in which it lies at (0, 0): `length` wide, `height` high, `tall` with the page. */
export type Strip = {
  box: Rect
  matrix: readonly number[]
  length: number
  height: number
  tall: number
  /** Width of the margin that a cited page gets on its visible left, above the strip. */
  margin: number
}

const marginWidth = 9

export function strip({ box, rotate, unit }: Box, isCited = false): Strip {
  const height = stripHeight / unit
  const margin = isCited ? marginWidth / unit : 0
  const [x0, y0, x1, y1] = widened(box, rotate, margin)
  const common = { height, margin }
  switch (rotate) {
    case 0:
      return {
        ...common,
        box: [x0, y0 - height, x1, y1],
        matrix: [1, 0, 0, 1, x0, y0 - height],
        length: x1 - x0,
        tall: y1 - y0 + height,
      }
    case 90:
      return {
        ...common,
        box: [x0, y0, x1 + height, y1],
        matrix: [0, 1, -1, 0, x1 + height, y0],
        length: y1 - y0,
        tall: x1 - x0 + height,
      }
    case 180:
      return {
        ...common,
        box: [x0, y0, x1, y1 + height],
        matrix: [-1, 0, 0, -1, x1, y1 + height],
        length: x1 - x0,
        tall: y1 - y0 + height,
      }
    case 270:
      return {
        ...common,
        box: [x0 - height, y0, x1, y1],
        matrix: [0, -1, 1, 0, x0 - height, y1],
        length: y1 - y0,
        tall: x1 - x0 + height,
      }
  }
}

/** By a margin on the side that is the left when the page is looked at. */
function widened([x0, y0, x1, y1]: Rect, rotate: Box['rotate'], margin: number): Rect {
  if (rotate === 0) return [x0 - margin, y0, x1, y1]
  if (rotate === 90) return [x0, y0 - margin, x1, y1]
  return rotate === 180 ? [x0, y0, x1 + margin, y1] : [x0, y0, x1, y1 + margin]
}

export const stampText = ({ exhibit, label }: Stamp): string =>
  exhibit ? `${exhibit}  ·  Trang ${label}` : `Trang ${label}`

/** Drawn over a white ground of its own: readable on any page, in grey print too. */
export function stampContent(
  press: Pick<Press, 'measure' | 'encode'>,
  { matrix, length, height, tall, margin }: Strip,
  unit: number,
  stamp: Stamp,
  ruled = true,
): string {
  const { measure } = press
  const edge = Math.min(14 / unit, length * 0.03)
  const text = stampText(stamp)
  const size = Math.min(10 / unit, (length - 2 * edge) / measure(text, 'bold', 1))
  const right = length - edge - measure(text, 'bold', size)
  const room = right - 2 * edge
  const parts = [
    `q ${matrix.map(num).join(' ')} cm 1 g 0 0 ${num(length)} ${num(height)} re f`,
    ruled
      ? `0.55 G ${num(0.4 / unit)} w ${num(edge)} ${num(height - 1 / unit)} m ${num(length - edge)} ${num(height - 1 / unit)} l S`
      : '',
    margin ? bar(height, tall, margin) : '',
    '0 g',
    ...notes(measure, stamp, room, unit).map(({ chip, text, size, row, rows }) => {
      const y = rows === 1 ? height / 2 - size * 0.45 : height / 2 + (row === 0 ? size * 0.28 : -size * 1.05)
      const wide = chip ? measure(chip, 'bold', size) + size : 0
      const ground = chip
        ? `0 g ${[edge, y - size * 0.25, wide, size * 1.15].map(num).join(' ')} re f 1 g ${line(press, chip, { face: 'bold', size }, edge + size / 2, y)} 0 g`
        : ''
      return `${ground} ${text ? line(press, text, { face: 'regular', size }, edge + (chip ? wide + size * 0.5 : 0), y) : ''}`
    }),
    `${line(press, text, { face: 'bold', size }, right, height / 2 - size * 0.36)} Q`,
  ]
  return parts.filter(Boolean).join('\n')
}

/** Along the whole cited page; what is cited stands in the strip, upright, where every reader finds it. */
function bar(height: number, tall: number, margin: number): string {
  const side = [0, height, margin, tall - height]
  const mark = [margin * 0.35, height, margin * 0.3, tall - height]
  return `1 g ${side.map(num).join(' ')} re f 0 g ${mark.map(num).join(' ')} re f`
}

type Note = { chip?: string; text: string; size: number; row: number; rows: number }

function notes(measure: Measure, { cited, signed }: Stamp, room: number, unit: number): Note[] {
  const small = 7 / unit
  const rows = Number(cited !== undefined) + Number(signed !== undefined)
  const found: Note[] = []
  if (cited !== undefined) {
    const chip = 'TRÍCH DẪN'
    const left = room - measure(chip, 'bold', small) - 1.5 * small
    if (left > 0)
      found.push({
        chip,
        text: left > 4 * small ? clip(measure, cited, 'regular', small, left) : '',
        size: small,
        row: 0,
        rows,
      })
  }
  if (signed) {
    const start = `bản xem – bản gốc có ${signed.signatures} chữ ký số, SHA-256 `
    // narrow pages: smaller letters first, then the head of the hash, which the index repeats in full
    const wide = measure(start + signed.sha256, 'regular', 1)
    const whole = Math.min(small, room / wide)
    const text = whole * unit >= 5 ? start + signed.sha256 : `${start}${signed.sha256.slice(0, 12)}…`
    const size = Math.min(small, room / measure(text, 'regular', 1))
    if (size > 0) found.push({ text, size, row: rows - 1, rows })
  }
  return found
}
