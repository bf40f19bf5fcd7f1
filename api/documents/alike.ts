// Documents of the same agency that seem to be the same paper: by issuer, number and year, or by their text. Of other
// agencies nothing is said, not even that there is one.
import { z } from 'zod'
import type { Document, Version } from '../../schemas/document.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { bareName, issuerAmong } from '../../schemas/issuer.ts'
import { paperText } from '../../schemas/likeness.ts'
import { areTwo, isSameNumber, type Known, nearness } from '../../schemas/same-paper.ts'
import { squeeze } from '../../schemas/tokens.ts'
import type { Context } from '../context.ts'
import { find } from './one.ts'
import { isOwn } from './read.ts'
import { relativesOf } from './relatives.ts'
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

/** A sketch tells likeness within a tenth or so: the texts themselves decide. */
const LEAST = 0.35
const COMPARED = 20
const MOST = 10
const MOST_NUMBERED = 50

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
  const own = versions.find((one) => one.id === shown)
  const [relatives, knownOf] = await Promise.all([relativesOf(ctx, document, versions), knower(ctx)])
  const isOther = (other: string) => other !== id && !relatives.has(other)
  const known = knownOf(document, own)
  const byNumber = await sameNumber(ctx, document, { known, knownOf, isOther })
  const texts = own ? await nearTexts(ctx, own, { known, knownOf, isOther }) : new Map<string, number>()
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

type KnownOf = (document: Pick<Document, 'particulars'>, version: Version | undefined) => Known
interface Own {
  readonly known: Known
  readonly knownOf: KnownOf
  readonly isOther: (document: string) => boolean
}

/** By what a person has confirmed, else by what was read without doubt. */
async function knower({ db }: Context): Promise<KnownOf> {
  const agencies = await db.agencies.model.find().lean()
  return ({ particulars }, version) => {
    const read = (field: string): string | undefined => {
      const told = (version?.suggested?.[field] ?? {}) as { value?: string; by?: string; isUnsure?: true }
      return told.by && !told.isUnsure ? told.value : undefined
    }
    const symbol = particulars.symbol ?? read('symbol')
    const issued = particulars.issued ?? read('issued')
    const { issuer } = particulars
    const name = issuer ? 'name' in issuer && issuer.name : read('issuer')
    const body = name && (issuerAmong({ issuer: name, symbol, issued }, agencies) ?? bareName(name))
    return {
      symbol: symbol && squeeze(symbol),
      issued,
      issuer: issuer && 'agency' in issuer ? issuer.agency : body || undefined,
    }
  }
}

/** All that bear or mention the number are looked at. */
async function sameNumber(
  ctx: Context,
  { agency }: Document,
  { known, knownOf, isOther }: Own,
): Promise<Set<string>> {
  const { symbol, issued, issuer } = known
  if (!symbol || !issued || !issuer) return new Set()
  const plan = { words: [], together: [], near: [], exact: [], symbols: [{ squeezed: symbol, rest: [] }] }
  const scope = { agencies: new Set([agency]), versions: new Set<string>() }
  const narrow = { withdrawn: (value: string) => value !== 'true' }
  const { hits } = await ctx.db.search.find(plan, scope, narrow, { most: MOST_NUMBERED })
  const pairs = await withVersions(ctx, hits.filter(({ document }) => isOther(document))) // prettier-ignore
  return new Set(pairs.flatMap(({ document, version }) => (isSameNumber(known, knownOf(document, version)) ? [document.id] : []))) // prettier-ignore
}

/** Per cent of the text, by document. */
async function nearTexts(ctx: Context, own: Version, { known, knownOf, isOther }: Own) {
  const like = (await ctx.db.search.alike(own.id, LEAST)).filter(({ document }) => isOther(document))
  const pairs = await withVersions(ctx, like.slice(0, COMPARED))
  const pages = await ctx.db.search.pages([own.id, ...pairs.map(({ version }) => version.id)])
  const textOf = (version: Version) => paperText(pages.get(version.id) ?? [])
  const ours = textOf(own)
  return new Map(
    pairs.flatMap(({ document, version }): [string, number][] => {
      const text = areTwo(known, knownOf(document, version)) ? 0 : nearness(ours, textOf(version))
      return text > 0 ? [[document.id, text]] : []
    }),
  )
}

async function withVersions({ db }: Context, found: readonly { document: string; version: string }[]) {
  const [documents, versions] = await Promise.all([
    db.documents.model.find({ id: { $in: found.map(({ document }) => document) } }).lean(),
    db.versions.model.find({ id: { $in: found.map(({ version }) => version) } }).lean(),
  ])
  return found.flatMap((one) => {
    const document = documents.find(({ id }) => id === one.document)
    const version = versions.find(({ id }) => id === one.version)
    return document && version ? [{ document, version }] : []
  })
}
