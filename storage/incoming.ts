// Uploads on their way. They change with every piece and are gone in days, so they have no history of their own: the
// document that comes of one has. Whoever writes holds it under a lease by the database's clock, which is renewed only while
// bytes arrive: who falls silent loses it, and whoever comes next goes on behind what is there.
import { type Upload, offsetOf } from '../schemas/upload.ts'
import type { Records } from './records.ts'

const LEASE_MS = 10_000
const until = { $add: ['$$NOW', LEASE_MS] }
const free = { $expr: { $lt: [{ $ifNull: ['$claim.until', new Date(0)] }, '$$NOW'] } }
const pipeline = { updatePipeline: true } as const

/** Held by its maker from the first moment on. */
export async function begin({ uploads }: Records, upload: Upload, by: string): Promise<void> {
  const claim = { by, until: new Date(Date.now() + LEASE_MS), tries: 1 }
  await new uploads.model({ ...uploads.shape.parse(upload), claim }).save()
}

/** Undefined while somebody else holds it, or when it is gone. */
export async function hold({ uploads }: Records, id: string, by: string): Promise<Upload | undefined> {
  const claim = { by, until, tries: 1 }
  const after = { returnDocument: 'after', ...pipeline } as const
  const found = await uploads.model
    .findOneAndUpdate({ id, ...free }, [{ $set: { claim } }], after)
    .lean<Upload>()
  return found ? uploads.shape.parse(found) : undefined
}

/** The next of those whose bytes are all here and that nobody has recorded. */
export async function holdWhole({ uploads }: Records, by: string): Promise<Upload | undefined> {
  const found = await uploads.model.findOne({ whole: true, ...free }, { id: 1 }).lean()
  return found ? hold({ uploads } as Records, found.id, by) : undefined
}

/** False when another took it over. */
export async function renew({ uploads }: Records, id: string, by: string): Promise<boolean> {
  const mine = { id, 'claim.by': by } as object
  return (
    (await uploads.model.updateOne(mine, [{ $set: { 'claim.until': until } }], pipeline)).matchedCount === 1
  )
}

export async function release({ uploads }: Records, id: string, by: string): Promise<void> {
  const mine = { id, 'claim.by': by } as object
  await uploads.model.updateOne(mine, { $set: { 'claim.until': new Date(0) } })
}

/** Before the first byte of a piece: so that it is found if we die over it. False as in `renew`. */
export const open = (db: Records, id: string, by: string, opened: string): Promise<boolean> =>
  set(db, id, by, { $set: { opened } })

/** The piece that was opened counts from now on, with so many bytes; with none it is forgotten. */
export function close(
  db: Records,
  upload: Upload,
  by: string,
  piece: Upload['pieces'][number],
): Promise<boolean> {
  const isWhole = offsetOf(upload) + piece.size === upload.size
  return set(db, upload.id, by, {
    $unset: { opened: 1 },
    ...(piece.size > 0 && { $push: { pieces: piece } }),
    ...(isWhole && { $set: { whole: true } }),
  })
}

/** What came of it. Its pieces are no longer its own. */
export const answer = (db: Records, id: string, by: string, results: unknown[]): Promise<boolean> =>
  set(db, id, by, { $set: { results, pieces: [] }, $unset: { whole: 1, opened: 1 } })

async function set({ uploads }: Records, id: string, by: string, update: object): Promise<boolean> {
  return (await uploads.model.updateOne({ id, 'claim.by': by } as object, update)).matchedCount === 1
}

export async function forget({ uploads }: Records, id: string): Promise<void> {
  await uploads.model.deleteOne({ id })
}
