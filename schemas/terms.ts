// What a version is found by. A term names a set of versions; its first letter says which kind of set:
//   w word anywhere · h word in the particulars · m word many times in the text · e word with exactly these diacritics
//   p two words side by side · of số, ký hiệu, squeezed: s the confirmed one · r the one read from it, while none is
//   confirmed · t one that it speaks of
// Words are folded but in `e`. Nothing here does I/O.
import { type AskedSymbol, symbolsAsked, symbolsIn, symbolsNamed } from './symbols.ts'
import { squeeze, tokens } from './tokens.ts'

/** Raised whenever the same content would give other terms or columns: everything is then indexed again. */
export const TERMS_VERSION = 4

export interface Content {
  /** Particulars, code and names of files. */
  readonly fields: readonly string[]
  /** As a person has confirmed it; else as it was read. */
  readonly symbol?: string
  readonly proposed?: string
  /** Text of each page, of all files one after the other. */
  readonly pages: readonly string[]
}

const MANY = 4
/** Of a version; no paper that people read comes near. */
const MOST_TERMS = 250_000

export function termsOf({ fields, symbol, proposed, pages }: Content): string[] {
  const terms = new Set<string>()
  const times = new Map<string, number>()
  const add = (text: string, isField: boolean) => {
    let before = ''
    for (const { folded, exact } of tokens(text.normalize('NFC'))) {
      if (terms.size > MOST_TERMS) return
      terms.add(`w${folded}`)
      if (exact !== folded) terms.add(`e${exact}`)
      if (before) terms.add(`p${before} ${folded}`)
      before = folded
      if (isField) terms.add(`h${folded}`)
      else {
        const n = (times.get(folded) ?? 0) + 1
        times.set(folded, n)
        if (n === MANY) terms.add(`m${folded}`)
      }
    }
  }
  for (const field of fields) {
    add(field, true)
    for (const named of symbolsNamed(field.normalize('NFC'))) terms.add(`t${named}`)
  }
  for (const page of pages) {
    add(page, false)
    for (const { squeezed } of symbolsIn(page.normalize('NFC'))) terms.add(`t${squeezed}`)
  }
  if (symbol) terms.add(`s${squeeze(symbol)}`)
  else if (proposed) terms.add(`r${squeeze(proposed)}`)
  return [...terms]
}

/** What is asked for. */
export interface Plan {
  /** Folded; every one of them must be there. */
  readonly words: readonly string[]
  /** Pairs that must stand side by side: of phrases in quotes, and of what was written in one piece (214/BC). */
  readonly together: readonly string[]
  /** Pairs that follow each other in the question: those that do so in the paper too come first. */
  readonly near: readonly string[]
  /** Written with diacritics: papers that have just these come first. */
  readonly exact: readonly string[]
  /** What looks like số, ký hiệu: the paper that bears it is found whatever the spelling. */
  readonly symbols: readonly AskedSymbol[]
  /** The last word, while it may still be unfinished. */
  readonly open?: string
}

export function planOf(asked: string): Plan {
  const text = asked.normalize('NFC').replace(/[“”„«»]/g, '"')
  const words: string[] = []
  const exact = new Set<string>()
  const together = new Set<string>()
  let open: string | undefined
  text.split('"').forEach((part, n, parts) => {
    const isQuoted = n % 2 === 1
    const pieces = isQuoted ? [part] : part.split(/\s+/)
    pieces.forEach((piece, m) => {
      let before = ''
      for (const token of tokens(piece)) {
        words.push(token.folded)
        if (token.exact !== token.folded) exact.add(token.exact)
        if (before) together.add(`${before} ${token.folded}`)
        before = token.folded
      }
      const isLast = n === parts.length - 1 && m === pieces.length - 1
      if (!isQuoted && isLast && before.length > 1) open = before
    })
  })
  const near = words.slice(1).map((word, n) => `${words[n]!} ${word}`)
  return {
    words: [...new Set(words)],
    together: [...together],
    near: [...new Set(near)],
    exact: [...exact],
    symbols: text.includes('"') ? [] : symbolsAsked(text),
    ...(open !== undefined && { open }),
  }
}
