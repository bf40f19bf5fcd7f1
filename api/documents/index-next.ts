// Keeps the search index up to date: whatever writes a document, a version or a text has marked the document in the same
// transaction; here its entries are made again from what the records say now.
import { json } from 'node:stream/consumers'
import type { Document, Rendition, Version, versionStates } from '../../schemas/document.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { paperText, sketchOf } from '../../schemas/likeness.ts'
import { scanStateOf } from '../../schemas/scan.ts'
import { TERMS_VERSION, termsOf } from '../../schemas/terms.ts'
import type { About, Found } from '../../storage/search/search.ts'
import type { Context } from '../context.ts'

type VersionState = (typeof versionStates)[number]

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

/** Of these documents those whose entries are not what the records say, and that nobody is to index again. */
export async function outOfDate(ctx: Context, ids: readonly string[]): Promise<string[]> {
  const wrong = (await stale(ctx, ids)).map(({ document }) => document.id)
  const waiting = await ctx.db.search.waits(wrong)
  return [...new Set(wrong)].filter((id) => !waiting.has(id))
}

async function foundOf(ctx: Context, ids: readonly string[]): Promise<Found[]> {
  return Promise.all(
    (await stale(ctx, ids)).map(async ({ document, version, about, of, names, blobs }) => {
      const read = async (blob: string) =>
        blob === '' ? [] : ((await json(await ctx.blobs.open(blob as Sha256))) as string[])
      return entryOf(document, version, about, of, names, await Promise.all(blobs.map(read)))
    }),
  )
}

/** Versions of these documents whose entries are not what the records say now, with what they are to be made of. */
async function stale(ctx: Context, ids: readonly string[]) {
  const { documents, versions, texts, agencies, made } = await load(ctx, ids)
  return versions.flatMap((version) => {
    const document = documents.get(version.document)
    if (!document) return []
    const own = versions.filter((one) => one.document === document.id)
    const newest = own.at(-1)
    const isShown = version.id === (document.current ?? newest?.id)
    const about = aboutOf(document, version, isShown ? newest?.state : undefined)
    const { issuer } = document.particulars
    const names = issuer ? ('name' in issuer ? [issuer.name] : (agencies.get(issuer.agency) ?? [])) : []
    const isRead = version.state === 'kept' && scanStateOf(version.scan) !== 'infected'
    const files = isRead ? version.files : []
    /** Of the text of each file; '' where none is made. */
    const blobs = files.map(({ sha256 }) => texts.get(sha256)?.blob?.sha256 ?? '')
    const said = [document.particulars, readSymbol(version)]
    const of = JSON.stringify([TERMS_VERSION, said, about, names, blobs])
    return made.get(version.id) === of ? [] : [{ document, version, about, of, names, blobs }]
  })
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
    texts: new Map<string, Rendition>(texts.map((text) => [text.source, text])),
    agencies: new Map(agencies.map(({ id, name, short }) => [id, [name, short]])),
    made,
  }
}

/** `newest`: given of the version that stands for its document; the state of the newest one, which lists tell. */
export function aboutOf(document: Document, version: Version, newest?: VersionState): About {
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
    newest: newest ?? version.state,
    from: period?.from ?? issued ?? '',
    to: period?.to ?? issued ?? '',
    withdrawn: document.withdrawn ? 'true' : '',
    shown: newest ? 'true' : '',
    scan: scanStateOf(version.scan),
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
  const proposed = files.length > 0 && readSymbol(version)
  const terms = termsOf({
    fields,
    ...(symbol && { symbol }),
    ...(proposed && { proposed }),
    pages: files.flat(),
  })
  const sketch = sketchOf(paperText(files))
  return { version: version.id, about, of, terms, files, ...(sketch && { sketch }) }
}

/** What its text seems to say that it is; nobody has confirmed it. */
function readSymbol({ suggested }: Version): string | undefined {
  const { value } = (suggested?.['symbol'] ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : undefined
}
