import type { PDFDocumentProxy } from 'pdfjs-dist'
import { formatPapers } from '../../schemas/format.ts'
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
  /** Số, ký hiệu of its document, or the code. */
  readonly paper: string
  readonly page: number
  readonly turn: Turn
  readonly isSigned: boolean
}

/** What a file made of these pages is called until somebody says otherwise: after all that it was made of. */
export function nameAfter(picked: readonly Pick<Picked, 'paper'>[], first: string): string {
  const papers = [...new Set(picked.map(({ paper }) => paper))]
  const name = papers.length > 1 ? `Ghép ${formatPapers(papers)}` : `Trích ${papers[0] ?? first}`
  return name.replaceAll('/', '-').slice(0, 200)
}
