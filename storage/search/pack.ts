// Segments: eight of a size become one of the next, so that a question looks into few of them and every term is written
// only a few times. A segment never changes; what a later one holds again is dead in it.
import { randomUUID } from 'node:crypto'
import type { ClientSession, Connection } from 'mongoose'
import {
  type About,
  alone,
  type Column,
  columnOf,
  columns,
  type Entry,
  type Segment,
  type Store,
} from './store.ts'
import { type Block, type Item, items, TableWriter } from './table.ts'

/** So many entries may lie loose: a question reads them one by one. */
export const LOOSE = 64
const MOST_AT_ONCE = 512
const FAN = 8
/** Larger ones stay as they are: ordinals have 16 bits. */
const LARGEST = 32_768
const GRACE_MS = 60_000

/** True when there was something to do. One at a time in the whole installation. */
export async function packNext(db: Connection, store: Store, by: string): Promise<boolean> {
  const isDue = async () =>
    (await store.entries.countDocuments({ loose: true }, { limit: LOOSE })) >= LOOSE ||
    (await due(store)) !== undefined
  if (!(await isDue())) return false
  return (await alone(store, 'pack', by, () => pack(db, store))) ?? false
}

async function pack(db: Connection, store: Store): Promise<boolean> {
  await sweep(store)
  const loose = await store.entries.find({ loose: true }).limit(MOST_AT_ONCE).toArray()
  if (loose.length >= LOOSE) {
    await packLoose(db, store, loose)
    return true
  }
  const some = await due(store)
  if (!some) return false
  await merge(db, store, some)
  return true
}

/** Segments of one size, enough to become one of the next; or one of which most is dead. */
async function due({ segments }: Store): Promise<string[] | undefined> {
  const about = { size: 1, dead: { $size: '$dead' } }
  const all = await segments
    .aggregate<{ _id: string; size: number; dead: number }>([
      { $match: { gone: { $exists: false } } },
      { $project: about },
    ])
    .toArray()
  const half = all.find(({ size, dead }) => dead * 2 > size)
  if (half) return [half._id]
  const tier = ({ size }: { size: number }) => Math.floor(Math.log(size / LOOSE) / Math.log(FAN) + 1e-9)
  const small = all.filter(({ size }) => size < LARGEST)
  const tiers = [...new Set(small.map(tier))].sort((a, b) => a - b)
  for (const n of tiers) {
    const same = small.filter((one) => tier(one) === n)
    let total = 0
    const fit = same.slice(0, FAN).filter(({ size }) => (total += size) <= 2 * LARGEST)
    if (same.length >= FAN && fit.length > 1) return fit.map(({ _id }) => _id)
  }
  return undefined
}

async function packLoose(db: Connection, store: Store, loose: readonly Entry[]): Promise<void> {
  const sets = new Map<string, number[]>()
  loose.forEach(({ terms = [] }, ordinal) => {
    for (const term of terms) {
      const set = sets.get(term)
      if (set) set.push(ordinal)
      else sets.set(term, [ordinal])
    }
  })
  const sorted = [...sets.keys()].sort((a, b) => (a < b ? -1 : 1))
  const rows = loose.map(({ _id, about }) => ({ id: _id, about }))
  const made = await write(store, rows, async function* () {
    for (const term of sorted) yield { term, ordinals: sets.get(term)! }
  })
  await commit(db, store, made, [], async (session) => {
    // What was indexed again meanwhile stays loose, and comes before what the segment says of it.
    const same = loose.map(({ _id, stamp }) => ({ _id, stamp }))
    await store.entries.updateMany({ $or: same }, { $unset: { loose: 1, terms: 1 } }, { session })
  })
}

async function merge(db: Connection, store: Store, ids: readonly string[]): Promise<void> {
  const old = await store.segments.find({ _id: { $in: [...ids] } }).toArray()
  const rows: { id: string; about: About }[] = []
  const cursors = old.map((segment) => {
    const dead = new Set(segment.dead)
    const to = segment.ids.map((id, ordinal) => {
      if (dead.has(ordinal)) return -1
      return rows.push({ id, about: aboutAt(segment, ordinal) }) - 1
    })
    return new Cursor(store, segment, to)
  })
  const made = await write(store, rows, async function* () {
    for (const cursor of cursors) await cursor.next()
    for (;;) {
      const term = cursors.reduce<string | undefined>((least, { item }) => {
        return item && (least === undefined || item.term < least) ? item.term : least
      }, undefined)
      if (term === undefined) return
      const ordinals: number[] = []
      for (const cursor of cursors) {
        if (cursor.item?.term !== term) continue
        for (const ordinal of cursor.item.ordinals) {
          const now = cursor.to[ordinal]!
          if (now >= 0) ordinals.push(now)
        }
        if (!cursor.step()) await cursor.next()
      }
      yield { term, ordinals }
    }
  })
  await commit(db, store, made, old, async () => undefined)
}

function aboutAt(segment: Segment, ordinal: number): About {
  return Object.fromEntries(
    columns.map((name) => {
      const { values, at } = columnOf(segment, name)
      return [name, values[at.readUInt16LE(2 * ordinal)] ?? '']
    }),
  ) as About
}

/** Reads a segment's terms in their order, some blocks at a time. */
class Cursor {
  readonly #store: Store
  readonly #segment: Segment
  readonly to: readonly number[]
  #block = 0
  #items: Item[] = []
  item: Item | undefined

  constructor(store: Store, segment: Segment, to: readonly number[]) {
    this.#store = store
    this.#segment = segment
    this.to = to
  }

  /** Within what is read already. */
  step(): boolean {
    this.item = this.#items.pop()
    return this.item !== undefined
  }

  async next(): Promise<void> {
    const { _id, firsts } = this.#segment
    while (!this.step() && this.#block < firsts.length) {
      const block = await this.#store.blocks.findOne({ _id: `${_id}/${this.#block++}` })
      if (!block) throw new Error(`the search index lacks block ${this.#block - 1} of ${_id}`)
      this.#items = [...items(block.bytes)].reverse()
    }
  }
}

/** Its blocks, then what is to be committed as the segment. */
async function write(
  { blocks }: Store,
  rows: readonly { id: string; about: About }[],
  sorted: () => AsyncIterable<Item>,
): Promise<Segment> {
  const _id = randomUUID()
  const firsts: string[] = []
  let waiting: { _id: string; bytes: Buffer }[] = []
  const put = async (block: Block | undefined, most: number) => {
    if (block) waiting.push({ _id: `${_id}/${firsts.push(block.first) - 1}`, bytes: block.bytes })
    if (waiting.length <= most) return
    await blocks.insertMany(waiting, { ordered: false })
    waiting = []
  }
  const table = new TableWriter()
  for await (const item of sorted()) {
    const block = table.add(item)
    if (block) await put(block, 500)
  }
  await put(table.end(), 0)
  const coded = columns.map((name) => [name, code(rows.map(({ about }) => about[name]))] as const)
  return {
    _id,
    size: rows.length,
    ids: rows.map(({ id }) => id),
    columns: Object.fromEntries(coded),
    firsts,
    dead: [],
  }
}

function code(cells: readonly string[]): Segment['columns'][Column] {
  const values = [...new Set(cells)]
  const numbers = new Map(values.map((value, n) => [value, n]))
  const at = Buffer.alloc(2 * cells.length)
  cells.forEach((cell, ordinal) => at.writeUInt16LE(numbers.get(cell)!, 2 * ordinal))
  return { values, at }
}

/** One moment: the new one is there, those that it stands for are gone, and what it holds is dead elsewhere. */
async function commit(
  db: Connection,
  { segments }: Store,
  made: Segment,
  old: readonly Segment[],
  also: (session: ClientSession) => Promise<void>,
): Promise<void> {
  const here = new Set(made.ids)
  await db.transaction(async (session) => {
    for (const { _id, dead } of old) {
      const same = { _id, gone: { $exists: false }, dead: { $size: dead.length } }
      const { matchedCount } = await segments.updateOne(same, { $set: { gone: new Date() } }, { session })
      if (matchedCount === 0) throw new Error('another packed the search index meanwhile') // its work stands
    }
    if (old.length === 0) {
      const others = segments.find({ gone: { $exists: false } }, { projection: { ids: 1 }, session })
      for await (const { _id, ids } of others) {
        const dead = ids.flatMap((id, ordinal) => (here.has(id) ? [ordinal] : []))
        if (dead.length)
          await segments.updateOne({ _id }, { $addToSet: { dead: { $each: dead } } }, { session })
      }
    }
    if (made.size) await segments.insertOne(made, { session })
    await also(session)
  })
}

async function sweep({ segments, blocks }: Store): Promise<void> {
  const before = { gone: { $lt: new Date(Date.now() - GRACE_MS) } }
  for await (const { _id } of segments.find(before, { projection: { _id: 1 } })) {
    await blocks.deleteMany({ _id: { $gte: `${_id}/`, $lt: `${_id}0` } })
    await segments.deleteOne({ _id })
  }
}
