import { z } from 'zod'
import type { Agency } from '../../schemas/agency.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { Collection, CollectionRow, movedSince, sumsOf } from '../../schemas/collection.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Slug } from '../campaigns/read.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { agencyOf } from '../may.ts'
import { notFound } from '../../schemas/problem.ts'
import { findCollection, type FoundCollection } from './find.ts'
import { roundsOf } from './owed.ts'

export const RowView = CollectionRow.omit({ citations: true }).extend({
  agencyCode: z.string(),
  name: z.string(),
  papers: z.array(
    z.object({ document: Id, version: Id, code: z.string(), name: z.string(), isWithdrawn: z.boolean() }),
  ),
})
export const CollectionView = Collection.omit({ taken: true }).extend({
  lead: z.string(),
  /** Of the server's calendar; below 0 when it is over. */
  workingDaysLeft: z.int(),
  rows: z.array(RowView),
  /** Of all rows; none for who sees only their own. */
  sums: z.array(
    z.object({ key: z.string(), sum: z.string(), values: z.int(), none: z.int(), missing: z.int() }),
  ),
  takenAt: z.exactOptional(z.string()),
  /** What changed since, agency by agency. */
  moved: z.array(z.string()),
})

export const ReadCollection = z.strictObject({ id: Id })
export const ListRows = z.strictObject({ slug: Slug, agency: z.exactOptional(Id) })
export const Collections = z.strictObject({ collections: z.array(CollectionView) })

export const readCollection = async (ctx: Context, who: Person, { id }: z.infer<typeof ReadCollection>) =>
  (await viewsOf(ctx, [await findCollection(ctx, who, id)]))[0]!

/** The tables of the round's year that an agency is to fill, each with its own row; nearest deadline first. */
export async function listRows(ctx: Context, who: Person, { slug, agency }: z.infer<typeof ListRows>) {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne({ slug }).lean()
  if (!campaign) throw notFound()
  const own = agencyOf(who, 'collections.fill', agency)
  const rounds = [campaign, ...(await roundsOf(ctx, campaign))].map(({ id }) => id)
  const rows = await db.collectionRows.model.find({ campaign: { $in: rounds }, agency: own }).lean()
  const collections = await db.collections.model
    .find({ id: { $in: rows.map(({ collection }) => collection) } })
    .sort({ due: 1 })
    .lean()
  const found = collections.map((collection) => ({
    collection: Collection.parse(collection),
    rows: rows.filter((row) => row.collection === collection.id).map((row) => CollectionRow.parse(row)),
    isWhole: false,
  }))
  return { collections: await viewsOf(ctx, found) }
}

export async function viewsOf(
  ctx: Context,
  all: readonly FoundCollection[],
): Promise<z.input<typeof CollectionView>[]> {
  const { db } = ctx
  const named = await db.agencies.model.find().lean()
  const agencies = new Map(named.map((agency): [string, Agency] => [agency.id, agency]))
  const cited = all.flatMap(({ rows }) => rows.flatMap(({ citations }) => citations))
  const documents = await db.documents.model
    .find({ id: { $in: cited.map(({ document }) => document) } })
    .lean()
  const papers = new Map(documents.map((document) => [document.id, document]))
  const now = ctx.now().toISOString()
  const calendar = await calendarOf(ctx)
  const short = (id: string): string => agencies.get(id)?.short ?? '–'
  return all.map(({ collection: { taken, ...collection }, rows, isWhole }) => ({
    ...collection,
    lead: short(collection.agency),
    workingDaysLeft: workingDaysLeft(now, collection.due, calendar),
    rows: rows.map(({ citations, ...row }) => ({
      ...row,
      agencyCode: agencies.get(row.agency)?.code ?? '–',
      name: short(row.agency),
      papers: citations.flatMap(({ document, version }) => {
        const paper = papers.get(document)
        if (!paper) return []
        const { code, particulars, withdrawn } = paper
        const name = [particulars.symbol ?? code, particulars.subject].filter(Boolean).join(' – ')
        return [{ document, version, code, name, isWithdrawn: withdrawn !== undefined }]
      }),
    })),
    sums: isWhole ? sumsOf(collection.columns, rows) : [],
    ...(isWhole && taken && { takenAt: taken.at }),
    moved: isWhole ? movedSince({ columns: collection.columns, ...(taken && { taken }) }, rows, short) : [],
  }))
}
