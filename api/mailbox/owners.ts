import type { Context } from '../context.ts'
import { grantsFor } from '../may.ts'
import { hashOf } from '../people/link.ts'
import { withOpenGrants } from '../reminders/who.ts'
import type { Owner } from './answer.ts'

/** Whose addresses these are, as the people are now. Who left, lost the role or took the address back is nobody. */
export async function ownersOf({ db, now }: Context, tokens: readonly string[]): Promise<Owner[]> {
  const owners: Owner[] = []
  for (const token of tokens) {
    const address = await db.mailAddresses.model
      .findOne({ hash: hashOf(token), revoked: { $exists: false } })
      .lean()
    if (!address) continue
    const found = await db.people.model
      .findOne({ id: address.person, leftAt: { $exists: false }, isService: { $exists: false } })
      .lean()
    const agency = await db.agencies.model.findOne({ id: address.agency }).lean()
    if (!found?.email || !agency) continue
    const person = { ...withOpenGrants(found, now().toISOString()), email: found.email }
    if (grantsFor(person, 'documents.upload').some((grant) => grant.agency === agency.id))
      owners.push({ person, agency })
  }
  return owners
}
