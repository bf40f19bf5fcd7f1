// What stands in a volume in place of a document: one framed page with a heading, and label by label what is known.
import { type Measure, type Sheet, a4, frame, margin, middle, wrap, write } from './paper.ts'

export type Notice = {
  title: string
  subtitle: string
  /** A value may hold line breaks. */
  lines: readonly (readonly [label: string, value: string])[]
  foot?: string
}

const mostLines = 9

/** Always one page, whatever is written: what is cut off here stands whole in dossier.json. */
export function noticeSheet({ title, subtitle, lines, foot }: Notice, measure: Measure): Sheet {
  const sheet = a4()
  const left = margin.left + 18
  const right = 595 - margin.right - 18
  let y = 690
  write(sheet, middle, y, title, 24, { face: 'bold', align: 'center' })
  y -= 22
  write(sheet, middle, y, subtitle, 13, { face: 'italic', align: 'center' })
  y -= 26
  for (const [label, value] of lines) {
    const all = wrap(measure, value, 'regular', 13, right - left - 90)
    const shown = all.length > mostLines ? [...all.slice(0, mostLines - 1), `${all[mostLines - 1]}…`] : all
    y -= 8
    write(sheet, left, y - 13, label, 13, { face: 'bold' })
    for (const line of shown) {
      y -= 17
      write(sheet, left + 90, y + 4, line, 13)
    }
  }
  if (foot) {
    y -= 14
    write(sheet, middle, y - 14, foot, 13, { face: 'bold', align: 'center' })
  }
  frame(sheet, margin.left, y - (foot ? 36 : 22), 595 - margin.right, 730, 1.6)
  return sheet
}
