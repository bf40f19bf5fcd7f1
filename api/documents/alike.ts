// Documents of the same agency that seem to be the same paper: by issuer, number and year, or by their text. Of other
// agencies nothing is said, not even that there is one.
import { z } from 'zod'
import type { Document, Version } from '../../schemas/document.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { squeeze } from '../../schemas/tokens.ts'
import type { Filter } from '../../storage/records.ts'
import type { Context } from '../context.ts'
import { find } from './one.ts'
import { isOwn } from './read.ts'
import { rowsOf } from './rows.ts'
import { DocumentRow } from './view.ts'

export const ReadAlike = z.strictObject({ id: Id })
export const AlikeDocuments = z.object({
  /** False while the text of this one is still being read: more may come. */
  isRead: z.boolean(),
  rows: z.array(
    z.object({
      document: DocumentRow,
      /** Same issuer, symbol and year. */
      isSameNumber: z.boolean(),
      /** Share of the text that both have, per cent; 0 where it was not compared. */
      text: z.int(),
    }),
  ),
})

/** Less is a form that was filled in twice. */
const LEAST = 0.6
const MOST = 10

export async function alike(
  ctx: Context,
  who: Person,
  { id }: z.infer<typeof ReadAlike>,
): Promise<z.input<typeof AlikeDocuments>> {
  const { document, versions } = await find(ctx, who, id)
  if (!isOwn(who, document)) return { isRead: true, rows: [] }
  const shown = document.current ?? versions[0]?.id
  // Asked first: what is read in between is then looked at, not missed.
  const isRead = await isWholeRead(
    ctx,
    document,
    versions.find((one) => one.id === shown),
  )
  const [byNumber, byText] = await Promise.all([
    sameNumber(ctx, document),
    shown ? ctx.db.search.alike(shown, LEAST) : [],
  ])
  const texts = new Map(byText.map((one) => [one.document, Math.round(one.likeness * 100)]))
  const ids = [...new Set([...byNumber, ...texts.keys()])].slice(0, MOST)
  const documents = await ctx.db.documents.model.find({ id: { $in: ids }, agency: document.agency }).lean()
  const rows = await rowsOf(ctx, documents)
  const all = rows.map((row) => ({
    document: row,
    isSameNumber: byNumber.has(row.id),
    text: texts.get(row.id) ?? 0,
  }))
  return {
    isRead,
    rows: all.sort((a, b) => Number(b.isSameNumber) - Number(a.isSameNumber) || b.text - a.text),
  }
}

async function isWholeRead(
  { db }: Context,
  { id }: Document,
  version: Version | undefined,
): Promise<boolean> {
  if (version?.state !== 'kept') return false
  const sources = [...new Set(version.files.map(({ sha256 }) => sha256))]
  const of = { source: { $in: sources } }
  const [texts, waits, marked] = await Promise.all([
    db.renditions.model.countDocuments({ ...of, kind: 'text' }),
    db.renditions.model.exists({ ...of, kind: 'ocr', state: 'wanted' }),
    db.search.waits([id]),
  ])
  return texts === sources.length && !waits && !marked.has(id)
}

async function sameNumber({ db }: Context, { id, agency, particulars }: Document): Promise<Set<string>> {
  const { symbol, issued, issuer } = particulars
  if (!symbol || !issued || !issuer) return new Set()
  const year = issued.slice(0, 4)
  const body =
    'agency' in issuer
      ? { 'particulars.issuer.agency': issuer.agency }
      : { 'particulars.issuer.name': issuer.name }
  const same: Filter<Document> = {
    agency,
    id: { $ne: id },
    withdrawn: { $exists: false },
    'particulars.issued': { $gte: `${year}-01-01`, $lte: `${year}-12-31` },
    ...body,
  }
  const others = await db.documents.model.find(same, { id: 1, particulars: 1 }).lean()
  const wanted = squeeze(symbol)
  return new Set(
    others.flatMap((other) => (squeeze(other.particulars.symbol ?? '') === wanted ? [other.id] : [])),
  )
}
