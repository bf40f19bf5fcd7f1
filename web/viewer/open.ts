// pdf.js, loaded when the first document is looked at. Bytes come by ranges through our own `send`, so that a session that
// ran out is refreshed and a refusal keeps its sentence.
import * as pdf from 'pdfjs-dist/build/pdf.min.mjs'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

pdf.GlobalWorkerOptions.workerSrc = workerUrl

const chunk = 2 ** 18

export interface Opened {
  readonly task: PDFDocumentLoadingTask
  /** Which bytes these are. */
  readonly sha256: string
}

/** `onChange`: what stands at the address is no longer what was opened. */
export async function openPdf(url: string, onChange: () => void): Promise<Opened> {
  const head = await range(url, 0, chunk)
  const first = new Uint8Array(await head.arrayBuffer())
  const length = Number(head.headers.get('Content-Range')?.split('/')[1] ?? first.length)
  const source = new Ranges(length, first)
  const sha256 = bytesOf(head)
  source.fetchFrom(url, sha256, onChange)
  const task = pdf.getDocument({
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
  return { task, sha256 }
}

class Ranges extends pdf.PDFDataRangeTransport {
  #url = ''
  #sha256 = ''
  #onChange = () => {}

  fetchFrom(url: string, sha256: string, onChange: () => void): void {
    this.#url = url
    this.#sha256 = sha256
    this.#onChange = onChange
  }

  override requestDataRange(begin: number, end: number): void {
    range(this.#url, begin, end)
      .then(async (response) => {
        // Glued to ranges of other bytes it would be a broken file.
        if (bytesOf(response) !== this.#sha256) this.#onChange()
        else this.onDataRange(begin, new Uint8Array(await response.arrayBuffer()))
      })
      .catch(() => this.abort())
  }
}

const bytesOf = ({ headers }: Response): string => headers.get('ETag')?.replaceAll('"', '') ?? ''

async function range(url: string, begin: number, end: number): Promise<Response> {
  const response = await send(url, { headers: { Range: `bytes=${begin}-${end - 1}` } })
  if (!response.ok) throw await problemOf(response)
  return response
}

export { TextLayer } from 'pdfjs-dist/build/pdf.min.mjs'
