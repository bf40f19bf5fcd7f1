import type { PDFDocumentProxy } from 'pdfjs-dist'

export type Turn = 0 | 90 | 180 | 270

/** A page that was chosen for the new document; `key` tells apart the same page chosen twice. */
export interface Picked {
  readonly key: string
  readonly version: string
  readonly pdf: PDFDocumentProxy
  readonly code: string
  readonly page: number
  readonly turn: Turn
  readonly isSigned: boolean
}

export const turned = (turn: Turn): Turn => ((turn + 90) % 360) as Turn

export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const rest = list.filter((_, n) => n !== from)
  return [...rest.slice(0, from + by), ...list.slice(from, from + 1), ...rest.slice(from + by)]
}
