// How a letter ends: who gets it, and who signs, up to three beside each other; never alone on a page.
import type { Block, LetterOrder, Signature } from './letter.ts'
import { balance, margin, type Measure, type Sheet, write } from './paper.ts'
import { indented } from './paragraph.ts'
import type { Cursor } from './table.ts'

const SIZE = 13
const LEADING = 1.32
const left = margin.left
const right = 595 - margin.right
const top = 842 - margin.top

/** The last words go to the next page with what is signed below them: a signature alone on a page signs nothing. */
export function withEnding(block: Block, order: LetterOrder, measure: Measure): Block {
  if (block.kind === 'table' || (!order.recipients?.length && !order.signature)) return block
  const { text, face = 'regular', size = SIZE, align = 'left', indent = align === 'left' } = block
  const lines = indented(measure, text, face, size, right - left, indent ? 28 : 0).length
  const room = lines * size * LEADING + 4 + endingHeight(order)
  return room < (top - margin.bottom) / 2 ? { ...block, room } : block
}

/** Decree 30: each line of who gets it ends with a semicolon, the last with a full stop. */
export const sentTo = (recipients: readonly string[] = []): string[] =>
  recipients.map((line, n) => `${line}${n === recipients.length - 1 ? '.' : ';'}`)

const signers = ({ signature, beside = [] }: LetterOrder): Signature[] => [
  ...beside,
  ...(signature ? [signature] : []),
]

const signedLines = (order: LetterOrder): number =>
  Math.max(0, ...signers(order).map(({ above }) => above.length + 5))

function endingHeight(order: LetterOrder): number {
  const sent = (order.recipients?.length ?? 0) + 1
  const signed = signedLines(order)
  return 16 * (order.beside ? signed + sent : Math.max(sent, signed))
}

/** Where in the width each of them signs, from the left. */
const places: readonly (readonly number[])[] = [[], [430], [165, 430], [135, 310, 475]]

export function ending(order: LetterOrder, start: Cursor, measure: Measure, next: () => Cursor): void {
  const { recipients = [], beside } = order
  const all = signers(order)
  if (!recipients.length && all.length === 0) return
  const { sheet, y } = start.y - endingHeight(order) < margin.bottom ? next() : start
  const top = y - 16
  const width = all.length > 2 ? 165 : 240
  for (const [n, one] of all.entries()) sign(sheet, places[all.length]![n]!, top, one, { measure, width })
  if (!recipients.length) return
  let west = beside ? top - signedLines(order) * 16 - 8 : top
  write(sheet, left, west, 'Nơi nhận:', 12, { face: 'bold' })
  for (const line of sentTo(recipients)) write(sheet, left, (west -= 14), `- ${line}`, 11)
}

interface Room {
  readonly measure: Measure
  readonly width: number
}

function sign(sheet: Sheet, x: number, start: number, { above, name }: Signature, room: Room): void {
  let y = start
  for (const line of above) {
    for (const part of balance(room.measure, line, 'bold', SIZE, room.width)) {
      write(sheet, x, y, part, SIZE, { face: 'bold', align: 'center' })
      y -= 17
    }
  }
  if (name) write(sheet, x, y - 56, name, SIZE, { face: 'bold', align: 'center' })
}
