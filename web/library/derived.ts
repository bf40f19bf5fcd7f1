import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Turn } from '../kit/order.ts'

/** A page that was chosen for the new document; `key` tells apart the same page chosen twice. */
export interface Picked {
  readonly key: string
  readonly version: string
  /** Which annex; 0 is the main file. */
  readonly file: number
  readonly pdf: PDFDocumentProxy
  /** The bytes that were seen when it was chosen. */
  readonly view: string
  readonly code: string
  readonly page: number
  readonly turn: Turn
  readonly isSigned: boolean
}
