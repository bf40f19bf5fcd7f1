// Số, ký hiệu (214/BC-VPUBND) as papers bear and mention them, and as people type them.
import { squeeze, tokens } from './tokens.ts'

const written =
  /(?<![\p{L}\p{N}])\d{1,6}(?: ?[/_-] ?(?=[\p{Lu}\d])[\p{L}\p{M}\d&]+(?:\.\p{Lu}[\p{L}\p{M}\d&]*)*)+/gu

export interface Mention {
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly squeezed: string
}

const isSymbol = (squeezed: string): boolean => /^\d+[a-z]{2,}/.test(squeezed)

/** `text` is NFC. A day or a range of figures has no letters. */
export function* symbolsIn(text: string): Generator<Mention> {
  for (const found of text.matchAll(written)) {
    const squeezed = squeeze(found[0])
    if (isSymbol(squeezed)) yield { from: found.index, to: found.index + found[0].length, squeezed }
  }
}

/** In a name that people gave, capitals are none of their concern: "118-bc-stp.pdf". */
export const symbolsNamed = (name: string): string[] =>
  [...symbolsIn(name.replace(/\.\p{L}\w{1,4}$/u, '').toLocaleUpperCase('vi'))].map(({ squeezed }) => squeezed)

export interface AskedSymbol {
  readonly squeezed: string
  /** The other words of the question, folded. */
  readonly rest: readonly string[]
}

/** More words than a symbol has parts are a sentence. */
const MOST_PARTS = 7

/**
 * What in a question may be a symbol: a word that has digits and letters, and whatever goes on from a number to the end. It
 * need not be one: no paper bears what is none.
 */
export function symbolsAsked(asked: string): AskedSymbol[] {
  const pieces = asked.split(/\s+/).filter(Boolean)
  const found = new Map<string, AskedSymbol>()
  const add = (from: number, to: number): void => {
    const squeezed = squeeze(pieces.slice(from, to).join(' '))
    if (!isSymbol(squeezed) || found.has(squeezed)) return
    const before = pieces
      .slice(0, from)
      .join(' ')
      .replace(/(^| )số ?:?$/iu, '')
    const rest = [...tokens(`${before} ${pieces.slice(to).join(' ')}`)].map(({ folded }) => folded)
    found.set(squeezed, { squeezed, rest: [...new Set(rest)] })
  }
  for (const [n, piece] of pieces.entries()) {
    if (!/^\d/.test(piece)) continue
    if ([...tokens(pieces.slice(n).join(' '))].length <= MOST_PARTS) add(n, pieces.length)
    add(n, n + 1)
  }
  return [...found.values()]
}
