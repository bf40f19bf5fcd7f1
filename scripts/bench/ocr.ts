// How many words of a scan are read wrongly: letters of the demo whose text is known, drawn, worn as scanners wear them,
// read as the worker reads them. Prints a row a kind of scan. Options: --json FILE, --letters N (25), --dpi N (200).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPage } from '../../intake/ocr.ts'
import { drawn, layers, letterOf, pdfOfPictures, type Wear, wordErrors, worn } from '../../test/intake/scan-samples.ts' // prettier-ignore
import { documents } from '../demo/read.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const letters = Number(option('letters') ?? 25)
const dpi = Number(option('dpi') ?? 200)
const PAGES = 4 // the first of each letter
const AT_ONCE = 2

const kinds: Record<string, Wear> = {
  'sạch, màu': {},
  'nghiêng 1–4°': { skew: 1 },
  'nhiễu, mờ, xám': { noise: 0.7, blur: 0.7, isGrey: true, quality: 45 },
  'ngược đầu': { turn: 180 },
}

interface Row {
  kind: string
  pages: number
  words: number
  errors: number
  /** Share of words. */
  wordErrorRate: number
  unread: number
  confidence: number
  secondsPerPage: number
}

const dir = mkdtempSync(join(tmpdir(), 'kc-bench-ocr-'))
process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
const chosen = documents.filter(({ proofClass, generate }) => proofClass === 'ky-so' && !generate).slice(0, letters) // prettier-ignore
const sources = await Promise.all(
  chosen.map(async ({ key }) => {
    const pdf = await letterOf(key)
    return { key, texts: layers(pdf).slice(0, PAGES), pages: drawn(pdf, dpi, PAGES) }
  }),
)
const rows: Row[] = []
console.log('kind | pages | words | wrong | unread | sure | s a page')
for (const [kind, wear] of Object.entries(kinds)) {
  const row = { kind, pages: 0, words: 0, errors: 0, wordErrorRate: 0, unread: 0, confidence: 0, secondsPerPage: 0 } // prettier-ignore
  const waiting = sources.entries()
  const lane = async () => {
    for (const [nth, { key, texts, pages }] of waiting) {
      const skew = wear.skew === undefined ? 0 : (1 + (nth % 4)) * (nth % 2 === 0 ? 1 : -1)
      const pictures = await Promise.all(pages.map((page, i) => worn(page, { ...wear, skew }, `${key} ${i}`)))
      const work = join(dir, `${rows.length}-${nth}`)
      await mkdir(work)
      const path = join(work, 'view.pdf')
      writeFileSync(path, await pdfOfPictures(pictures))
      for (const [i, text] of texts.entries()) {
        const started = performance.now()
        const read = await readPage({ box: { mode: 'namespaces' }, path, dir: work }, i + 1)
        if ('end' in read) throw new Error(`no ${read.tool}`)
        const { errors, words } = wordErrors(text, read.text)
        row.pages++
        row.words += words
        row.errors += errors
        row.confidence += read.confidence
        row.secondsPerPage += (performance.now() - started) / 1000
        if (read.why === 'unreadable') row.unread++
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  row.wordErrorRate = row.errors / row.words
  row.confidence = Math.round(row.confidence / row.pages)
  row.secondsPerPage = Math.round((100 * row.secondsPerPage) / row.pages) / 100
  rows.push(row)
  const { pages, words, wordErrorRate, unread, confidence, secondsPerPage } = row
  console.log([kind, pages, words, `${(100 * wordErrorRate).toFixed(2)} %`, unread, confidence, secondsPerPage].join(' | ')) // prettier-ignore
}
const path = option('json')
if (path) writeFileSync(path, `${JSON.stringify({ dpi, rows }, null, 1)}\n`)
