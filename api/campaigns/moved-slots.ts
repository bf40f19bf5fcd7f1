// What names a slot of a self-assessment goes along when the slot is called otherwise in another set: requests for what is
// missing, and products of tasks that wait to be cited there.
import type { MoveLine } from '../../schemas/migration.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Db, Tx } from '../../storage/db.ts'

export async function moveSlots(db: Db, tx: Tx, line: MoveLine, done: Done): Promise<void> {
  const { assessment, from, to, slots } = line
  const place = new Map(
    slots.flatMap((slot) => (slot.to && slot.to !== slot.from ? [[slot.from, slot.to]] : [])),
  )
  if (!assessment || !to) return
  const found = await db.requests.model
    .find({ assessment, slot: { $in: [...place.keys()] } })
    .session(tx)
    .lean()
  for (const one of found) await change(tx, db, db.requests, one, { slot: place.get(one.slot!)! }, done)
  if (place.size === 0 && from.code === to.code) return
  const waiting = await db.progress.model.find({ 'products.waits.assessment': assessment }).session(tx).lean()
  for (const one of waiting) {
    const products = one.products.map(({ waits, ...product }) => ({
      ...product,
      ...(waits && {
        waits: waits.map((wait) =>
          wait.assessment === assessment
            ? { ...wait, leaf: to.code, slot: place.get(wait.slot) ?? wait.slot }
            : wait,
        ),
      }),
    }))
    await change(tx, db, db.progress, one, { products }, done)
  }
}
