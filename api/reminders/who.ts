// Whom a deadline is for.
import type { Grant, Person } from '../../schemas/person.ts'
import type { Owed } from './owed.ts'

/** As the person is at that instant. */
export const withOpenGrants = (person: Person, at: string): Person => ({
  ...person,
  grants: person.grants.filter(
    ({ from, until }) => (from === undefined || from <= at) && (until === undefined || at < until),
  ),
})

/** By whom it is done: who was named, or the people it was handed to and the officers; the head, while it lies there. */
export function isAskedFor(person: Person, { agency, unit, contributors, state, doer }: Owed): boolean {
  if (doer !== undefined) return person.id === doer
  if (state === 'with-head') return holds(person, 'head', agency)
  return person.grants.some(
    ({ role, agency: at, unit: in_ }) =>
      at === agency &&
      (role === 'officer' ||
        (role === 'contributor' &&
          (contributors.includes(person.id) || (unit !== undefined && unit === in_)))),
  )
}

export const holds = ({ grants }: Person, role: Grant['role'], agency: string): boolean =>
  grants.some((grant) => grant.role === role && grant.agency === agency)
