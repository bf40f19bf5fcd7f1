// Khóa ngay: an act of its own, with its reason, that says before whom it shuts out. A lock that is only set comes by the
// clock, and never lies in the past.
import { z } from 'zod'
import { movedBy } from '../../schemas/area-due.ts'
import { Campaign } from '../../schemas/campaign.ts'
import { formatDeadline } from '../../schemas/format.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { Revision, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import { isOpenAt } from '../assessments/lock.ts'
import type { Context } from '../context.ts'
import { findCampaign, Slug } from './read.ts'
import { takeAlong } from './take-along.ts'

export const LockNow = z.strictObject({
  slug: Slug,
  revision: Revision,
  /** Absent: only say what it would bring about. */
  reason: z.exactOptional(Campaign.shape.lockedNow.unwrap().shape.reason),
})
export const LockedNow = z.strictObject({
  /** Leaves that can no longer be sent, of how many agencies; how many of them wait for their head. */
  leaves: z.int(),
  agencies: z.int(),
  withHead: z.int(),
  /** Not sent either, and still open by a paper or a supplement request. */
  open: z.int(),
  /** What was done; absent while one only looks. */
  lockAt: z.exactOptional(Time),
})

export async function lockNow(
  ctx: Context,
  who: Person,
  { slug, revision, reason }: z.infer<typeof LockNow>,
): Promise<z.input<typeof LockedNow>> {
  const { db } = ctx
  const { campaign, set } = await findCampaign(ctx, slug)
  if (campaign.revision !== revision) throw await stale(db, campaign.id, revision)
  const at = ctx.now().toISOString()
  refuseLocked(campaign, at)
  const codes = new Map(set.nodes.map(({ key, code }) => [key, code]))
  const shut = await shutBy(ctx, campaign, codes, at)
  if (reason === undefined) return shut
  const done = { act: 'campaigns.lock', by: who.id, at }
  await db.transaction(async (tx) => {
    const to = { lockAt: at, lockedNow: { reason, by: who.id, at } }
    await takeAlong(ctx, tx, campaign, await change(tx, db, db.campaigns, campaign, to, done), done)
  })
  return { ...shut, lockAt: at }
}

/** Throws `wrong-state`. */
function refuseLocked({ lockAt, opened, archiveOf }: Campaign, at: string): void {
  const sentence = archiveOf
    ? 'Năm lưu chỉ để đọc nên không khóa. Hãy khóa năm đánh giá đang mở.'
    : opened === undefined
      ? 'Năm đánh giá chưa giao tiêu chí nào. Hãy giao tiêu chí trước.'
      : lockAt <= at
        ? `Năm đánh giá đã khóa lúc ${formatDeadline(lockAt)}. Hãy mở trang “Bản lưu khi khóa” để xem.`
        : undefined
  if (sentence) throw new Problem('wrong-state', sentence, { lockAt })
}

async function shutBy(
  { db }: Context,
  campaign: Campaign,
  codes: ReadonlyMap<string, string>,
  at: string,
): Promise<z.input<typeof LockedNow>> {
  const where = { campaign: campaign.id }
  const [assignments, assessments, asked] = await Promise.all([
    db.assignments.model.find({ ...where, notApplicable: { $exists: false } }).lean(),
    db.assessments.model
      .find({ ...where, state: { $ne: 'submitted' } }, { id: 1, assignment: 1, state: 1 })
      .lean(),
    db.requests.model.find({ ...where, state: { $ne: 'closed' } }).lean(),
  ])
  const unsent = new Map(assessments.map((one) => [one.assignment, one]))
  const requests = groupsOf(asked, ({ assessment }) => assessment)
  const rows = assignments.flatMap((one) => {
    const assessment = unsent.get(one.id)
    if (!assessment) return []
    const { exception } = movedBy(campaign, { lockAt: at }, codes.get(one.leaf) ?? '', one) ?? one
    const allowed = exception ? { exception } : {}
    const isOpen = isOpenAt(allowed, { lockAt: at }, at, requests.get(assessment.id))
    return { agency: one.agency, state: assessment.state, isOpen }
  })
  const shut = rows.filter(({ isOpen }) => !isOpen)
  return {
    leaves: shut.length,
    agencies: new Set(shut.map(({ agency }) => agency)).size,
    withHead: shut.filter(({ state }) => state === 'with-head').length,
    open: rows.length - shut.length,
  }
}
