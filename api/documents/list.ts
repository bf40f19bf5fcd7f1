// Tài liệu: the library of an agency, or of all that one may read, searched with and without diacritics.
import type { Filter } from '../../storage/records.ts'
import { z } from 'zod'
import { type Document, proofClasses, versionStates } from '../../schemas/document.ts'
import { fold } from '../../schemas/fold.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { grantsFor, reachOf } from '../may.ts'
import { judged } from '../assessments/judged.ts'
import type { Context } from '../context.ts'
import { rowsOf } from './rows.ts'
import { DocumentRow } from './view.ts'

export const ListDocuments = z.strictObject({
  agency: z.exactOptional(Id),
  /** Words of code, name or particulars, with or without diacritics; all of them must be there. */
  q: z.exactOptional(z.string().max(200)),
  type: z.exactOptional(z.string().max(60)),
  proof: z.exactOptional(z.enum(proofClasses)),
  state: z.exactOptional(z.enum(versionStates)),
  use: z.exactOptional(z.enum(['cited', 'uncited'])),
  withdrawn: z.exactOptional(z.enum(['true'])),
  /** Where the page before ended. */
  after: z.exactOptional(z.string().regex(/^[^ ]+ doc_[0-9a-z]+$/)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const DocumentList = z.object({
  rows: z.array(DocumentRow),
  total: z.int(),
  next: z.exactOptional(z.string()),
})

export async function list(ctx: Context, who: Person, input: z.infer<typeof ListDocuments>) {
  const { db } = ctx
  const filter: Filter<Document> = {
    $and: [await reach(ctx, who, input.agency), ...(await wanted(ctx, input))],
  }
  const from = input.after ? after(input.after) : {}
  const [documents, total] = await Promise.all([
    db.documents.model
      .find({ $and: [filter, from] })
      .sort({ at: -1, id: -1 })
      .limit(input.limit + 1)
      .lean(),
    db.documents.model.countDocuments(filter),
  ])
  const page = documents.slice(0, input.limit)
  const last = documents.length > input.limit ? page.at(-1) : undefined
  return { rows: await rowsOf(ctx, page), total, ...(last && { next: `${last.at} ${last.id}` }) }
}

/** What this person may read at all, as a filter: nothing outside is counted, found or suggested. */
export async function reach(
  ctx: Context,
  who: Person,
  agency: string | undefined,
): Promise<Filter<Document>> {
  const { db } = ctx
  const grants = grantsFor(who, 'documents.read')
  const has = (wanted: string) => grants.some(({ role }) => reachOf(role, 'documents.read') === wanted)
  // A reviewer belongs to Sở Nội vụ too, but reads its library no further than any other agency's.
  const inside = grants.filter(({ role }) => reachOf(role, 'documents.read') === 'own')
  const own = inside.flatMap((grant) => grant.agency ?? [])
  const ofAgency = agency ? { agency } : {}
  if (has('all')) return ofAgency
  const judges = await judged(ctx, who, 'documents.read')
  const sent = await db.submissions.model
    .find({ assessment: { $in: judges.map(({ id }) => id) } }, { citations: 1 })
    .lean()
  const seen = [...judges, ...sent].flatMap(({ citations }) => citations.map(({ document }) => document))
  const mine = { $or: [{ agency: { $in: own } }, { id: { $in: [...new Set(seen)] } }] }
  if (!has('submitted')) return { $and: [mine, ofAgency] }
  const cited = await db.assessments.model.distinct('citations.document')
  const submitted = await db.submissions.model.distinct('citations.document')
  const shown = { id: { $in: [...new Set([...cited, ...submitted])] } }
  return { $and: [{ $or: [mine, shown] }, ofAgency] }
}

export async function wanted(
  { db }: Context,
  input: Partial<z.infer<typeof ListDocuments>>,
): Promise<Filter<Document>[]> {
  const { q, type, proof, state, use, withdrawn } = input
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  const found: Filter<Document>[] = words.map((word) => ({ words: { $regex: escape(word) } }))
  found.push({ withdrawn: { $exists: withdrawn === 'true' } })
  if (type) found.push({ 'particulars.type': type })
  if (proof) found.push({ 'particulars.proofClass': proof })
  if (state) found.push({ id: { $in: await db.versions.model.distinct('document', { state }) } })
  if (use) {
    const cited = await db.assessments.model.distinct('citations.document')
    found.push({ id: use === 'cited' ? { $in: cited } : { $nin: cited } })
  }
  return found
}

function after(cursor: string): Filter<Document> {
  const [at = '', id = ''] = cursor.split(' ')
  return { $or: [{ at: { $lt: at } }, { at, id: { $lt: id } }] }
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
