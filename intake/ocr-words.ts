// Words that tesseract saw on a page, laid out as `pdftotext -layout` lays out a page: what reads particulars and finds
// quotes need not know where text came from.
export interface Word {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
  /** Of tesseract: words with the same one stand on one line. */
  readonly line: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Rows of its TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsOf(tsv: string): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...texts] =
      row.split('\t')
    const text = texts.join('\t').normalize('NFC').trim()
    if (level !== '5' || text === '') return []
    const place = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) }
    return [{ text, confidence: Number(confidence), line: `${block} ${paragraph} ${line}`, ...place }]
  })
}

/** By how sure it is of each, weighed by length. */
export function confidenceOf(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * Math.max(0, confidence), 0)
  return letters ? Math.round(sure / letters) : 0
}

/** How sure a word is, and where it stands: left, top, right, bottom in thousandths of the page. */
export type Seen = [confidence: number, left: number, top: number, right: number, bottom: number]

export interface Straightened {
  /** Of the page as it lay, and by how many degrees it was turned clockwise around its middle. */
  readonly width: number
  readonly height: number
  readonly by: number
}

/** In the order in which `layOut` writes them, on the page as it lay before it was straightened. */
export function placed(words: readonly Word[], { width, height, by }: Straightened): Seen[] {
  const [sin, cos] = [Math.sin((by * Math.PI) / 180), Math.cos((by * Math.PI) / 180)]
  const [wide, high] = [
    width * Math.abs(cos) + height * Math.abs(sin),
    width * Math.abs(sin) + height * Math.abs(cos),
  ]
  const share = (value: number, of: number) => Math.min(1000, Math.max(0, Math.round((1000 * value) / of)))
  return rowsOf(words).flatMap((row) =>
    fromLeft(row.words).map((word): Seen => {
      const [x, y] = [word.left + word.width / 2 - wide / 2, word.top + word.height / 2 - high / 2]
      const [midX, midY] = [width / 2 + x * cos + y * sin, height / 2 - x * sin + y * cos]
      const [halfX, halfY] = [word.width / 2, word.height / 2]
      return [
        Math.round(Math.max(0, word.confidence)),
        share(midX - halfX, width),
        share(midY - halfY, height),
        share(midX + halfX, width),
        share(midY + halfY, height),
      ]
    }),
  )
}

const fromLeft = (words: readonly Word[]): Word[] => [...words].sort((a, b) => a.left - b.left)

interface Row {
  readonly words: Word[]
  middle: number
  height: number
}

export function layOut(words: readonly Word[]): string {
  if (words.length === 0) return ''
  const char = median(words.map(({ text, width }) => width / text.length))
  const rows = rowsOf(words)
  const left = Math.min(...words.map((word) => word.left))
  const pitch = median(rows.slice(1).map(({ middle }, i) => middle - rows[i]!.middle))
  const lines: string[] = []
  for (const [i, row] of rows.entries()) {
    const gap = i > 0 && pitch > 0 ? Math.round((row.middle - rows[i - 1]!.middle) / pitch) - 1 : 0
    lines.push(...Array.from({ length: Math.min(3, Math.max(0, gap)) }, () => ''), lineOf(row, left, char))
  }
  return lines.join('\n')
}

function rowsOf(words: readonly Word[]): Row[] {
  const byLine = new Map<string, Word[]>()
  for (const word of words) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word])
  const lines = [...byLine.values()].map((all): Row => {
    const height = median(all.map((word) => word.height))
    return { words: all, height, middle: median(all.map(({ top, height: h }) => top + h / 2)) }
  })
  const rows: Row[] = []
  for (const line of lines.sort((a, b) => a.middle - b.middle)) {
    // Columns side by side are lines of their own to tesseract.
    const beside = rows.find(
      (row) =>
        Math.abs(row.middle - line.middle) < 0.5 * Math.min(row.height, line.height) && !overlap(row, line),
    )
    if (beside) beside.words.push(...line.words)
    else rows.push(line)
  }
  return rows
}

function overlap(a: Row, b: Row): boolean {
  const [from, to] = [(row: Row) => Math.min(...row.words.map(({ left }) => left)), (row: Row) => Math.max(...row.words.map(({ left, width }) => left + width))] // prettier-ignore
  return from(a) < to(b) && from(b) < to(a)
}

/** A gap of one blank between words, and as wide a one as stands on the page between columns. */
function lineOf({ words }: Row, left: number, char: number): string {
  let text = ''
  let end = left
  for (const word of fromLeft(words)) {
    const isFar = text === '' || word.left - end > 2.5 * char
    const column = Math.round((word.left - left) / char)
    text += isFar ? ' '.repeat(Math.max(text === '' ? 0 : 3, column - text.length)) : ' '
    text += word.text
    end = word.left + word.width
  }
  return text
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
