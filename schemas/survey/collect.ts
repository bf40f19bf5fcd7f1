// Forms that people fill in themselves, by a link that is good once. A form is added to sums and gone: no record holds what
// one form said, so that none can be laid beside the link that brought it.
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

/** All that came by links of one unit and group. */
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

const longest = 2000

/** What a page sent: only levels of questions that were asked. */
export function formOf(
  survey: Pick<SurveyPlan, 'factors'>,
  sent: Readonly<Record<string, string>>,
  comment: string,
): Form {
  const answered = questionsOf(survey).flatMap(({ code }) => (sent[code] ? [[code, Number(sent[code])]] : []))
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
  const text = scrub(comment).slice(0, longest)
  const said = text ? [...comments, { unit: cell.unit, text }] : comments
  return {
    cell: { ...cell, forms: cell.forms + 1, marks },
    comments: said.toSorted((a, b) => a.text.localeCompare(b.text, 'vi')),
  }
}
