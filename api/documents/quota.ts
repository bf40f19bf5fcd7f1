import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

type Db = Context['db']

/** What the versions of an agency take. */
export async function usedBytes(db: Db, agency: string): Promise<number> {
  const [used] = await db.versions.model.aggregate<{ bytes: number }>([
    { $match: { agency, state: { $ne: 'rejected' } } },
    { $group: { _id: null, bytes: { $sum: { $sum: '$files.size' } } } },
  ])
  return used?.bytes ?? 0
}

/** Every version of the agency is read to sum them up: not for each of a thousand small files. */
const SECONDS = 5
const lately = new WeakMap<Db, Map<string, { bytes: number; until: number }>>()

/** What was taken here since the last sum counts at once; what another process took, a few seconds later. */
export function countIn(db: Db, agency: string, bytes: number): void {
  const sum = lately.get(db)?.get(agency)
  if (sum) sum.bytes += bytes
}

/** Asked before bytes are read: uploads that are under way may exceed it by their own bytes. */
export async function refuseOverQuota({ db, config }: Context, agency: string): Promise<void> {
  const sums = lately.get(db) ?? new Map<string, { bytes: number; until: number }>()
  lately.set(db, sums)
  let sum = sums.get(agency)
  if (!sum || sum.until < performance.now() || sum.bytes >= config.quotaBytes) {
    sum = { bytes: await usedBytes(db, agency), until: performance.now() + SECONDS * 1000 }
    sums.set(agency, sum)
  }
  if (sum.bytes < config.quotaBytes) return
  const sentence =
    'Cơ quan đã dùng hết dung lượng được cấp. Hãy đề nghị quản trị tăng dung lượng rồi tải lại.'
  throw new Problem('quota', sentence)
}
