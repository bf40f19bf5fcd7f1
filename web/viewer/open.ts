// pdf.js, loaded when the first document is looked at. Bytes come by ranges through our own `send`, so that a session that
// ran out is refreshed and a refusal keeps its sentence.
import * as pdf from 'pdfjs-dist/build/pdf.min.mjs'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

pdf.GlobalWorkerOptions.workerSrc = workerUrl

const chunk = 2 ** 18

export async function openPdf(url: string): Promise<PDFDocumentLoadingTask> {
  const head = await range(url, 0, chunk)
  const first = new Uint8Array(await head.arrayBuffer())
  const length = Number(head.headers.get('Content-Range')?.split('/')[1] ?? first.length)
  const source = new Ranges(length, first)
  source.fetchFrom(url)
  return pdf.getDocument({
    range: source,
    length,
    rangeChunkSize: chunk,
    disableAutoFetch: true,
    disableStream: true,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    isEvalSupported: false,
  })
}

class Ranges extends pdf.PDFDataRangeTransport {
  #url = ''

  fetchFrom(url: string): void {
    this.#url = url
  }

  override requestDataRange(begin: number, end: number): void {
    range(this.#url, begin, end)
      .then((response) => response.arrayBuffer())
      .then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)))
      .catch(() => this.abort())
  }
}

async function range(url: string, begin: number, end: number): Promise<Response> {
  const response = await send(url, { headers: { Range: `bytes=${begin}-${end - 1}` } })
  if (!response.ok) throw await problemOf(response)
  return response
}

export { TextLayer } from 'pdfjs-dist/build/pdf.min.mjs'
