// An odd corpus through intake and into one dossier, and what two readers who know nothing of us find in it.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { normalise } from '../../../dossier/normalise.ts'
import { Unbindable, type Bound, type DossierOrder, type File, type Item } from '../../../dossier/order.ts'
import { bound, item, leaf, order, section, sha256, type Shelf, shelf, shelve } from '../orders.ts'
import { inFile, inFolder, openPdf, pgm, type Picture, qpdf, run, textOf } from '../tools.ts'
import type { Odd } from './bytes.ts'

export type Taken = { odd: Odd; file: File; exits: string[] }

/** Each file as intake would keep it: its view, or the reason that its placeholder prints. */
export async function takeIn(odds: readonly Odd[], on: Shelf): Promise<Taken[]> {
  const taken: Taken[] = []
  for (const odd of odds) {
    const dir = await mkdtemp(join(tmpdir(), 'kc-odd-'))
    try {
      const path = join(dir, 'in.pdf')
      await writeFile(path, odd.bytes)
      const made = await normalise({ box: { mode: 'namespaces' }, path, dir })
      const original = { name: `${odd.name}.pdf`, size: odd.bytes.length, sha256: sha256(odd.bytes) }
      if (!('outcome' in made)) throw new Error(`${odd.name}: no ${made.tool}`)
      if (made.outcome === 'ok') {
        const content = shelve(on, await readFile(made.path))
        taken.push({ odd, file: { original, signatures: 0, content }, exits: made.steps.exits })
      } else {
        const content = { kind: 'hole', reason: made.reason, decision: 'In trang báo thiếu.' } as const
        taken.push({ odd, file: { original, signatures: 0, content }, exits: made.steps.exits })
      }
    } finally {
      await rm(dir, { recursive: true })
    }
  }
  return taken
}

export type Corpus = { on: Shelf; taken: Taken[]; given: DossierOrder; result: Bound; pdf: Buffer }

export async function bindCorpus(odds: readonly Odd[]): Promise<Corpus & { unbindable: string[] }> {
  const on = shelf()
  const taken = await takeIn(odds, on)
  const unbindable: string[] = []
  const items = taken.map(({ odd, file }, i): Item => {
    return item(`1.1-${String(i + 1).padStart(3, '0')}`, file, {
      subject: odd.name,
      document: `TL-LA-${i + 1}`,
    })
  })
  for (;;) {
    const given = order([section('1', 'Bộ tệp lạ', [leaf('1.1', 'Tệp lạ', items)])])
    try {
      const { result, volumes } = await bound(given, on)
      return { on, taken, given, result, pdf: volumes[0]!, unbindable }
    } catch (error) {
      // as a reviewer would: a page in its place; what is counted here must be nothing
      if (!(error instanceof Unbindable)) throw error
      const { exhibit, reason } = error
      const one = items.findIndex((item) => item.exhibit === exhibit)
      if (one < 0 || items[one]!.file.content.kind === 'hole') throw error
      unbindable.push(`${items[one]!.subject}: ${reason}`)
      items[one] = { ...items[one]!, file: { ...items[one]!.file, content: { kind: 'hole', reason } } }
    }
  }
}

type Mark = { title: string; to: number | string | null }
type Seen = { pages: { lines: string[]; links: (number | string)[] }[]; outline: Mark[] }

const byMupdf = (pdf: Buffer): Promise<Seen> =>
  inFile(pdf, async (path) =>
    JSON.parse(await run('mutool', ['run', new URL('mupdf.js', import.meta.url).pathname, path])),
  )

/** Whatever two readers say differently, or otherwise than the dossier itself; nothing where all agree. */
export async function disagreements({ pdf, result }: Corpus): Promise<string[]> {
  const found: string[] = []
  const [texts, mupdf, { outlines }] = await Promise.all([textOf(pdf), byMupdf(pdf), qpdf(pdf)])
  await using reader = await openPdf(pdf)
  const { labels } = reader
  const counts = [result.pages, texts.length, mupdf.pages.length, labels.length]
  if (new Set(counts).size > 1) found.push(`pages: ${counts.join(', ')}`)
  const stamp = (text: string) => /Trang ([ivxlc]+|[A-Z]*\d+[A-Z]*)\s*$/.exec(text.trimEnd())?.[1]
  for (const [i, label] of labels.entries()) {
    const stamps = [stamp(texts[i] ?? ''), stampIn(mupdf.pages[i]?.lines ?? [])]
    if (stamps.some((one) => one !== label))
      found.push(`page ${i + 1} is ${label}, stamped ${stamps.join(', ')}`)
    const ours = (await reader.links(i + 1)).flatMap(({ url, page }) => url ?? page ?? [])
    // pdf.js ends a bare address in a slash
    const theirs = (mupdf.pages[i]?.links ?? []).map((to) => (typeof to === 'string' ? new URL(to).href : to))
    if (String([...ours].sort()) !== String([...theirs].sort()))
      found.push(`links of page ${i + 1}: ${ours.length} by pdf.js, ${theirs.length} by MuPDF`)
  }
  const at = new Map(
    result.entries.map(({ exhibit, labels: [first] }) => [exhibit, labels.indexOf(first!) + 1]),
  )
  const byQpdf = flat(outlines).map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])
  const marks = mupdf.outline
  if (byQpdf.length !== marks.length) found.push(`bookmarks: ${byQpdf.length}, ${marks.length}`)
  for (const [i, [title, page]] of byQpdf.entries()) {
    const mark = marks[i]
    const to = typeof mark?.to === 'number' ? mark.to : null
    if (to !== page) found.push(`bookmark ${String(title)}: ${String(page)}, ${to}`)
    const own = at.get(/^(\S+) .*\(tr\. \S+\)$/.exec(String(title))?.[1] ?? '')
    if (own !== undefined && own !== page)
      found.push(`bookmark ${String(title)} leads to ${String(page)}, not ${own}`)
  }
  return found
}

const stampIn = (lines: readonly string[]): string | undefined =>
  lines.flatMap((line) => /Trang ([ivxlc]+|[A-Z]*\d+[A-Z]*)\s*$/.exec(line)?.[1] ?? []).at(-1)

const flat = <T extends { kids: T[] }>(list: readonly T[]): T[] =>
  list.flatMap((one) => [one, ...flat(one.kids)])

/** Told file by file in docs/odd-files.md. */
const explained = [
  'box-rotate-45',
  'box-rotate-real',
  'matrix-90-crop-unit2-links',
  'matrix-270-crop-unit1-links',
]

/**
 * Pages whose picture above the strip is not what the view shows: mean grey difference of 1 or more. A page that Poppler
 * cannot draw in the view (its box is absurd) has nothing to be compared with.
 */
export async function differences({ on, taken, result, pdf }: Corpus, most = 20): Promise<string[]> {
  await using reader = await openPdf(pdf)
  return await inFile(pdf, async (path) => {
    const found: string[] = []
    for (const [n, { odd, file }] of taken.entries()) {
      const { content } = file
      const entry = result.entries[n]!
      if (content.kind === 'hole' || entry.files[0]!.hole || content.pages > most) continue
      if (explained.includes(odd.name)) continue
      const first = reader.labels.indexOf(entry.labels[0]!) + 1
      const before = await inFile(on.views.get(content.sha256)!, (view) => drawn(view, 1, content.pages))
      const after = await drawn(path, first, content.pages)
      for (const [page, picture] of before) {
        if (picture.width <= 1) continue
        const mean = meanDifference(picture, after.get(first + page - 1))
        if (mean >= 1) found.push(`${odd.name} page ${page}: ${mean.toFixed(1)}`)
      }
    }
    return found
  })
}

/** By page number. What cannot be drawn is not there. */
const drawn = (path: string, from: number, count: number): Promise<Map<number, Picture>> =>
  inFolder(async (folder) => {
    const range = ['-f', String(from), '-l', String(from + count - 1)]
    await run('pdftoppm', ['-r', '36', '-gray', '-cropbox', ...range, path, join(folder, 'p')]).catch(
      () => '',
    )
    const names = (await readdir(folder)).sort()
    const all = names.map(async (name) => [Number(/(\d+)\.pgm$/.exec(name)?.[1]), pgm(await readFile(join(folder, name)))] as const) // prettier-ignore
    return new Map(await Promise.all(all))
  })

function meanDifference(before: Picture, after: Picture | undefined): number {
  if (!after || Math.abs(before.width - after.width) > 1 || after.height < before.height) return 255
  let sum = 0
  for (let y = 0; y < before.height; y++)
    for (let x = 0; x < before.width; x++)
      sum += Math.abs(before.grey[y * before.width + x]! - (after.grey[y * after.width + x] ?? 255))
  return sum / (before.width * before.height)
}
