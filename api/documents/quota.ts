import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

/** What the versions of an agency take. */
export async function usedBytes(db: Context['db'], agency: string): Promise<number> {
  const [used] = await db.versions.model.aggregate<{ bytes: number }>([
    { $match: { agency, state: { $ne: 'rejected' } } },
    { $group: { _id: null, bytes: { $sum: { $sum: '$files.size' } } } },
  ])
  return used?.bytes ?? 0
}

/** Asked before bytes are read, so parallel uploads can exceed it by what is under way, never by more. */
export async function refuseOverQuota({ db, config }: Context, agency: string): Promise<void> {
  if ((await usedBytes(db, agency)) < config.quotaBytes) return
  const sentence =
    'Cơ quan đã dùng hết dung lượng được cấp. Hãy đề nghị quản trị tăng dung lượng rồi tải lại.'
  throw new Problem('quota', sentence)
}
