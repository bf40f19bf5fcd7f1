import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { standsAt } from './grants.ts'

/** Of these agencies, those where nobody but this person is officer or head today: a commune often has one of both. */
export async function areAlone(
  { db, now }: Context,
  who: Who,
  agencies: readonly string[],
): Promise<ReadonlySet<string>> {
  const at = now().toISOString()
  const role = { $in: ['officer', 'head'] }
  const others = await db.people.model
    .find({
      id: { $ne: who.id },
      grants: { $elemMatch: { role, agency: { $in: agencies } } },
      leftAt: { $exists: false },
      isService: { $ne: true },
    })
    .lean()
  const held = new Set(
    others.flatMap(({ grants }) =>
      grants
        .filter(standsAt(at))
        .flatMap(({ role, agency }) => (role === 'contributor' ? [] : (agency ?? []))),
    ),
  )
  return new Set(agencies.filter((agency) => !held.has(agency)))
}
