// What was proposed for letters against what is known of them, field by field.
import type { CertainLetter } from '../../../intake/letter-certainty.ts'
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
  /** Proposed without «chưa chắc», and how many of these are right. */
  readonly sure: number
  readonly surelyRight: number
  /** For people: which letter says what, and what it should say. */
  readonly wrong: readonly string[]
}

/** `found[n]` is what was read of `letters[n]`. A field is right whole or not at all. */
export const scoresOf = (letters: readonly Letter[], found: readonly CertainLetter[]): Score[] =>
  fields.map((field) => {
    const all = letters.flatMap(({ facts }, n) => {
      const one = found[n]![field]
      if (!one || one.isGuess) return []
      const [isRight, isSure] = [same(one.value) === same(facts[field]), !one.isUnsure]
      return [{ n, value: one.value, is: facts[field], isRight, isSure, confidence: one.confidence }]
    })
    const wrong = all.filter(({ isRight }) => !isRight)
    const sure = all.filter(({ isSure }) => isSure)
    const [proposed, right] = [all.length, all.length - wrong.length]
    return {
      ...{
        field,
        proposed,
        right,
        precision: proposed ? right / proposed : 1,
        recall: right / letters.length,
        sure: sure.length,
        surelyRight: sure.filter(({ isRight }) => isRight).length,
      },
      wrong: wrong.map(
        ({ n, value, is, confidence, isSure }) =>
          `${n} ${field} ${isSure ? 'sure' : 'unsure'} ${confidence ?? ''}: «${value}» is «${is}»`,
      ),
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
