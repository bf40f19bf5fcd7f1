import type { Context } from '../context.ts'

/** The agencies that tasks are given to, for choosing one. */
export const agencyNames = async ({ db }: Context): Promise<{ id: string; name: string }[]> =>
  (await db.agencies.model.find({ isIssuerOnly: false }, { id: 1, name: 1 }).lean())
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
