// An appraisal with its campaign, and what is asked before a step of it is taken.
import { afterStep, type Appraisal, type Sitting, type Stage, type Step } from '../../schemas/appraisal.ts'
import { Campaign } from '../../schemas/campaign.ts'
import type { Mark } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, type Done, stale } from '../../storage/change.ts'
import type { Db, Tx } from '../../storage/db.ts'
import { loadRound, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { grantsFor, reachOf } from '../may.ts'

export const Slug = Campaign.shape.slug

/** Throws `not-found` for a province campaign too: it has no appraisal of ours. */
export async function findRound(ctx: Context, which: { slug: string } | { id: string }): Promise<Round> {
  const round = await loadRound(ctx, which)
  if (round.campaign.kind !== 'internal') throw notFound()
  return round
}

export async function appraisalOf({ db }: Context, campaign: string): Promise<Appraisal | undefined> {
  return (await db.appraisals.model.findOne({ campaign }).lean()) ?? undefined
}

export const stageOf = (appraisal: Appraisal | undefined): Stage => appraisal?.stage ?? 'self'

/** The appraisal, over exactly what was seen, at a stage from which the step leads. Throws `stale`, `wrong-state`. */
export async function atStep(
  ctx: Context,
  { campaign }: Pick<Round, 'campaign'>,
  step: Step,
  revision?: number,
): Promise<Appraisal> {
  const appraisal = await appraisalOf(ctx, campaign.id)
  afterStep(step, stageOf(appraisal))
  if (!appraisal) throw notFound()
  if (revision !== undefined && appraisal.revision !== revision)
    throw await stale(ctx.db, appraisal.id, revision)
  return appraisal
}

/** Moves on. What was done to single leaves a moment ago is done, and what comes later sees the new stage. */
export async function move(
  ctx: Context,
  tx: Tx,
  appraisal: Appraisal,
  step: Step,
  set: Parameters<typeof change<Appraisal>>[4],
  done: Done,
): Promise<Appraisal> {
  await ctx.db.alone(tx, `appraisal ${appraisal.campaign}`)
  const stage = afterStep(step, appraisal.stage)
  return change(tx, ctx.db, ctx.db.appraisals, appraisal, { stage, ...set }, done)
}

/** For what is done to one leaf: the stage as it is now, held until the transaction ends. Throws `wrong-state`. */
export async function holdStage(ctx: Context, tx: Tx, campaign: string, step: Step): Promise<Appraisal> {
  await ctx.db.alone(tx, `appraisal ${campaign}`)
  const appraisal = await ctx.db.appraisals.model.findOne({ campaign }).session(tx).lean()
  afterStep(step, stageOf(appraisal ?? undefined))
  if (!appraisal) throw notFound()
  return appraisal
}

export const stepBy = ({ now }: Context, { id: by }: Person, step: Step): Done => ({
  act: `appraisals.${step}`,
  by,
  at: now().toISOString(),
})

/** A mark that exists at all; who reaches it is asked by the caller. */
export async function findMark(db: Db, id: string): Promise<Mark> {
  const mark = await db.marks.model.findOne({ id }).lean()
  if (!mark) throw notFound()
  return mark
}

export const isOfAgency = ({ grants }: Pick<Person, 'grants'>, agency: string): boolean =>
  grants.some((grant) => grant.agency === agency)

export const managesIt = (who: Person): boolean => grantsFor(who, 'appraisals.manage').length > 0

/** The session and its minutes speak of every agency: for the council, Sở Nội vụ and those who watch. */
export const readsSession = (who: Person): boolean =>
  grantsFor(who, 'opinions.read').some(({ role }) => reachOf(role, 'opinions.read') !== 'areas')

/** Sở Nội vụ as the secretary, or the chair: no other member writes down what the council decides. */
export function refuseNotSitting(who: Person, { sitting }: Pick<Appraisal, 'sitting'>): void {
  if (maySit(who, sitting)) return
  throw new Problem(
    'not-allowed',
    'Chỉ thư ký (Sở Nội vụ) hoặc người chủ trì ghi kết quả phiên họp. Bạn ghi ý kiến ở hồ sơ của tiêu chí.',
  )
}

export const maySit = (who: Person, sitting: Sitting | undefined): boolean =>
  managesIt(who) || sitting?.chair === who.id

/** Nobody judges what their own agency answers for, or had a hand in. Throws `own-work`. */
export function refuseOwn(who: Person, agency: string, hands: readonly string[] = []): void {
  if (!isOfAgency(who, agency) && !hands.includes(who.id)) return
  throw new Problem('own-work', 'Tiêu chí này của cơ quan bạn. Hãy để người của cơ quan khác xem xét.')
}
