// A normalised PDF opened: one xref table `0 n`, objects by number, streams with a direct length. Everything else is
// refused, so that the index can trust what it reads.
import type { ViewBytes } from '../index/view.ts'
import { type Dict, get, type Node, NotNormal, parse, Short, type Source } from './read.ts'

export interface PdfObject {
  readonly node: Node
  /** In the file. */
  readonly start: number
  readonly end: number
  readonly stream?: { readonly at: number; readonly length: number }
}

export interface PdfFile {
  readonly view: ViewBytes
  readonly count: number
  readonly trailer: Dict
  /** Where object n begins, or −1. */
  readonly at: (n: number) => number
  readonly load: (n: number) => PdfObject | undefined
  /** What a reference leads to; undefined for null and for nothing. */
  readonly deref: (node: Node | undefined) => Node | undefined
  /** The same of a dictionary's value. */
  readonly sub: (node: Node | undefined, key: string) => Node | undefined
}

const MAX_OBJECTS = 8_388_607 // ISO 32000-1, annex C
const MAX_VALUE = 16 << 20
const CACHE_BYTES = 4 << 20 // as written; read, it is some 15 times as much

export function openPdf(view: ViewBytes): PdfFile {
  const { count, offsets, end } = readXref(view)
  const keyword = view.read(end, 40).toString('latin1').indexOf('trailer')
  if (keyword < 0) throw new NotNormal('no trailer')
  const trailer = readValue(view, end + keyword + 7).node
  if (trailer.t !== 'dict') throw new NotNormal('no trailer')

  const cache = new Map<number, PdfObject>()
  let cached = 0
  const sizeOf = ({ node, start }: PdfObject) => ('of' in node ? node.of.at + node.e - start : 0)
  const load = (n: number): PdfObject | undefined => {
    const at = offsets[n] ?? -1
    if (at < 0) return undefined
    const known = cache.get(n)
    if (known) return known
    const made = readObject(view, n, at)
    cache.set(n, made)
    cached += sizeOf(made)
    if (cached > CACHE_BYTES)
      for (const [old, object] of cache) {
        if (cached <= CACHE_BYTES || old === n) break
        cache.delete(old)
        cached -= sizeOf(object)
      }
    return made
  }
  const deref = (node: Node | undefined): Node | undefined => {
    let now = node
    for (let hops = 0; now?.t === 'ref'; hops++) now = hops < 32 ? load(now.n)?.node : undefined
    return now?.t === 'word' && now.v === 'null' ? undefined : now
  }
  const sub = (node: Node | undefined, key: string) => deref(get(node, key))
  return { view, count, trailer, at: (n) => offsets[n] ?? -1, load, deref, sub }
}

function readXref(view: ViewBytes): { count: number; offsets: Float64Array; end: number } {
  const tail = view.read(Math.max(0, view.size - 64), 64).toString('latin1')
  const at = Number(/startxref\s+(\d+)/.exec(tail)?.[1] ?? NaN)
  if (!(at < view.size)) throw new NotNormal('no startxref')
  const head = /^xref\s+0 (\d+)\s*\n/.exec(view.read(at, 60).toString('latin1'))
  if (!head) throw new NotNormal('no plain xref table')
  const count = Number(head[1])
  const rows = at + head[0].length
  if (count > MAX_OBJECTS || rows + count * 20 > view.size) throw new NotNormal('the xref table is too long')
  const offsets = new Float64Array(count).fill(-1)
  for (let n = 0; n < count;) {
    const some = Math.min(3000, count - n)
    const block = view.read(rows + n * 20, some * 20)
    if (block.length < some * 20) throw new NotNormal('the xref table is cut off')
    for (let i = 0; i < some; i++, n++)
      if (n > 0 && block[i * 20 + 17] === 110)
        offsets[n] = Number(block.toString('latin1', i * 20, i * 20 + 10))
  }
  return { count, offsets, end: rows + count * 20 }
}

/** Copied out of a window: a node that is kept must not keep 64 KiB around it. */
function readValue(view: ViewBytes, at: number): { node: Node; end: number } {
  if (view.all)
    try {
      const node = parse({ bytes: view.all, at: 0 }, at, true)
      return { node, end: node.e }
    } catch (error) {
      throw error instanceof Short ? new NotNormal(`the value at ${at} does not end`) : error
    }
  for (let length = 2048; ; length *= 4) {
    const isWhole = at + length >= view.size
    const source: Source = { bytes: view.read(at, length), at }
    try {
      const node = parse(source, 0, isWhole)
      source.bytes = Buffer.from(source.bytes.subarray(0, node.e))
      return { node, end: at + node.e }
    } catch (error) {
      if (!(error instanceof Short)) throw error
      if (isWhole || length > MAX_VALUE) throw new NotNormal(`the value at ${at} does not end`)
    }
  }
}

function readObject(view: ViewBytes, n: number, start: number): PdfObject {
  const head = `${n} 0 obj`
  const first = view.read(start, 40)
  if (
    first.toString('latin1', 0, head.length) !== head ||
    !/\s/.test(String.fromCharCode(first[head.length] ?? 0))
  )
    throw new NotNormal(`object ${n} is not where the table says`)
  const at = start + head.length + 1
  const value = readValue(view, at)
  const { node } = value
  let { end } = value
  const rest = view.read(end, 40).toString('latin1')
  if (rest.startsWith('\nendobj')) return { node, start, end: end + 7 }
  const keyword = /^\s*stream\r?\n/.exec(rest)
  let stream: PdfObject['stream']
  if (keyword) {
    const length = get(node, 'Length')
    if (length?.t !== 'num') throw new NotNormal(`the length of stream ${n} is not direct`)
    stream = { at: end + keyword[0].length, length: length.v }
    end = stream.at + stream.length
  }
  const close = /^\s*(?:endstream\s*)?endobj/.exec(view.read(end, 40).toString('latin1'))
  if (!close || end > view.size) throw new NotNormal(`object ${n} does not end`)
  return { node, start, end: end + close[0].length, ...(stream && { stream }) }
}
