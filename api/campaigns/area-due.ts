// The due date of an area, with its paper: leaves that follow the round follow it, those with a date of their own only when
// that is asked for.
import { z } from 'zod'
import { areaOf, exceptionOf, inheritedDue } from '../../schemas/area-due.ts'
import { futurePaperFaults } from '../../schemas/calendar.ts'
import { AreaDue, type Assignment, type Campaign } from '../../schemas/campaign.ts'
import { formatDeadline } from '../../schemas/format.ts'
import { Time } from '../../schemas/id.ts'
import { Instant } from '../../schemas/opening.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { change } from '../../storage/change.ts'
import { refuseAppraised } from '../appraisals/frozen.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { paperBytes } from '../papers/issued.ts'
import { onePdf } from '../papers/one-pdf.ts'
import type { Received } from '../parts.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { refuse } from '../refuse.ts'
import { move } from './move.ts'
import { findCampaign, Slug } from './read.ts'
import { doneBy } from '../done.ts'

const count = z.int().min(0)
export const ListAreaDues = z.strictObject({ slug: Slug })
export const AreaDues = z.strictObject({
  /** Leaves that were given the new date. */
  moved: z.exactOptional(count),
  areas: z.array(
    z.strictObject({
      area: z.string(),
      name: z.string(),
      /** That of the round where the area was given none. */
      due: Time,
      given: z.exactOptional(AreaDue.pick({ decision: true, reason: true, at: true })),
      /** Leaves that were given out and follow it, and those with a date of their own. */
      follow: count,
      own: count,
    }),
  ),
})

export async function listAreaDues(ctx: Context, _who: Who, { slug }: z.infer<typeof ListAreaDues>) {
  const { campaign, set } = await findCampaign(ctx, slug)
  const codes = codesOf(set)
  const all = await ctx.db.assignments.model.find({ campaign: campaign.id }).lean()
  const areas = set.nodes.filter(({ code }) => !code.includes('.'))
  return {
    areas: areas.map(({ code: area, name }) => {
      const { follow, own } = partedBy(campaign, codes, all, area)
      const given = campaign.areaDues?.find((one) => one.area === area)
      const { decision, reason, at } = given ?? {}
      return {
        ...{ area, name, due: inheritedDue(campaign, area) },
        ...(decision && reason && at && { given: { decision, reason, at } }),
        ...{ follow: follow.length, own: own.length },
      }
    }),
  }
}

const of = AreaDue.shape
export const SetAreaDue = z.strictObject({
  slug: Slug,
  area: of.area,
  due: Instant,
  decision: of.decision,
  reason: of.reason,
  /** What becomes of leaves that have a date of their own. */
  own: z.enum(['keep', 'move']).default('keep'),
})
type Input = z.infer<typeof SetAreaDue>

/** Before a byte of the paper is read. */
export async function beforeAreaDue(ctx: Context, _who: Who, input: Pick<Input, 'slug'>): Promise<undefined> {
  await refuseAppraised(ctx, (await findCampaign(ctx, input.slug)).campaign.id)
}

export async function setAreaDue(
  ctx: Context,
  who: Who,
  { slug, files, own, area, due, decision, reason }: Input & { files: Received[] },
) {
  const { db } = ctx
  return onePdf(ctx, files, 'Hãy chọn đúng một tệp PDF của văn bản đổi hạn.', async (keep) => {
    const { campaign, set } = await findCampaign(ctx, slug)
    const done = doneBy(ctx, who, 'campaigns.area-due')
    if (!set.nodes.some(({ code }) => code === area)) throw notFound()
    const sentence = `Hạn ${formatDeadline(due)} đã qua. Hãy chọn một lúc còn đến.`
    refuse([
      ...(due <= done.at ? [{ field: 'due', sentence }] : []),
      ...futurePaperFaults(done.at, 'decision', decision),
    ])
    const all = await db.assignments.model.find({ campaign: campaign.id }).lean()
    const parted = partedBy(campaign, codesOf(set), all, area)
    const moved = own === 'move' ? [...parted.follow, ...parted.own] : parted.follow
    const one: AreaDue = { area, due, decision, reason, file: await keep(), by: done.by, at: done.at }
    const others = (campaign.areaDues ?? []).filter((other) => other.area !== area)
    const terms = { due, reason, exception: exceptionOf(one, campaign) }
    await db.transaction(async (tx) => {
      await change(tx, db, db.campaigns, campaign, { areaDues: [...others, one] }, done)
      for (const assignment of moved) await move(ctx, tx, assignment, terms, done)
    })
    return { ...(await listAreaDues(ctx, who, { slug })), moved: moved.length }
  })
}

export const TakeAreaDue = z.strictObject({ slug: Slug, area: of.area, purpose: z.exactOptional(Purpose) })

/** For everybody in the round: it says until when they have time. */
export async function takeAreaDue(
  ctx: Context,
  who: Who,
  { slug, area, purpose }: z.infer<typeof TakeAreaDue>,
): Promise<Bytes> {
  const { campaign } = await findCampaign(ctx, slug)
  const given = campaign.areaDues?.find((one) => one.area === area)
  if (!given) throw notFound()
  const said = { what: 'issued', file: given.file.name, version: given.decision } as const
  const asked = { ...said, purpose: purposeOf(who, purpose, 'view') }
  return taken(ctx, who, { id: campaign.id }, asked, paperBytes(ctx, given.file))
}

/** Of leaves that an agency prepares: what a survey or the ministry scores is due to nobody. */
const codesOf = (set: CriteriaSet): Map<string, string> =>
  new Map(leavesOf(set).flatMap(({ key, code, leaf }) => (leaf.assessment === 'self' ? [[key, code]] : [])))

function partedBy(
  campaign: Campaign,
  codes: ReadonlyMap<string, string>,
  all: readonly Assignment[],
  area: string,
): { follow: Assignment[]; own: Assignment[] } {
  const within = all.filter(({ leaf }) => areaOf(codes.get(leaf) ?? '') === area)
  const due = inheritedDue(campaign, area)
  return {
    follow: within.filter((one) => one.due === due),
    own: within.filter((one) => one.due !== due),
  }
}
