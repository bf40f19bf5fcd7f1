// The lost points of a year as far as a person reaches. An agency sees its own and is told nothing of the rest.
import { z } from 'zod'
import { groupsOf } from '../../schemas/groups.ts'
import { workingDaysLeft, type Calendar, endOfWork, isLate } from '../../schemas/calendar.ts'
import { compareCodes } from '../../schemas/format.ts'
import { type Loss, lossLeadsTo, type LossMove, lossMoves, lossStates } from '../../schemas/losses/loss.ts'
import { liesIn, type Lost, lostIn } from '../../schemas/losses/lost.ts'
import type { Result } from '../../schemas/results/result.ts'
import { ResultContent } from '../../schemas/results/result.ts'
import { agencyNames } from '../agencies/names.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, type Who } from '../may.ts'
import { headsOf } from '../people/heads.ts'
import { namesOf } from '../people/names.ts'
import { placeOf, plansInForce, type Running, runningIn } from '../tasks/find.ts'
import { isReached, parResults, readsAll } from './find.ts'
import { transitions } from './transitions.ts'
import type { LossList, LossRow } from './view.ts'

export const ReadLosses = z.strictObject({
  /** The newest one that there is a result of, where nothing is said. */
  year: z.exactOptional(z.coerce.number().pipe(ResultContent.shape.year)),
})

export async function readLosses(
  ctx: Context,
  who: Who,
  { year: asked }: z.infer<typeof ReadLosses>,
): Promise<LossList> {
  const { db } = ctx
  const results = await parResults(ctx)
  const listed: number[] = await db.losses.model.distinct('year')
  const years = [...new Set([...results.map(({ year }) => year), ...listed])].sort((a, b) => b - a)
  const year = asked ?? years[0]
  const all = year === undefined ? [] : await db.losses.model.find({ year }).lean()
  const result = results.find((one) => one.year === year)
  const seen = all.filter((loss) => isReached(who, 'losses.read', loss))
  const rows = (await rowsOf(ctx, who, seen, result)).sort(
    (a, b) => b.points - a.points || compareCodes(a.code, b.code),
  )
  const isWhole = readsAll(who)
  const mayManage = grantsFor(who, 'losses.manage').length > 0
  return {
    years,
    ...(year !== undefined && { year }),
    isPartial: !isWhole,
    ...(isWhole && result && { result: figuresOf(result) }),
    points: rows.reduce((sum, { points }) => sum + points, 0),
    counts: countsOf(rows),
    owners: isWhole ? ownersOf(rows) : [],
    rows,
    unlisted: isWhole && result ? unlistedIn(result, all).length : 0,
    mayManage,
    agencies: mayManage ? await agencyNames(ctx) : [],
  }
}

const figuresOf = ({ points, scale, rank, of }: Result) => ({
  ...{ points, scale },
  ...(rank !== undefined && { rank }),
  ...(of !== undefined && { of }),
})

/** Not in the list, or with other points while nobody has explained. */
export const unlistedIn = (result: Result, listed: readonly Loss[]): Lost[] =>
  lostIn(result).filter(({ code, points }) => {
    const loss = listed.find((one) => one.code === code)
    return !loss || (loss.points !== points && (loss.state === 'open' || loss.state === 'answered'))
  })

function countsOf(rows: readonly Pick<LossRow, 'state'>[]): LossList['counts'] {
  return Object.fromEntries(
    lossStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as LossList['counts']
}

function ownersOf(rows: readonly LossRow[]): LossList['owners'] {
  return [...groupsOf(rows, ({ owner }) => owner?.id ?? '').values()]
    .map((own) => {
      const owner = own[0]?.owner
      return {
        ...(owner && { owner }),
        points: own.reduce((sum, { points }) => sum + points, 0),
        rows: own.length,
        explained: own.filter(({ explanation }) => explanation).length,
        decided: own.filter(({ outcome }) => outcome).length,
      }
    })
    .sort((a, b) => b.points - a.points)
}

interface Around {
  readonly who: Who
  readonly calendar: Calendar
  readonly now: string
  readonly names: ReadonlyMap<string, string>
  readonly agencies: ReadonlyMap<string, string>
  readonly heads: ReadonlyMap<string, readonly string[]>
  readonly lost: ReadonlyMap<string, Lost> | undefined
  readonly source: ReadonlyMap<string, string>
  readonly tasks: readonly Running[]
}

export async function rowsOf(
  ctx: Context,
  who: Who,
  losses: readonly Loss[],
  result: Result | undefined,
): Promise<LossRow[]> {
  const { db } = ctx
  const people = losses.flatMap(({ handovers, outcome }) => [...handovers, ...(outcome ? [outcome] : [])])
  const found = await db.agencies.model.find({}, { id: 1, name: 1 }).lean()
  const [year] = losses.map((loss) => loss.year)
  const plan = (await plansInForce(ctx)).findLast((one) => year !== undefined && one.year > year)
  const told = result ? [...result.areas, ...result.leaves] : []
  const around: Around = {
    ...{ who, calendar: await calendarOf(ctx), now: ctx.now().toISOString() },
    names: await namesOf(
      ctx,
      people.map(({ by }) => by),
    ),
    agencies: new Map(found.map(({ id, name }) => [id, name])),
    heads: await headsOf(
      ctx,
      losses.flatMap(({ agency }) => agency ?? []),
    ),
    lost: result && new Map(lostIn(result).map((one) => [one.code, one])),
    source: new Map(told.flatMap(({ code, reason }) => (reason ? [[code, reason]] : []))),
    tasks: plan
      ? (await runningIn(ctx, plan)).filter((one) => isWithin(who, 'plans.read', placeOf(one), true))
      : [],
  }
  return losses.map((loss) => rowOf(loss, around))
}

function rowOf(loss: Loss, around: Around): LossRow {
  const { id, year, code, name, points, max, state, due, reason, remedy, note, revision, agency } = loss
  const { who, calendar, now, names, agencies, heads, lost, source, tasks } = around
  const end = endOfWork(due)
  const nowLost = lost ? (lost.get(code)?.points ?? 0) : points
  const isWhole = readsAll(who)
  const said = source.get(code)
  const { explanation, outcome } = loss
  const without = ({ by: _by, ...rest }: NonNullable<Loss['explanation']>) => rest
  const byName = ({ by }: { by: string }) => names.get(by) ?? '–'
  return {
    ...{ id, year, code, points, state, due, revision },
    ...(name && { name }),
    ...(max !== undefined && { max }),
    ...(reason && { reason }),
    ...(remedy && { remedy }),
    ...(note && { note }),
    ...(agency && { owner: { id: agency, name: agencies.get(agency) ?? '–' } }),
    heads: [...(heads.get(agency ?? '') ?? [])],
    workingDaysLeft: workingDaysLeft(explanation?.at ?? now, end, calendar),
    isLate: !explanation && state !== 'decided' && isLate(now, end),
    ...(said && { source: said }),
    ...(nowLost !== points && { now: nowLost }),
    tasks: tasks.flatMap(({ task, lead }) => {
      const lifts = task.lifts.filter(({ leaf }) => liesIn(leaf, code))
      if (lifts.length === 0) return []
      const lift = lifts.reduce((sum, one) => sum + one.points, 0)
      return [{ code: task.code, content: task.content, lead: lead.name, points: lift }]
    }),
    ...(explanation && { explanation: without(explanation) }),
    earlier: loss.earlier.map(without),
    ...(outcome && { outcome: { ...outcome, byName: byName(outcome) } }),
    handovers: isWhole ? loss.handovers.map((one) => ({ ...one, byName: byName(one) })) : [],
    mayReadHistory: isWhole || loss.handovers.length === 0,
    moves: movesOf(who, loss),
  }
}

/** By the table: what this person's roles may do here, in the state that it is in. */
const movesOf = (who: Who, loss: Loss): LossMove[] =>
  (Object.keys(lossMoves) as LossMove[]).filter(
    (move) => lossLeadsTo(move, loss.state) !== undefined && isReached(who, transitions[move].may, loss),
  )

/** One of them, after it was changed. */
export async function readLoss(ctx: Context, who: Who, loss: Loss): Promise<LossRow> {
  const result = (await parResults(ctx)).find(({ year }) => year === loss.year)
  return (await rowsOf(ctx, who, [loss], result))[0]!
}
