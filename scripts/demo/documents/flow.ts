// Fills exactly the pages asked for: what is pinned to a page stands on it, running text flows between, the end ends it.
import { A4, lineWidth, mm, type Pen, type Word, words, wrap } from './pen.ts'

export type Paragraph = {
  kind: 'paragraph'
  words: Word[]
  size: number
  align: 'justify' | 'centre'
  indent: number
  before: number
  after: number
}
export type Column = { head: string; share: number; align?: 'centre' | 'right' | 'left' }
export type Table = {
  kind: 'table'
  caption?: string
  columns: Column[]
  rows: string[][]
  size: number
  pad: number
  bold?: number[] // rows in bold: totals and groups
}
export type Picture = {
  kind: 'picture'
  height: number
  draw: (pen: Pen, x: number, y: number, width: number) => void
}
export type Block = Paragraph | Table | Picture
export type Geometry = { landscape: boolean; left: number; right: number; top: number; bottom: number }

export const upright: Geometry = {
  landscape: false,
  left: mm(30),
  right: mm(17),
  top: mm(22),
  bottom: mm(20),
}
export const lying: Geometry = { landscape: true, left: mm(20), right: mm(20), top: mm(22), bottom: mm(16) }
export const lead = (size: number) => size * 1.32

export const paragraph = (text: string | Word[], with_: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  words: typeof text === 'string' ? words(text, 'regular') : text,
  size: 14,
  align: 'justify',
  indent: 34,
  before: 0,
  after: 6,
  ...with_,
})

export const openFlow = (pen: Pen, geometry: Geometry, pages: number) => {
  const sheet = geometry.landscape ? { width: A4.height, height: A4.width } : A4
  const measure = sheet.width - geometry.left - geometry.right
  const floor = sheet.height - geometry.bottom
  const capacity = floor - geometry.top
  let page = 0
  let y = 0

  const turn = () => {
    page++
    pen.turn(geometry.landscape)
    if (page > 1) pen.centred(String(page), 'regular', 13, sheet.width / 2, geometry.top - 18)
    y = geometry.top
  }

  const cells = (table: Table, row: string[], bold: boolean) =>
    row.map((cell, i) =>
      wrap(words(cell, bold ? 'bold' : 'regular'), table.size, measure * table.columns[i]!.share - 8),
    )
  const rowHeight = (table: Table, row: string[], bold: boolean) =>
    Math.max(1, ...cells(table, row, bold).map((lines) => lines.length)) * lead(table.size) * 0.94 +
    table.pad * 2
  const headHeight = (table: Table) =>
    rowHeight(
      table,
      table.columns.map(({ head }) => head),
      true,
    )
  const captionHeight = (table: Table) =>
    table.caption ? 12 + wrap(words(table.caption, 'bold'), 13, measure).length * 17 : 4
  const isBold = (table: Table, index: number) => table.bold?.includes(index) ?? false

  // A caption and a head without rows under them wait for the next page.
  const startsOver = (table: Table) => {
    const first = table.rows.slice(0, 2).reduce((sum, row) => sum + rowHeight(table, row, false), 0)
    return y > geometry.top && y + captionHeight(table) + headHeight(table) + first > floor
  }

  // Where a block would end, were it begun here: how many pages on, and how deep on that page.
  const end = (block: Block): { over: number; depth: number } => {
    if (block.kind === 'paragraph') {
      const count = wrap(block.words, block.size, measure, block.indent).length
      const height = lead(block.size)
      const fits = Math.floor((floor - y - block.before) / height)
      if (count <= fits) return { over: 0, depth: y + block.before + count * height + block.after }
      const rest = count - (fits < 2 ? 0 : fits)
      return { over: 1, depth: geometry.top + rest * height + block.after }
    }
    if (block.kind === 'picture') {
      const over = y + block.height > floor ? 1 : 0
      return { over, depth: (over ? geometry.top : y) + block.height + 10 }
    }
    const head = headHeight(block)
    let over = startsOver(block) ? 1 : 0
    let depth = (over ? geometry.top : y) + captionHeight(block) + head
    for (const [i, row] of block.rows.entries()) {
      const height = rowHeight(block, row, isBold(block, i))
      if (depth + height > floor) {
        over++
        depth = geometry.top + head
      }
      depth += height
    }
    return { over, depth: depth + 10 }
  }

  const placeParagraph = (block: Paragraph) => {
    const lines = wrap(block.words, block.size, measure, block.indent)
    const height = lead(block.size)
    y += block.before
    const fits = Math.floor((floor - y) / height)
    if (fits < Math.min(2, lines.length)) turn()
    for (const [i, line] of lines.entries()) {
      if (y + height > floor) turn()
      const base = y + height * 0.76
      const indent = i === 0 ? block.indent : 0
      const last = i === lines.length - 1
      if (block.align === 'centre')
        pen.line(line, block.size, geometry.left + (measure - lineWidth(line, block.size)) / 2, base)
      else pen.line(line, block.size, geometry.left + indent, base, last ? undefined : measure - indent)
      y += height
    }
    y += block.after
  }

  const drawRow = (table: Table, row: string[], bold: boolean) => {
    const height = rowHeight(table, row, bold)
    let x = geometry.left
    for (const [i, lines] of cells(table, row, bold).entries()) {
      const column = table.columns[i]!
      const width = measure * column.share
      pen.box(x, y, width, height, { line: [0.15, 0.15, 0.15], width: 0.5 })
      const align = bold && row === headRow(table) ? 'centre' : (column.align ?? 'left')
      const step = lead(table.size) * 0.94
      let base = y + (height - lines.length * step) / 2 + step * 0.77
      for (const line of lines) {
        const wide = lineWidth(line, table.size)
        const at = align === 'centre' ? (width - wide) / 2 : align === 'right' ? width - wide - 4 : 4
        pen.line(line, table.size, x + at, base)
        base += step
      }
      x += width
    }
    y += height
  }
  const heads = new WeakMap<Table, string[]>()
  const headRow = (table: Table) => {
    const found = heads.get(table) ?? table.columns.map(({ head }) => head)
    heads.set(table, found)
    return found
  }

  const placeTable = (table: Table) => {
    if (startsOver(table)) turn()
    if (table.caption) {
      y += 4
      for (const line of wrap(words(table.caption, 'bold'), 13, measure)) {
        pen.line(line, 13, geometry.left + (measure - lineWidth(line, 13)) / 2, y + 13)
        y += 17
      }
      y += 8
    } else y += 4
    drawRow(table, headRow(table), true)
    for (const [i, row] of table.rows.entries()) {
      if (y + rowHeight(table, row, isBold(table, i)) > floor) {
        turn()
        drawRow(table, headRow(table), true)
      }
      drawRow(table, row, isBold(table, i))
    }
    y += 10
  }

  const place = (block: Block) => {
    if (block.kind === 'paragraph') return placeParagraph(block)
    if (block.kind === 'table') return placeTable(block)
    if (y + block.height > floor) turn()
    block.draw(pen, geometry.left, y, measure)
    y += block.height + 10
  }
  const heightOf = (blocks: Block[]) =>
    blocks.reduce((sum, block) => {
      if (block.kind === 'picture') return sum + block.height + 10
      if (block.kind === 'table')
        return (
          sum +
          captionHeight(block) +
          headHeight(block) +
          10 +
          block.rows.reduce((all, row, i) => all + rowHeight(block, row, isBold(block, i)), 0)
        )
      return (
        sum +
        block.before +
        block.after +
        wrap(block.words, block.size, measure, block.indent).length * lead(block.size)
      )
    }, 0)
  return {
    turn,
    place,
    end,
    heightOf,
    capacity,
    measure,
    geometry,
    pages,
    page: () => page,
    y: () => y,
    skip: (height: number) => void (y += height),
    room: () => floor - y,
  }
}
export type Flow = ReturnType<typeof openFlow>

// The same table with as much air in its rows as makes it end on the page wanted, at or above the depth allowed.
export const fitTable = (flow: Flow, table: Table, over: number, roomAtEnd: number, airiest = 9): Table => {
  const sizes = [0, 0.5, 1, 1.5, 2, 2.5, 3].map((less) => table.size - less)
  const ends = (candidate: Table) => {
    const { over: pages, depth } = flow.end(candidate)
    return pages + (depth > flow.geometry.top + flow.capacity - roomAtEnd ? 1 : 0)
  }
  for (const size of sizes) {
    if (ends({ ...table, size, pad: 1.5 }) > over) continue
    let [low, high] = [1.5, airiest]
    while (high - low > 0.2) {
      const pad = (low + high) / 2
      if (ends({ ...table, size, pad }) > over) high = pad
      else low = pad
    }
    return { ...table, size, pad: low }
  }
  return { ...table, size: table.size - 2, pad: 1.5 }
}
