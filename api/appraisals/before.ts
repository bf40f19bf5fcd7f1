// What whoever opens lần 1 should know before: who gets no points, what is being supplemented and would stay as it was
// sent, and areas that nobody was given.
import { groupsOf } from '../../schemas/groups.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { type Case, loadCases } from './cases.ts'
import { judgesOf } from './waiting.ts'

export async function beforeFirst(ctx: Context, round: Round) {
  const cases = await loadCases(ctx, round)
  const sent = cases.filter((one) => one.sent)
  const again = await ctx.db.assessments.model
    .find(
      { id: { $in: sent.map(({ assessment }) => assessment.id) }, state: { $ne: 'submitted' } },
      { id: 1 },
    )
    .lean()
  const ids = new Set(again.map(({ id }) => id))
  const judges = await judgesOf(ctx, sent)
  const alone = new Set(
    sent.flatMap(({ assessment, place }) => (judges.get(assessment.id)?.length ? [] : (place.area ?? []))),
  )
  return {
    unsent: countsIn(
      round,
      cases.filter((one) => !one.sent),
    ),
    again: countsIn(
      round,
      sent.filter(({ assessment }) => ids.has(assessment.id)),
    ),
    areas: round.set.nodes.filter(({ key }) => alone.has(key)).map(({ code, name }) => `${code}. ${name}`),
  }
}

const countsIn = ({ agencies }: Round, cases: readonly Case[]) =>
  [...groupsOf(cases, ({ assessment }) => assessment.agency)].map(([agency, { length }]) => ({
    short: agencies.get(agency)?.short ?? '–',
    leaves: length,
  }))
