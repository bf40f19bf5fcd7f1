// Sheets of our own: what stands where, before anything is drawn. Page numbers are filled in when drawn, because
// the length of a list decides the numbers that it prints.
import type { Item, Leaf, Section } from './order.ts'
import type { Withdrawn } from './parts.ts'

export type Face = 'regular' | 'bold' | 'italic'
export type Text = string | (() => string)
export type Measure = (text: string, face: Face, size: number) => number

export type Ink =
  | { kind: 'text'; x: number; y: number; text: Text; face: Face; size: number; align: Align; grey: number }
  | { kind: 'line'; x: number; y: number; toX: number; toY: number; width: number }
  | { kind: 'fill'; x: number; y: number; width: number; height: number; grey: number }

export type Align = 'left' | 'center' | 'right'
export type Target = Section | Leaf | Item | Withdrawn
export type Rect = readonly [number, number, number, number]

/** `bottom` is the height of the strip, which the stamp fills. */
export type Sheet = { width: number; height: number; ink: Ink[]; links: { rect: Rect; to: Target }[] }

export const stripHeight = 22
export const margin = { left: 71, right: 50, top: 57, bottom: 57 }
/** Of the text on a portrait page. */
export const middle = (margin.left + 595 - margin.right) / 2

export const a4 = (): Sheet => ({ width: 595, height: 842, ink: [], links: [] })
export const a4Landscape = (): Sheet => ({ width: 842, height: 595, ink: [], links: [] })

type Style = { face?: Face; align?: Align; grey?: number }

/** `y` is the baseline. */
export function write(sheet: Sheet, x: number, y: number, text: Text, size: number, style: Style = {}): void {
  sheet.ink.push({
    kind: 'text',
    x,
    y,
    text,
    size,
    face: style.face ?? 'regular',
    align: style.align ?? 'left',
    grey: style.grey ?? 0,
  })
}

export function rule(sheet: Sheet, x: number, y: number, toX: number, toY: number, width = 0.6): void {
  sheet.ink.push({ kind: 'line', x, y, toX, toY, width })
}

export function frame(sheet: Sheet, x: number, y: number, toX: number, toY: number, width = 0.6): void {
  const half = width / 2
  rule(sheet, x - half, y, toX + half, y, width)
  rule(sheet, x - half, toY, toX + half, toY, width)
  rule(sheet, x, y, x, toY, width)
  rule(sheet, toX, y, toX, toY, width)
}

/** Lines no wider than `width`; a word that is wider alone is broken. */
export function wrap(measure: Measure, text: string, face: Face, size: number, width: number): string[] {
  return clean(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(measure, paragraph, face, size, width))
}

/** As many lines as `wrap` makes, of about the same length: for what stands in the middle. */
export function balance(measure: Measure, text: string, face: Face, size: number, width: number): string[] {
  const lines = wrap(measure, text, face, size, width)
  let best = lines
  for (let narrow = width - size; narrow > width / 3; narrow -= size) {
    const tried = wrap(measure, text, face, size, narrow)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

function wrapParagraph(measure: Measure, text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = []
  const space = measure(' ', face, size)
  let line = ''
  let used = 0
  for (const word of text.split(/\s+/)) {
    for (const piece of broken(measure, word, face, size, width)) {
      const wide = measure(piece, face, size)
      if (line && used + space + wide > width) {
        lines.push(line)
        line = ''
      }
      used = line ? used + space + wide : wide
      line = line ? `${line} ${piece}` : piece
    }
  }
  return [...lines, line]
}

function broken(measure: Measure, word: string, face: Face, size: number, width: number): string[] {
  if (measure(word, face, size) <= width) return [word]
  const pieces = ['']
  let used = 0
  for (const char of word) {
    const wide = measure(char, face, size)
    if (used + wide > width && pieces.at(-1)) {
      pieces.push('')
      used = 0
    }
    pieces[pieces.length - 1] += char
    used += wide
  }
  return pieces
}

/** One glyph per letter and nothing that no font draws. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\0-\x09\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')

/** Fits in one line, or ends in "…". */
export function clip(measure: Measure, text: string, face: Face, size: number, width: number): string {
  const line = clean(text).replace(/\n/g, ' ')
  if (measure(line, face, size) <= width) return line
  let short = ''
  let used = measure('…', face, size)
  for (const char of line) {
    used += measure(char, face, size)
    if (used > width) break
    short += char
  }
  return `${short.trimEnd()}…`
}
