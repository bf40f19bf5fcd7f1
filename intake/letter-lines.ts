// Page text as `pdftotext -layout` gives it, cut into lines and cells. Letterheads stand in two columns; what is far
// apart on a line belongs to different columns.
export interface Cell {
  readonly text: string
  /** Column of its first and behind its last character. */
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly page: number
  /** From 1, on its page. */
  readonly line: number
  readonly text: string
  readonly cells: readonly Cell[]
}

const LONGEST = 400 // a line of a letter is shorter; what is longer is not read

/** All lines with something on them, and empty ones, which end paragraphs. */
export function linesOf(pages: readonly string[]): Line[] {
  return pages.flatMap((page, p) =>
    page.split(/\r?\n/).map((raw, i) => {
      const text = raw
        .slice(0, LONGEST)
        .normalize('NFC')
        .replace(/[\t\u00a0]/g, ' ')
        .trimEnd()
      const cells = [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => {
        return { text: match[0], from: match.index, to: match.index + match[0].length }
      })
      return { page: p + 1, line: i + 1, text: text.trim().replace(/ +/g, ' '), cells }
    }),
  )
}

export interface Read<T> {
  readonly value: T
  /** Page and line from 1; the line as it stands. */
  readonly at: { readonly page: number; readonly line: number; readonly text: string }
}

export const at = ({ page, line, text }: Line) => ({ page, line, text })
