import { compareText } from '../../schemas/format.ts'
import type { Context } from '../context.ts'

/** Names by id, for showing who did what; those who have left keep theirs. */
export async function namesOf({ db }: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db.people.model.find({ id: { $in: [...new Set(ids)] } }, { id: 1, name: 1 }).lean()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** As Vietnamese lists of people are ordered: by the given name, which stands last, then by the whole. */
export const byName = ({ name: a }: { name: string }, { name: b }: { name: string }): number =>
  compareText(given(a), given(b)) || compareText(a, b)

const given = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
