// The imports, newest first; and one of them undone, while nothing rests on what it made and nobody corrected it since.
import { z } from 'zod'
import type { DirectoryImport } from '../../schemas/directory/directory.ts'
import { Id, Revision, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, type Done, remove, stale } from '../../storage/change.ts'
import type { Db, Tx } from '../../storage/db.ts'
import type { Kind, Stored } from '../../storage/records.ts'
import { doneBy } from '../campaigns/reassign.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'

export const ListImports = z.strictObject({})
export const DirectoryImports = z.object({
  imports: z.array(
    z.object({
      id: Id,
      revision: Revision,
      file: z.string(),
      byName: z.string(),
      at: Time,
      agencies: z.int(),
      people: z.int(),
      corrected: z.int(),
      undone: z.exactOptional(Time),
    }),
  ),
})

const MOST = 20

export async function listImports(ctx: Context): Promise<z.input<typeof DirectoryImports>> {
  const found = await ctx.db.directoryImports.model.find().sort({ at: -1, _id: -1 }).limit(MOST).lean()
  const names = await namesOf(
    ctx,
    found.map(({ by }) => by),
  )
  return {
    imports: found.map(({ id, revision, file, by, at, made, corrected, undone }) => ({
      ...{ id, revision, file: file.name, byName: names.get(by) ?? '–', at },
      ...{ agencies: made.agencies.length, people: made.people.length },
      corrected: corrected.agencies.length + corrected.people.length,
      ...(undone && { undone: undone.at }),
    })),
  }
}

export const UndoDirectory = z.strictObject({ id: Id, revision: Revision })
export const UndoneDirectory = z.strictObject({ removed: z.int(), restored: z.int() })

export async function undoDirectory(
  { db, ...ctx }: Context,
  who: Person,
  { id, revision }: z.infer<typeof UndoDirectory>,
): Promise<z.input<typeof UndoneDirectory>> {
  const found = await db.directoryImports.model.findOne({ id }).lean()
  if (!found) throw notFound()
  if (found.revision !== revision) throw await stale(db, id, revision)
  if (found.undone) throw new Problem('wrong-state', 'Lần nhập này đã bỏ. Hãy tải lại trang.')
  const done = doneBy({ db, ...ctx }, who, 'directory.undo')
  return db.transaction(async (tx) => {
    await db.alone(tx, 'directory')
    await refuseUsed(db.seenBy(tx), found)
    const { made, corrected } = found
    const removed = [
      await takeBack(tx, db, db.people, made.people, done),
      await takeBack(tx, db, db.agencies, made.agencies, done),
    ]
    const restored = [
      await restore(tx, db, db.people, corrected.people, done, { sessionsFrom: done.at }),
      await restore(tx, db, db.agencies, corrected.agencies, done),
    ]
    await change(tx, db, db.directoryImports, found, { undone: { by: who.id, at: done.at } }, done)
    const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0)
    return { removed: sum(removed), restored: sum(restored) }
  })
}

const later = (what: string): Problem =>
  new Problem(
    'wrong-state',
    `${what} của lần nhập này đã được sửa hoặc dùng sau đó nên không bỏ cả lần nhập được. Hãy sửa từng dòng ở trang Quản trị.`,
  )

/** Whatever belongs to an agency has a line of history in its name. */
async function refuseUsed(db: Db, { made: { agencies, people } }: DirectoryImport): Promise<void> {
  const at = { $in: agencies }
  const used =
    (await db.history.model.exists({ agency: at })) ??
    (await db.people.model.exists({ 'grants.agency': at, id: { $nin: people } })) ??
    (await db.agencies.model.exists({ successors: at })) ??
    (await db.assignments.model.exists({ $or: [{ coordinators: at }, { contributors: { $in: people } }] })) ??
    (await db.documents.model.exists({ 'particulars.issuer.agency': at })) ??
    (await db.appraisals.model.exists({ 'sitting.members': { $in: people } }))
  if (used) throw later('Cơ quan, người')
}

async function takeBack<T extends Stored & { name: string }>(
  tx: Tx,
  db: Db,
  kind: Kind<T>,
  ids: readonly string[],
  done: Done,
): Promise<number> {
  const found = await allOf(kind, ids, tx)
  const changed = found.find(({ revision }) => revision > 1)
  if (changed || found.length < ids.length) throw later(changed?.name ?? 'Một dòng')
  for (const record of found) await remove(tx, db, kind, record, done)
  return found.length
}

async function restore<T extends Stored & { name: string }>(
  tx: Tx,
  db: Db,
  kind: Kind<T>,
  corrected: DirectoryImport['corrected']['people'],
  done: Done,
  more: { [K in keyof T]?: T[K] } = {},
): Promise<number> {
  const ids = corrected.map(({ id }) => id)
  const found = new Map((await allOf(kind, ids, tx)).map((one) => [one.id, one]))
  for (const { id, revision, before } of corrected) {
    const record = found.get(id)
    if (record?.revision !== revision) throw later(record?.name ?? 'Một dòng')
    const fields = Object.entries(before).map(([name, value]) => [name, value ?? undefined])
    await change(tx, db, kind, record, { ...(Object.fromEntries(fields) as Partial<T>), ...more }, done)
  }
  return corrected.length
}

const allOf = <T extends Stored>(kind: Kind<T>, ids: readonly string[], tx: Tx): Promise<T[]> =>
  kind.model
    .find({ id: { $in: [...ids] } } as never)
    .session(tx)
    .lean()
