import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { Opinion } from '../../schemas/opinion.ts'
import type { Person } from '../../schemas/person.ts'
import { find } from '../assessments/seen.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import { namesOf } from '../people/names.ts'

export const ReadOpinions = z.strictObject({ id: Id })
export const OpinionList = z.object({
  opinions: z.array(
    Opinion.extend({
      byName: z.string(),
      /** About the submission that stands now. */
      isCurrent: z.boolean(),
    }),
  ),
  /** Whether this person may say something of it. */
  mayRecord: z.boolean(),
})

export async function listOpinions(ctx: Context, who: Person, { id }: z.infer<typeof ReadOpinions>) {
  const { assignment, newest } = await find(ctx, who, 'opinions.read', id)
  const found = await ctx.db.opinions.model.find({ assessment: id }).sort({ at: -1, id: 1 }).lean()
  const names = await namesOf(
    ctx,
    found.map(({ by }) => by),
  )
  const opinions = found.map((one) => ({
    ...one,
    byName: names.get(one.by) ?? '–',
    isCurrent: one.over === newest?.digest,
  }))
  const isOwn = who.grants.some(({ agency }) => agency === assignment.agency)
  return {
    opinions: opinions.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    mayRecord: !isOwn && isWithin(who, 'opinions.record', assignment, newest !== undefined),
  }
}
