import { z } from 'zod'
import { fold } from '../../schemas/fold.ts'
import { Id } from '../../schemas/id.ts'
import { Person, roles } from '../../schemas/person.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { byName } from './names.ts'
import { PersonRow, rowsOf } from './view.ts'

export const ListPeople = z.strictObject({
  /** Words of name, login, position or e-mail, with or without diacritics; all of them must be there. */
  q: z.exactOptional(z.string().max(200)),
  agency: z.exactOptional(Id),
  role: z.exactOptional(z.enum(roles)),
  /** Only those who left; else only those who did not. */
  left: z.exactOptional(z.enum(['true'])),
  /** The last one of the page before. */
  after: z.exactOptional(Id),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const PeopleList = z.object({ rows: z.array(PersonRow), total: z.int(), next: z.exactOptional(Id) })

/** By given name. A province has a few thousand people: they are sorted and searched here, as no engine folds đ. */
export async function listPeople(ctx: Context, _who: Person, input: z.infer<typeof ListPeople>) {
  const { q, agency, role, left, after, limit } = input
  const { db } = ctx
  const grant = { ...(agency && { agency }), ...(role && { role }) }
  const filter: Filter<Person> = {
    leftAt: { $exists: left === 'true' },
    ...((agency ?? role) && { grants: { $elemMatch: grant } }),
  }
  const words = fold(q ?? '').split(' ')
  const found = (await db.people.model.find(filter).lean())
    .filter((person) => words.every((word) => textOf(person).includes(word)))
    .sort((a, b) => byName(a, b) || a.id.localeCompare(b.id))
  const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0
  const page = found.slice(start, start + limit)
  const last = found.length > start + limit ? page.at(-1) : undefined
  return { rows: await rowsOf(ctx, page), total: found.length, ...(last && { next: last.id }) }
}

const textOf = ({ name, login, position = '', email = '' }: Person): string =>
  fold([name, login, position, email].join(' '))
