// What became of the points of each leaf of an agency in the appraisal, with the last reason of every turn.
import { z } from 'zod'
import { toldOf } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { loadCases, sightOf } from '../appraisals/cases.ts'
import { appraisalOf } from '../appraisals/find.ts'
import { rowsOf } from '../appraisals/marks.ts'
import type { MarkRow } from '../appraisals/view.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'

export const AppraisedView = z.object({
  /** Absent where the council set the leaf aside. */
  points: z.exactOptional(z.object({ claimed: Points, got: Points })),
  reasons: z.array(
    z.object({
      turn: z.enum(['first', 'second', 'council', 'set-aside']),
      byName: z.string(),
      points: z.exactOptional(Points),
      reason: z.exactOptional(z.string()),
    }),
  ),
})
type AppraisedView = z.infer<typeof AppraisedView>

/** By assessment, as far as this person is told; empty before lần 1 was opened. */
export async function appraisedOf(
  ctx: Context,
  who: Person,
  round: Round,
  agency: string,
): Promise<ReadonlyMap<string, AppraisedView>> {
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  if (!appraisal) return new Map()
  const cases = await loadCases(ctx, round, { agency })
  const sights = new Map(cases.map((one) => [one.assessment.id, sightOf(who, appraisal.stage, one)]))
  const seen = cases.filter(({ assessment }) => sights.get(assessment.id))
  const rows = await rowsOf(ctx, who, round, appraisal, seen)
  return new Map(
    rows.flatMap((row): [string, AppraisedView][] => {
      const { claimed, standing } = row
      const first = row.first.at(-1)?.points
      const said = {
        ...(claimed !== undefined && { claimed }),
        ...(first !== undefined && { first }),
        ...(standing !== undefined && { stands: standing }),
      }
      const told = row.setAside ? undefined : toldOf(said, sights.get(row.assessment), appraisal.stage)
      if (!told && !row.setAside) return []
      const points = told && { claimed: told.claimed, got: told.points }
      return [[row.assessment, { ...(points && { points }), reasons: reasonsOf(row) }]]
    }),
  )
}

function reasonsOf({ first, second, verdict, setAside }: MarkRow): AppraisedView['reasons'] {
  const turns = [
    ['first', first.at(-1)],
    ['second', second.at(-1)],
    ['council', setAside ? undefined : verdict],
    ['set-aside', setAside],
  ] as const
  return turns.flatMap(([turn, said]) => {
    if (!said) return []
    const { byName, reason } = said
    return [{ turn, byName, ...('points' in said && { points: said.points }), ...(reason && { reason }) }]
  })
}
