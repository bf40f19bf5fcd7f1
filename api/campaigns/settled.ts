// From when on the set of a round stays: what was sent by it is counted, sealed or with the ministry.
import type { Campaign } from '../../schemas/campaign.ts'
import { formatDeadline } from '../../schemas/format.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { refuseAppraised } from '../appraisals/frozen.ts'

/** Throws `wrong-state`: why the round cannot be moved to another set, and what to do. */
export async function refuseSettled(ctx: Context, campaign: Campaign): Promise<void> {
  await refuseAppraised(ctx, campaign.id)
  const why = (await sentOf(ctx, campaign)) ?? lockedOf(ctx, campaign)
  if (why)
    throw new Problem('wrong-state', `${why.reason} nên không chuyển sang bộ tiêu chí khác được. ${why.todo}`)
}

const anew = 'Nếu bộ tiêu chí đã đổi, hãy lập năm đánh giá khác theo bộ mới; năm này giữ nguyên.'

async function sentOf({ db }: Context, { id, sentToMinistry }: Campaign) {
  if (sentToMinistry) return { reason: 'Kỳ đánh giá đã ghi là đã gửi Bộ', todo: anew }
  if (await db.ministryRounds.model.exists({ campaign: id }))
    return { reason: 'Điểm của Bộ cho kỳ này đã được ghi', todo: anew }
  const found = await db.packages.model
    .findOne({ campaign: id, state: { $in: ['approved', 'sealed'] } }, { state: 1 })
    .sort({ at: -1 })
    .lean()
  if (found?.state === 'sealed') return { reason: 'Bộ hồ sơ gửi Bộ của kỳ này đã chốt', todo: anew }
  const todo = 'Hãy đề nghị lãnh đạo từ chối bộ hồ sơ ấy trước, rồi chuyển.'
  return found && { reason: 'Bộ hồ sơ gửi Bộ của kỳ này đã được phê duyệt', todo }
}

function lockedOf({ now }: Context, { lockAt }: Campaign) {
  if (now().toISOString() < lockAt) return undefined
  const reason = `Kỳ đánh giá đã khóa lúc ${formatDeadline(lockAt)}, cơ quan không gửi lại được`
  return {
    reason,
    todo: 'Nếu vẫn phải chuyển, hãy sửa thời điểm khóa về sau rồi chuyển, để các cơ quan gửi lại.',
  }
}
