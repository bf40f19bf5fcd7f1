// Pages that wait for being read, a few at a time. Notes of work under way: without history, gone when the work is done.
import { newId, type Sha256 } from '../schemas/id.ts'
import { type PageRead, partsOf, ranks, type Reading } from '../schemas/recognition.ts'
import { type Claimed, free } from './claim.ts'
import type { Db, Tx } from './db.ts'

/** Pages that were read before it was known which are to be read: `wantReadings` or `dropReadings` comes of it. */
export async function noteRead(
  tx: Tx,
  { readings }: Db,
  source: Sha256,
  read: readonly PageRead[],
): Promise<void> {
  if (read.length === 0) return
  const pages = read.map(({ page }) => page)
  const progress = { read: [...read], tries: 1 }
  const note: Reading = {
    id: newId('rd'),
    source,
    pages,
    rank: ranks.head,
    state: 'read',
    progress,
    revision: 1,
  }
  await readings.model.create([readings.shape.parse(note)], { session: tx })
}

/** `isOld`: of a paper that was kept long ago, for which nobody waits. Gives what of them was noted before. */
export async function wantReadings(
  tx: Tx,
  { readings }: Db,
  { source, pages, isOld }: { source: Sha256; pages: readonly number[]; isOld: boolean },
): Promise<readonly PageRead[]> {
  const notes = await readings.model.find({ source }).session(tx).lean()
  const noted = notes.flatMap(({ progress }) => progress?.read ?? []).filter(({ page }) => page === pages[0])
  await readings.model.deleteMany({ source }, { session: tx })
  const parts = partsOf(pages).map((part, n): Reading => {
    const rank = isOld ? ranks.old : n === 0 ? ranks.head : ranks.rest
    const work = { id: newId('rd'), source, pages: part, rank, state: 'wanted', revision: 1 } as const
    return n === 0 && noted.length > 0 ? { ...work, progress: { read: noted, tries: 1 } } : work
  })
  await readings.model.insertMany(
    parts.map((part) => readings.shape.parse(part)),
    { session: tx, lean: true },
  )
  return noted
}

/** The rank of what is to be read next; undefined when nothing is free. */
export async function nextRank({ readings }: Db): Promise<Reading['rank'] | undefined> {
  const waiting = readings.model.findOne({ state: 'wanted', ...free }, { rank: 1 })
  return (await waiting.sort({ rank: 1, _id: 1 }).lean())?.rank
}

/** False when somebody else has it by now. */
export const tellRead = (claimed: Claimed<Reading>, read: readonly PageRead[]): Promise<boolean> =>
  claimed.tell({ read, tries: claimed.tries })

/** Not taken again, while other pages of the same view wait. */
export async function settleReading({ readings }: Db, { id }: Reading): Promise<void> {
  await readings.model.updateOne({ id }, { $set: { state: 'read' } })
}

const hasPagesLeft = { $expr: { $lt: [{ $size: { $ifNull: ['$progress.read', []] } }, { $size: '$pages' }] } }

/** All that was read of this file, by page: none when it is settled already, undefined while some of it waits. */
export async function allRead({ readings }: Db, source: Sha256): Promise<PageRead[] | undefined> {
  if (await readings.model.exists({ source, ...hasPagesLeft })) return undefined
  const all = await readings.model.find({ source }).lean()
  return all.flatMap(({ progress }) => progress?.read ?? []).sort((a, b) => a.page - b.page)
}

/** Of these files: how many pages are read. Those that are done are not among them. */
export async function countRead(
  { readings }: Db,
  sources: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sources.length === 0) return new Map()
  const rows = await readings.model.aggregate<{ _id: string; read: number }>([
    { $match: { source: { $in: [...sources] } } },
    { $group: { _id: '$source', read: { $sum: { $size: { $ifNull: ['$progress.read', []] } } } } },
  ])
  return new Map(rows.map(({ _id, read }) => [_id, read]))
}

export async function dropReadings(tx: Tx, { readings }: Db, source: Sha256): Promise<void> {
  await readings.model.deleteMany({ source }, { session: tx })
}
