// Each leaf as it stands for who looks: by its own score before the ministry and while agencies score themselves, by the
// appraisal from its opening on. The board, home, lists and every total are made of these.
import { type Appraised, appraisedAt, type Told } from '../../schemas/appraised.ts'
import type { Appraisal } from '../../schemas/appraisal.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { type Sight, tells } from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import type { Points } from '../../schemas/points.ts'
import type { LeafNode } from '../../schemas/set.ts'
import { isLockedAt, isOverdueAt, type Parts, partsAt } from '../../schemas/standing.ts'
import { type Summary, summaryOf } from '../../schemas/summary.ts'
import { sightOf } from '../appraisals/cases.ts'
import { appraisalOf } from '../appraisals/find.ts'
import { loadRound, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { grantsFor, isWithin, reachOf } from '../may.ts'
import { summariesOf } from './summaries.ts'
import type { BoardState } from './view.ts'

export interface Item {
  readonly summary: Summary
  readonly leaf: LeafNode
  readonly state: BoardState
  readonly parts: Parts
  /** Its own score: as it is written now; once an appraisal is open, as it was sent. */
  readonly self?: Points | undefined
  /** Absent where nothing is asked of its agency any more. */
  readonly due?: string | undefined
  /** Working days until then. */
  readonly days?: number | undefined
  /** Of an appraisal, as far as one is told. */
  readonly told?: Told | undefined
}

/** Every leaf of a campaign that this person reaches, as it stands at this moment. */
export async function itemsSeen(ctx: Context, who: Person, slug: string, stamp?: string) {
  const round = await loadRound(ctx, { slug })
  const { campaign } = round
  const now = ctx.now().toISOString()
  const [appraisal, summaries] = await Promise.all([
    openedIn(ctx, round),
    summariesOf(ctx, campaign.id, stamp),
  ])
  const items = itemsOf(round, within(who, round, summaries), now, appraisal && sights(who, appraisal))
  /** What the decision says of everybody, and everybody may know. */
  const published = (): Item[] | undefined =>
    appraisal?.stage === 'decided'
      ? itemsOf(round, summaries, now, { ...appraisal, sightAt: () => 'all' })
      : undefined
  return { round, now, items, appraisal, published }
}

/** The same of some that were read, by assessment. */
export async function itemsRead(
  ctx: Context,
  who: Person,
  round: Round,
  reads: readonly Read[],
): Promise<{ appraisal: Appraisal | undefined; items: ReadonlyMap<string, Item> }> {
  const appraisal = await openedIn(ctx, round)
  const now = ctx.now().toISOString()
  const items = itemsOf(round, reads.map(summaryOf), now, appraisal && sights(who, appraisal))
  return { appraisal, items: new Map(items.map((item) => [item.summary.assessment, item])) }
}

export const openedIn = async (ctx: Context, { campaign }: Pick<Round, 'campaign'>) =>
  campaign.kind === 'internal' ? appraisalOf(ctx, campaign.id) : undefined

function within(who: Person, round: Round, all: readonly Summary[]): Summary[] {
  if (grantsFor(who, 'board.read').some(({ role }) => reachOf(role, 'board.read') === 'all')) return [...all]
  const areas = areasOf(round)
  return all.filter(({ agency, leaf, round: sent }) => {
    const area = round.campaign.kind === 'internal' && areas.get(areaKey(round.leaves.get(leaf)?.code ?? ''))
    return isWithin(who, 'board.read', { agency, ...(area && { area }) }, sent > 0)
  })
}

type Seen = Appraisal & { sightAt: (agency: string, area: string | undefined) => Sight | undefined }

/** How much this person sees, by agency and area, asked once. */
function sights(who: Person, appraisal: Appraisal): Seen {
  const known = new Map<string, Sight | undefined>()
  const sightAt = (agency: string, area: string | undefined): Sight | undefined => {
    const key = `${agency} ${area}`
    if (!known.has(key))
      known.set(key, sightOf(who, appraisal.stage, { place: { agency, ...(area && { area }) } }))
    return known.get(key)
  }
  return { ...appraisal, sightAt }
}

export const areaKey = (code: string): string => code.split('.')[0] ?? code

const areasOf = ({ set }: Round): Map<string, string> =>
  new Map(set.nodes.flatMap(({ code, key }) => (code.includes('.') ? [] : [[code, key]])))

function itemsOf(
  round: Round,
  summaries: readonly Summary[],
  now: string,
  appraisal: Seen | undefined,
): Item[] {
  const areas = areasOf(round)
  const known = new Map<string, number>()
  const daysTo = (due: string): number => {
    const days = known.get(due) ?? workingDaysLeft(now, due, round.calendar)
    known.set(due, days)
    return days
  }
  const asides = new Set(appraisal?.sitting?.setAside?.map(({ assessment }) => assessment))
  return summaries.flatMap((summary): Item[] => {
    const leaf = round.leaves.get(summary.leaf)
    if (!leaf) return []
    const isOut = summary.shown === 'not-applicable'
    if (!appraisal) {
      const { self, due } = summary
      const state = isOut ? 'not-applicable' : (lateAt(summary, round.campaign, now) ?? summary.shown)
      return [{ summary, leaf, state, parts: partsAt(summary, now), self, due, days: daysTo(due) }]
    }
    const sight = appraisal.sightAt(summary.agency, areas.get(areaKey(leaf.code)))
    const isAside = asides.has(summary.assessment) && sight && tells(sight, 'rest', appraisal.stage)
    const { due, ...shown }: Appraised = appraisedAt(summary, sight, appraisal, now)
    if (isOut || isAside) return [{ summary, leaf, ...shown, state: 'not-applicable', told: undefined }]
    return [{ summary, leaf, ...shown, ...(due && { due, days: daysTo(due) }) }]
  })
}

function lateAt(
  summary: Summary,
  campaign: Round['campaign'],
  now: string,
): 'locked' | 'overdue' | undefined {
  if (!isOverdueAt(summary, now)) return undefined
  return isLockedAt(summary, campaign, now) ? 'locked' : 'overdue'
}
