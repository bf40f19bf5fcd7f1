// Who answers for one leaf: another lead, coordinators, more time; or, inside the agency, a unit and named people.
import { z } from 'zod'
import { futurePaperFaults } from '../../schemas/calendar.ts'
import { Assignment, type Campaign, LateException } from '../../schemas/campaign.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { agencyIn, type Fault, needsReason, Row, termsOf } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { latenessAt } from '../assessments/lock.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { findAssignment, views } from './assignments.ts'
import { refuse } from '../refuse.ts'
import { move, type Terms } from './move.ts'

const seen = { id: Id, revision: Revision }
const nothing = z.null()

/** What is left out stays; null takes a unit or a target away. */
export const Reassign = z.strictObject({
  ...seen,
  lead: z.exactOptional(Row.shape.lead),
  coordinators: Row.shape.coordinators,
  unit: z.exactOptional(z.union([z.string().max(30), nothing])),
  contributors: Row.shape.contributors,
  due: Row.shape.due,
  target: z.exactOptional(z.union([z.string().max(10), nothing])),
  reason: Assignment.shape.reason,
  /** Number and day of the paper: compulsory where the deadline passes the lock. */
  decision: z.exactOptional(LateException.shape.decision),
})

export async function reassign(ctx: Context, who: Person, input: z.infer<typeof Reassign>) {
  const { assignment, campaign, set } = await findAssignment(ctx, who, 'campaigns.manage', input)
  const faults: Fault[] = []
  const terms = await read(ctx, assignment, campaign, input, faults)
  if (campaign.kind === 'internal' && terms.agency !== assignment.agency)
    faults.push({ field: 'lead', sentence: 'Đánh giá nội bộ: mỗi cơ quan tự trả lời, không chuyển được.' })
  if (needsReason(assignment, terms as Partial<Assignment>) && !input.reason)
    faults.push({ field: 'reason', sentence: 'Đổi chủ trì hoặc gia hạn phải có lý do. Hãy ghi lý do.' })
  const { due = assignment.due } = terms
  const isPastLock = due > assignment.due && due > campaign.lockAt
  if (isPastLock && !input.decision)
    faults.push({
      field: 'decision',
      sentence: 'Gia hạn quá thời điểm khóa phải có văn bản cho phép. Hãy ghi số, ngày văn bản.',
    })
  const at = ctx.now().toISOString()
  faults.push(...futurePaperFaults(at, 'decision', input.decision ?? ''))
  refuse(faults)
  const { reason, decision } = input
  const said = { by: who.id, at, until: due }
  const exception =
    reason && decision && isPastLock
      ? { exception: { decision, reason, ...said } }
      : shortened(assignment, campaign, due)
  const to = { ...terms, ...exception, ...(reason && { reason }) }
  const done = doneBy(ctx, who, 'campaigns.reassign')
  const next = await ctx.db.transaction((tx) => move(ctx, tx, assignment, to, done))
  return (await views(ctx, { campaign, set }, [next]))[0]!
}

/** Less time than a paper gave: it lets it be sent until then, and before the lock nobody needs it. */
function shortened({ due: before, exception }: Assignment, { lockAt }: Campaign, due: string) {
  if (!exception || due >= before) return {}
  return { exception: due > lockAt ? { ...exception, until: due } : undefined }
}

/** The agency's own officers hand a leaf on; PUT says the whole, so what is left out is taken away. */
export const HandOver = z.strictObject({
  ...seen,
  unit: Assignment.shape.unit,
  contributors: Assignment.shape.contributors,
})

export async function handOver(ctx: Context, who: Person, input: z.infer<typeof HandOver>) {
  const { assignment, campaign, set } = await findAssignment(ctx, who, 'assignments.hand', input)
  const faults: Fault[] = []
  const { contributors, unit } = input
  await read(ctx, assignment, campaign, { contributors, ...(unit && { unit }) }, faults)
  refuse(faults)
  const done = doneBy(ctx, who, 'assignments.hand')
  const { db } = ctx
  const assessment = await db.assessments.model.findOne({ assignment: assignment.id }).lean()
  // What was sent can be asked about again, by whoever answers for it then.
  if (assessment && assessment.state !== 'submitted') {
    const requests = await db.requests.model.find({ assessment: assessment.id }).lean()
    latenessAt(assignment, campaign, done.at, { act: 'sửa', requests })
  }
  const to = { unit, contributors }
  const next = await db.transaction((tx) => change(tx, db, db.assignments, assignment, to, done))
  return (await views(ctx, { campaign, set }, [next]))[0]!
}

/** An extension may pass the lock: that is what it is for, and why it needs a reason. */
async function read(
  { db }: Context,
  assignment: Assignment,
  campaign: Campaign,
  {
    lead,
    unit,
    target,
    ...input
  }: Omit<Partial<z.infer<typeof Reassign>>, 'id' | 'revision' | 'reason' | 'decision'>,
  faults: Fault[],
): Promise<Terms> {
  const say = (field: string, sentence: string) => faults.push({ field, sentence })
  const [agencies, people] = await Promise.all([
    db.agencies.model.find().lean(),
    db.people.model.find({ id: { $in: input.contributors ?? [] } }).lean(),
  ])
  const agency =
    lead === undefined
      ? agencies.find(({ id }) => id === assignment.agency)
      : agencyIn(agencies, lead, campaign.year, 'lead', say)
  if (!agency && lead === undefined) throw notFound()
  if (!agency) return {}
  const coordinators = input.coordinators ?? assignment.coordinators.filter((id) => id !== agency.id)
  const row = {
    due: input.due,
    contributors: input.contributors,
    coordinators,
    unit: unit ?? undefined,
    target: target ?? undefined,
  }
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
  const open = { ...campaign, lockAt: '9999-12-31T00:00:00.000Z' }
  const terms: Terms = termsOf(given, agency, { campaign: open, agencies, people }, say)
  if (unit === null) terms.unit = undefined
  if (target === null) terms.target = undefined
  return terms
}
