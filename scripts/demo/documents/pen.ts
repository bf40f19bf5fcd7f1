// Draws on pages with y counted from the top, in points. One text line is one operator, so that it reads back whole.
import {
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames as Op,
  type PDFPage,
} from 'pdf-lib'
import { type Face, fontBox, partOf, widthOf } from './fonts.ts'

export const mm = (value: number) => (value * 72) / 25.4
export const A4 = { width: mm(210), height: mm(297) }
export type Colour = readonly [number, number, number]
export const black: Colour = [0, 0, 0]
export type Word = { text: string; face: Face }

export const words = (text: string, face: Face): Word[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ text: word, face }))

// Lines of words no wider than the measure; the first may be shorter for its indent.
export const wrap = (all: Word[], size: number, measure: number, indent = 0): Word[][] => {
  const lines: Word[][] = []
  let line: Word[] = []
  let width = indent
  for (const word of all) {
    const w = widthOf(word.text, word.face, size)
    const space = line.length > 0 ? widthOf(' ', word.face, size) : 0
    if (line.length > 0 && width + space + w > measure) {
      lines.push(line)
      line = [word]
      width = w
    } else {
      line.push(word)
      width += space + w
    }
  }
  if (line.length > 0) lines.push(line)
  return lines
}

export const lineWidth = (line: Word[], size: number) =>
  line.reduce((sum, w, i) => sum + widthOf(w.text + (i < line.length - 1 ? ' ' : ''), w.face, size), 0)

export const openPen = async (pdf: PDFDocument, faces: Face[]) => {
  const fonts = fontBox(pdf)
  await fonts.ready(faces)
  const number = (value: number) => PDFNumber.of(Math.round(value * 1000) / 1000)
  const op = (name: Op, ...values: number[]) => PDFOperator.of(name, values.map(number))
  let page!: PDFPage
  let height = A4.height
  let ops: PDFOperator[] = []

  const flush = () => {
    if (ops.length > 0) page.pushOperators(...ops)
    ops = []
  }
  const turn = (landscape = false) => {
    flush()
    height = landscape ? A4.width : A4.height
    page = pdf.addPage(landscape ? [A4.height, A4.width] : [A4.width, A4.height])
  }

  const run = (text: string, face: Face, size: number, x: number, y: number, gap = 0) => {
    let from = 0
    const chars = [...text]
    while (from < chars.length) {
      const part = partOf(face, chars[from]!)
      let to = from + 1
      while (to < chars.length && partOf(face, chars[to]!) === part) to++
      const piece = chars.slice(from, to).join('')
      const font = fonts.font(face, part)
      const key = PDFName.of(`${face}${part}`)
      page.node.setFontDictionary(key, font.ref)
      ops.push(PDFOperator.of(Op.SetFontAndSize, [key, number(size)]))
      ops.push(op(Op.SetTextMatrix, 1, 0, 0, 1, x, height - y))
      const array = PDFArray.withContext(pdf.context)
      for (const [i, word] of piece.split(/(?<= )/).entries()) {
        if (i > 0 && gap > 0) array.push(number((-gap * 1000) / size))
        array.push(font.encodeText(word))
      }
      ops.push(PDFOperator.of(Op.ShowTextAdjusted, [array]))
      x += widthOf(piece, face, size) + gap * (piece.split(' ').length - 1)
      from = to
    }
  }

  const ink = (colour: Colour) => ops.push(op(Op.NonStrokingColorRgb, ...colour))
  const stroke = (colour: Colour, width: number) =>
    ops.push(op(Op.StrokingColorRgb, ...colour), op(Op.SetLineWidth, width))

  // A line of words from x; with a measure it is stretched to fill it.
  const line = (all: Word[], size: number, x: number, y: number, measure?: number, colour = black) => {
    if (all.length === 0) return
    const gaps = all.length - 1
    const gap = measure && gaps > 0 ? Math.max(0, (measure - lineWidth(all, size)) / gaps) : 0
    ink(colour)
    ops.push(op(Op.BeginText))
    let from = 0
    while (from < all.length) {
      const face = all[from]!.face
      let to = from + 1
      while (to < all.length && all[to]!.face === face) to++
      const last = to === all.length
      const text = all
        .slice(from, to)
        .map((w) => w.text)
        .join(' ')
      run(last ? text : `${text} `, face, size, x, y, gap)
      x += widthOf(last ? text : `${text} `, face, size) + gap * (to - from)
      from = to
    }
    ops.push(op(Op.EndText))
  }

  const text = (value: string, face: Face, size: number, x: number, y: number, colour = black) =>
    line([{ text: value, face }], size, x, y, undefined, colour)
  const centred = (value: string, face: Face, size: number, x: number, y: number, colour = black) =>
    text(value, face, size, x - widthOf(value, face, size) / 2, y, colour)
  const rule = (x1: number, y1: number, x2: number, y2: number, width = 0.6, colour = black) => {
    stroke(colour, width)
    ops.push(op(Op.MoveTo, x1, height - y1), op(Op.LineTo, x2, height - y2), op(Op.StrokePath))
  }
  const box = (
    x: number,
    y: number,
    w: number,
    h: number,
    paint: { fill?: Colour; line?: Colour; width?: number },
  ) => {
    if (paint.fill) {
      ink(paint.fill)
      ops.push(op(Op.AppendRectangle, x, height - y - h, w, h), op(Op.FillNonZero))
    }
    if (paint.line) {
      stroke(paint.line, paint.width ?? 0.6)
      ops.push(op(Op.AppendRectangle, x, height - y - h, w, h), op(Op.StrokePath))
    }
  }
  // A path of absolute cubic curves; each point list is x, y of start, then six numbers a curve.
  const curves = (points: number[], width: number, colour: Colour, fill = false) => {
    stroke(colour, width)
    ink(colour)
    const flip = points.map((v, i) => (i % 2 ? height - v : v))
    ops.push(op(Op.MoveTo, flip[0]!, flip[1]!))
    for (let i = 2; i + 5 < flip.length; i += 6) ops.push(op(Op.AppendBezierCurve, ...flip.slice(i, i + 6)))
    ops.push(op(fill ? Op.FillNonZero : Op.StrokePath))
  }
  // Letters set one by one, turned; for the rim of a seal.
  const turned = (
    char: string,
    face: Face,
    size: number,
    x: number,
    y: number,
    angle: number,
    colour: Colour,
  ) => {
    const font = fonts.font(face, partOf(face, char))
    const key = PDFName.of(`${face}${partOf(face, char)}`)
    page.node.setFontDictionary(key, font.ref)
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    ink(colour)
    ops.push(op(Op.BeginText), PDFOperator.of(Op.SetFontAndSize, [key, number(size)]))
    ops.push(op(Op.SetTextMatrix, c, s, -s, c, x, height - y))
    ops.push(PDFOperator.of(Op.ShowText, [font.encodeText(char)]), op(Op.EndText))
  }
  return { turn, flush, line, text, centred, rule, box, curves, turned, page: () => page }
}

export type Pen = Awaited<ReturnType<typeof openPen>>
