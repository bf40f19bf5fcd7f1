// One dossier of everything that was taken, and whether it holds what it must: every page of every file, and for a file
// without pages exactly one page that says why.
import { createReadStream, createWriteStream, openSync, closeSync } from 'node:fs'
import { bind } from '../../dossier/bind.ts'
import { fileOf } from '../../dossier/index/view.ts'
import { pagesOf } from '../../dossier/index/pages.ts'
import { type Bound, type DossierOrder, type Entry, type Item, Unbindable } from '../../dossier/order.ts'
import { openPdf } from '../../dossier/pdf/file.ts'
import { line } from '../../dossier/pdf/text.ts'
import type { Box } from '../../intake/box.ts'
import { pdfinfo } from '../../intake/pdf-tools.ts'
import type { Taken } from './take.ts'

export interface Tried {
  readonly pages: number
  /** Of the files: pages, or one where there are none. */
  readonly pagesIn: number
  readonly pagesOut: number
  readonly pagesByUs: number
  readonly pagesBySecond: number
  readonly sha256: string
  readonly size: number
  readonly seconds: number
  /** What is missing, file by file; empty when all is there. */
  readonly short: readonly string[]
}

const PER_LEAF = 100
const codeOf = (nth: number) => `TEP-${String(nth + 1).padStart(5, '0')}`

export async function bindAll(
  all: readonly Taken[],
  { to, dir, box, signal }: { to: string; dir: string; box: Box; signal: AbortSignal },
): Promise<{ tried: Tried; unbound: ReadonlyMap<number, string> }> {
  const started = performance.now()
  const paths = new Map<string, string>()
  for (const { view } of all) if (view) paths.set(view.sha256, view.path).set(view.indexSha256, view.index)
  const openView = (sha256: string) => Promise.resolve(createReadStream(paths.get(sha256)!))
  const unbound = new Map<number, string>()
  let bound: Bound | undefined
  // What the binder refuses becomes a page that says why, and the rest is bound again.
  while (!bound)
    bound = await bind(orderOf(all, unbound), openView, () => createWriteStream(to), {
      maxBytes: Number.MAX_SAFE_INTEGER,
      signal,
    }).catch((error: unknown) => {
      const nth = error instanceof Unbindable ? Number(error.document.slice(4)) - 1 : -1
      if (!(error instanceof Unbindable) || unbound.has(nth)) throw error
      unbound.set(nth, error.reason)
      return undefined
    })
  const second = await pdfinfo({ box, path: to, dir, signal })
  const [pagesByUs, pagesBySecond] = [countPages(to), 'pages' in second ? second.pages : 0]
  const wanted = all.map(({ row }, nth) => (unbound.has(nth) ? 1 : row.pages || 1))
  const entries = new Map(bound.entries.map((entry) => [entry.document, entry]))
  const short = all.flatMap(({ row }, nth) => faultOf(row.file, wanted[nth]!, entries.get(codeOf(nth))))
  const pages = bound.pages
  for (const [who, count] of [
    ['chúng tôi', pagesByUs],
    ['trình đọc thứ hai', pagesBySecond],
  ] as const)
    if (count !== pages) short.push(`quyển có ${pages} trang, ${who} đếm được ${count}`)
  const { sha256, size } = bound.volumes[0]!
  const seconds = Math.round(performance.now() - started) / 1000
  const pagesIn = wanted.reduce((a, b) => a + b, 0)
  const pagesOut = bound.entries.reduce((sum, { labels }) => sum + labels.length, 0)
  return {
    tried: { pages, pagesIn, pagesOut, pagesByUs, pagesBySecond, sha256, size, seconds, short },
    unbound,
  }
}

function faultOf(file: string, wanted: number, entry: Entry | undefined): string[] {
  const labels = entry?.labels ?? []
  if (labels.length === wanted && new Set(labels).size === wanted) return []
  return [`${file}: vào ${wanted} trang, ra ${labels.length}`]
}

function countPages(path: string): number {
  const fd = openSync(path, 'r')
  try {
    return pagesOf(openPdf(fileOf(fd)), Infinity).length
  } finally {
    closeSync(fd)
  }
}

function orderOf(all: readonly Taken[], unbound: ReadonlyMap<number, string>): DossierOrder {
  const items = all.map((one, nth) => itemOf(one, nth, unbound.get(nth)))
  const leaves = Array.from({ length: Math.ceil(items.length / PER_LEAF) }, (_, n) => ({
    kind: 'leaf' as const,
    code: `1.${n + 1}`,
    name: `Tệp ${n * PER_LEAF + 1} – ${Math.min(items.length, (n + 1) * PER_LEAF)}`,
    state: 'Thử',
    score: { max: '–' },
    figures: [],
    working: [],
    items: items.slice(n * PER_LEAF, (n + 1) * PER_LEAF),
  }))
  return {
    cover: {
      province: 'TỈNH …',
      agency: 'CƠ QUAN …',
      title: 'Thử đóng quyển',
      campaign: `${all.length} tệp`,
      year: 2000,
      place: '…',
      date: '2000-01-01', // the same files give the same bytes on any day
      edition: 1,
      draft: true,
    },
    sections: [{ kind: 'section', code: '1', name: 'Tệp', level: 'Thư mục', parts: leaves }],
  }
}

function itemOf({ row, original, view }: Taken, nth: number, refused: string | undefined): Item {
  const reason = refused ?? row.reason ?? 'Không có bản để in.'
  const name = line(row.file, 200) || '–'
  return {
    exhibit: `1.${Math.floor(nth / PER_LEAF) + 1}-${String((nth % PER_LEAF) + 1).padStart(2, '0')}`,
    document: codeOf(nth),
    version: 1,
    subject: name,
    file: {
      ...(original && { original: { name, ...original } }),
      signatures: 0,
      content:
        view && refused === undefined
          ? { kind: 'view', sha256: view.sha256, size: view.size, pages: row.pages, index: view.indexSha256 }
          : { kind: 'hole', reason },
    },
    annexes: [],
  }
}
