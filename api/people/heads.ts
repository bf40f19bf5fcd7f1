import type { Context } from '../context.ts'
import { standsAt } from './grants.ts'

/** Who heads an agency today, by agency: «Giám đốc Nguyễn Văn An». Those who sign in another's stead are not asked. */
export async function headsOf(
  { db, now }: Context,
  agencies: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const at = now().toISOString()
  const of = {
    grants: { $elemMatch: { role: 'head', agency: { $in: agencies } } },
    capacity: { $in: [null, ''] },
  }
  const people = await db.people.model.find({ ...of, leftAt: { $exists: false } }).lean()
  const heads = new Map<string, string[]>()
  for (const { name, position, grants } of people)
    for (const { role, agency } of grants.filter(standsAt(at)))
      if (role === 'head' && agency)
        heads.set(agency, [...(heads.get(agency) ?? []), [position, name].filter(Boolean).join(' ')])
  return heads
}
