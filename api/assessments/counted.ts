// Counts of a register as figures that a leaf declares: offered beside what it declares now, taken by who writes that leaf.
import { z } from 'zod'
import { after, type Figure, moves } from '../../schemas/assessment.ts'
import { lockedWords } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { notFound } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import { isWithin, type Who } from '../may.ts'
import { isOpenAt } from './lock.ts'
import { loadAll, loadRound } from './load.ts'
import { asSeen, find as findAssessment } from './seen.ts'
import { write } from './write.ts'

/** A leaf of the year with what it declares now. */
export const CountedLeaf = z.object({
  assessment: Id,
  revision: Revision,
  code: z.string(),
  name: z.string(),
  agency: z.string(),
  variables: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      unit: z.string(),
      value: z.exactOptional(z.string()),
    }),
  ),
  /** Why this person cannot write them. */
  why: z.exactOptional(z.string()),
})
export type CountedLeaf = z.input<typeof CountedLeaf>

/** Of the province's round of that year; a leaf that counts nothing is left out. */
export async function countedLeaves(
  ctx: Context,
  who: Who,
  year: number,
  codes: readonly string[],
): Promise<CountedLeaf[]> {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  if (!campaign || codes.length === 0) return []
  const now = ctx.now().toISOString()
  const round = await loadRound(ctx, { id: campaign.id })
  const found = await db.assessments.model.find({ campaign: campaign.id, code: { $in: [...codes] } }).lean()
  return (await loadAll(ctx, round, found)).flatMap(({ assessment, assignment, leaf, requests }) => {
    const { id, revision, code, state, figures } = assessment
    const counted = leaf.leaf.variables.filter(({ unit }) => unit !== 'có/không')
    if (counted.length === 0) return []
    const agency = round.agencies.get(assignment.agency)?.name ?? '–'
    const why = !isWithin(who, 'assessments.save', assignment, false)
      ? `Số liệu của tiêu chí ${code} do ${agency} kê khai.`
      : !(state in moves.save)
        ? `Bản tự đánh giá ${words.states[state]} nên chưa sửa số liệu được.`
        : isOpenAt(assignment, campaign, now, requests)
          ? undefined
          : lockedWords(campaign.lockAt, 'sửa')
    return [
      {
        ...{ assessment: id, revision, code, name: leaf.name, agency },
        variables: counted.map((one) => {
          const value = figures.find((figure) => figure.code === one.code)?.value
          return { code: one.code, label: one.label, unit: one.unit, ...(value !== undefined && { value }) }
        }),
        ...(why && { why }),
      },
    ]
  })
}

/** What is asked of a register: which of its counts becomes which figure of the leaf. */
export interface Wanted<Count extends string> {
  readonly assessment: string
  readonly revision: number
  readonly figures: readonly { readonly code: string; readonly count: Count }[]
}

interface Register<Count extends string> {
  readonly year: number
  /** As the source of the figures is called. */
  readonly system: string
  /** A count that may still grow is an estimate. */
  readonly counts: (leaf: string) => Promise<Readonly<Record<Count, { value: number; gap?: string }>>>
}

export async function declareCounts<Count extends string>(
  ctx: Context,
  who: Who,
  { assessment: id, revision, figures: wanted }: Wanted<Count>,
  { year, system, counts }: Register<Count>,
  act: string,
): Promise<void> {
  const { assessment } = await findAssessment(ctx, who, 'assessments.save', id)
  await asSeen(ctx, assessment, revision)
  const state = after('save', assessment.state)
  const round = await loadRound(ctx, { id: assessment.campaign })
  if (round.campaign.year !== year) throw notFound()
  const variables = round.leaves.get(assessment.leaf)?.leaf.variables ?? []
  const { code: leaf } = assessment
  refuse(
    wanted.flatMap(({ code }, n) =>
      variables.some((one) => one.code === code)
        ? []
        : [
            {
              field: `figures.${n}.code`,
              sentence: `Tiêu chí ${leaf} không có số liệu ${code}. Hãy chọn lại.`,
            },
          ],
    ),
  )
  const counted = await counts(leaf)
  const source = { kind: 'system', system, at: ctx.now().toISOString() } as const
  const made = wanted.map(({ code, count }): Figure => {
    const { value, gap } = counted[count]
    return { code, value: String(value), state: gap ? 'estimate' : 'official', source }
  })
  const codes = new Set(made.map(({ code }) => code))
  const figures = [...assessment.figures.filter(({ code }) => !codes.has(code)), ...made]
  await write(ctx, who, assessment, { state, figures }, act)
}
