// Of each assessment, the figures that were taken from a table of which a row changed since.
import type { Assessment } from '../../schemas/assessment.ts'
import { movedSince } from '../../schemas/collection.ts'
import type { Moved } from '../../schemas/gaps.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'

export async function movedTables(
  { db }: Context,
  { agencies }: Pick<Round, 'agencies'>,
  assessments: readonly Assessment[],
): Promise<Map<string, Moved[]>> {
  const used = assessments.flatMap(({ figures }) => figures.flatMap(({ source }) => source?.table ?? []))
  if (used.length === 0) return new Map()
  const [tables, rows] = await Promise.all([
    db.collections.model.find({ id: { $in: used } }).lean(),
    db.collectionRows.model.find({ collection: { $in: used } }).lean(),
  ])
  const nameOf = (id: string): string => agencies.get(id)?.short ?? '–'
  return new Map(
    assessments.map(({ id, figures }) => [
      id,
      figures.flatMap(({ code, source }): Moved[] => {
        const table = tables.find((one) => one.id === source?.table)
        if (!table) return []
        const answers = rows.filter(({ collection }) => collection === table.id)
        const changes = movedSince(table, answers, nameOf)
        return changes.length > 0 ? [{ code, table: table.id, title: table.title, changes }] : []
      }),
    ]),
  )
}
