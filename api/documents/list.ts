// Tài liệu: the library of an agency, or of all that one may read, searched with and without diacritics.
import type { Filter } from '../../storage/records.ts'
import type { Scope } from '../../storage/search/search.ts'
import { z } from 'zod'
import { type Document, proofClasses, versionStates } from '../../schemas/document.ts'
import { Day } from '../../schemas/agency.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { scanStates } from '../../schemas/scan.ts'
import type { Context } from '../context.ts'
import { citedIds, scanIds, slotIds, slotStates, stateIds } from './narrow.ts'
import { rowsOf } from './rows.ts'
import { scopeOf } from './scope.ts'
import { search, stateColumn } from './search.ts'
import { DocumentRow } from './view.ts'

export const ListDocuments = z.strictObject({
  agency: z.exactOptional(Id),
  /**
   * Words of code, name, particulars or text, with or without diacritics; all of them must be there, phrases in quotes
   * as they stand. Or số, ký hiệu in any spelling. The best come first.
   */
  q: z.exactOptional(z.string().max(200)),
  type: z.exactOptional(z.string().max(60)),
  proof: z.exactOptional(z.enum(proofClasses)),
  state: z.exactOptional(z.enum(versionStates)),
  scan: z.exactOptional(z.enum(scanStates)),
  /** Id of an agency of ours, or the name of a body outside. */
  issuer: z.exactOptional(z.string().max(200)),
  /** Of issue. */
  year: z.exactOptional(z.string().regex(/^\d{4}$/)),
  signer: z.exactOptional(z.string().max(100)),
  /** The period that it proves (without one, its day of issue) touches these days. */
  from: z.exactOptional(Day),
  to: z.exactOptional(Day),
  /** How it stands in a slot where it is cited, in this campaign (its slug) or in any. */
  slot: z.exactOptional(z.enum(slotStates)),
  campaign: z.exactOptional(z.string().max(30)),
  use: z.exactOptional(z.enum(['cited', 'uncited'])),
  withdrawn: z.exactOptional(z.enum(['true'])),
  /** Where the page before ended. */
  after: z.exactOptional(z.string().regex(/^([^ ]+ doc_[0-9a-z]+|\d{1,4} ranked)$/)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const DocumentList = z.object({
  rows: z.array(DocumentRow),
  total: z.int(),
  next: z.exactOptional(z.string()),
})

export async function list(ctx: Context, who: Person, input: z.infer<typeof ListDocuments>) {
  const { db } = ctx
  if (input.q?.trim()) return search(ctx, who, { ...input, q: input.q })
  const scope = await scopeOf(ctx, who, input.agency)
  const single = await singles(ctx, scope)
  const filter: Filter<Document> = {
    $and: [reach(scope, single), ...(await wanted(ctx, who, scope, input, single))],
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
  return { rows: await rowsOf(ctx, page, single), total, ...(last && { next: `${last.at} ${last.id}` }) }
}

/** What this person may read at all, as a filter: nothing outside is counted, found or suggested. */
function reach({ agencies, only }: Scope, single: ReadonlyMap<string, string>): Filter<Document> {
  const ofAgency = only === undefined ? {} : { agency: only }
  if (agencies === 'all') return ofAgency
  return {
    $and: [{ $or: [{ agency: { $in: [...agencies] } }, { id: { $in: [...single.keys()] } }] }, ofAgency],
  }
}

/** By document the one version of it that is seen, where its agency is not seen whole. */
async function singles({ db }: Context, scope: Scope): Promise<Map<string, string>> {
  if (scope.agencies === 'all' || scope.versions.size === 0) return new Map()
  const others = { id: { $in: [...scope.versions] }, agency: { $nin: [...scope.agencies] } }
  const found = await db.versions.model.find(others, { id: 1, document: 1 }).lean()
  return new Map(found.map(({ id, document }) => [document, id]))
}

async function wanted(
  ctx: Context,
  who: Person,
  scope: Scope,
  input: z.infer<typeof ListDocuments>,
  single: ReadonlyMap<string, string>,
): Promise<Filter<Document>[]> {
  const { type, proof, state, use, withdrawn, issuer, year, signer, from, to, slot } = input
  const found: Filter<Document>[] = [{ withdrawn: { $exists: withdrawn === 'true' } }]
  if (type) found.push({ 'particulars.type': type })
  if (proof) found.push({ 'particulars.proofClass': proof })
  if (signer) found.push({ 'particulars.signer': signer })
  if (year) found.push({ 'particulars.issued': { $gte: `${year}-01-01`, $lte: `${year}-12-31` } })
  if (issuer)
    found.push({ $or: [{ 'particulars.issuer.agency': issuer }, { 'particulars.issuer.name': issuer }] })
  if (from ?? to) found.push(proves(from ?? '', to ?? '9999'))
  // Whatever is cited was kept.
  if (state && stateColumn(scope) === 'newest') found.push({ id: { $in: [...(await stateIds(ctx, state))] } })
  else if (state && state !== 'kept') found.push({ id: { $in: [] } })
  if (input.scan) found.push({ id: { $in: [...(await scanIds(ctx, input.scan, single))] } })
  if (use) {
    const cited = [...(await citedIds(ctx))]
    found.push(use === 'cited' ? { id: { $in: cited } } : { id: { $nin: cited }, current: { $exists: true } })
  }
  if (slot) found.push({ id: { $in: [...(await slotIds(ctx, who, input))[slot]] } })
  return found
}

const proves = (from: string, to: string): Filter<Document> => ({
  $or: [
    { 'particulars.period.from': { $lte: to }, 'particulars.period.to': { $gte: from } },
    { 'particulars.period': { $exists: false }, 'particulars.issued': { $gte: from, $lte: to } },
  ],
})

function after(cursor: string): Filter<Document> {
  const [at = '', id = ''] = cursor.split(' ')
  return { $or: [{ at: { $lt: at } }, { at, id: { $lt: id } }] }
}
