import type { Campaign } from '../../schemas/campaign.ts'
import { formatDeadline } from '../../schemas/format.ts'
import type { MinistryRound, MinistryScore } from '../../schemas/ministry.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type ActName, isWithin } from '../may.ts'

/** Throws `not-found`. */
export async function findRound({ db }: Context, id: string): Promise<MinistryRound> {
  const round = await db.ministryRounds.model.findOne({ id }).lean()
  if (!round) throw notFound()
  return round
}

/** A score within reach, with its round and who coordinates the leaf. Throws `not-found`, `stale`. */
export async function findScore(
  ctx: Context,
  who: Person,
  act: ActName,
  { id, revision }: { id: string; revision?: number },
): Promise<{ score: MinistryScore; round: MinistryRound }> {
  const score = await ctx.db.ministryScores.model.findOne({ id }).lean()
  if (!score || !isWithin(who, act, { agency: score.agency ?? '', ...(await sharedBy(ctx, score)) }, true))
    throw notFound()
  if (revision !== undefined && score.revision !== revision) throw await stale(ctx.db, id, revision)
  return { score, round: await findRound(ctx, score.round) }
}

async function sharedBy({ db }: Context, { campaign, leaf, agency }: MinistryScore) {
  if (!agency) return {}
  const found = await db.assignments.model.findOne({ campaign, leaf, agency }, { coordinators: 1 }).lean()
  return found ? { coordinators: found.coordinators } : {}
}

/**
 * The ministry appraises what was sent to it. While agencies still assess themselves and no package of the whole year was
 * sealed, a sentence that says what comes first.
 */
export async function notYet({ db, now }: Context, { id, lockAt }: Campaign): Promise<string | undefined> {
  if (lockAt <= now().toISOString()) return undefined
  const dossier = await db.dossiers.model.findOne({ campaign: id, scopeKey: 'campaign' }, { id: 1 }).lean()
  if (dossier && (await db.packages.model.exists({ dossier: dossier.id, state: 'sealed' }))) return undefined
  return `Năm đánh giá còn đang tự chấm, khóa lúc ${formatDeadline(lockAt)}. Điểm của Bộ chỉ ghi được sau khi khóa, hoặc sau khi chốt bộ hồ sơ gửi Bộ.`
}

/** Only the newest round is worked on, and only until UBND's letter went out. Throws `wrong-state`. */
export async function refuseClosed(
  { db }: Context,
  { campaign, n, kind, letter }: MinistryRound,
): Promise<void> {
  const isLast = !(await db.ministryRounds.model.exists({ campaign, n: { $gt: n } }))
  if (isLast && kind !== 'final' && !letter) return
  const why = letter
    ? `Văn bản giải trình số ${letter.number} đã gửi`
    : kind === 'final'
      ? 'Điểm đã công bố'
      : 'Đã có đợt điểm sau'
  throw new Problem('wrong-state', `${why} nên không trả lời thêm được. Hãy mở đợt mới nhất để xem.`)
}
