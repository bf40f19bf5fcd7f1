import { z } from 'zod'
import { newId } from '../../schemas/id.ts'
import { importSet as readSet } from '../../schemas/import-set.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { CriteriaSet } from '../../schemas/set.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { SetSummary, summaryOf } from './view.ts'

export const ImportSet = z.strictObject({
  /** The set as the province wrote it; see the data set that `npm start -- --demo` uses. */
  document: z.record(z.string(), z.unknown()),
  /** The year that its absolute days belong to, where the document does not say. */
  year: z.exactOptional(z.int().min(2000).max(2100)),
  /** Only look: what would be kept, or everything that is wrong. */
  check: z.exactOptional(z.boolean()),
})
const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const Imported = z.strictObject({
  id: z.exactOptional(CriteriaSet.shape.id),
  set: z.exactOptional(SetSummary),
  faults: z.array(Fault),
})

/** The whole set, or every fault of it by code; never a part. */
export async function importSet(
  { db, now }: Context,
  who: Person,
  { document, year, check }: z.infer<typeof ImportSet>,
): Promise<z.input<typeof Imported>> {
  const read = readSet(document, year)
  if ('faults' in read) {
    const faults = read.faults.map(({ code, sentence }) => ({ field: code, sentence }))
    if (check) return { faults }
    throw new Problem('invalid', 'Bộ tiêu chí còn lỗi nên chưa nhập. Hãy sửa các mục dưới đây.', { faults })
  }
  const { set } = read
  if (await db.sets.model.exists({ slug: set.slug, version: set.version })) {
    const sentence = `Bộ tiêu chí ${set.slug} phiên bản ${set.version} đã có. Hãy ghi phiên bản (version) khác.`
    if (!check) throw new Problem('duplicate', sentence)
    return { set: summaryOf(set), faults: [{ field: 'version', sentence }] }
  }
  if (check) return { set: summaryOf(set), faults: [] }
  const kept: CriteriaSet = { id: newId('set'), ...set, revision: 1 }
  const done = { act: 'sets.import', by: who.id, at: now().toISOString() }
  await db.transaction((tx) => create(tx, db, db.sets, kept, done))
  return { id: kept.id, set: summaryOf(set), faults: [] }
}
