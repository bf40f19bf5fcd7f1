// When answers may be known as a sum: enough people, and not all of one mind where some of them are hidden.
import type { Survey } from './survey.ts'
import { answersIn, countFactor, type Counted, type Tally, tallyOf } from './tally.ts'

export type Asked = Pick<Survey, 'factors' | 'smallest'>

/** Too few forms, or too few who answered anything of a factor that they were asked about. */
export function isSmall({ smallest, factors }: Asked, tally: Tally): boolean {
  const people = factors.map(({ questions }) =>
    Math.max(...questions.map(({ code }) => answersIn(tally.marks[code]))),
  )
  return tally.forms < smallest || people.some((count) => count > 0 && count < smallest)
}

/** May what these sum up to be known without any of them being known? Of one alone never. */
export function isOpen(survey: Asked, hidden: readonly Tally[]): boolean {
  const rest = tallyOf('', hidden)
  return (
    hidden.length > 1 &&
    rest.forms > hidden.length &&
    !isSmall(survey, rest) &&
    survey.factors.every((factor) => !isUniform(countFactor(rest, factor)))
  )
}

export const isUniform = ({ answers, satisfied }: Counted): boolean =>
  satisfied === 0 || satisfied === answers
