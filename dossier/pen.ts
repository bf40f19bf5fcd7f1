// Writes down a sheet and on to the next one: paragraphs, headings, tables.
import { type Measure, type Sheet, a4, margin, wrap, write } from './paper.ts'
import { type Column, type Cursor, type Row, table } from './table.ts'

/** Between the margins of a portrait page. */
export const width = 595 - margin.left - margin.right

export type Pen = { sheets: Sheet[]; at: Cursor; next: () => Cursor; measure: Measure; width: number }

export function pen(measure: Measure, make: () => Sheet = a4): Pen {
  const one: Pen = {
    sheets: [],
    measure,
    width,
    at: { sheet: make(), y: 0 },
    next: () => {
      const sheet = make()
      one.width = sheet.width - margin.left - margin.right
      one.sheets.push(sheet)
      return (one.at = { sheet, y: sheet.height - margin.top })
    },
  }
  one.next()
  return one
}

export type Style = {
  face?: 'regular' | 'bold' | 'italic'
  size?: number
  indent?: number
  align?: 'left' | 'center'
}

export function paragraph(
  pen: Pen,
  text: string,
  { face = 'regular', size = 12, indent = 0, align = 'left' }: Style = {},
): void {
  for (const line of wrap(pen.measure, text, face, size, pen.width - indent)) {
    if (pen.at.y - size * 1.3 < margin.bottom) pen.next()
    pen.at.y -= size * 1.3
    write(
      pen.at.sheet,
      align === 'center' ? margin.left + pen.width / 2 : margin.left + indent,
      pen.at.y,
      line,
      size,
      {
        face,
        align,
      },
    )
  }
}

export function title(pen: Pen, text: string): void {
  if (pen.at.y < margin.bottom + 70) pen.next()
  pen.at.y -= 12
  paragraph(pen, text, { face: 'bold', size: 13 })
  pen.at.y -= 3
}

export function grid(pen: Pen, columns: readonly Column[], rows: readonly Row[], size = 12): void {
  pen.at.y -= 6
  pen.at = table(columns, rows, pen.at, { measure: pen.measure, x: margin.left, size, next: pen.next })
}
