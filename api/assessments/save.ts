import { z } from 'zod'
import { after, Assessment, Figure } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { formatPoints, parsePoints } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { read } from './read.ts'
import { asSeen, find, withHand } from './seen.ts'

export const Save = z.strictObject({
  id: Id,
  revision: Revision,
  figures: z.exactOptional(z.array(Figure).max(50)),
  /** A hand score, as people write it ("9,50"), with its reason; null leaves the score to the rule. */
  self: z.exactOptional(z.union([z.string().min(1).max(10), z.null()])),
  handReason: z.exactOptional(z.union([Assessment.shape.handReason, z.null()])),
  explanation: z.exactOptional(z.union([Assessment.shape.explanation, z.null()])),
})

/** Keeps what the officer typed; only the fields that are sent change. */
export async function save(ctx: Context, who: Person, { id, revision, ...input }: z.infer<typeof Save>) {
  const { assessment } = await find(ctx, who, 'assessments.save', id)
  await asSeen(ctx, assessment, revision)
  const state = after('save', assessment.state)
  const done = { act: 'assessments.save', by: who.id, at: ctx.now().toISOString() }
  const set = {
    state,
    ...(input.figures && { figures: input.figures }),
    ...(input.self !== undefined && {
      self: input.self === null ? undefined : pointsWithin(input.self, assessment.max),
    }),
    ...(input.handReason !== undefined && { handReason: input.handReason ?? undefined }),
    ...(input.explanation !== undefined && { explanation: input.explanation ?? undefined }),
    hands: withHand(assessment, who),
    started: assessment.started ?? done.at,
  }
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.assessments, assessment, set, done))
  return read(ctx, who, { id })
}

export function pointsWithin(text: string, max: number): number {
  const points = parsePoints(text)
  if (points <= max) return points
  const sentence = `Điểm tối đa của tiêu chí này là ${formatPoints(max)}. Hãy ghi lại điểm.`
  throw new Problem('invalid', sentence, { faults: [{ field: 'self', sentence }] })
}
