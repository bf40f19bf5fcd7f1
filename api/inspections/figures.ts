// Counts of the register as figures that a leaf declares: offered with their working, taken by who writes that leaf.
import { z } from 'zod'
import { after, type Figure } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { countRegister, registerCounts } from '../../schemas/inspection/standing.ts'
import { moves } from '../../schemas/assessment.ts'
import { notFound } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import { asSeen, find as findAssessment } from '../assessments/seen.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import { write } from '../assessments/write.ts'
import { refuse } from '../campaigns/create.ts'
import type { Context } from '../context.ts'
import { isWithin, type Who } from '../may.ts'
import { inspectionsOf } from './find.ts'
import { programmeOf, Year } from './programme.ts'
import { keepsRegister, readRegister } from './register.ts'
import type { Register } from './view.ts'

export const TakeCounts = z.strictObject({
  year: Year,
  assessment: Id,
  revision: Revision,
  figures: z
    .array(z.strictObject({ code: z.string().min(1).max(40), count: z.enum(registerCounts) }))
    .min(1)
    .max(20),
})

/** The leaves with what they declare now. */
export async function figuresOf(
  ctx: Context,
  who: Who,
  year: number,
  codes: readonly string[],
): Promise<Register['figures']> {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  if (!campaign || codes.length === 0) return []
  const round = await loadRound(ctx, { id: campaign.id })
  const found = await db.assessments.model.find({ campaign: campaign.id, code: { $in: [...codes] } }).lean()
  return (await loadAll(ctx, round, found)).flatMap(({ assessment, assignment, leaf }) => {
    const { id, revision, code, state, figures } = assessment
    const counted = leaf.leaf.variables.filter(({ unit }) => unit !== 'có/không')
    if (counted.length === 0) return []
    const agency = round.agencies.get(assignment.agency)?.name ?? '–'
    const why = !isWithin(who, 'assessments.save', assignment, false)
      ? `Số liệu của tiêu chí ${code} do ${agency} kê khai.`
      : state in moves.save
        ? undefined
        : `Bản tự đánh giá ${words.states[state]} nên chưa sửa số liệu được.`
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

export async function takeCounts(ctx: Context, who: Who, input: z.infer<typeof TakeCounts>) {
  const { assessment: id, revision, figures: wanted } = input
  const year = Number(input.year)
  if (!(await keepsRegister(ctx, who))) throw notFound()
  const { assessment } = await findAssessment(ctx, who, 'assessments.save', id)
  await asSeen(ctx, assessment, revision)
  const state = after('save', assessment.state)
  const round = await loadRound(ctx, { id: assessment.campaign })
  if (round.campaign.year !== year) throw notFound()
  const variables = round.leaves.get(assessment.leaf)?.leaf.variables ?? []
  refuse(
    wanted.flatMap(({ code }, n) =>
      variables.some((one) => one.code === code)
        ? []
        : [
            {
              field: `figures.${n}.code`,
              sentence: `Tiêu chí ${assessment.code} không có số liệu ${code}. Hãy chọn lại.`,
            },
          ],
    ),
  )
  const counts = countRegister(await inspectionsOf(ctx, who, year), await programmeOf(ctx, year))
  const source = {
    kind: 'system',
    system: 'Sổ kiểm tra cải cách hành chính',
    at: ctx.now().toISOString(),
  } as const
  const made = wanted.map(({ code, count }): Figure => {
    const { value, gap } = counts[count]
    return { code, value: String(value), state: gap ? 'estimate' : 'official', source }
  })
  const codes = new Set(made.map(({ code }) => code))
  const figures = [...assessment.figures.filter(({ code }) => !codes.has(code)), ...made]
  await write(ctx, who, assessment, { state, figures }, 'inspections.take')
  return readRegister(ctx, who, { year })
}
