// What qpdf and Poppler say about a PDF. Each answer is a value or a Cannot; nothing is believed from one tool alone.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, type Job, type Ran, runInBox } from './box.ts'
import type { Scan } from './verdict.ts'

/** What a step needs: the box, the file, the job folder, and when to stop. */
export interface Work {
  readonly box: Box
  readonly path: string
  readonly dir: string
  readonly signal?: AbortSignal | undefined
}

export const run = (
  { box, path, dir, signal }: Work,
  tool: Job['tool'],
  args: Job['args'],
  limits: Job['limits'] = {},
): Promise<Ran> => runInBox(box, { tool, args, dir, input: { path }, limits, signal })

/** Reading should be quick; whatever takes longer is hostile or hopeless. */
const quick = { cpuSeconds: 20, wallMs: 30_000, memory: 2 ** 30, fileBytes: 64 << 20 }

export interface PdfInfo {
  readonly pages: number
  readonly version: string
  readonly encrypted: boolean
}

export async function pdfinfo(work: Work): Promise<PdfInfo | Ran> {
  const ran = await run(work, 'pdfinfo', ({ file }) => [file], quick)
  if (ran.end !== 'exit' || ran.code !== 0) return ran
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'm').exec(ran.stdout)?.[1] ?? ''
  return {
    pages: Number(field('Pages')),
    version: field('PDF version'),
    encrypted: field('Encrypted').startsWith('yes'),
  }
}

/** Does it ask for a password? 0 yes · 2 not encrypted (or not readable) · 3 encrypted, opens without. */
export const requiresPassword = (work: Work) =>
  run(work, 'qpdf', ({ file }) => ['--requires-password', file], quick)

/** Pages by a walk through the tree, or how the walk ended. `--show-npages` only repeats /Count, and /Count lies. */
export async function countPages(work: Work): Promise<number | Ran> {
  const args: Job['args'] = ({ file, dir }) => ['--json=2', '--json-key=pages', file, join(dir, 'pages.json')]
  const ran = await run(work, 'qpdf', args, quick)
  if (ran.end !== 'exit') return ran
  const json = await readFile(join(work.dir, 'pages.json'), 'utf8').catch(() => '')
  return json.match(/"pageposfrom1"/g)?.length ?? 0
}

/** Text of a range of pages, one string a page, in NFC. */
export async function pageTexts(work: Work, first: number, last: number): Promise<string[] | Ran> {
  const range = ['-f', String(first), '-l', String(last)]
  const args: Job['args'] = ({ file, dir }) => [
    '-layout',
    '-enc',
    'UTF-8',
    ...range,
    file,
    join(dir, 'text.txt'),
  ]
  const ran = await run(work, 'pdftotext', args, quick)
  if (ran.end !== 'exit') return ran
  const text = await readFile(join(work.dir, 'text.txt'), 'utf8').catch(() => undefined)
  // Every page ends with a form feed.
  return text === undefined ? ran : text.normalize('NFC').split('\f').slice(0, -1)
}

/** Pages that are one large picture, with its resolution. Undefined when Poppler cannot say. */
export async function scans(work: Work, pages: number): Promise<Scan[] | undefined> {
  const last = String(Math.min(pages, 2_000))
  const ran = await run(work, 'pdfimages', ({ file }) => ['-list', '-l', last, file], quick)
  if (ran.end !== 'exit' || ran.code !== 0) return undefined
  const found = new Map<number, Scan>()
  for (const line of ran.stdout.split('\n').slice(2)) {
    const [page, , kind, width, height, colour, , , , , , , x, y] = line.trim().split(/\s+/)
    if (kind !== 'image') continue
    const [dpiX, dpiY] = [Number(x), Number(y)]
    const squareInches = (Number(width) / dpiX) * (Number(height) / dpiY)
    if (!(squareInches > 40)) continue // half an A4 page; logos and photographs are no scan
    const isColour = colour !== 'gray'
    found.set(Number(page), { page: Number(page), dpi: Math.min(dpiX, dpiY), isColour })
  }
  return [...found.values()]
}

/** All of its text in the order in which it was drawn: what wraps within a cell stays together. */
export async function drawnText(work: Work): Promise<string> {
  const args: Job['args'] = ({ file, dir }) => ['-raw', '-enc', 'UTF-8', file, join(dir, 'drawn.txt')]
  const ran = await run(work, 'pdftotext', args, quick)
  return ran.end === 'exit' ? readFile(join(work.dir, 'drawn.txt'), 'utf8').catch(() => '') : ''
}
