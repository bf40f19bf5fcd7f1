import { z } from 'zod'
import { Campaign } from '../../schemas/campaign.ts'
import { CodePattern } from '../../schemas/exhibit.ts'
import { Revision } from '../../schemas/id.ts'
import { Ladder } from '../../schemas/notice.ts'
import { Instant } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { pastLockFaults, setFaults, windowFaults } from './create.ts'
import { refuse } from '../refuse.ts'
import { findCampaign, readCampaign, Slug } from './read.ts'
import { takeAlong } from './take-along.ts'

export const ChangeCampaign = z.strictObject({
  slug: Slug,
  revision: Revision,
  name: z.exactOptional(Campaign.shape.name),
  windows: z.exactOptional(Campaign.shape.windows),
  lockAt: z.exactOptional(Instant),
  officialBy: z.exactOptional(Instant),
  reminders: z.exactOptional(Ladder),
  metBy: Campaign.shape.metBy,
  /** Codes that were given stay. */
  codePattern: z.exactOptional(CodePattern),
  /** Only while nothing was given out. */
  set: z.exactOptional(Campaign.shape.set),
})

export async function changeCampaign(
  ctx: Context,
  who: Person,
  { slug, revision, ...set }: z.infer<typeof ChangeCampaign>,
) {
  const { db } = ctx
  const { campaign } = await findCampaign(ctx, slug)
  if (campaign.revision !== revision) throw await stale(db, campaign.id, revision)
  if (set.set !== undefined && set.set !== campaign.set) {
    const sentence = 'Đã giao tiêu chí theo bộ đang dùng nên không đổi bộ được. Hãy lập kỳ đánh giá khác.'
    if (campaign.opened) throw new Problem('frozen', sentence, { opened: campaign.opened })
    refuse(await setFaults(ctx, set.set))
  }
  const done = { act: 'campaigns.change', by: who.id, at: ctx.now().toISOString() }
  const isMoved = set.lockAt !== undefined && set.lockAt !== campaign.lockAt
  const hint = '; muốn khóa ngay thì dùng nút “Khóa ngay”'
  refuse([...windowFaults(set.windows ?? []), ...(isMoved ? pastLockFaults(set.lockAt!, done.at, hint) : [])])
  const to = isMoved ? { ...set, lockedNow: undefined } : set
  await db.transaction(async (tx) => {
    const next = await change(tx, db, db.campaigns, campaign, to, done)
    if (isMoved) await takeAlong(ctx, tx, campaign, next, done)
  })
  return readCampaign(ctx, who, { slug })
}
