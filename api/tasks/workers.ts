import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { grantsFor } from '../may.ts'
import { byName } from '../people/names.ts'

/** Who works on the tasks of that agency now. */
export async function workersOf(
  { db, now }: Context,
  agency: string,
): Promise<Pick<Person, 'id' | 'name'>[]> {
  const at = now().toISOString()
  const people = await db.people.model
    .find({ 'grants.agency': agency, leftAt: { $exists: false }, isService: { $exists: false } })
    .lean()
  return people
    .filter((one) =>
      grantsFor(one, 'tasks.work').some(
        (grant) => grant.agency === agency && (grant.from ?? '') <= at && at < (grant.until ?? '9'),
      ),
    )
    .map(({ id, name }) => ({ id, name }))
    .sort(byName)
}
