// What qpdf leaves wrong, put right in an update behind the file, which qpdf then reads again: what readers stumble over
// (straighten.ts), and pages whose content is in several streams of which one cannot be decoded, where it joins nothing.
// Such a stream is replaced by as much of it as any reader would show.
import { appendFileSync, writeFileSync } from 'node:fs'
import { createInflate } from 'node:zlib'
import { openPdf, type PdfFile } from '../pdf/file.ts'
import { get, type Node } from '../pdf/read.ts'
import { type Branch, MAX_PAGES, pagesOf } from './pages.ts'
import { straightened } from './straighten.ts'
import type { ViewBytes } from './view.ts'

const MAX_PART = 64 << 20
/** qpdf decodes these itself; what it cannot decode of them is no content that a reader shows. */
const plain = new Set([
  'ASCII85Decode',
  'ASCIIHexDecode',
  'LZWDecode',
  'RunLengthDecode',
  'A85',
  'AHx',
  'LZW',
  'RL',
])

/** Writes the mended file to `to`; says how many objects were replaced. */
export async function mend(view: ViewBytes, to: string): Promise<number> {
  const file = openPdf(view)
  const parts = new Set<number>()
  const tree = new Map<number, Branch>()
  const pages = pagesOf(file, MAX_PAGES, tree)
  for (const { dict } of pages) {
    const content = file.sub(dict, 'Contents')
    if (content?.t !== 'list' || content.k.length < 2) continue
    for (const part of content.k) if (part.t === 'ref' && file.load(part.n)?.stream) parts.add(part.n)
  }
  copyAll(view, to)
  const places: [n: number, at: number][] = []
  let end = view.size
  const put = (n: number, ...body: readonly Uint8Array[]) => {
    const object = Buffer.concat([latin1(`\n${n} 0 obj\n`), ...body, latin1('\nendobj\n')])
    appendFileSync(to, object)
    places.push([n, end + 1])
    end += object.length
  }
  for (const n of parts) {
    const bytes = await replacement(file, n)
    if (bytes) put(n, latin1(`<</Length ${bytes.length}>>\nstream\n`), bytes, latin1('\nendstream'))
  }
  for (const [n, text] of straightened(file, pages, tree)) put(n, latin1(text))
  const root = get(file.trailer, 'Root')
  const catalog = root?.t === 'ref' ? root.n : file.count
  const rows = places.map(([n, at]) => `${n} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const before = /startxref\s+(\d+)/.exec(view.read(view.size - 64, 64).toString('latin1'))![1]
  const trailer = `trailer\n<</Size ${file.count + 1}/Root ${catalog} 0 R/Prev ${before}>>\nstartxref\n${end}\n%%EOF\n`
  appendFileSync(to, `xref\n${rows.join('')}${trailer}`)
  return places.length
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Undefined where qpdf can decode it. */
async function replacement(file: PdfFile, n: number): Promise<Buffer | undefined> {
  const { node, stream } = file.load(n)!
  const filter = file.sub(node, 'Filter')
  const names =
    filter?.t === 'list' ? filter.k.map((one) => nameOf(file.deref(one))) : filter ? [nameOf(filter)] : []
  if (names.every((name) => plain.has(name))) return undefined
  const isFlate = names.length === 1 && (names[0] === 'FlateDecode' || names[0] === 'Fl')
  if (!isFlate || file.sub(node, 'DecodeParms')) return Buffer.alloc(0)
  const { bytes, isWhole } = await inflate(Buffer.from(file.view.read(stream!.at, stream!.length)))
  return isWhole ? undefined : bytes
}

const nameOf = (node: Node | undefined): string => (node?.t === 'name' ? node.v : '')

function inflate(packed: Buffer): Promise<{ bytes: Buffer; isWhole: boolean }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const unpack = createInflate({ chunkSize: 1024 }) // what lies in a chunk when the error comes is lost
    const end = (isWhole: boolean) => resolve({ bytes: Buffer.concat(chunks), isWhole })
    unpack.on('data', (chunk: Buffer) => {
      if (size < MAX_PART) chunks.push(chunk)
      size += chunk.length
      if (size >= MAX_PART) unpack.destroy()
    })
    unpack.once('error', () => end(false))
    unpack.once('end', () => end(true))
    unpack.once('close', () => end(false)) // the first answer counts
    unpack.end(packed)
  })
}

function copyAll(view: ViewBytes, to: string): void {
  writeFileSync(to, '')
  for (let at = 0; at < view.size; at += 1 << 20) appendFileSync(to, view.read(at, 1 << 20))
}
