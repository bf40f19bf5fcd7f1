// A letter of the round: what one body hands over to the next, frozen when it was made. Its content code is that of the
// content alone, so that the same content is the same letter, and what was signed can be compared with it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Day } from './agency.ts'
import { formatNumber, formatPercent } from './format.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { formatPoints, Points } from './points.ts'
import type { Printed } from './printed.ts'
import type { TableRow } from './printed-tables.ts'
import { indexOf, indexText, median } from './ranking.ts'

/**
 * `self`: an agency's self-assessment to Sở Nội vụ. `points`: the ministry's points to an agency. `answer`: the agency's
 * answer to them. `plea`: the committee's letter to the ministry. `result`: what the review gave, to an agency. Of the
 * internal index, `first`: what lần 1 gave, to an agency. `argument`: the agency's answer to it. `ranking`: what the council
 * concluded, to the committee, which decides.
 */
export const letterKinds = [
  'self',
  'points',
  'answer',
  'plea',
  'result',
  'first',
  'argument',
  'ranking',
] as const
export type LetterKind = (typeof letterKinds)[number]
const internalLetters: readonly LetterKind[] = ['self', 'first', 'argument', 'ranking']
const provinceLetters: readonly LetterKind[] = ['self', 'points', 'answer', 'plea', 'result']
export const lettersOf = (campaign: 'province' | 'internal'): readonly LetterKind[] =>
  campaign === 'internal' ? internalLetters : provinceLetters
/** Who writes which. */
export const agencyLetters: readonly LetterKind[] = ['self', 'answer', 'argument']
/** Of the province as a whole, not of one agency. */
export const committeeLetters: readonly LetterKind[] = ['plea', 'ranking']
/** About a round of the ministry. */
export const roundLetters: readonly LetterKind[] = ['points', 'answer', 'plea']

const LetterRow = z.strictObject({
  code: z.string().min(1).max(20),
  name: z.string().max(1000),
  max: Points,
  /** What was sent: to Sở Nội vụ, or to the ministry. */
  claimed: z.exactOptional(Points),
  /** What it was given instead. */
  points: z.exactOptional(Points),
  /** What is still held on to; before the ministry only where that is not all that was sent. */
  held: z.exactOptional(Points),
  stance: z.exactOptional(z.enum(['agree', 'ask'])),
  text: z.exactOptional(z.string().max(20_000)),
  /** Of the submission: figures, papers and pages that the head confirmed. */
  over: z.exactOptional(Sha256),
})
export type LetterRow = z.infer<typeof LetterRow>

export const LetterContent = z.strictObject({
  kind: z.enum(letterKinds),
  campaign: z.string().max(300),
  place: z.string().max(100),
  province: z.string().max(200),
  from: z.strictObject({ name: z.string().max(500), symbol: z.string().max(60), kind: z.string().max(50) }),
  to: z.string().max(500),
  /** The paper that it is about: of the ministry, or the council's minutes. */
  basis: z.exactOptional(z.strictObject({ number: z.string().max(100), issued: Day })),
  /** Until when an answer is asked for. */
  due: z.exactOptional(Time),
  rows: z.array(LetterRow).min(1).max(2000),
})
export type LetterContent = z.infer<typeof LetterContent>

export const Letter = z.object({
  id: Id,
  campaign: Id,
  kind: z.enum(letterKinds),
  /** Whose it is: that writes it, or that it is written to; of `plea` and `ranking` Sở Nội vụ, which drafts them. */
  agency: Id,
  /** Of the ministry. */
  round: z.exactOptional(Id),
  /** The nth of its kind for this agency. */
  n: z.int().min(1),
  content: LetterContent,
  code: Sha256,
  /** When the last of what it says was confirmed on the system. */
  confirmed: Time,
  by: Id,
  at: Time,
  revision: Revision,
})
export type Letter = z.infer<typeof Letter>

/** Equal content has an equal code on every machine. */
export function codeOf(content: LetterContent): Sha256 {
  const { kind, campaign, from, to, basis, due, rows } = content
  const told = rows.map((row) => [
    row.code,
    row.name,
    row.max,
    row.claimed ?? null,
    row.points ?? null,
    row.stance ?? '',
    row.text ?? '',
    row.over ?? '',
    ...(row.held === undefined ? [] : [row.held]),
  ])
  const said = [kind, campaign, from.name, to, basis?.number ?? '', basis?.issued ?? '', due ?? '', told]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex') as Sha256
}

const sum = (rows: readonly LetterRow[], of: (row: LetterRow) => Points): Points =>
  rows.reduce((total, row) => total + of(row), 0)
/** What a row lost. */
const lost = ({ claimed = 0, points = 0 }: LetterRow): Points => Math.max(0, claimed - points)
/** What is asked for of it. */
const asks = ({ claimed = 0, held = claimed, points = 0 }: LetterRow): Points => Math.max(0, held - points)

/** As they stand in the letter's last table; compared when it comes back. */
export function totalsOf({ kind, rows }: Pick<LetterContent, 'kind' | 'rows'>): Printed[] {
  const asked = rows.filter(({ stance }) => stance === 'ask')
  const count = (name: string, n: number): Printed => ({ name, ours: formatNumber(n) })
  const points = (name: string, n: Points): Printed => ({ name, ours: formatPoints(n) })
  const claimed = sum(rows, (row) => row.claimed ?? 0)
  const given = sum(rows, (row) => row.points ?? 0)
  const pleaded = [
    count('Số tiêu chí đề nghị xem xét lại', asked.length),
    points('Tổng điểm đề nghị xem xét lại', sum(asked, asks)),
  ]
  switch (kind) {
    case 'self':
      return [
        count('Số tiêu chí đã xác nhận và gửi', rows.length),
        points(
          'Tổng điểm tối đa của các tiêu chí đã gửi',
          sum(rows, ({ max }) => max),
        ),
        points('Tổng điểm tự chấm', claimed),
      ]
    case 'points':
      return [
        count('Số tiêu chí bị trừ điểm', rows.length),
        points('Tổng điểm đã gửi Bộ', claimed),
        points('Tổng điểm Bộ chấm', given),
        points('Tổng điểm bị trừ', sum(rows, lost)),
        // What was agreed to in an earlier round is lost, and nobody is asked about it again.
        ...(rows.some(({ held }) => held !== undefined)
          ? [points('Trong đó còn đề nghị được', sum(rows, asks))]
          : []),
      ]
    case 'answer':
      return [count('Số tiêu chí thống nhất', rows.length - asked.length), ...pleaded]
    case 'plea':
      return pleaded
    case 'result':
      return [
        count('Số tiêu chí đã rà soát', rows.length),
        points('Tổng điểm tự chấm', claimed),
        points('Tổng điểm sau rà soát', given),
      ]
    case 'first':
      return [
        count('Số tiêu chí áp dụng', rows.length),
        points('Tổng điểm tự chấm', claimed),
        points('Tổng điểm thẩm định lần 1', given),
      ]
    case 'argument':
      return [
        count('Số tiêu chí thống nhất', rows.length - asked.length),
        count('Số tiêu chí đề nghị thẩm định lại', asked.length),
        points(
          'Tổng điểm đề nghị tăng thêm',
          sum(asked, (row) => (row.held ?? 0) - (row.points ?? 0)),
        ),
      ]
    case 'ranking':
      return rankingTotals(rows)
  }
}

/** Points of agencies are never added up. */
function rankingTotals(rows: readonly LetterRow[]): Printed[] {
  const indexes = rows.flatMap(({ points, max }) => indexOf(points, max) ?? [])
  const middle = median(indexes)
  return [
    { name: 'Số cơ quan được xếp hạng', ours: formatNumber(indexes.length) },
    ...(middle ? [{ name: 'Trung vị của chỉ số', ours: formatPercent(indexText(middle)) }] : []),
  ]
}

/** Whether what is asked for stands in a column of its own. */
export const tellsHeld = ({ kind, rows }: Pick<LetterContent, 'kind' | 'rows'>): boolean =>
  kind === 'argument' || rows.some(({ held }) => held !== undefined)

/** The figures of each row, as they are printed. */
export const figuresOf = (of: Pick<LetterContent, 'kind' | 'rows'>, row: LetterRow): string[] => {
  const { kind } = of
  const { max, claimed, points, stance } = row
  const isHeld = kind === 'points' || (kind !== 'argument' && stance === 'ask')
  const held = row.held ?? (isHeld ? claimed : undefined)
  const shown = (one: Points | undefined): string => (one === undefined ? '–' : formatPoints(one))
  if (kind === 'self') return [formatPoints(max), shown(claimed)]
  const given = [formatPoints(max), shown(claimed), shown(points)]
  return tellsHeld(of) ? [...given, shown(held)] : given
}

export const rowsOf = (of: LetterContent): TableRow[] =>
  of.rows.map((row) => ({ name: `Bảng điểm, ${row.code}`, code: row.code, figures: figuresOf(of, row) }))

/** What meets the deadline: the confirmation on the system, or the issued paper that came back. */
export const metBy = ['system', 'paper'] as const
export type MetBy = (typeof metBy)[number]

/** When the deadline was met; nothing while the paper that is asked for has not come back. */
export const metAt = (
  by: MetBy,
  { confirmed }: Pick<Letter, 'confirmed'>,
  paper: { readonly at: string } | undefined,
): string | undefined => (by === 'system' ? confirmed : paper?.at)

interface Came {
  readonly compared: { readonly outcome: string }
  readonly confirmed?: { readonly outcome: string }
}

export const letterStates = ['confirmed', 'reading', 'issued', 'differs'] as const
export type LetterState = (typeof letterStates)[number]

/** By its papers, in the order in which they came: a paper counts once it agrees, by machine or by eye. */
export function standingOf<T extends Came>(papers: readonly T[]): { state: LetterState; paper?: T } {
  const issued = papers.findLast(
    ({ compared, confirmed }) => (confirmed ? confirmed.outcome : compared.outcome) === 'equal',
  )
  if (issued) return { state: 'issued', paper: issued }
  const newest = papers.at(-1)
  if (!newest) return { state: 'confirmed' }
  return { state: newest.compared.outcome === 'reading' ? 'reading' : 'differs', paper: newest }
}
