// Search as the rest of the product sees it. How it is built: docs/decisions/013-search-in-the-database.md.
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Connection } from 'mongoose'
import { bandsOf, likenessOf } from '../../schemas/likeness.ts'
import type { Plan } from '../../schemas/terms.ts'
import type { Tx } from '../db.ts'
import type { Records, Stored } from '../records.ts'
import { find } from './find.ts'
import { packNext } from './pack.ts'
import { type About, follow, mark, type Mark, openStore, release, settle, take } from './store.ts'
import type { Answer, Narrow, Scope } from './weigh.ts'

export { type About, type Column, columns } from './store.ts'
export type { Answer, Hit, Narrow, Scope } from './weigh.ts'

/** What a version is found by. */
export interface Found {
  readonly version: string
  readonly about: About
  /** Equal exactly while nothing that it was made of has changed. */
  readonly of: string
  readonly terms: string[]
  /** Text of each page of each file. */
  readonly files: string[][]
  /** Of all of it, to find what is like it. */
  readonly sketch?: number[]
}

export interface Alike {
  readonly document: string
  readonly version: string
  /** 0 to 1. */
  readonly likeness: number
}

export interface Search {
  /** In the transaction that writes records: what they belong to is to be indexed again. */
  follow(tx: Tx, kind: string, written: readonly Stored[]): Promise<void>
  /** The same, for documents that are not written: their index is looked at again. */
  touch(tx: Tx, documents: readonly string[]): Promise<void>
  /** Has these documents indexed again; all of them, for a rebuild. */
  mark(documents: readonly string[] | 'all'): Promise<void>
  /** Documents that wait for being indexed, leased to `by`. */
  take(by: string, most: number, among?: readonly string[]): Promise<readonly Mark[]>
  settle(by: string, taken: readonly Mark[]): Promise<void>
  /** Given back, for nobody before so many milliseconds have passed. */
  release(by: string, taken: readonly Mark[], ms: number): Promise<void>
  /** By version, what the entries of these documents were made of. */
  made(documents: readonly string[]): Promise<ReadonlyMap<string, string>>
  put(found: readonly Found[]): Promise<void>
  /** True when there was something to pack. */
  pack(by: string): Promise<boolean>
  find(
    plan: Plan,
    scope: Scope,
    narrow: Narrow,
    wanted: { most: number; count?: readonly (keyof About)[] },
  ): Promise<Answer>
  /** Of each version: text of the pages of its files. */
  pages(versions: readonly string[]): Promise<ReadonlyMap<string, readonly (readonly string[])[]>>
  /** What stands for other documents of this version's agency and has nearly the same text; most alike first. */
  alike(version: string, least: number): Promise<Alike[]>
  /** Whether everything was indexed with these rules; `isNow` says that from now on it is. */
  isOf(rules: number, isNow?: true): Promise<boolean>
  /** How many documents wait; which of these do. */
  waiting(): Promise<number>
  waits(documents: readonly string[]): Promise<ReadonlySet<string>>
  createIndexes(): Promise<void>
}

const MOST_ALIKE = 500 // looked at

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

export function openSearch(db: Connection, records: Records): Search {
  const store = openStore(db)
  return {
    follow: (tx, kind, written) => follow(store, records, tx, kind, written),
    touch: (tx, documents) => mark(store, documents, tx),
    async mark(documents) {
      if (documents !== 'all') return mark(store, documents)
      let some: string[] = []
      for await (const { id } of records.documents.model.find({}, { id: 1 }).lean().cursor()) {
        if (some.push(id) < 1000) continue
        await mark(store, some)
        some = []
      }
      await mark(store, some)
    },
    take: (by, most, among) => take(store, by, most, among),
    settle: (by, taken) => settle(store, by, taken),
    release: (by, taken, ms) => release(store, by, taken, ms),
    async made(documents) {
      const ours = { 'about.document': { $in: [...documents] } }
      const entries = await store.entries.find(ours, { projection: { of: 1 } }).toArray()
      return new Map(entries.map(({ _id, of }) => [_id, of]))
    },
    async put(found) {
      if (found.length === 0) return
      const pages = await Promise.all(
        found.map(async ({ version: _id, files }) => {
          if (files.length === 0) return { deleteOne: { filter: { _id } } }
          const replacement = { files: await deflate(JSON.stringify(files)) }
          return { replaceOne: { filter: { _id }, replacement, upsert: true } }
        }),
      )
      await store.pages.bulkWrite(pages, { ordered: false })
      const entries = found.map(({ version: _id, about, of, terms, sketch }) => ({
        replaceOne: {
          filter: { _id },
          replacement: {
            about,
            of,
            terms,
            loose: true as const,
            stamp: randomUUID(),
            ...(sketch && { sketch, bands: bandsOf(sketch) }),
          },
          upsert: true,
        },
      }))
      await store.entries.bulkWrite(entries, { ordered: false })
    },
    pack: (by) => packNext(db, store, by),
    find: (plan, scope, narrow, wanted) => find(store, plan, scope, narrow, wanted),
    async pages(versions) {
      const found = await store.pages.find({ _id: { $in: [...versions] } }).toArray()
      const read = found.map(async ({ _id, files }) => {
        return [_id, JSON.parse((await inflate(files)).toString()) as string[][]] as const
      })
      return new Map(await Promise.all(read))
    },
    async alike(version, least) {
      const one = await store.entries.findOne({ _id: version }, { projection: { terms: 0 } })
      const { sketch, bands, about } = one ?? {}
      if (!sketch || !bands || !about) return []
      const standing = { 'about.shown': 'true', 'about.withdrawn': '' }
      const others = await store.entries
        .find(
          { bands: { $in: bands }, 'about.agency': about.agency, ...standing },
          { projection: { about: 1, sketch: 1 } },
        )
        .limit(MOST_ALIKE)
        .toArray()
      return others
        .filter((other) => other.about.document !== about.document)
        .map(({ _id, about: { document }, sketch: its = [] }) => {
          return { document, version: _id, likeness: likenessOf(sketch, its) }
        })
        .filter(({ likeness }) => likeness >= least)
        .sort((a, b) => b.likeness - a.likeness)
    },
    async isOf(rules, isNow) {
      if (isNow) await store.leases.updateOne({ _id: 'rules' }, { $set: { n: rules } }, { upsert: true })
      return (await store.leases.findOne({ _id: 'rules', n: rules })) !== null
    },
    waiting: () => store.marks.countDocuments(),
    async waits(documents) {
      const found = await store.marks.find({ _id: { $in: [...documents] } }).toArray()
      return new Set(found.map(({ _id }) => _id))
    },
    createIndexes: () => store.createIndexes(),
  }
}
