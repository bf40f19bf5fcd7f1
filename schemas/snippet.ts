// The place in a document that shows best why it was found: a page, a piece of its text, and what in it was asked for.
import type { Plan } from './terms.ts'
import { symbolsIn } from './symbols.ts'
import { type Token, tokens } from './tokens.ts'

export interface Snippet {
  /** Which file of the version, from 0; which page of it, from 1. */
  readonly file: number
  readonly page: number
  readonly text: string
  /** Of `text`, in UTF-16 units, ascending, apart from each other. */
  readonly marks: [from: number, to: number][]
}

/** So many words around what was found. */
const WIDE = 34
const BEFORE = 6

interface Asked {
  /** Says which words of a text are asked for. */
  wordsOf(text: string): (token: Token) => boolean
  readonly exact: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
}

/** Undefined when no page has a word of it: then the particulars were what it was found by. */
export function snippetOf(files: readonly (readonly string[])[], plan: Plan): Snippet | undefined {
  const words = new Set(plan.words)
  const { open } = plan
  const symbols = new Set(plan.symbols.map(({ squeezed }) => squeezed))
  const asked: Asked = {
    wordsOf: (text) => {
      const named = symbols.size > 0 ? [...symbolsIn(text)].filter(({ squeezed }) => symbols.has(squeezed)) : [] // prettier-ignore
      return ({ folded, from, to }) =>
        words.has(folded) ||
        (open !== undefined && folded.startsWith(open)) ||
        named.some((one) => from >= one.from && to <= one.to)
    },
    exact: new Set(plan.exact),
    pairs: new Set([...plan.together, ...plan.near]),
  }
  let best: { file: number; page: number; place: Place } | undefined
  files.forEach((pages, file) =>
    pages.forEach((text, n) => {
      const place = bestOf(text, asked)
      if (place && (!best || place.worth > best.place.worth)) best = { file, page: n + 1, place }
    }),
  )
  if (!best) return undefined
  const { file, page, place } = best
  const text = files[file]![page - 1]!.slice(place.from, place.to).replace(/\s+/g, ' ').trim()
  return { file, page, text, marks: marksIn(text, asked) }
}

interface Place {
  readonly worth: number
  readonly from: number
  readonly to: number
}

/** The stretch of a page with most of the words, those that stand side by side and those with the diacritics first. */
function bestOf(text: string, asked: Asked): Place | undefined {
  const isWord = asked.wordsOf(text)
  const all: Token[] = []
  const hits: { n: number; folded: string; worth: number }[] = []
  for (const token of tokens(text)) {
    const before = all.at(-1)
    const n = all.push(token) - 1
    if (!isWord(token)) continue
    const isPair = before && asked.pairs.has(`${before.folded} ${token.folded}`)
    hits.push({ n, folded: token.folded, worth: (isPair ? 5 : 0) + (asked.exact.has(token.exact) ? 2 : 0) })
  }
  let best: (Place & { first: number }) | undefined
  let last = 0
  hits.forEach(({ n: start }, first) => {
    while (last < hits.length && hits[last]!.n < start + WIDE - BEFORE) last++
    const some = hits.slice(first, last)
    const worth =
      10 * new Set(some.map(({ folded }) => folded)).size + some.reduce((sum, { worth }) => sum + worth, 0)
    if (best && worth <= best.worth) return
    const from = all[Math.max(0, start - BEFORE)]!.from
    const to = all[Math.min(all.length, start + WIDE - BEFORE) - 1]!.to
    best = { worth, from, to, first }
  })
  return best
}

/** Words next to each other are one mark. */
function marksIn(text: string, asked: Asked): [number, number][] {
  const marks: [number, number][] = []
  const isWord = asked.wordsOf(text)
  for (const token of tokens(text)) {
    if (!isWord(token)) continue
    const before = marks.at(-1)
    if (before && token.from - before[1] <= 1) before[1] = token.to
    else marks.push([token.from, token.to])
  }
  return marks
}
