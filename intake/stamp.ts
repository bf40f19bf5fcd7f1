// A secrecy stamp on a page that is a picture: seen before the file is kept, not when its text is read for search. Red ink
// is looked at by itself, at the angle at which a hand set it; then the page is read as a whole, for stamps in black.
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from './child.ts'
import { lacksLanguage, noLanguage, type NoTool, type PageRead, readPage, type Sight, slow } from './ocr.ts'
import { type Word, wordsOf } from './ocr-words.ts'
import { run, type Work } from './pdf-tools.ts'
import { raised, readSecretMark } from './secret.ts'
import type { StampReport } from './stamp-report.ts'
import type { SecretMark } from './verdict.ts'

/** A mark as it stands on the page; `crop` is a picture (PNG) of it and nothing else, in the job folder. */
export interface Stamp extends SecretMark {
  readonly crop?: string
}
export interface Sought {
  readonly stamp?: Stamp
  /** The machine could not read the page: a person has to look. */
  readonly isUnread: boolean
  /** The page, where all of it was read on the way. */
  readonly read?: PageRead
}

const SIDE = '2339' // A4 at 200 dpi; larger paper is drawn no larger
const MARGIN = 20 // samples around the words
const GAP = 1.5 // heights of a word

export interface Pages {
  /** Of those that are pictures the first, second and last: their red ink is looked at. */
  readonly pictures: readonly number[]
  /** Of the same those whose text nobody has told: they are read as well. */
  readonly unread: readonly number[]
}

export interface Seen {
  readonly stamp?: Stamp
  /** Pages that a person has to look at. */
  readonly unread: readonly number[]
  /** Pages that were read on the way: nobody has to read them again. */
  readonly read: readonly PageRead[]
}

/** What stamps stand on these pages of `work.path`, a PDF. */
export async function seekStamps(work: Work, { pictures, unread }: Pages): Promise<Seen | NoTool> {
  const missed: number[] = []
  const read: PageRead[] = []
  for (const page of pictures) {
    const sought = await seekStamp(work, page, unread.includes(page))
    if ('end' in sought) return sought
    if (sought.stamp) return { stamp: sought.stamp, unread: [], read: [] }
    if (sought.isUnread) missed.push(page)
    if (sought.read) read.push(sought.read)
  }
  return { unread: missed, read }
}

export const markOf = (stamp: Stamp | undefined): SecretMark | undefined =>
  stamp && { page: stamp.page, mark: stamp.mark }

/** `warnings` of pages that were not read. */
export const unreadWarnings = (pages: readonly number[]): string[] =>
  pages.length === 0
    ? []
    : [`Máy không đọc được chữ ở trang ${pages.join(', ')} để tìm dấu độ mật. Hãy tự xem trước khi dùng.`]

/** `work.path` is a PDF. Pages where only red ink is looked for are quick. */
export async function seekStamp(work: Work, page: number, isWhole: boolean): Promise<Sought | NoTool> {
  const red = await seekRed(work, page)
  if ('end' in red || red.stamp || red.isUnread || !isWhole) return red
  let stamp: Stamp | undefined
  const read = await readPage(work, page, async (sight) => {
    stamp = await seekWords(work, page, sight)
  })
  if ('end' in read) return read
  // What failed here may go well on a machine with more time.
  if (read.why === 'failed') return { isUnread: true }
  return { ...(stamp && { stamp }), isUnread: read.why === 'unreadable', read }
}

async function seekRed(work: Work, page: number): Promise<Sought | NoTool> {
  const dir = join(work.dir, `red-${page}`)
  await mkdir(dir)
  const at = { ...work, dir }
  const nothing = { isUnread: false }
  try {
    const range = ['-f', String(page), '-l', String(page), '-singlefile', '-scale-to', SIDE]
    const drawn = await run(at, 'pdftoppm', ({ file, dir: to }) => [...range, file, join(to, 'page')], slow) // prettier-ignore
    if (drawn.end === 'missing-tool') return drawn
    if (drawn.end !== 'exit' || drawn.code !== 0) return { isUnread: true }
    const path = join(dir, 'page.ppm')
    const looked = await runChild({ ...at, path }, 'stamp-child', ({ file, dir: to }) => ['red', file, to], 1 << 30) // prettier-ignore
    if (looked.end !== 'exit' || looked.code !== 0) return nothing
    const { spots, tall } = JSON.parse(looked.stdout) as StampReport
    if (spots === 0) return nothing
    const args = ['-', '-l', 'vie', '--dpi', '300', '--psm', '11', 'tsv']
    const ran = await run({ ...at, path: join(dir, 'sheet.pgm') }, 'tesseract', ({ file }) => [file, ...args], slow) // prettier-ignore
    if (ran.end === 'missing-tool') return ran
    if (ran.end === 'exit' && lacksLanguage(ran.stderr)) return { ...ran, ...noLanguage }
    if (ran.end !== 'exit' || ran.code !== 0) return nothing
    const lines = linesOf(wordsOf(ran.stdout))
    const spotOf = ([word]: readonly Word[]) => Math.floor((word!.top + word!.height / 2) / tall)
    for (const line of lines) {
      const mark = readSecretMark(textOf(line), { isInk: true })
      if (!mark) continue
      const crop = join(work.dir, `mark-${page}.png`)
      const n = spotOf(line)
      await rename(join(dir, `spot-${n}.png`), crop)
      const beside = lines.filter((other) => spotOf(other) === n).map(textOf)
      return { stamp: { page, mark: raised(mark, beside), crop }, isUnread: false }
    }
    return nothing
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function seekWords(work: Work, page: number, { words, picture }: Sight): Promise<Stamp | undefined> {
  for (const line of linesOf(words)) {
    const mark = readSecretMark(textOf(line), { isInk: false })
    if (!mark) continue
    const left = Math.max(0, Math.min(...line.map((word) => word.left)) - MARGIN)
    const top = Math.max(0, Math.min(...line.map((word) => word.top)) - MARGIN)
    const width = Math.max(...line.map((word) => word.left + word.width)) - left
    const height = Math.max(...line.map((word) => word.top + word.height)) - top
    const name = `mark-${page}.png`
    const place = [left, top, width, height].map(String)
    const ran = await runChild({ ...work, path: picture }, 'stamp-child', ({ file, dir }) => ['cut', file, join(dir, name), ...place], 1 << 30) // prettier-ignore
    const isCut = ran.end === 'exit' && ran.code === 0
    return { page, mark, ...(isCut && { crop: join(work.dir, name) }) }
  }
  return undefined
}

const textOf = (line: readonly Word[]) => line.map(({ text }) => text).join(' ')

/** Stretches of lines with no wide gap in them. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  for (const word of words) {
    const before = lines.at(-1)?.at(-1)
    const gap = before ? word.left - before.left - before.width : 0
    if (before?.line === word.line && gap < GAP * word.height) lines.at(-1)!.push(word)
    else lines.push([word])
  }
  return lines
}
