// The paper that lets a leaf be sent after the lock: the file itself, beside its number and day, as it came.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type Who, within } from '../may.ts'
import { paperBytes } from '../papers/issued.ts'
import { onePdf } from '../papers/one-pdf.ts'
import type { Received } from '../parts.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { views } from './assignments.ts'
import { doneBy } from '../done.ts'

export const AttachException = z.strictObject({ id: Id })
type Input = z.infer<typeof AttachException>

/** Before a byte of it is read. */
export async function beforeException(ctx: Context, who: Who, { id }: Pick<Input, 'id'>): Promise<undefined> {
  await excepted(ctx, who, id)
}

/** One PDF; another one takes its place, and history keeps both. */
export async function attachException(ctx: Context, who: Who, { id, files }: Input & { files: Received[] }) {
  return onePdf(ctx, files, 'Hãy chọn đúng một tệp PDF của văn bản cho phép.', async (keep) => {
    const { assignment, exception } = await excepted(ctx, who, id)
    const campaign = await ctx.db.campaigns.model.findOne({ id: assignment.campaign }).lean()
    const set = campaign && (await ctx.db.sets.model.findOne({ id: campaign.set }).lean())
    if (!set) throw notFound()
    const to = { exception: { ...exception, file: await keep() } }
    const done = doneBy(ctx, who, 'assignments.paper')
    const { db } = ctx
    const next = await db.transaction((tx) => change(tx, db, db.assignments, assignment, to, done))
    return (await views(ctx, set, [next]))[0]!
  })
}

export const TakeException = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** For whoever reads the leaf: what came late is marked with it everywhere. */
export async function takeException(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeException>,
): Promise<Bytes> {
  const assignment = within(who, 'assessments.read', await ctx.db.assignments.model.findOne({ id }).lean())
  const file = assignment.exception?.file
  if (!file) throw notFound()
  const said = { what: 'issued', file: file.name, version: assignment.exception!.decision } as const
  const asked = { ...said, purpose: purposeOf(who, purpose, 'view') }
  return taken(ctx, who, assignment, asked, paperBytes(ctx, file))
}

async function excepted({ db }: Context, who: Who, id: string) {
  const assignment = within(who, 'campaigns.manage', await db.assignments.model.findOne({ id }).lean())
  const { exception } = assignment
  const sentence = 'Tiêu chí này chưa được cho gửi sau khóa. Hãy gia hạn và ghi số, ngày văn bản trước.'
  if (!exception) throw new Problem('wrong-state', sentence)
  return { assignment, exception }
}
