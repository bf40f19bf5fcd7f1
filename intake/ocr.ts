// One page of a view → its text, recognised. The page is drawn, set upright, and read by tesseract, which knows how sure
// it is; a page that comes out badly is asked for its orientation and read once more.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Box, Ran } from './box.ts'
import { runChild } from './child.ts'
import { confidenceOf, layOut, placed, type Seen, type Word, wordsOf } from './ocr-words.ts'
import { LEAST_SKEW, type PageReport } from './page-report.ts'
import { run, type Work } from './pdf-tools.ts'
import { versionOf } from './recipe.ts'

export interface PageRead {
  readonly page: number
  /** Laid out as on the page; '' where nothing could be read. */
  readonly text: string
  /** Of the words, 0 to 100. */
  readonly confidence: number
  /** Clockwise, in degrees, to stand upright. */
  readonly turn: 0 | 90 | 180 | 270
  /** By how many degrees its lines rise to the right. */
  readonly skew?: number
  /** Writing runs over its edge. */
  readonly isCut?: true
  /** Of pages that may say what a paper is: each word of the text, on the page after its turn. */
  readonly words?: Seen[]
  /** Why there is no text: nothing stands on it, or nothing that can be read, or its reader gave up. */
  readonly why?: 'blank' | 'unreadable' | 'failed'
}

/** What a page was read from, while it is there. */
export interface Sight {
  readonly words: readonly Word[]
  /** The picture (PGM) on which they stand: upright, without rules. */
  readonly picture: string
}

/** Tesseract reads also lines that run up the page, but lays them out as if they did not. */
type Tried = PageRead & { readonly isSideways?: boolean; readonly sight?: Sight }

export type NoTool = Extract<Ran, { end: 'missing-tool' }>

/** A page whose words are less sure than this is said to be unreadable. */
export const LEAST_CONFIDENCE = 45
const POOR = 65
const LEAST_WORD = 25
const MAX_TEXT = 60_000
/** Beside these only the page where a letter ends says who signed. */
const HEAD_PAGES = 2
const SIDE = 3508 // an A4 page at 300 dpi; larger paper is drawn no larger

export const slow = { cpuSeconds: 90, wallMs: 150_000, memory: 2 ** 31 - 1, fileBytes: 256 << 20 }

/**
 * `work.path` is the view, `work.dir` a job folder; `see` looks at what was read before its picture is gone. Throws only
 * when aborted or the machine fails.
 */
export async function readPage(
  work: Work,
  page: number,
  see?: (sight: Sight) => Promise<void>,
): Promise<PageRead | NoTool> {
  const dir = join(work.dir, `page-${page}`)
  await mkdir(dir)
  try {
    const tried = await readEitherWay({ ...work, dir }, page)
    if ('end' in tried) return tried
    const { isSideways: _, sight, ...read } = tried
    if (sight && see) await see(sight)
    return read
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function readEitherWay(at: Work, page: number): Promise<Tried | NoTool> {
  const { dir } = at
  const range = ['-f', String(page), '-l', String(page), '-singlefile']
  const args = [...range, '-gray', '-scale-to', String(SIDE)]
  const drawn = await run(at, 'pdftoppm', ({ file, dir: to }) => [...args, file, join(to, 'page')], slow)
  if (drawn.end === 'missing-tool') return drawn
  if (drawn.end !== 'exit' || drawn.code !== 0) return nothing(page, 'failed')
  const first = await readUpright({ ...at, path: join(dir, 'page.pgm') }, page, 0)
  if ('end' in first || first.why === 'blank') return first
  if (first.confidence >= POOR && !first.isSideways) return first
  const turn = await orientation({ ...at, path: join(dir, 'page.pgm') })
  if (turn === 0) return first
  const second = await readUpright({ ...at, path: join(dir, 'page.pgm') }, page, turn)
  const isBetter = 'end' in second || first.isSideways || second.confidence > first.confidence
  return isBetter ? second : first
}

const nothing = (page: number, why: PageRead['why'] & string): PageRead => ({ page, text: '', confidence: 0, turn: 0, why }) // prettier-ignore

async function readUpright(work: Work, page: number, turn: PageRead['turn']): Promise<Tried | NoTool> {
  const looked = await runChild(work, 'page-child', ({ file, dir }) => [file, join(dir, `up-${turn}.pgm`), String(turn)], 1 << 30) // prettier-ignore
  if (looked.end !== 'exit' || looked.code !== 0) return nothing(page, 'failed')
  const { isBlank, isTable, isCut, skew, width, height } = JSON.parse(looked.stdout) as PageReport
  if (isBlank) return nothing(page, 'blank')
  const path = join(work.dir, `up-${turn}.pgm`)
  // In a table tesseract's own idea of columns mixes the cells: it only finds the words, and we lay them out.
  const args = ['-', '-l', 'vie', '--dpi', '300', '--psm', isTable ? '11' : '3', 'tsv']
  const ran = await run({ ...work, path }, 'tesseract', ({ file }) => [file, ...args], slow)
  if (ran.end === 'missing-tool') return ran
  if (ran.end === 'exit' && lacksLanguage(ran.stderr)) return { ...ran, ...noLanguage }
  if (ran.end !== 'exit' || ran.code !== 0) return nothing(page, 'failed')
  const words = wordsOf(ran.stdout)
  const confidence = confidenceOf(words)
  const isSideways = runUp(words)
  const read = {
    page,
    confidence,
    turn,
    ...(skew !== undefined && { skew }),
    ...(isCut && { isCut }),
    ...(isSideways && { isSideways }),
    sight: { words, picture: path },
  }
  if (confidence < LEAST_CONFIDENCE || !hasLetters(words)) return { ...read, text: '', why: 'unreadable' }
  const sure = words.filter((word) => word.confidence >= LEAST_WORD)
  const text = layOut(sure).slice(0, MAX_TEXT)
  if (page > HEAD_PAGES && !/Nơi nhận/iu.test(text)) return { ...read, text }
  const by = skew !== undefined && Math.abs(skew) >= LEAST_SKEW ? skew : 0
  return { ...read, text, words: placed(sure, { width, height, by }) }
}

/** The language is a package of its own, which may be forgotten; the page is not to blame. */
export const noLanguage = {
  end: 'missing-tool',
  tool: 'tesseract vie',
  package: 'tesseract-ocr-vie',
} as const
export const lacksLanguage = (stderr: string): boolean => /^Failed loading language/m.test(stderr)

const hasLetters = (words: readonly Word[]) =>
  words.some(({ text, confidence }) => /\p{L}{2}/u.test(text) && confidence >= LEAST_CONFIDENCE)

function runUp(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length >= 3)
  return long.filter(({ width, height }) => height > width).length > long.length / 2
}

/** How far to turn it clockwise, as tesseract sees it; 0 when it cannot say. */
async function orientation(work: Work): Promise<PageRead['turn']> {
  const ran = await run(work, 'tesseract', ({ file }) => [file, '-', '-l', 'osd', '--psm', '0'], slow)
  const turn = ran.end === 'exit' ? Number(/^Rotate: (\d+)$/m.exec(ran.stdout)?.[1] ?? 0) : 0
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0
}

export const ocrRecipe = async (box: Box, dir: string): Promise<string> =>
  `tesseract-${await versionOf(box, 'tesseract', dir)} vie ${SIDE}`
