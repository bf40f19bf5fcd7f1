import { Problem } from '../../schemas/problem.ts'
import type { Upload } from '../../schemas/upload.ts'
import type { Context } from '../context.ts'
import { usedBytes } from '../documents/quota.ts'

const MOST_AT_ONCE = 1000

/** Asked when the upload is noted already, so that of two who would both just fit, never both pass. */
export async function refuseTooMuch({ db, blobs, config }: Context, { agency, size }: Upload): Promise<void> {
  const onTheWay = await db.uploads.model.aggregate<{ bytes: number; n: number }>([
    { $match: { agency, results: { $exists: false } } },
    { $group: { _id: null, bytes: { $sum: '$size' }, n: { $sum: 1 } } },
  ])
  const { bytes = 0, n = 0 } = onTheWay[0] ?? {}
  if (n > MOST_AT_ONCE) {
    const sentence = 'Cơ quan có quá nhiều tệp đang gửi dở. Hãy gửi xong hoặc bỏ bớt rồi tải tiếp.'
    throw new Problem('too-many', sentence)
  }
  if ((await usedBytes(db, agency)) + bytes > config.quotaBytes) {
    const sentence =
      'Dung lượng còn lại của cơ quan không đủ cho tệp này. Hãy đề nghị quản trị tăng dung lượng rồi tải lại.'
    throw new Problem('quota', sentence)
  }
  if ((await blobs.room()) < size + config.roomBytes) {
    const sentence = 'Máy chủ không đủ chỗ cho tệp này. Hãy báo quản trị, rồi gửi lại sau.'
    throw new Problem('disk-full', sentence)
  }
}
