// Forms one by one: that people fill in themselves, by a link that is good once, and that an officer types from paper. A form
// is added to sums and gone: no record holds what one form said, so that none can be laid beside what brought it.
import { compareText } from '../format.ts'
import { z } from 'zod'
import { Id, Revision, Sha256 } from '../id.ts'
import { scrub } from './scrub.ts'
import { Ballots, Code, Comment, type Levels, questionsOf, type SurveyPlan } from './survey.ts'

/** Of no person: whoever holds the link may answer once. */
export const SurveyLink = z.object({
  id: Id,
  survey: Id,
  unit: Id,
  group: Code,
  /** Of the token; the token itself is kept nowhere. */
  hash: Sha256,
  isUsed: z.boolean(),
  revision: Revision,
})
export type SurveyLink = z.infer<typeof SurveyLink>

/**
 * That a form was typed from paper, and by whom; not what it says. `hash` holds it fast all the same: whoever still has the
 * key, which only the open page of the officer has, can prove what was typed and so take it back.
 */
export const TypedForm = z.object({
  id: Id,
  survey: Id,
  unit: Id,
  group: Code,
  /** The paper's own; gone when the form is taken back, for the paper is typed again. */
  number: z.exactOptional(z.string()),
  hash: z.strictObject({ key: Sha256, form: Sha256 }),
  isTakenBack: z.boolean(),
  by: Id,
  revision: Revision,
})
export type TypedForm = z.infer<typeof TypedForm>

/** All forms of one unit and group that came one by one. */
export const SurveyBox = z.object({
  id: Id,
  survey: Id,
  unit: Id,
  group: Code,
  ballots: z.strictObject({ cell: Ballots, comments: z.array(Comment) }),
  revision: Revision,
})
export type SurveyBox = z.infer<typeof SurveyBox>

/** By question the level, 1 to 5; a question may stay open. */
export interface Form {
  readonly levels: Readonly<Record<string, number>>
  readonly comment: string
}

/** From not at all satisfied to very, as a page sends them. */
export const levels = ['1', '2', '3', '4', '5'] as const

/** Of an officer who types a form: that the paper leaves the question open. */
export const open = 0

/** 012 and 12 are one paper. */
export const numberOf = (typed: string): string => typed.toUpperCase().replace(/^0+(?=\d)/, '')

const longest = 2000

/** What a page sent: only levels of questions that were asked. */
export function formOf(
  survey: Pick<SurveyPlan, 'factors'>,
  sent: Readonly<Record<string, string | number>>,
  comment: string,
): Form {
  const answered = questionsOf(survey).flatMap(({ code }) => {
    const level = Number(sent[code] ?? open)
    return level === open ? [] : [[code, level]]
  })
  return {
    levels: Object.fromEntries(answered) as Form['levels'],
    comment: comment.replaceAll('\r\n', '\n').trim().slice(0, longest),
  }
}

/** The sums with one form more; comments in the order of the alphabet, not in which they came. */
export function withForm(
  { cell, comments }: SurveyBox['ballots'],
  { levels, comment }: Form,
): SurveyBox['ballots'] {
  const marks: Record<string, Levels> = { ...cell.marks }
  for (const [code, level] of Object.entries(levels))
    marks[code] = (marks[code] ?? [0, 0, 0, 0, 0]).map(
      (count, n) => count + (n === level - 1 ? 1 : 0),
    ) as Levels
  const text = kept(comment)
  const said = text ? [...comments, { unit: cell.unit, text }] : comments
  return {
    cell: { ...cell, forms: cell.forms + 1, marks },
    comments: said.toSorted((a, b) => compareText(a.text, b.text)),
  }
}

/** The sums without one form that is in them; nothing where they cannot hold it. */
export function withoutForm(
  { cell, comments }: SurveyBox['ballots'],
  { levels, comment }: Form,
): SurveyBox['ballots'] | undefined {
  const marks: Record<string, Levels> = { ...cell.marks }
  for (const [code, level] of Object.entries(levels)) {
    const counts = marks[code]
    if (!counts?.[level - 1]) return undefined
    marks[code] = counts.map((count, n) => count - (n === level - 1 ? 1 : 0)) as Levels
  }
  const text = kept(comment)
  const at = comments.findIndex((one) => one.text === text)
  if (cell.forms === 0) return undefined
  return {
    cell: { ...cell, forms: cell.forms - 1, marks },
    // One that was struck out is there no more.
    comments: text && at >= 0 ? comments.toSpliced(at, 1) : comments,
  }
}

const kept = (comment: string): string => scrub(comment).slice(0, longest)
