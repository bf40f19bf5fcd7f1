// Words of Vietnamese text in the two forms in which they are compared: folded (no diacritics, no case) and exact.

export interface Token {
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly folded: string
  /** With diacritics. The tone stands last, so that hoà and hòa are the same word. */
  readonly exact: string
}

const word = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const LONGEST = 40
const MOST_KNOWN = 50_000
const known = new Map<string, readonly [folded: string, exact: string]>()

/** `text` is NFC. Letters and digits part from each other: 214/BC-VPUBND, 214 bc vpubnd and 214BC VPUBND have equal words. */
export function* tokens(text: string): Generator<Token> {
  for (const found of text.matchAll(word)) {
    const [folded, exact] = forms(found[0])
    yield { from: found.index, to: found.index + found[0].length, folded, exact }
  }
}

function forms(written: string): readonly [string, string] {
  const before = known.get(written)
  if (before) return before
  const parts = written.slice(0, LONGEST).toLowerCase().normalize('NFD')
  const tone = parts.match(tones)?.join('') ?? ''
  const exact = parts.replace(tones, '').normalize('NFC') + tone
  const folded = parts.replace(/\p{M}+/gu, '').replaceAll('đ', 'd')
  if (known.size >= MOST_KNOWN) known.clear() // a stream of new words must not fill the memory
  const made = [folded, exact] as const
  known.set(written, made)
  return made
}

/** Số, ký hiệu without anything that people write in different ways: 0214/BC-VPUBND → 214bcvpubnd. */
export const squeeze = (symbol: string): string =>
  [...tokens(symbol.normalize('NFC'))]
    .map(({ folded }) => folded)
    .join('')
    .replace(/^0+(?=\d)/, '')
