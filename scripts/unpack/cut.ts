// Pages of a bound volume as a PDF of their own: what they need is copied as it stands, under other numbers; nothing is
// decoded. The volume is opened once for all its documents, and of a picture no more than a window is held.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { layersOf } from '../../dossier/index/outline.ts'
import type { Page } from '../../dossier/index/pages.ts'
import type { PdfFile, PdfObject } from '../../dossier/pdf/file.ts'
import { refsIn, template } from '../../dossier/pdf/read.ts'

const CHUNK = 1 << 20
const [CATALOG, TREE] = [1, 2]

/** `strangers` are the pages of the volume that are not wanted: what leads to one leads nowhere. */
export async function cutPages(
  file: PdfFile,
  wanted: readonly Page[],
  strangers: ReadonlySet<number>,
  to: string,
): Promise<void> {
  const out = createWriteStream(to, { flags: 'wx' })
  const closed = finished(out)
  closed.catch(() => undefined) // told when it is waited for
  let size = 0
  const put = async (bytes: Uint8Array | string) => {
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
    size += chunk.length
    if (!out.write(chunk)) await Promise.race([once(out, 'drain'), closed])
  }
  const numbers = numberAll(file, wanted, strangers)
  const offsets: number[] = []
  const begin = async (n: number) => {
    offsets[n] = size
    await put(`${n} 0 obj\n`)
  }

  await put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  await begin(CATALOG)
  await put(`<</Type/Catalog/Pages ${TREE} 0 R${layers(file, numbers)}>>\nendobj\n`)
  await begin(TREE)
  const kids = wanted.map(({ n }) => `${numbers.get(n)} 0 R`).join(' ')
  await put(`<</Type/Pages/Count ${wanted.length}/Kids[${kids}]>>\nendobj\n`)
  for (const [old, n] of numbers) {
    const object = n === TREE ? undefined : file.load(old)
    if (!object) continue
    await begin(n)
    await put(textOf(file, object, numbers))
    if (object.stream) {
      const { at, length } = object.stream
      await put('\nstream\n')
      for (let from = 0; from < length; from += CHUNK)
        await put(file.view.read(at + from, Math.min(CHUNK, length - from)))
      await put('\nendstream')
    }
    await put('\nendobj\n')
  }
  const start = size
  const rows = Array.from(offsets, (at) =>
    at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`,
  )
  await put(`xref\n0 ${rows.length}\n${rows.join('')}`)
  await put(`trailer\n<</Size ${rows.length}/Root ${CATALOG} 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  out.end()
  await closed
}

/** Old numbers to new ones: the pages, and all that they lead to. Nodes of the old tree become the new one's. */
function numberAll(file: PdfFile, wanted: readonly Page[], strangers: ReadonlySet<number>) {
  const numbers = new Map<number, number>()
  let next = TREE + 1
  const waiting: number[] = []
  const meet = (n: number) => {
    if (numbers.has(n) || strangers.has(n) || file.at(n) < 0) return
    numbers.set(n, next++)
    waiting.push(n)
  }
  for (const { dict } of wanted)
    for (const [key, , value] of dict.k) if (key === 'Parent' && value.t === 'ref') numbers.set(value.n, TREE)
  for (const { n } of wanted) meet(n)
  for (const n of waiting) {
    const object = file.load(n) // what it leads to waits behind it
    if (object) for (const ref of refsIn(object.node)) meet(ref.n)
  }
  return numbers
}

function textOf(
  file: PdfFile,
  { node, start, end }: PdfObject,
  numbers: ReadonlyMap<number, number>,
): string {
  if (node.t !== 'dict' && node.t !== 'list' && node.t !== 'ref') {
    const raw = file.view.read(start, end - start).toString('latin1')
    return raw.slice(raw.indexOf('obj') + 3, raw.lastIndexOf('endobj'))
  }
  const parts = template(node, (n) => numbers.has(n))
  return parts.map((part) => (typeof part === 'number' ? numbers.get(part)! : part)).join('')
}

function layers(file: PdfFile, numbers: ReadonlyMap<number, number>): string {
  const found = layersOf(file, (n) => numbers.has(n))
  if (!found) return ''
  const list = (all: readonly number[]) => `[${all.map((n) => `${numbers.get(n)} 0 R`).join(' ')}]`
  return `/OCProperties<</OCGs${list(found.all)}/D<</OFF${list(found.off)}>>>>`
}
