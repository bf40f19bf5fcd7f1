// How often the particulars proposed for a letter are right: letters of every kind and level whose facts are known, born
// digital, with a painted number, scanned, scanned crookedly, and scanned badly; read as the worker reads them. Prints a row a field and
// kind. Options: --json FILE, --letters N (120), --seed WORD, --only 'bản quét' (that kind, or those that begin so), --wrong (what was wrong),
// --lanes N (letters at once: 2), --kept DIR (what was recognised is kept there, so that it is recognised once, however often the reader is changed).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLetter } from '../../intake/letter.ts'
import { certainOf, type CertainLetter } from '../../intake/letter-certainty.ts'
import { type PageRead, readPage } from '../../intake/ocr.ts'
import { drawn, layers, pdfOfPictures, type Wear, worn } from '../../test/intake/scan-samples.ts'
import { type Letter, lettersOf } from './particulars/letters.ts'
import { type Score, scoresOf } from './particulars/score.ts'

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const many = Number(option('letters') ?? 120)
const seed = option('seed') ?? 'đo'
const only = option('only') ?? ''
const kept = option('kept')
const AT_ONCE = Number(option('lanes') ?? 2)

const dir = mkdtempSync(join(tmpdir(), 'kc-bench-particulars-'))
process.once('exit', () => rmSync(dir, { recursive: true, force: true }))

const layer = async ({ pdf }: Letter): Promise<CertainLetter> => certainOf(readLetter(layers(pdf)), [])

async function scanned(letter: Letter, wear: Wear, n: number): Promise<CertainLetter> {
  const place = kept && join(kept, `${keyOf(letter.pdf, wear)}.json`)
  if (place && existsSync(place)) return lettered(JSON.parse(readFileSync(place, 'utf8')) as PageRead[])
  const pages = await recognised(letter, wear, n)
  if (place) {
    mkdirSync(kept, { recursive: true })
    writeFileSync(place, JSON.stringify(pages))
  }
  return lettered(pages)
}

const lettered = (pages: readonly PageRead[]) => certainOf(readLetter(pages.map(({ text }) => text)), pages)

/** LibreOffice writes the time into what it makes; what is on the pages tells it. */
const keyOf = (pdf: Buffer, wear: Wear) =>
  createHash('sha256')
    .update(JSON.stringify([seed, layers(pdf), wear]))
    .digest('hex')

async function recognised(letter: Letter, wear: Wear, n: number): Promise<PageRead[]> {
  const work = join(dir, `scan-${n}`)
  await mkdir(work)
  try {
    const pictures = await Promise.all(
      drawn(letter.pdf).map((page, i) => worn(page, wear, `${seed} ${n} ${i}`)),
    )
    const path = join(work, 'view.pdf')
    writeFileSync(path, await pdfOfPictures(pictures))
    const pages: PageRead[] = []
    for (const [i] of pictures.entries()) {
      const read = await readPage({ box: { mode: 'namespaces' }, path, dir: work }, i + 1)
      if ('end' in read) throw new Error(`no ${read.tool}`)
      pages.push(read)
    }
    return pages
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const kinds: Record<string, { number: 'text' | 'picture'; read: (letter: Letter, n: number) => Promise<CertainLetter> }> = {
  'văn bản điện tử': { number: 'text', read: layer },
  'số là hình': { number: 'picture', read: layer },
  'bản quét': { number: 'text', read: (letter, n) => scanned(letter, {}, n) },
  'bản quét nghiêng 1–3°': {
    number: 'text',
    read: (letter, n) => scanned(letter, { skew: (1 + (n % 3)) * (n % 2 === 0 ? 1 : -1) }, n),
  },
  'bản quét xấu': {
    number: 'text',
    read: (letter, n) => scanned(letter, { skew: n % 2 === 0 ? 1 : -1, noise: 0.7, blur: 1.1, isGrey: true, quality: 35 }, n),
  },
} // prettier-ignore

const rows: (Omit<Score, 'wrong'> & { kind: string; letters: number })[] = []
const told: string[] = []
console.log('kind | field | letters | proposed | right | sure | precision | recall | precision of sure')
const isMeant = (name: string) => (only in kinds ? name === only : name.startsWith(only))
for (const [kind, { number, read }] of Object.entries(kinds).filter(([name]) => isMeant(name))) {
  const letters = await lettersOf(join(dir, `letters-${rows.length}`), `${seed} ${kind}`, many, number)
  const found: CertainLetter[] = []
  const waiting = letters.entries()
  const lane = async () => {
    for (const [n, letter] of waiting) found[n] = await read(letter, n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  for (const score of scoresOf(letters, found)) {
    const { wrong, ...row } = score
    rows.push({ kind, letters: many, ...row })
    told.push(...wrong.map((line) => `${kind} ${line}`))
    const { field, proposed, right, precision, recall, sure, surelyRight } = row
    const shares = [precision, recall, sure ? surelyRight / sure : 1].map((share) => share.toFixed(3))
    console.log([kind, field, many, proposed, right, sure, ...shares].join(' | '))
  }
}
if (process.argv.includes('--wrong')) console.log(told.join('\n'))
const path = option('json')
if (path) writeFileSync(path, `${JSON.stringify({ letters: many, seed, rows }, null, 1)}\n`)
