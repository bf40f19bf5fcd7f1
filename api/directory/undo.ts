// The imports, newest first; and one of them undone, while nothing rests on what it made.
import { z } from 'zod'
import type { DirectoryImport } from '../../schemas/directory/directory.ts'
import { Id, Revision, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, type Done, remove, stale } from '../../storage/change.ts'
import type { Db, Tx } from '../../storage/db.ts'
import type { Kind, Stored } from '../../storage/records.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import { type Obstacle, obstaclesTo } from './obstacles.ts'

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
  ctx: Context,
  who: Person,
  { id, revision }: z.infer<typeof UndoDirectory>,
): Promise<z.input<typeof UndoneDirectory>> {
  const { db } = ctx
  const found = await db.directoryImports.model.findOne({ id }).lean()
  if (!found) throw notFound()
  if (found.revision !== revision) throw await stale(db, id, revision)
  if (found.undone) throw new Problem('wrong-state', 'Lần nhập này đã bỏ. Hãy tải lại trang.')
  const done = doneBy(ctx, who, 'directory.undo')
  return db.transaction(async (tx) => {
    await db.alone(tx, 'directory')
    const faults = await obstaclesTo(ctx, db.seenBy(tx), found)
    if (faults.length) throw refuse(faults)
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

const refuse = (faults: readonly Obstacle[]): Problem =>
  new Problem(
    'wrong-state',
    `Chưa bỏ được lần nhập: ${faults.length} điều dưới đây đã có sau lần nhập. Hãy gỡ từng điều rồi bỏ lại, hoặc sửa từng dòng ở trang Quản trị.`,
    { faults },
  )

async function takeBack<T extends Stored>(
  tx: Tx,
  db: Db,
  kind: Kind<T>,
  ids: readonly string[],
  done: Done,
): Promise<number> {
  const found = await allOf(kind, ids, tx)
  for (const record of found) await remove(tx, db, kind, record, done)
  return found.length
}

async function restore<T extends Stored>(
  tx: Tx,
  db: Db,
  kind: Kind<T>,
  corrected: DirectoryImport['corrected']['people'],
  done: Done,
  more: { [K in keyof T]?: T[K] } = {},
): Promise<number> {
  const ids = corrected.map(({ id }) => id)
  const found = new Map((await allOf(kind, ids, tx)).map((one) => [one.id, one]))
  for (const { id, before } of corrected) {
    const record = found.get(id)
    if (!record) continue
    const fields = Object.entries(before).map(([name, value]) => [name, value ?? undefined])
    await change(tx, db, kind, record, { ...(Object.fromEntries(fields) as Partial<T>), ...more }, done)
  }
  return found.size
}

const allOf = <T extends Stored>(kind: Kind<T>, ids: readonly string[], tx: Tx): Promise<T[]> =>
  kind.model
    .find({ id: { $in: [...ids] } } as never)
    .session(tx)
    .lean()
