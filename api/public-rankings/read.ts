// What stands at the public address of a campaign's ranking, and what would stand there if it were published now.
import { z } from 'zod'
import { Sha256, Time } from '../../schemas/id.ts'
import { PublicRanking, Snapshot } from '../../schemas/public-ranking.ts'
import { Problem } from '../../schemas/problem.ts'
import { findRound, Slug } from '../appraisals/find.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { draftOf } from './draft.ts'

export const ReadPublicRanking = z.strictObject({ slug: Slug })

export const PublicRankingView = z.object({
  /** Where everybody reads it, once it is published. */
  address: z.string(),
  /** 0 while nothing was ever published. */
  revision: z.int(),
  published: z.exactOptional(
    PublicRanking.pick({ id: true, n: true, code: true, at: true, reason: true }).extend({
      byName: z.string(),
      takenDown: z.exactOptional(z.object({ byName: z.string(), at: Time, reason: z.string() })),
    }),
  ),
  draft: z.exactOptional(z.object({ snapshot: Snapshot, code: Sha256 })),
  /** Why there is nothing to publish. */
  refused: z.exactOptional(z.string()),
})

export async function readPublicRanking(
  ctx: Context,
  who: Who,
  { slug }: z.infer<typeof ReadPublicRanking>,
): Promise<z.input<typeof PublicRankingView>> {
  const { db, config } = ctx
  const round = await findRound(ctx, { slug })
  const found = await db.publicRankings.model.findOne({ campaign: round.campaign.id }).lean()
  const drafted = await draftOf(ctx, who, round).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'wrong-state') return { refused: error.message }
    throw error
  })
  return {
    address: `${config.publicUrl}/cong-khai/${found?.slug ?? slug}`,
    revision: found?.revision ?? 0,
    ...(found && { published: await publishedOf(ctx, found) }),
    ...('refused' in drafted ? drafted : { draft: drafted }),
  }
}

async function publishedOf({ db }: Context, { id, n, code, at, by, reason, takenDown }: PublicRanking) {
  const people = await db.people.model
    .find({ id: { $in: [by, takenDown?.by ?? by] } }, { id: 1, name: 1 })
    .lean()
  const nameOf = (of: string): string => people.find((one) => one.id === of)?.name ?? '–'
  return {
    ...{ id, n, code, at, byName: nameOf(by) },
    ...(reason && { reason }),
    ...(takenDown && {
      takenDown: { byName: nameOf(takenDown.by), at: takenDown.at, reason: takenDown.reason },
    }),
  }
}
