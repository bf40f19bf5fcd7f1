// Which inspections a person sees, and how much of each: Sở Nội vụ and who reads the province all of it; the agency that is
// inspected its own, an unannounced one from its day on, and what was found once that is concluded.
import { dayAt } from '../../schemas/calendar.ts'
import {
  type Inspection,
  phaseOf,
  refuseInspectionMove,
  versionsOf,
} from '../../schemas/inspection/inspection.ts'
import type { InspectionMove } from '../../schemas/inspection/inspection.ts'
import { notFound } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, isWithin, type Place, reachOf, type Who } from '../may.ts'
import { transitions } from './transitions.ts'

type Whose = Pick<Inspection, 'agency' | 'home'>

/** Whoever keeps the record, or reads the province. */
export const seesWhole = (who: Who, { home }: Pick<Whose, 'home'>): boolean =>
  isWithin(who, 'inspections.read', { agency: home }, true)

/** Whoever reads every inspection, whoever keeps it. */
export const readsAllInspections = (who: Who): boolean =>
  grantsFor(who, 'inspections.read').some(({ role }) => reachOf(role, 'inspections.read') === 'all')

/** What this person sees of it; undefined outside their reach. */
export function seenBy({ now }: Context, who: Who, inspection: Inspection): Inspection | undefined {
  if (seesWhole(who, inspection)) return inspection
  if (!isWithin(who, 'inspections.read', { agency: inspection.agency }, true)) return undefined
  if (inspection.concluded) return inspection
  const isKnown = inspection.kind === 'planned' || inspection.from <= dayAt(now().toISOString())
  const { stated: _stated, ...rest } = inspection
  return isKnown ? { ...rest, checklist: [], findings: [] } : undefined
}

/** By day, the newest first. */
export async function inspectionsOf(ctx: Context, who: Who, year: number): Promise<Inspection[]> {
  const all = await ctx.db.inspections.model.find({ year }).sort({ from: -1, code: 1 }).lean()
  return all.flatMap((one) => seenBy(ctx, who, one) ?? [])
}

interface Wanted {
  id: string
  revision?: number
}

/** As this person sees it. Throws `not-found` outside their reach. */
export async function findInspection(ctx: Context, who: Who, id: string): Promise<Inspection> {
  const found = await ctx.db.inspections.model.findOne({ id }).lean()
  const seen = found && seenBy(ctx, who, found)
  if (!seen) throw notFound()
  return seen
}

/** For each act the agency whose people do it. */
const placeFor = (act: ActName, { agency, home }: Whose): Place => ({
  agency: act === 'inspections.answer' ? agency : home,
})

export const mayMove = (who: Who, move: InspectionMove, inspection: Inspection): boolean => {
  const act = transitions[move].may
  return isWithin(who, act, placeFor(act, inspection), true)
}

/** To take a step: within reach, over the revision that was seen, in a phase that has the step. */
export async function toMove(
  ctx: Context,
  who: Who,
  move: InspectionMove,
  { id, revision }: Wanted,
): Promise<Inspection> {
  await findInspection(ctx, who, id)
  const inspection = await ctx.db.inspections.model.findOne({ id }).lean()
  if (!inspection || !mayMove(who, move, inspection)) throw notFound()
  if (revision !== undefined && inspection.revision !== revision) throw await stale(ctx.db, id, revision)
  refuseInspectionMove(move, phaseOf(inspection))
  return inspection
}

type Set = { [K in keyof Inspection]?: Inspection[K] | undefined }

export async function writeInspection(
  ctx: Context,
  who: Who,
  seen: Inspection,
  move: InspectionMove,
  set: Set,
): Promise<void> {
  const { db } = ctx
  const done = doneBy(ctx, who, `inspections.${move}`)
  await db.transaction((tx) => change(tx, db, db.inspections, seen, set, done))
}

/** Whether the version stands in an inspection as far as this person sees it. */
export async function isShownInInspection(ctx: Context, who: Who, version: string): Promise<boolean> {
  if (grantsFor(who, 'inspections.read').length === 0) return false
  const naming = ['papers.version', 'findings.exhibits.version', 'findings.repairs.papers.version']
  const found = await ctx.db.inspections.model
    .find({ $or: naming.map((path) => ({ [path]: version })) })
    .lean()
  return found.some((one) => {
    const seen = seenBy(ctx, who, one)
    return seen !== undefined && versionsOf(seen).includes(version)
  })
}
