import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, remove, stale } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'

export const UndoImport = z.strictObject({ id: Id, revision: Revision })
export const Undone = z.strictObject({ removed: z.int(), restored: z.int() })

/** What the file brought goes, and what it had replaced is back; only while nothing came after it. */
export async function undoImport(ctx: Context, who: Person, { id, revision }: z.infer<typeof UndoImport>) {
  const { db } = ctx
  const found = await db.resultImports.model.findOne({ id }).lean()
  if (!found) throw notFound()
  if (found.revision !== revision) throw await stale(db, id, revision)
  if (found.undone) throw new Problem('wrong-state', 'Lần nhập này đã bỏ. Hãy tải lại trang.')
  const done = doneBy(ctx, who, 'results.undo')
  return db.transaction(async (tx) => {
    await db.alone(tx, `results ${found.dataset}`)
    const brought = await db.results.model.find({ import: id }).session(tx).lean()
    const later = brought.find((one) => !one.inUse || one.revision > 1)
    if (later || brought.length < found.counts.made) {
      const what = later ? `Kết quả năm ${later.year}` : 'Một kết quả'
      const sentence = `${what} của lần nhập này đã được thay, sửa hoặc bỏ sau đó. Hãy bỏ lần nhập sau trước, hoặc sửa từng kết quả.`
      throw new Problem('wrong-state', sentence)
    }
    const replaced = await db.results.model.find({ replacedBy: id }).session(tx).lean()
    for (const result of brought) await remove(tx, db, db.results, result, done)
    for (const result of replaced)
      await change(tx, db, db.results, result, { inUse: true, replacedBy: undefined }, done)
    await change(tx, db, db.resultImports, found, { undone: { by: who.id, at: done.at } }, done)
    return { removed: brought.length, restored: replaced.length }
  })
}
