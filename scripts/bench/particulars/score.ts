// What was proposed for letters against what is known of them, field by field.
import type { Letter as Read } from '../../../intake/letter.ts'
import type { Letter } from './letters.ts'

const fields = ['type', 'symbol', 'issued', 'issuer', 'subject', 'signer'] as const

export interface Score {
  readonly field: (typeof fields)[number]
  readonly proposed: number
  readonly right: number
  /** right ÷ proposed; 1 where nothing is proposed. */
  readonly precision: number
  /** right ÷ letters */
  readonly recall: number
  /** For people: which letter says what, and what it should say. */
  readonly wrong: readonly string[]
}

/** `found[n]` is what was read of `letters[n]`. A field is right whole or not at all. */
export const scoresOf = (letters: readonly Letter[], found: readonly Read[]): Score[] =>
  fields.map((field) => {
    const all = letters.flatMap(({ facts }, n) => {
      const value = found[n]![field]?.value
      return value === undefined ? [] : [{ n, value, is: facts[field] }]
    })
    const wrong = all.filter(({ value, is }) => same(value) !== same(is))
    const [proposed, right] = [all.length, all.length - wrong.length]
    return {
      ...{
        field,
        proposed,
        right,
        precision: proposed ? right / proposed : 1,
        recall: right / letters.length,
      },
      wrong: wrong.map(({ n, value, is }) => `${n} ${field}: «${value}» is «${is}»`),
    }
  })

/** Case, blanks and the two ways to write a tone on oa, oe, uy say nothing. */
const same = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/o([àáảãạ])|u([ỳýỷỹỵ])/g, (_, a: string, y: string) =>
      (a ? `o${a}` : `u${y}`)
        .normalize('NFD')
        .replace(/(.)(.)(\p{M})/u, '$1$3$2')
        .normalize('NFC'),
    ) // prettier-ignore
    .replace(/\s+/g, ' ')
    .trim()
