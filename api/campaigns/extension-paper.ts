// The paper by which a leaf got more time before the lock: the agency's request or the decision, beside the reason.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { doneBy } from '../done.ts'
import { type Who, within } from '../may.ts'
import { paperBytes } from '../papers/issued.ts'
import { onePdf } from '../papers/one-pdf.ts'
import type { Received } from '../parts.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { views } from './assignments.ts'

export const AttachExtension = z.strictObject({ id: Id })
type Input = z.infer<typeof AttachExtension>

/** Before a byte of it is read. */
export async function beforeExtension(ctx: Context, who: Who, { id }: Pick<Input, 'id'>): Promise<undefined> {
  await extended(ctx, who, id)
}

/** One PDF; another one takes its place, and history keeps both. */
export async function attachExtension(ctx: Context, who: Who, { id, files }: Input & { files: Received[] }) {
  return onePdf(ctx, files, 'Hãy chọn đúng một tệp PDF của văn bản gia hạn.', async (keep) => {
    const assignment = await extended(ctx, who, id)
    const campaign = await ctx.db.campaigns.model.findOne({ id: assignment.campaign }).lean()
    const set = campaign && (await ctx.db.sets.model.findOne({ id: campaign.set }).lean())
    if (!set) throw notFound()
    const to = { paper: await keep() }
    const done = doneBy(ctx, who, 'assignments.extension-paper')
    const { db } = ctx
    const next = await db.transaction((tx) => change(tx, db, db.assignments, assignment, to, done))
    return (await views(ctx, set, [next]))[0]!
  })
}

export const TakeExtension = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** For whoever reads the leaf. */
export async function takeExtension(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeExtension>,
): Promise<Bytes> {
  const assignment = within(who, 'assessments.read', await ctx.db.assignments.model.findOne({ id }).lean())
  const { paper } = assignment
  if (!paper) throw notFound()
  const said = { what: 'issued', file: paper.name, purpose: purposeOf(who, purpose, 'view') } as const
  return taken(ctx, who, assignment, said, paperBytes(ctx, paper))
}

async function extended({ db }: Context, who: Who, id: string) {
  const assignment = within(who, 'campaigns.manage', await db.assignments.model.findOne({ id }).lean())
  const sentence = 'Tiêu chí này chưa được gia hạn, chưa chuyển cơ quan. Hãy gia hạn và ghi lý do trước.'
  if (!assignment.reason) throw new Problem('wrong-state', sentence)
  return assignment
}
