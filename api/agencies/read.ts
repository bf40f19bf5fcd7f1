import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import { Agency } from '../../schemas/agency.ts'
import { Id } from '../../schemas/id.ts'
import { agencyRoles, type Person, Person as Shape, roles } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { byName } from '../people/names.ts'

export const ListAgencies = z.strictObject({})
export const Agencies = z.object({ agencies: z.array(Agency) })

/** All, also those that were merged away: their documents still name them. */
export async function listAgencies({ db }: Context) {
  const agencies = await db.agencies.model.find().lean()
  return { agencies: agencies.sort((a, b) => compareText(a.name, b.name)) }
}

export const ListMembers = z.strictObject({ id: Id })
export const Members = z.object({
  members: z.array(
    Shape.pick({ id: true, name: true, position: true }).extend({
      roles: z.array(z.enum(roles)),
      unit: z.exactOptional(z.string()),
    }),
  ),
})

/** Those who act in the agency's name now: to whom a leaf can be handed. */
export async function listMembers(ctx: Context, who: Person, { id }: z.infer<typeof ListMembers>) {
  const { db, now } = ctx
  const agency = await db.agencies.model.findOne({ id }, { id: 1 }).lean()
  within(who, 'people.read', agency && { agency: agency.id })
  const today = now().toISOString()
  const people = await db.people.model
    .find({ 'grants.agency': id, leftAt: { $exists: false }, isService: { $exists: false } })
    .lean()
  const members = people.flatMap(({ grants, ...person }) => {
    const here = grants.filter(
      ({ role, agency, until }) => agency === id && agencyRoles.includes(role) && (until ?? '~') > today,
    )
    const unit = here.find((grant) => grant.unit)?.unit
    return here.length
      ? [{ ...person, roles: [...new Set(here.map(({ role }) => role))], ...(unit && { unit }) }]
      : []
  })
  return { members: members.sort(byName) }
}
