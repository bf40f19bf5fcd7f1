// Mở kỳ: gives the leaves out. A dry run says what would happen; running it twice makes nothing twice. What one transaction
// takes is done at once; more is kept as an order for a worker, so that a cut line loses none of it. Chunks are whole:
// an assignment, its assessment and their history lines stand or fall together, and what stands is skipped next time.
import { z } from 'zod'
import { inherited } from '../../schemas/area-due.ts'
import type { Assessment } from '../../schemas/assessment.ts'
import type { Assignment, Campaign } from '../../schemas/campaign.ts'
import { Id, newId } from '../../schemas/id.ts'
import { type Opening, type Planned, planOpening, Row } from '../../schemas/opening.ts'
import type { OpeningOrder } from '../../schemas/opening-order.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { Points } from '../../schemas/points.ts'
import { type LeafNode, rangeOf } from '../../schemas/set.ts'
import { change, create, createMany, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { refuseAppraised } from '../appraisals/frozen.ts'
import type { Context } from '../context.ts'
import { doneBy } from '../done.ts'
import { move } from './move.ts'
import { findCampaign, Slug } from './read.ts'

export const OpenCampaign = z.strictObject({
  slug: Slug,
  /** Absent: the leads that the set names, for every leaf that nobody has yet. */
  rows: z.exactOptional(z.array(Row).max(20_000)),
  check: z.exactOptional(z.boolean()),
  /** Needed where another agency takes over or a due date moves back. */
  reason: z.exactOptional(z.string().trim().min(5).max(2000)),
})

const count = z.int().min(0)
export const Opened = z.strictObject({
  created: count,
  changed: count,
  same: count,
  notApplicable: count,
  rows: z.array(
    z.strictObject({
      code: z.string(),
      agency: z.string(),
      what: z.enum(['create', 'change', 'same']),
      notApplicable: z.exactOptional(z.string()),
    }),
  ),
  /** Self-assessed leaves that nobody answers for; `agency` in the internal index. */
  unassigned: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      max: Points,
      agency: z.exactOptional(z.string()),
    }),
  ),
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
  /** A worker gives them out: the counts say what will be. */
  order: z.exactOptional(Id),
})

/** So many leaves are given out in one transaction. */
const chunk = 500

export async function openCampaign(ctx: Context, who: Person, input: z.infer<typeof OpenCampaign>) {
  const { db } = ctx
  const { campaign, opening } = await planned(ctx, input.slug, input)
  if (input.check) return reply(opening)
  refuseFaults(opening)
  await refuseUnderWay(ctx, campaign.id)
  const done = doneBy(ctx, who, 'campaigns.assign')
  const work = workOf(opening)
  if (opening.planned.filter(({ what }) => what === 'create').length > chunk) {
    const { rows, reason } = input
    const asked = { ...(rows && { rows }), ...(reason && { reason }) }
    const order: OpeningOrder = {
      ...{ id: newId('oo'), campaign: campaign.id, ...asked, state: 'ordered', total: work.length },
      ...{ by: who.id, at: done.at, revision: 1 },
    }
    await db.transaction(async (tx) => {
      // From here on the set stays, and who orders at the same moment is told.
      await change(tx, db, db.campaigns, campaign, { opened: campaign.opened ?? done.at }, done)
      await create(tx, db, db.openingOrders, order, done)
    })
    return { ...reply(opening), order: order.id }
  }
  await giveAll(ctx, campaign, work, input.reason, done)
  return reply(opening)
}

type Asked = Pick<z.infer<typeof OpenCampaign>, 'rows' | 'reason'>

/** What there would be to do, by what stands. */
export async function planned(ctx: Context, slug: string, { rows, reason }: Asked) {
  const { db } = ctx
  const { campaign, set } = await findCampaign(ctx, slug)
  await refuseAppraised(ctx, campaign.id)
  const named = [...new Set(rows?.flatMap(({ contributors }) => contributors ?? []))]
  const [agencies, people, existing] = await Promise.all([
    db.agencies.model.find().lean(),
    db.people.model.find({ id: { $in: named } }).lean(),
    db.assignments.model.find({ campaign: campaign.id }).lean(),
  ])
  return { campaign, opening: planOpening({ campaign, set, agencies, people, existing, rows, reason }) }
}

export const workOf = ({ planned }: Opening): Planned[] => planned.filter(({ what }) => what !== 'same')

export function refuseFaults({ faults }: Opening): void {
  if (faults.length === 0) return
  throw new Problem('invalid', 'Chưa giao được. Hãy sửa các dòng dưới đây rồi làm lại.', { faults })
}

async function refuseUnderWay({ db }: Context, campaign: string): Promise<void> {
  if (!(await db.openingOrders.model.exists({ campaign, state: 'ordered' }))) return
  const sentence = 'Hệ thống đang giao tiêu chí của năm này. Hãy chờ giao xong rồi làm tiếp.'
  throw new Problem('wrong-state', sentence)
}

/** Chunk after chunk; what `told` answers decides whether it goes on. */
export async function giveAll(
  ctx: Context,
  campaign: Campaign,
  work: readonly Planned[],
  reason: string | undefined,
  done: Done,
  told: (given: number) => Promise<boolean> = async () => true,
): Promise<void> {
  const { db } = ctx
  let seen = campaign
  for (let from = 0; from < work.length; from += chunk) {
    const part = work.slice(from, from + chunk)
    seen = await db.transaction(async (tx) => {
      // One hand at a time on a campaign: two openings at once cannot give one leaf to two agencies.
      const next = await change(tx, db, db.campaigns, seen, { opened: seen.opened ?? done.at }, done)
      await giveOut(ctx, tx, campaign, part, done)
      for (const { old, terms } of part)
        if (old) await move(ctx, tx, old, { ...terms, ...(reason && { reason }) }, done)
      return next
    })
    if (!(await told(from + part.length))) return
  }
}

async function giveOut(
  { db }: Context,
  tx: Tx,
  campaign: Campaign,
  part: Planned[],
  done: Done,
): Promise<void> {
  const fresh = part.filter(({ old }) => !old)
  const assignments = fresh.map(({ leaf, terms, notApplicable }): Assignment => ({
    id: newId('asg'),
    campaign: campaign.id,
    leaf: leaf.key,
    coordinators: [],
    contributors: [],
    ...(terms.due === undefined ? inherited(campaign, leaf.code) : { due: terms.due }),
    ...terms,
    ...(notApplicable && {
      notApplicable: { decision: notApplicable, by: done.behalf ?? done.by, at: done.at },
    }),
    revision: 1,
  }))
  await createMany(tx, db, db.assignments, assignments, done)
  const answered = assignments.flatMap((assignment, i) => blank(assignment, fresh[i]!.leaf) ?? [])
  await createMany(tx, db, db.assessments, answered, done)
}

/** The empty answer; none where the leaf does not apply, or is scored by a survey or the ministry. */
export function blank(assignment: Assignment, node: LeafNode): Assessment | undefined {
  const { key, code, leaf } = node
  if (assignment.notApplicable || leaf.assessment !== 'self') return undefined
  const { campaign, agency } = assignment
  const at = { campaign, assignment: assignment.id, leaf: key, code, agency, ...rangeOf(node) }
  return {
    id: newId('as'),
    ...at,
    state: 'draft',
    round: 0,
    figures: [],
    citations: [],
    hands: [],
    revision: 1,
  }
}

function reply({ planned, unassigned, faults }: Opening): z.input<typeof Opened> {
  const of = (wanted: string) => planned.filter(({ what }) => what === wanted).length
  return {
    created: of('create'),
    changed: of('change'),
    same: of('same'),
    notApplicable: planned.filter(({ notApplicable }) => notApplicable).length,
    rows: planned.map(({ leaf, terms, what, notApplicable }) => ({
      code: leaf.code,
      agency: terms.agency,
      what,
      ...(notApplicable && { notApplicable }),
    })),
    unassigned: unassigned.map(({ leaf: { code, name, max }, agency }) => ({
      code,
      name,
      max: max,
      ...(agency && { agency: agency.id }),
    })),
    faults,
  }
}
