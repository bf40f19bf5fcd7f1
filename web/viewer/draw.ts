// One page on one canvas, with its text above it for selecting; the page before is freed.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { TextLayer } from './open.ts'
import { markQuote } from './quote.ts'

export interface Place {
  canvas: HTMLCanvasElement
  text: HTMLDivElement
  /** Width to fill, in CSS pixels. */
  width: number
  zoom: number
  quotes: readonly string[]
}

interface Block {
  left: number
  right: number
}

/** Resolves to where the text block begins, so that the pane can be scrolled to it; undefined for a scan. */
export async function drawPage(
  document: PDFDocumentProxy,
  n: number,
  { canvas, text, width, zoom, quotes }: Place,
  signal: AbortSignal,
): Promise<number | undefined> {
  const page = await document.getPage(n)
  const block = await textBlock(page)
  if (signal.aborted) return undefined
  const plain = page.getViewport({ scale: 1 })
  // Fitting the text block and not the paper: a whole A4 in 450 px would give type of 8 px.
  const fitted = block ? Math.min(plain.width, block.right - block.left + 24) : plain.width
  const viewport = page.getViewport({ scale: (width / fitted) * zoom })
  const sharp = Math.min(window.devicePixelRatio || 1, 2)
  canvas.width = Math.floor(viewport.width * sharp)
  canvas.height = Math.floor(viewport.height * sharp)
  canvas.style.width = `${viewport.width}px`
  canvas.style.height = `${viewport.height}px`
  const drawing = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] })
  signal.addEventListener('abort', () => drawing.cancel())
  await drawing.promise
  text.replaceChildren()
  text.style.width = `${viewport.width}px`
  text.style.height = `${viewport.height}px`
  text.style.setProperty('--total-scale-factor', String(viewport.scale))
  const layer = new TextLayer({ textContentSource: await page.getTextContent(), container: text, viewport })
  await layer.render()
  quotes.some((quote) => markQuote(layer.textDivs, quote))
  page.cleanup()
  return block && block.left * viewport.scale
}

async function textBlock(page: PDFPageProxy): Promise<Block | undefined> {
  const { items } = await page.getTextContent()
  let [left, right] = [Infinity, -Infinity]
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const x = Number(item.transform[4])
    left = Math.min(left, x)
    right = Math.max(right, x + item.width)
  }
  return right - left > 100 ? { left: left - 12, right: right + 12 } : undefined
}
