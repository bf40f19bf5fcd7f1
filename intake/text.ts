// Text per page, for search, particulars and citations.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cannot } from './failed.ts'
import { guessCode, linesToUnicode, type OldCode } from './old-fonts.ts'
import { pageTexts, scans, type Work } from './pdf-tools.ts'
import { versionOf } from './recipe.ts'
import type { Cannot } from './verdict.ts'

export interface Text {
  readonly outcome: 'ok'
  /** JSON in the job folder: an array of strings, one a page, NFC, laid out as on the page. */
  readonly path: string
  readonly pages: readonly string[]
  readonly recipe: string
  /** Pages (from 1) without a letter on them. */
  readonly empty: readonly number[]
  /** Pages whose text has to be recognised: they have none, or are pictures that bear only a line of text. */
  readonly unseen: readonly number[]
  /** Which code from before Unicode the text of the view was in; it is turned. */
  readonly code?: OldCode
}

const AT_ONCE = 500 // pages a call, so that a huge book stays within one file and one time limit

/** `work.path` is a view. */
export async function textOf(work: Work, pages: number): Promise<Text | Cannot> {
  const texts: string[] = []
  for (let first = 1; first <= pages; first += AT_ONCE) {
    const some = await pageTexts(work, first, Math.min(pages, first + AT_ONCE - 1))
    if (!Array.isArray(some)) {
      if (some.end !== 'exit') return cannot(some, 'pdftotext')
      break
    }
    texts.push(...some)
  }
  const code = guessCode(texts.slice(0, 50).join('\n'))
  if (code) texts.splice(0, texts.length, ...texts.map((text) => linesToUnicode(text, code)))
  while (texts.length < pages) texts.push('') // every page has its place, read or not
  const path = join(work.dir, 'text.json')
  await writeFile(path, JSON.stringify(texts))
  const empty = texts.flatMap((text, i) => (/\p{L}/u.test(text) ? [] : [i + 1]))
  return {
    outcome: 'ok',
    path,
    pages: texts,
    empty,
    unseen: await unseenOf(work, texts),
    ...(code && { code }),
    recipe: `pdftotext-${await versionOf(work.box, 'pdftotext', work.dir)} layout unicode`,
  }
}

/** What a signature shows, a stamp of the incoming number: more than this is a text layer of its own. */
const FEW = 250
/** The number of a page; more stands in a table of figures, which needs no letter. */
const FEW_DIGITS = 20

/** Of a page that is a picture: its text is no layer of its own. */
export const isFew = (text: string): boolean => count(text, /[\p{L}\p{N}]/gu) < FEW

/** `work.path` is the view that has these texts. */
export async function unseenOf(work: Work, texts: readonly string[]): Promise<number[]> {
  const counts = texts.map((text) => ({ letters: count(text, /\p{L}/gu), digits: count(text, /\p{N}/gu) }))
  const isBare = (page: number) => {
    const { letters, digits } = counts[page - 1]!
    return letters === 0 && digits < FEW_DIGITS
  }
  const few = counts.flatMap(({ letters, digits }, i) => (letters + digits < FEW ? [i + 1] : []))
  if (few.every(isBare)) return few
  const pictures = new Set(((await scans(work, texts.length)) ?? []).map(({ page }) => page))
  return few.filter((page) => isBare(page) || pictures.has(page))
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
