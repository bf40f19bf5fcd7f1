// A ruled table over as many sheets as it needs: the heading is repeated, a row is never split, a group's row is
// never the last one of a sheet.
import {
  type Align,
  type Face,
  type Measure,
  type Sheet,
  type Target,
  type Text,
  margin,
  rule,
  wrap,
  write,
} from './paper.ts'

export type Column = { title: string; width: number; align?: Align }
export type Line = { text: Text; face?: Face; size?: number; grey?: number }
export type Row = {
  /** One cell spans all columns but those that follow it. */
  span?: number
  cells: readonly (readonly Line[])[]
  shade?: number
  group?: boolean
  /** The whole row is a link. */
  to?: Target
}

/** Where the table goes on: a sheet and the y that is still free below. */
export type Cursor = { sheet: Sheet; y: number }
/** `next` makes the following sheet and says where its free space begins. */
export type Setting = { measure: Measure; x: number; size: number; next: () => Cursor }
type Style = Omit<Setting, 'next'>

const pad = 4
const leading = 1.25

type Laid = {
  row: Row
  boxes: { x: number; width: number; align: Align; lines: Required<Line>[] }[]
  height: number
}

export function table(
  columns: readonly Column[],
  rows: Iterable<Row>,
  start: Cursor,
  setting: Setting,
): Cursor {
  const sheets = tableSheets(columns, rows, start, setting)
  for (;;) {
    const { done, value } = sheets.next()
    if (done) return value
  }
}

/** Gives each sheet as soon as nothing more will be drawn on it, so that a long table is never held whole. */
export function* tableSheets(
  columns: readonly Column[],
  rows: Iterable<Row>,
  start: Cursor,
  setting: Setting,
): Generator<Sheet, Cursor> {
  const floor = margin.bottom
  const head = headOf(columns, setting)
  let { sheet, y } = start
  let top = y
  const open = () => {
    top = y
    y = draw(sheet, head, y)
  }
  let opened = false
  for (const block of blocks(rows, (row) => lay(columns, row, setting))) {
    if (!opened && y - head.height - kept(block, 0) < floor) {
      yield sheet
      ;({ sheet, y } = setting.next())
    }
    if (!opened) open()
    opened = true
    for (const [i, one] of block.entries()) {
      if (kept(block, i) > y - floor && y < top - head.height) {
        yield sheet
        ;({ sheet, y } = setting.next())
        open()
      }
      y = draw(sheet, fitted(one, y - floor), y)
    }
  }
  if (!opened) open()
  return { sheet, y }
}

const headOf = (columns: readonly Column[], style: Style): Laid =>
  lay(
    columns,
    { cells: columns.map(({ title }) => [{ text: title, face: 'bold' }]), shade: 0.88 },
    style,
    'center',
  )

/** How high its heading and first row are, which begin on one sheet. */
export function beginOf(columns: readonly Column[], rows: Iterable<Row>, style: Style): number {
  const [first = []] = blocks(rows, (row) => lay(columns, row, style))
  return headOf(columns, style).height + kept(first, 0)
}

/** A row with the rows of groups above it, which must not be parted from it. */
function* blocks(rows: Iterable<Row>, layRow: (row: Row) => Laid): Generator<Laid[]> {
  let held: Laid[] = []
  for (const row of rows) {
    held.push(layRow(row))
    if (row.group) continue
    yield held
    held = []
  }
  if (held.length) yield held
}

/** Height of a row together with what must not be parted from it. */
const kept = (block: readonly Laid[], i: number): number =>
  Math.min(
    block.slice(i).reduce((height, one) => height + one.height, 0),
    400,
  )

function lay(columns: readonly Column[], row: Row, { measure, x, size }: Style, align?: Align): Laid {
  const span = row.span ?? 1
  const merged: Column[] = [
    { ...columns[0]!, ...(span > 1 && { align: 'left' }), width: sum(columns.slice(0, span)) },
    ...columns.slice(span),
  ]
  let left = x
  const boxes = merged.map((column, i) => {
    const lines = (row.cells[i] ?? []).flatMap((line) => {
      const full = { face: 'regular' as Face, size, grey: 0, ...line }
      if (typeof full.text !== 'string') return full
      return wrap(measure, full.text, full.face, full.size, column.width - 2 * pad).map((text) => ({
        ...full,
        text,
      }))
    })
    const box = { x: left, width: column.width, align: align ?? column.align ?? 'left', lines }
    left += column.width
    return box
  })
  return { row, boxes, height: Math.max(...boxes.map(({ lines }) => tall(lines))) + 2 * pad }
}

const sum = (columns: readonly Column[]) => columns.reduce((total, { width }) => total + width, 0)
const tall = (lines: readonly Required<Line>[]) =>
  lines.reduce((total, { size }) => total + size * leading, 0)

/** A row taller than a whole sheet loses its last lines, and says so. */
function fitted(one: Laid, room: number): Laid {
  if (one.height <= room) return one
  const boxes = one.boxes.map((box) => {
    if (tall(box.lines) + 2 * pad <= room) return box
    const lines = [...box.lines]
    while (lines.length > 1 && tall(lines) + 2 * pad > room) lines.pop()
    return { ...box, lines: [...lines.slice(0, -1), { ...lines.at(-1)!, text: '…' }] }
  })
  return { ...one, boxes, height: Math.max(...boxes.map(({ lines }) => tall(lines))) + 2 * pad }
}

function draw(sheet: Sheet, { row, boxes, height }: Laid, top: number): number {
  const bottom = top - height
  const left = boxes[0]!.x
  const right = boxes.at(-1)!.x + boxes.at(-1)!.width
  if (row.shade !== undefined)
    sheet.ink.push({ kind: 'fill', x: left, y: bottom, width: right - left, height, grey: row.shade })
  for (const box of boxes) {
    let y = top - pad
    for (const { text, face, size, grey } of box.lines) {
      y -= size * leading
      const x = { left: box.x + pad, center: box.x + box.width / 2, right: box.x + box.width - pad }[
        box.align
      ]
      write(sheet, x, y + size * 0.3, text, size, { face, align: box.align, grey })
    }
    rule(sheet, box.x, bottom, box.x, top, 0.5)
  }
  rule(sheet, right, bottom, right, top, 0.5)
  rule(sheet, left, top, right, top, 0.5)
  rule(sheet, left, bottom, right, bottom, 0.5)
  if (row.to) sheet.links.push({ rect: [left, bottom, right, top], to: row.to })
  return bottom
}
