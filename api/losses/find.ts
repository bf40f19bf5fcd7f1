// The published result that points were lost in, who leads what, and a lost point within one's reach.
import type { Loss } from '../../schemas/losses/loss.ts'
import type { Led } from '../../schemas/losses/lost.ts'
import { notFound } from '../../schemas/problem.ts'
import { mainsOf } from '../../schemas/results/compare.ts'
import { ownDataset, type Result } from '../../schemas/results/result.ts'
import { leavesOf } from '../../schemas/set.ts'
import { stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, reachOf, type Who } from '../may.ts'
import { currentOf } from '../results/find.ts'

export const readsAll = (who: Who): boolean =>
  grantsFor(who, 'losses.read').some(({ role }) => reachOf(role, 'losses.read') === 'all')

/** The province's own PAR INDEX, newest year first: of each year the source that counts. */
export async function parResults(ctx: Context): Promise<Result[]> {
  return mainsOf(await currentOf(ctx, ownDataset))
    .filter(({ index, place }) => index === 'par' && place === 'home')
    .sort((a, b) => b.year - a.year)
}

/** One that nobody answers for yet is of the province alone. */
export const isReached = (who: Who, act: ActName, { agency = '' }: Pick<Loss, 'agency'>): boolean =>
  isWithin(who, act, { agency }, true)

/** Throws `not-found` outside one's reach, `stale` where it was changed since. */
export async function findLoss(
  { db }: Context,
  who: Who,
  act: ActName,
  { id, revision }: { id: string; revision?: number },
): Promise<Loss> {
  const loss = await db.losses.model.findOne({ id }).lean()
  if (!loss || !isReached(who, act, loss)) throw notFound()
  if (revision !== undefined && loss.revision !== revision) throw await stale(db, id, revision)
  return loss
}

/** By the assignments of the year's round, or of the next one that there is; and which year that was. */
export async function leadsFor({ db }: Context, year: number): Promise<{ led: Led[]; of?: number }> {
  const round = await db.campaigns.model
    .findOne({ kind: 'province', year: { $gte: year }, archiveOf: { $exists: false } })
    .sort({ year: 1 })
    .lean()
  const set = round && (await db.sets.model.findOne({ id: round.set }).lean())
  if (!set) return { led: [] }
  const leaves = new Map(leavesOf(set).map(({ key, code, max }) => [key, { code, max }]))
  const assigned = await db.assignments.model
    .find({ campaign: round.id, notApplicable: { $exists: false } }, { leaf: 1, agency: 1 })
    .lean()
  const led = assigned.flatMap(({ leaf, agency }): Led[] => {
    const found = leaves.get(leaf)
    return found ? [{ ...found, agency }] : []
  })
  return { led, of: round.year }
}
