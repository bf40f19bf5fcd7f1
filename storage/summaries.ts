// The cache of the board: of each assessment one line of text, and whether it still holds. Whatever it was made of marks
// it in the same transaction; who reads it makes anew what is marked. The line is text and the index holds all that is
// asked for, so a campaign is read by one query that touches no document.
import type { Connection, mongo } from 'mongoose'
import type { Assessment, Request } from '../schemas/assessment.ts'
import type { Rendition, Version } from '../schemas/document.ts'
import type { Tx } from './db.ts'
import type { Records, Stored } from './records.ts'

interface Entry {
  /** The assessment. */
  _id: string
  campaign: string
  /** How often it was marked: a line made of what was read before a mark does not take the place of that mark. */
  n: number
  stale?: true
  line?: string
}

export interface Marked {
  readonly assessment: string
  readonly n: number
}

export interface Summaries {
  /** In the transaction that writes or removes records: which lines no longer hold. */
  follow(tx: Tx, kind: string, written: readonly Stored[]): Promise<void>
  /** Of a campaign: the lines that hold, and what has to be made anew. */
  read(campaign: string): Promise<{ lines: string[]; marked: Marked[] }>
  /** Of any campaign. */
  marked(most: number): Promise<Marked[]>
  /** An empty line: the assessment is gone. */
  put(made: readonly (Marked & { line: string })[]): Promise<void>
  /** Another text whenever a line of the campaign may be another. */
  stamp(campaign: string): Promise<string>
  /** Of these assessments, the lines that hold. */
  lines(assessments: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Lines made by other rules than `version`'s do not hold. */
  isOf(version: number): Promise<void>
  createIndexes(): Promise<void>
}

const covering = { campaign: 1, stale: 1, n: 1, line: 1, _id: 1 } as const

export function openSummaries(db: Connection, records: Records): Summaries {
  const native = db.getClient().db(db.name)
  const entries: mongo.Collection<Entry> = native.collection<Entry>('summaries')
  const rules = native.collection<{ _id: string; version?: number }>('summaryRules')
  const mark = { $inc: { n: 1 }, $set: { stale: true as const } }
  return {
    async follow(tx, kind, written) {
      const which = await followed(records, tx, kind, written)
      if (which.made) {
        const made = which.made.map(({ id, campaign }) => ({ _id: id, campaign, n: 1, stale: true as const }))
        await entries.insertMany(made, { session: tx })
      }
      for (const { id, campaign } of which.moved ?? [])
        await entries.updateOne({ _id: id }, { ...mark, $set: { ...mark.$set, campaign } }, { session: tx })
      if (which.where) await entries.updateMany(which.where, mark, { session: tx })
    },
    async read(campaign) {
      // Packed by the server: a thousand texts of one answer are read in a fraction of what a thousand answers take.
      const packs = entries.aggregate<{ lines: string[]; marked: Marked[] }>(
        [
          { $match: { campaign } },
          {
            $group: {
              _id: { $substrBytes: ['$_id', 3, 1] },
              lines: { $push: { $cond: ['$stale', '$$REMOVE', '$line'] } },
              marked: { $push: { $cond: ['$stale', { assessment: '$_id', n: '$n' }, '$$REMOVE'] } },
            },
          },
        ],
        { hint: covering },
      )
      const read = { lines: [] as string[], marked: [] as Marked[] }
      for await (const { lines, marked } of packs) {
        read.lines.push(...lines.filter((line) => line !== ''))
        read.marked.push(...marked)
      }
      return read
    },
    async marked(most) {
      const found = await entries.find({ stale: true }, { limit: most }).toArray()
      return found.map(({ _id, n }) => ({ assessment: _id, n }))
    },
    async put(made) {
      if (made.length === 0) return
      const writes = made.map(({ assessment: _id, n, line }) => ({
        updateOne: { filter: { _id, n }, update: { $set: { line }, $unset: { stale: 1 as const } } },
      }))
      await entries.bulkWrite(writes, { ordered: false })
    },
    async stamp(campaign) {
      const [sum] = await entries
        .aggregate<{ n: number; count: number }>(
          [{ $match: { campaign } }, { $group: { _id: null, n: { $sum: '$n' }, count: { $sum: 1 } } }],
          { hint: covering },
        )
        .toArray()
      return `${sum?.count ?? 0}.${sum?.n ?? 0}`
    },
    async lines(assessments) {
      const found = await entries.find({ _id: { $in: [...assessments] } }).toArray()
      return new Map(found.flatMap(({ _id, stale, line }) => (stale || !line ? [] : [[_id, line] as const])))
    },
    async isOf(version) {
      if (await rules.findOne({ _id: 'rules', version })) return
      for await (const { id, campaign } of records.assessments.model
        .find({}, { id: 1, campaign: 1 })
        .lean()
        .cursor())
        await entries.updateOne({ _id: id }, { ...mark, $set: { ...mark.$set, campaign } }, { upsert: true })
      await rules.updateOne({ _id: 'rules' }, { $set: { version } }, { upsert: true })
    },
    async createIndexes() {
      const there = new Set((await db.listCollections()).map(({ name }) => name))
      for (const name of ['summaries', 'summaryRules'])
        if (!there.has(name)) await db.createCollection(name).catch(thereAlready)
      await entries.createIndex(covering)
      await entries.createIndex({ stale: 1 }, { sparse: true })
    },
  }
}

function thereAlready(error: unknown): void {
  if ((error as { code?: unknown }).code !== 48) throw error
}

interface Which {
  made?: readonly Pick<Assessment, 'id' | 'campaign'>[]
  moved?: readonly Pick<Assessment, 'id' | 'campaign'>[]
  where?: mongo.Filter<Entry>
}

/** Which lines rest on these records. A published set never changes; a new record of most kinds changes nothing yet. */
async function followed(
  { assessments, versions }: Records,
  tx: Tx,
  kind: string,
  written: readonly Stored[],
): Promise<Which> {
  const changed = written.filter(({ revision }) => revision > 1)
  const ids = changed.map(({ id }) => id)
  const those = async (filter: object): Promise<Which> => {
    const found = await assessments.model.distinct('id', filter).session(tx)
    return found.length ? { where: { _id: { $in: found } } } : {}
  }
  switch (kind) {
    case 'assessments': {
      const all = written as unknown as readonly Assessment[]
      const made = all.filter(({ revision }) => revision === 1)
      return { ...(made.length && { made }), moved: all.filter(({ revision }) => revision > 1) }
    }
    case 'submissions':
    case 'reviews':
    case 'marks':
    case 'requests':
      return {
        where: { _id: { $in: (written as unknown as readonly Request[]).map((one) => one.assessment) } },
      }
    case 'assignments':
      return ids.length ? those({ assignment: { $in: ids } }) : {}
    case 'documents':
      return ids.length ? those({ 'citations.document': { $in: ids } }) : {}
    case 'versions': {
      // A document that is being made is cited nowhere yet.
      const moved = (written as unknown as readonly Version[]).filter(
        ({ n, revision }) => n > 1 || revision > 1,
      )
      return moved.length
        ? those({ 'citations.document': { $in: moved.map(({ document }) => document) } })
        : {}
    }
    case 'renditions': {
      // How the pages of a scan stand is known only now, and some slots ask.
      const seen = (written as unknown as readonly Rendition[]).filter(
        (one) => (one.kind === 'text' || one.kind === 'ocr') && one.state !== 'wanted',
      )
      if (seen.length === 0) return {}
      const sources = seen.map(({ source }) => source)
      const of = await versions.model.distinct('document', { 'files.sha256': { $in: sources } }).session(tx)
      return of.length ? those({ 'citations.document': { $in: of } }) : {}
    }
    case 'campaigns':
      return ids.length ? { where: { campaign: { $in: ids } } } : {}
    case 'agencies':
      return ids.length ? { where: {} } : {}
    default:
      return {}
  }
}
