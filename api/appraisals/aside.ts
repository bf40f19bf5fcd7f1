// Không áp dụng: the council takes a leaf out of what one agency is measured by, or puts it back, while it sits. Proposed
// like its points until the signed minutes are attached, which are its document.
import { z } from 'zod'
import { type Appraisal, SetAside, type Sitting } from '../../schemas/appraisal.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { formatDay } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, type Done, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { type Case, loadCases } from './cases.ts'
import { holdStage, move, refuseNotSitting, refuseOwn, stepBy } from './find.ts'
import { readAppraisal } from './read.ts'
import { majorityOf, refuseWithoutQuorum } from './votes.ts'

/** `revision`: of the appraisal. */
const seen = { id: Id, revision: Revision }
export const SetLeafAside = z.strictObject({
  ...seen,
  reason: SetAside.shape.reason,
  /** Members who voted for it. */
  votes: z.int().min(1).max(50),
})
export const BringLeafBack = z.strictObject(seen)

export const setLeafAside = (ctx: Context, who: Person, input: z.infer<typeof SetLeafAside>) =>
  decide(ctx, who, input, 'set-aside', async (tx, { assessment }, sitting, { by, at }) => {
    const votes = await majorityOf(ctx.db.seenBy(tx), sitting, assessment.agency, input.votes)
    return [
      ...othersIn(sitting, assessment.id),
      { assessment: input.id, reason: input.reason, votes, by, at },
    ]
  })

export const bringLeafBack = (ctx: Context, who: Person, input: z.infer<typeof BringLeafBack>) =>
  decide(ctx, who, input, 'bring-back', (_tx, { aside, assessment }, sitting) => {
    if (aside) return Promise.resolve(othersIn(sitting, assessment.id))
    throw new Problem('wrong-state', 'Tiêu chí này đang áp dụng. Hãy tải lại trang.', { stage: 'council' })
  })

type Next = (tx: Tx, one: Case, sitting: Sitting, done: Done) => Promise<SetAside[]>

async function decide(
  ctx: Context,
  who: Person,
  { id, revision }: { id: string; revision: number },
  step: 'set-aside' | 'bring-back',
  next: Next,
) {
  const { db } = ctx
  const assessment = await db.assessments.model.findOne({ id }).lean()
  if (!assessment) throw notFound()
  const round = await loadRound(ctx, { id: assessment.campaign })
  const [one] = await loadCases(ctx, round, { id })
  within(who, 'appraisals.sit', assessment, { isSubmitted: true, ...(one && { place: one.place }) })
  if (!one) throw notFound()
  const done = stepBy(ctx, who, step)
  await db.transaction(async (tx) => {
    const appraisal = await holdStage(ctx, tx, assessment.campaign, step)
    const { sitting } = appraisal
    refuseNotSitting(who, appraisal)
    refuseOwn(who, assessment.agency)
    if (!sitting) throw notFound()
    refuseWithoutQuorum(sitting)
    if (appraisal.revision !== revision) throw await stale(db, appraisal.id, revision)
    const setAside = await next(tx, one, sitting, done)
    await move(ctx, tx, appraisal, step, { sitting: { ...sitting, setAside } }, done)
  })
  return readAppraisal(ctx, who, { slug: round.campaign.slug })
}

const othersIn = ({ setAside = [] }: Sitting, id: string): SetAside[] =>
  setAside.filter(({ assessment }) => assessment !== id)

/** With the signed minutes as its document, it stands where every other reason for not counting stands. */
export async function writeAside(
  { db }: Context,
  tx: Tx,
  { sitting }: Appraisal,
  { number, issued }: { number: string; issued: Campaign['windows'][number]['from'] },
  done: Done,
): Promise<void> {
  const paper = `Biên bản họp Hội đồng thẩm định số ${number} ngày ${formatDay(issued)}`
  for (const { assessment: id, reason } of sitting?.setAside ?? []) {
    const assessment = await db.assessments.model.findOne({ id }).session(tx).lean()
    const assignment = await db.assignments.model
      .findOne({ id: assessment?.assignment ?? '' })
      .session(tx)
      .lean()
    if (!assignment) continue
    const decision = `${paper}: ${reason}`.slice(0, 500)
    await change(
      tx,
      db,
      db.assignments,
      assignment,
      { notApplicable: { decision, by: done.by, at: done.at } },
      done,
    )
  }
}
