// Who sees a table: the lead's agency and those who read the province see every row; who fills one sees that one.
import type { Assessment } from '../../schemas/assessment.ts'
import { Collection, CollectionRow } from '../../schemas/collection.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { stale } from '../../storage/change.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import type { Context } from '../context.ts'
import { grantsFor, reachOf, within } from '../may.ts'

export interface FoundCollection {
  readonly collection: Collection
  readonly rows: CollectionRow[]
  /** All rows are theirs to see. */
  readonly isWhole: boolean
}

export async function findCollection(ctx: Context, who: Person, id: string): Promise<FoundCollection> {
  const { db } = ctx
  const found = await db.collections.model.findOne({ id }).lean()
  if (!found) throw notFound()
  const collection = Collection.parse(found)
  const grants = grantsFor(who, 'collections.read')
  const isWhole = seesAll(who, collection)
  const mine = grants.flatMap(({ agency }) => agency ?? [])
  const rows = await db.collectionRows.model
    .find({ collection: id, ...(!isWhole && { agency: { $in: mine } }) })
    .sort({ _id: 1 })
    .lean()
  if (!isWhole && rows.length === 0) throw notFound()
  return { collection, rows: rows.map((row) => CollectionRow.parse(row)), isWhole }
}

/** Whether it proves a row that was sent, of a table of which this person sees every row. */
export async function isShownInCollection(ctx: Context, who: Person, version: string): Promise<boolean> {
  const { db } = ctx
  const grants = grantsFor(who, 'collections.read')
  if (grants.length === 0) return false
  const rows = await db.collectionRows.model
    .find({ 'citations.version': version, sent: { $exists: true } }, { collection: 1 })
    .lean()
  if (rows.length === 0) return false
  const tables = { id: { $in: rows.map(({ collection }) => collection) } }
  const found = await db.collections.model.find(tables, { agency: 1 }).lean()
  return found.some((table) => seesAll(who, table))
}

const seesAll = (who: Person, { agency: lead }: Pick<Collection, 'agency'>): boolean =>
  grantsFor(who, 'collections.read').some(
    ({ role, agency }) => reachOf(role, 'collections.read') === 'all' || agency === lead,
  )

/** As the lead's officer saw it. */
export async function designable(
  ctx: Context,
  who: Person,
  { id, revision }: { id: string; revision: number },
): Promise<{ collection: Collection; assessment: Assessment }> {
  const collection = within(who, 'collections.design', await ctx.db.collections.model.findOne({ id }).lean())
  const { assessment } = await findAssessment(ctx, who, 'collections.design', collection.assessment)
  if (collection.revision !== revision) throw await stale(ctx.db, id, revision)
  return { collection: Collection.parse(collection), assessment }
}
