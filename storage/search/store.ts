// The collections of the search index. All of it is derived: marks say which documents changed since they were indexed,
// entries say what a version is found by, segments hold the terms of many entries. No history, no revisions.
import type { Connection, mongo } from 'mongoose'
import type { Rendition, Version } from '../../schemas/document.ts'
import type { Tx } from '../db.ts'
import { insertAll } from '../insert.ts'
import type { Records, Stored } from '../records.ts'

/** What results are narrowed, counted and ordered by; '' where there is none. */
export const columns = [
  ...(['document', 'agency', 'at', 'type', 'issuer', 'year', 'signer', 'proof', 'state'] as const),
  /** Days of the period that it proves, or twice the day of issue. */
  ...(['from', 'to'] as const),
  /** 'true' or ''; shown: the version that stands for its document in lists. */
  ...(['withdrawn', 'shown'] as const),
  /** Of one that stands for its document: the state of the newest version, which may be another. */
  'newest',
  /** What the scanner for malware said of it. */
  'scan',
] as const
export type Column = (typeof columns)[number]
export type About = Record<Column, string>

export interface Entry {
  /** Of the version. */
  _id: string
  about: About
  /** What it was made of, to tell whether it is up to date. */
  of: string
  /** Until a segment holds them. */
  loose?: true
  terms?: string[]
  /** Of its text, and what those that are like it have in common with it. */
  sketch?: number[]
  bands?: string[]
  /** Another at each writing: what was packed meanwhile is not what stands here now. */
  stamp: string
}
/** Text of the pages of each file of a version, as deflated JSON: snippets are cut from it. */
export interface Pages {
  _id: string
  files: Buffer
}
export interface Segment {
  _id: string
  size: number
  /** Versions, by ordinal. */
  ids: string[]
  /** Of each column its values, and which one each ordinal has (16 bits each). */
  columns: Partial<Record<Column, { values: string[]; at: Buffer }>>
  /** First terms of its blocks. */
  firsts: string[]
  /** Ordinals of versions that a later segment holds. */
  dead: number[]
  /** Since when another stands in its place; its blocks stay a while for questions that are on their way. */
  gone?: Date
}
/** A segment from before there was this column says nothing of it. */
export const columnOf = ({ columns: coded, size }: Pick<Segment, 'columns' | 'size'>, name: Column) =>
  coded[name] ?? { values: [''], at: Buffer.alloc(2 * size) }
export interface Mark {
  /** Of the document. */
  _id: string
  n: number
  until: Date
  by?: string
}

export type Store = ReturnType<typeof openStore>

export function openStore(db: Connection) {
  const native = db.getClient().db(db.name)
  const collection = <T extends object>(name: string): mongo.Collection<T> =>
    native.collection<T>(name, { promoteBuffers: true })
  return {
    native,
    marks: collection<Mark>('searchMarks'),
    entries: collection<Entry>('searchEntries'),
    pages: collection<Pages>('searchPages'),
    segments: collection<Segment>('searchSegments'),
    blocks: collection<{ _id: string; bytes: Buffer }>('searchBlocks'),
    leases: collection<{ _id: string; until?: Date; by?: string; n?: number }>('searchLeases'),
    /** A transaction may not create a collection that another one is creating. */
    async createIndexes() {
      const there = new Set((await db.listCollections()).map(({ name }) => name))
      for (const name of ['Marks', 'Entries', 'Pages', 'Segments', 'Blocks', 'Leases'])
        if (!there.has(`search${name}`)) await db.createCollection(`search${name}`).catch(thereAlready)
      await this.marks.createIndex({ until: 1 })
      await this.entries.createIndex({ loose: 1 }, { sparse: true })
      await this.entries.createIndex({ 'about.document': 1 })
      await this.entries.createIndex({ bands: 1, 'about.agency': 1 }, { sparse: true })
    },
  }
}

function thereAlready(error: unknown): void {
  if ((error as { code?: unknown }).code !== 48) throw error
}

/**
 * In the transaction that writes records: which documents have to be indexed again for it. Called wherever records are
 * written, so that no act can forget it.
 */
export async function follow(
  store: Store,
  records: Records,
  tx: Tx,
  kind: string,
  written: readonly Stored[],
): Promise<void> {
  const of = async (): Promise<string[]> => {
    switch (kind) {
      case 'documents':
        await markNew(store, written, tx)
        return written.filter(({ revision }) => revision > 1).map(({ id }) => id)
      case 'versions':
        // The first is made together with its document, which is marked then.
        return (written as unknown as readonly Version[])
          .filter(({ n, revision }) => n > 1 || revision > 1)
          .map(({ document }) => document)
      case 'renditions': {
        const texts = (written as unknown as readonly Rendition[]).filter(({ kind }) => kind === 'text')
        if (texts.length === 0) return []
        const sources = { 'files.sha256': { $in: texts.map(({ source }) => source) } }
        return records.versions.model.distinct('document', sources).session(tx)
      }
      default:
        return []
    }
  }
  await mark(store, await of(), tx)
}

/** What is only being made has no mark yet: one command for all of them. */
async function markNew({ native, marks }: Store, written: readonly Stored[], tx: Tx): Promise<void> {
  const made = written.filter(({ revision }) => revision === 1)
  if (made.length === 0) return
  const documents = made.map(({ id }): Mark => ({ _id: id, n: 1, until: new Date(0) }))
  await insertAll(tx, native, marks.collectionName, documents)
}

export async function mark(store: Store, documents: readonly string[], tx?: Tx): Promise<void> {
  const ids = [...new Set(documents)]
  if (ids.length === 0) return
  const update = { $inc: { n: 1 }, $setOnInsert: { until: new Date(0) } }
  if (tx) {
    // One by one: the error of a bulk hides that the database went away, and with it that the transaction may be tried again.
    for (const _id of ids) await store.marks.updateOne({ _id }, update, { upsert: true, session: tx })
    return
  }
  const writes = ids.map((_id) => ({ updateOne: { filter: { _id }, update, upsert: true } }))
  await store.marks.bulkWrite(writes, { ordered: false })
}

const LEASE_MS = 60_000
/** Free by the database's own clock, as in claim.ts. */
const free = { $expr: { $lt: ['$until', '$$NOW'] } }
const lease = (by: string) => [{ $set: { by, until: { $add: ['$$NOW', LEASE_MS] } } }]

/** Marked documents that nobody else is indexing; of `among`, where given. `by` is another at every call. */
export async function take(
  { marks }: Store,
  by: string,
  most: number,
  among?: readonly string[],
): Promise<Mark[]> {
  const wanted = { ...free, ...(among && { _id: { $in: [...among] } }) }
  const some = await marks.find(wanted, { sort: { until: 1 }, limit: most, projection: { _id: 1 } }).toArray()
  if (some.length === 0) return []
  await marks.updateMany({ _id: { $in: some.map(({ _id }) => _id) }, ...free }, lease(by))
  return marks.find({ by }).toArray()
}

/** Done, but for those that were marked again meanwhile. */
export async function settle(store: Store, by: string, taken: readonly Mark[]): Promise<void> {
  if (taken.length === 0) return
  const { deletedCount } = await store.marks.deleteMany({ $or: taken.map(({ _id, n }) => ({ _id, n, by })) })
  if (deletedCount === taken.length) return
  const left = await store.marks
    .find({ _id: { $in: taken.map(({ _id }) => _id) } }, { projection: { _id: 1 } })
    .toArray()
  await release(store, by, taken, 0)
  if (deletedCount + left.length === taken.length) return
  // The lease ran out, and another was done before what stands now was written: who knows which of the two is newer.
  const there = new Set(left.map(({ _id }) => _id))
  await mark(
    store,
    taken.flatMap(({ _id }) => (there.has(_id) ? [] : [_id])),
  )
}

export async function release(
  { marks }: Store,
  by: string,
  taken: readonly Mark[],
  ms: number,
): Promise<void> {
  const mine = { _id: { $in: taken.map(({ _id }) => _id) }, by }
  await marks.updateMany(mine, [{ $set: { until: { $add: ['$$NOW', ms] } } }, { $unset: 'by' }])
}

/** Runs `work` while nobody else runs what has this name; undefined when somebody does. */
export async function alone<T>(
  { leases }: Store,
  name: string,
  by: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const fresh = { $setOnInsert: { until: new Date(0), by: '' } }
  await leases.updateOne({ _id: name }, fresh, { upsert: true })
  if (!(await leases.findOneAndUpdate({ _id: name, ...free }, lease(by)))) return undefined
  const renew = setInterval(() => {
    leases.updateOne({ _id: name, by }, lease(by)).catch(() => undefined) // then it runs out
  }, LEASE_MS / 3)
  try {
    return await work()
  } finally {
    clearInterval(renew)
    await leases.updateOne({ _id: name, by }, { $set: { until: new Date(0) } })
  }
}
