import { type LeafNode, leavesOf } from '../../schemas/set.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'

/** The leaves that the province is scored by in that year; none while no round has a set. */
export async function leavesOfYear({ db }: Context, year: number): Promise<LeafNode[]> {
  const campaign = await db.campaigns.model.findOne({ year, kind: 'province' }).lean()
  const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
  return set ? leavesOf(set) : []
}

export const codesOf = (leaves: readonly LeafNode[]): ReadonlySet<string> | undefined =>
  leaves.length ? new Set(leaves.map(({ code }) => code)) : undefined

/** Sở Nội vụ. */
export async function homeAgency({ db }: Context): Promise<string> {
  const home = await db.agencies.model.findOne({ isHomeAffairs: true }).lean()
  if (!home)
    refuse([
      { field: 'agency', sentence: 'Danh mục cơ quan chưa có Sở Nội vụ. Hãy nhờ quản trị ghi vào danh mục.' },
    ])
  return home!.id
}
