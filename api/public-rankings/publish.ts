// Publishing a ranking, again under the same address, and taking it away: acts of their own, over exactly what was seen.
import { z } from 'zod'
import { newId, Revision, Sha256 } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { PublicRanking } from '../../schemas/public-ranking.ts'
import { change, create, stale } from '../../storage/change.ts'
import { findRound, Slug } from '../appraisals/find.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { draftOf } from './draft.ts'
import { readPublicRanking } from './read.ts'

const Reason = PublicRanking.shape.reason.unwrap()

export const PublishRanking = z.strictObject({
  slug: Slug,
  /** Of what stands there; 0 while nothing ever did. */
  revision: z.int().min(0),
  /** The code of the preview that was looked at. */
  over: Sha256,
  /** Asked for once something stood there. */
  reason: z.exactOptional(Reason),
})

export async function publishRanking(
  ctx: Context,
  who: Who,
  { slug, revision, over, reason }: z.infer<typeof PublishRanking>,
) {
  const round = await findRound(ctx, { slug })
  const campaign = round.campaign.id
  const at = ctx.now().toISOString()
  await ctx.db.transaction(async (tx) => {
    const { db } = ctx
    await db.alone(tx, `public ranking ${campaign}`)
    const seen = await db.publicRankings.model.findOne({ campaign }).session(tx).lean()
    if (seen && seen.revision !== revision) throw await stale(db, seen.id, revision)
    const { snapshot, code } = await draftOf({ ...ctx, db: db.seenBy(tx) }, who, round)
    if (code !== over)
      throw new Problem(
        'stale',
        'Xếp hạng, hoặc tên cơ quan, vừa đổi so với bản xem trước. Hãy xem lại bản mới rồi công khai.',
        { changed: [] },
      )
    const made = { snapshot, code, by: who.id, at }
    if (!seen) {
      const first = { id: newId('pub'), campaign, slug, n: 1, ...made, revision: 1 }
      return create(tx, db, db.publicRankings, first, { act: 'rankings.publish', by: who.id, at })
    }
    if (seen.code === code && !seen.takenDown)
      throw new Problem('wrong-state', 'Trang công khai đang đúng như bản này, không có gì để thay.')
    if (!reason) throw missing()
    const set = { ...made, n: seen.n + 1, reason, takenDown: undefined }
    const act = seen.takenDown ? 'rankings.publish' : 'rankings.replace'
    return change(tx, db, db.publicRankings, seen, set, { act, by: who.id, at })
  })
  return readPublicRanking(ctx, who, { slug })
}

function missing(): Problem {
  const sentence = 'Hãy ghi lý do thay bản đã công khai, hoặc công khai lại.'
  return new Problem('invalid', sentence, { faults: [{ field: 'reason', sentence }] })
}

export const WithdrawRanking = z.strictObject({ slug: Slug, revision: Revision, reason: Reason })

export async function withdrawRanking(
  ctx: Context,
  who: Who,
  { slug, revision, reason }: z.infer<typeof WithdrawRanking>,
) {
  const { db } = ctx
  const { campaign } = await findRound(ctx, { slug })
  const done = { act: 'rankings.withdraw', by: who.id, at: ctx.now().toISOString() }
  await db.transaction(async (tx) => {
    await db.alone(tx, `public ranking ${campaign.id}`)
    const seen = await db.publicRankings.model.findOne({ campaign: campaign.id }).session(tx).lean()
    if (!seen) throw notFound()
    if (seen.revision !== revision) throw await stale(db, seen.id, revision)
    if (seen.takenDown)
      throw new Problem('wrong-state', 'Trang công khai đã được rút. Không ai đọc được nữa.')
    const takenDown = { by: who.id, at: done.at, reason }
    await change(tx, db, db.publicRankings, seen, { takenDown }, done)
  })
  return readPublicRanking(ctx, who, { slug })
}
