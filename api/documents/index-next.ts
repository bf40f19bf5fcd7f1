// Keeps the search index up to date: whatever writes a document, a version or a text has marked the document in the same
// transaction; here its entries are made again from what the records say now.
import { json } from 'node:stream/consumers'
import type { Document, Rendition, Version } from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import { TERMS_VERSION, termsOf } from '../../schemas/terms.ts'
import type { About, Found } from '../../storage/search/search.ts'
import type { Context } from '../context.ts'

const AT_ONCE = 50
const RETRY_MS = 3000

/** True when there was something to do. */
export async function indexNext(ctx: Context, worker: string): Promise<boolean> {
  return (await indexSome(ctx, `${worker} ${newId('op')}`)) > 0
}

/** What an act has just changed is found at once; if that fails, a worker does it. */
export async function indexNow(ctx: Context, document: string): Promise<void> {
  await indexSome(ctx, newId('op'), [document]).catch((error: unknown) =>
    ctx.log('index waits', { document, error: String(error) }),
  )
}

/** True when segments were put together. */
export const packNext = (ctx: Context, worker: string): Promise<boolean> =>
  ctx.db.search.pack(`${worker} ${newId('op')}`)

const asked = new WeakSet<Context>()

/** With other rules than those that everything was indexed by, all is indexed again: once, after an update. */
export async function reindexWhenDue(ctx: Context): Promise<boolean> {
  if (asked.has(ctx)) return false
  const isDue = !(await ctx.db.search.isOf(TERMS_VERSION))
  if (isDue) {
    await ctx.db.search.mark('all')
    await ctx.db.search.isOf(TERMS_VERSION, true)
  }
  asked.add(ctx)
  return isDue
}

async function indexSome(ctx: Context, by: string, among?: readonly string[]): Promise<number> {
  const { search } = ctx.db
  const taken = await search.take(by, AT_ONCE, among)
  if (taken.length === 0) return 0
  try {
    await search.put(
      await foundOf(
        ctx,
        taken.map(({ _id }) => _id),
      ),
    )
    await search.settle(by, taken)
    return taken.length
  } catch (error) {
    await search.release(by, taken, RETRY_MS)
    throw error
  }
}

/** Entries of the versions of these documents that are not what the records say now. */
async function foundOf(ctx: Context, ids: readonly string[]): Promise<Found[]> {
  const { documents, versions, sources, agencies, made } = await load(ctx, ids)
  const found = versions.map(async (version): Promise<Found[]> => {
    const document = documents.get(version.document)
    if (!document) return []
    const own = versions.filter((one) => one.document === document.id)
    const shown = document.current ?? own.at(-1)?.id
    const texts = version.state === 'kept' ? version.files.map(({ sha256 }) => sources.get(sha256)) : []
    const about = aboutOf(document, version, version.id === shown)
    const { issuer } = document.particulars
    const names = issuer && ('name' in issuer ? [issuer.name] : (agencies.get(issuer.agency) ?? []))
    const blobs = texts.map((text) => text?.blob?.sha256 ?? '')
    const of = JSON.stringify([TERMS_VERSION, document.particulars, about, names, blobs])
    if (made.get(version.id) === of) return []
    const files = await Promise.all(
      texts.map(async (text) =>
        text?.blob ? ((await json(await ctx.blobs.open(text.blob.sha256))) as string[]) : [],
      ),
    )
    return [entryOf(document, version, about, of, names ?? [], files)]
  })
  return (await Promise.all(found)).flat()
}

async function load({ db }: Context, ids: readonly string[]) {
  const versions = await db.versions.model
    .find({ document: { $in: [...ids] } })
    .sort({ n: 1 })
    .lean()
  const hashes = versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
  const [documents, texts, agencies, made] = await Promise.all([
    db.documents.model.find({ id: { $in: [...ids] } }).lean(),
    db.renditions.model.find({ source: { $in: hashes }, kind: 'text' }).lean(),
    db.agencies.model.find({}, { id: 1, name: 1, short: 1 }).lean(),
    db.search.made(ids),
  ])
  return {
    versions,
    documents: new Map(documents.map((document) => [document.id, document])),
    sources: new Map<string, Rendition>(texts.map((text) => [text.source, text])),
    agencies: new Map(agencies.map(({ id, name, short }) => [id, [name, short]])),
    made,
  }
}

export function aboutOf(document: Document, version: Version, isShown: boolean): About {
  const { type, issued, issuer, signer, proofClass, period } = document.particulars
  return {
    document: document.id,
    agency: document.agency,
    at: document.at,
    type: type ?? '',
    issuer: (issuer && ('name' in issuer ? issuer.name : issuer.agency)) ?? '',
    year: issued?.slice(0, 4) ?? '',
    signer: signer ?? '',
    proof: proofClass ?? '',
    state: version.state,
    from: period?.from ?? issued ?? '',
    to: period?.to ?? issued ?? '',
    withdrawn: document.withdrawn ? 'true' : '',
    shown: isShown ? 'true' : '',
  }
}

/** `names`: all that the issuer is called. `files`: text of the pages of each. */
export function entryOf(
  { code, particulars }: Document,
  version: Version,
  about: About,
  of: string,
  names: readonly string[],
  files: string[][],
): Found {
  const { type, symbol, subject, signer, capacity } = particulars
  const said = [code, symbol, subject, type, signer, capacity].filter((one) => one !== undefined)
  const fields = [...said, ...names, ...version.files.map(({ name }) => name)]
  const terms = termsOf({ fields, ...(symbol && { symbol }), pages: files.flat() })
  return { version: version.id, about, of, terms, files }
}
