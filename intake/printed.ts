// The text of an issued paper: its text layer, and where that does not say what is sought, recognised from pictures of
// its pages. The paper itself is only read.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pageTexts, run, scans, type Work } from './pdf-tools.ts'

export interface Read {
  readonly text: string
  readonly by: 'text' | 'ocr'
}

const MAX_PAGES = 60 // of a scan: a report has its totals on its first pages, its code on every one
const slow = { cpuSeconds: 120, wallMs: 180_000, memory: 2 ** 31, fileBytes: 64 << 20 }

/** The text layer, in pages; undefined when no reader opens the file. */
export async function textLayer(work: Work): Promise<Read | undefined> {
  const pages = await pageTexts(work, 1, 500)
  return Array.isArray(pages) ? { text: pages.join('\n'), by: 'text' } : undefined
}

/** Letters of a page of text; a stamp of a signature has fewer. */
const OWN_LETTERS = 200

/** Whether the layer is the words of the paper itself: not a stamp on a picture, nor what a scanner took them for. */
export async function isOwnText(work: Work, { text }: Read): Promise<boolean> {
  if ((text.match(/\p{L}/gu) ?? []).length < OWN_LETTERS) return false
  const pictures = await scans(work, 500)
  return pictures !== undefined && !pictures.some(({ page }) => page === 1)
}

/**
 * Page by page until it is `enough`: a long scan takes minutes. Undefined when it cannot be drawn, or the tool for
 * recognising is not there.
 */
export async function recognised(work: Work, enough: (text: string) => boolean): Promise<Read | undefined> {
  const args = ['-r', '200', '-gray', '-png', '-l', String(MAX_PAGES)]
  const drawn = await run(work, 'pdftoppm', ({ file, dir }) => [...args, file, join(dir, 'page')], slow)
  if (drawn.end !== 'exit' || drawn.code !== 0) return undefined
  const names = (await readdir(work.dir)).filter((name) => /^page-\d+\.png$/.test(name)).sort()
  const texts: string[] = []
  for (const name of names) {
    work.signal?.throwIfAborted()
    const page = { ...work, path: join(work.dir, name) }
    const said = await run(page, 'tesseract', ({ file }) => [file, '-', '-l', 'vie', '--psm', '4'], slow)
    if (said.end === 'missing-tool') return undefined
    if (said.end === 'exit' && said.code === 0) texts.push(said.stdout.normalize('NFC'))
    if (enough(texts.join('\n'))) break
  }
  return texts.length ? { text: texts.join('\n'), by: 'ocr' } : undefined
}
