import { z } from 'zod'
import { states } from '../../schemas/assessment.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { Assignment, type Campaign } from '../../schemas/campaign.ts'
import { groupsOf } from '../../schemas/groups.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { notFound } from '../../schemas/problem.ts'
import { assessedBy, type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { stale } from '../../storage/change.ts'
import { calendarOf } from '../calendars/calendars.ts'
import { refuseAppraised } from '../appraisals/frozen.ts'
import { isOpenAt } from '../assessments/lock.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, reachOf, within } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { findCampaign, Slug } from './read.ts'

export const ListAssignments = z.strictObject({ slug: Slug, agency: z.exactOptional(Id) })
export const AssignmentView = Assignment.extend({
  code: z.string(),
  name: z.string(),
  max: Points,
  assessedBy: z.enum(assessedBy),
  /** The people it was handed to, in the order of `contributors`. */
  contributorNames: z.array(z.string()),
  /** Of the server's calendar; below 0 when it is over. */
  workingDaysLeft: z.int(),
  /** None for a leaf that does not apply, or that the agency does not score itself. */
  assessment: z.exactOptional(
    z.strictObject({ id: Id, state: z.enum(states), started: z.exactOptional(z.string()) }),
  ),
  /** Not sent, and it can no longer be: the campaign is locked. */
  isLocked: z.boolean(),
})
export const Assignments = z.strictObject({ assignments: z.array(AssignmentView) })

/** In the order of the annex, only what this person reaches; `agency` leads or coordinates. */
export async function listAssignments(
  ctx: Context,
  who: Person,
  { slug, agency }: z.infer<typeof ListAssignments>,
) {
  const { db } = ctx
  const { campaign, set } = await findCampaign(ctx, slug)
  const wanted = agency ? [{ $or: [{ agency }, { coordinators: agency }] }] : []
  const where = { campaign: campaign.id, $and: [{ $or: reached(who) }, ...wanted] }
  return { assignments: await views(ctx, { campaign, set }, await db.assignments.model.find(where).lean()) }
}

/** The assignments that someone may read, as alternatives of a query; `within` asks the same of one record. */
function reached(who: Person): object[] {
  return grantsFor(who, 'assessments.read').flatMap(({ role, agency, unit }): object[] => {
    const reach = reachOf(role, 'assessments.read')
    if (reach === 'all') return [{}]
    if (reach === 'assigned') return [{ agency }, { coordinators: agency }]
    if (reach !== 'handed') return []
    return [{ agency, contributors: who.id }, ...(unit ? [{ agency, unit }] : [])]
  })
}

export async function views(
  ctx: Context,
  { campaign, set }: { campaign: Campaign; set: CriteriaSet },
  assignments: Assignment[],
) {
  const { db } = ctx
  const ids = assignments.map(({ id }) => id)
  const answers = await db.assessments.model
    .find({ assignment: { $in: ids } })
    .select('id assignment state started')
    .lean()
  const answered = new Map(
    answers.map(({ id, assignment, state, started }) => [
      assignment,
      { id, state, ...(started && { started }) },
    ]),
  )
  const asked = await db.requests.model.find({ campaign: campaign.id, state: { $ne: 'closed' } }).lean()
  const requests = groupsOf(asked, ({ assessment }) => assessment)
  const leaves = leavesOf(set)
  const places = new Map(leaves.map(({ key }, place) => [key, place]))
  const names = await namesOf(
    ctx,
    assignments.flatMap(({ contributors }) => contributors),
  )
  const now = ctx.now().toISOString()
  const calendar = await calendarOf(ctx)
  return assignments
    .flatMap((assignment) => {
      const place = places.get(assignment.leaf)
      const leaf = place === undefined ? undefined : leaves[place]
      return place === undefined || !leaf ? [] : [{ assignment, place, leaf }]
    })
    .sort((a, b) => a.place - b.place)
    .map(({ assignment, leaf: { code, name, max, leaf } }) => {
      const assessment = answered.get(assignment.id)
      const isUnsent =
        assessment !== undefined && !assignment.notApplicable && assessment.state !== 'submitted'
      return {
        ...assignment,
        code,
        name,
        max,
        assessedBy: leaf.assessment,
        contributorNames: assignment.contributors.map((id) => names.get(id) ?? ''),
        workingDaysLeft: workingDaysLeft(now, assignment.due, calendar),
        ...(assessment && { assessment }),
        isLocked: isUnsent && !isOpenAt(assignment, campaign, now, requests.get(assessment.id)),
      }
    })
}

interface Found {
  readonly assignment: Assignment
  readonly campaign: Campaign
  readonly set: CriteriaSet
}

/** One assignment within reach, as it was seen, with what it belongs to. */
export async function findAssignment(
  ctx: Context,
  who: Person,
  act: ActName,
  { id, revision }: { id: string; revision: number },
): Promise<Found> {
  const { db } = ctx
  const assignment = within(who, act, await db.assignments.model.findOne({ id }).lean())
  const campaign = await db.campaigns.model.findOne({ id: assignment.campaign }).lean()
  const set = campaign && (await db.sets.model.findOne({ id: campaign.set }).lean())
  if (!campaign || !set) throw notFound()
  if (act === 'campaigns.manage') await refuseAppraised(ctx, campaign.id)
  if (assignment.revision !== revision) throw await stale(db, id, revision)
  return { assignment, campaign, set }
}
