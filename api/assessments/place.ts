// Where an assessment stands, for api/may.ts: with its area in the internal index, which is appraised by area.
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import type { Context } from '../context.ts'

export type Placed = Assignment & { area?: string }

export function placeIn(
  { campaign, set }: { campaign: Pick<Campaign, 'kind'>; set: Pick<CriteriaSet, 'nodes'> },
  assignment: Assignment,
): Placed {
  if (campaign.kind !== 'internal') return assignment
  const leaf = set.nodes.find(({ key }) => key === assignment.leaf)
  const area = set.nodes.find(({ code }) => code === leaf?.code.split('.')[0])
  return { ...assignment, ...(area && { area: area.key }) }
}

/** The same for one assignment alone. */
export async function placeOf({ db }: Context, assignment: Assignment): Promise<Placed> {
  const campaign = await db.campaigns.model.findOne({ id: assignment.campaign }).lean()
  if (campaign?.kind !== 'internal') return assignment
  const set = await db.sets.model.findOne({ id: campaign.set }).lean()
  return set ? placeIn({ campaign, set }, assignment) : assignment
}
