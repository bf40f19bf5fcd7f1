// Nếu… thì: any set of changes, computed and never written.
import { z } from 'zod'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import type { Person } from '../../schemas/person.ts'
import { formatPoints, parsePoints } from '../../schemas/points.ts'
import { neededFor, newestOf, targetOf } from '../../schemas/results/needed.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { Problem } from '../../schemas/problem.ts'
import { type Change, type Standing, wayOf, ways, whatIf } from '../../schemas/what-if.ts'
import { loadRound } from '../assessments/load.ts'
import { isOpenAt } from '../assessments/lock.ts'
import type { Context } from '../context.ts'
import { currentOf } from '../results/find.ts'
import { Rank } from '../results/needed.ts'
import { readMinistry } from './read.ts'
import { readsOf } from './reads.ts'

export const AskWhatIf = z.strictObject({
  slug: z.string().max(40),
  /** "1.2:2,50;3.1:0,75" */
  changes: z.string().max(20_000).default(''),
  /** Points of the province to reach, as people write them. */
  target: z.exactOptional(z.string().max(10)),
  /** Or the rank to reach, by what it needed in the published years. */
  rank: z.exactOptional(Rank),
})

export const WhatIfView = z.object({
  now: z.int(),
  then: z.int(),
  max: z.int(),
  changes: z.array(
    z.object({ code: z.string(), name: z.string(), from: z.int(), to: z.int(), gain: z.int() }),
  ),
  /** What is to be reached; of a rank, the points that it needed last. */
  target: z.exactOptional(z.int()),
  /** Of a rank: the newest published year that tells what it needed, and how sure that is. */
  need: z.exactOptional(
    z.object({ year: z.int(), of: z.int(), isExact: z.boolean(), name: z.exactOptional(z.string()) }),
  ),
  missing: z.exactOptional(z.int()),
  /** Missing even if all that is offered were won. */
  short: z.exactOptional(z.int()),
  /** Not reached yet where a survey or the ministry decides. */
  undecided: z.int(),
  /** What only late permission could still win. */
  locked: z.object({ leaves: z.int(), points: z.int() }),
  cheapest: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      agency: z.exactOptional(z.string()),
      max: z.int(),
      min: z.exactOptional(z.int()),
      points: z.int(),
      toDo: z.int(),
      way: z.exactOptional(z.enum(ways)),
      workingDaysLeft: z.int(),
      gain: z.int(),
      isEnough: z.boolean(),
    }),
  ),
})

export async function askWhatIf(
  ctx: Context,
  who: Person,
  { slug, changes, target, rank }: z.infer<typeof AskWhatIf>,
): Promise<z.input<typeof WhatIfView>> {
  const round = await loadRound(ctx, { slug })
  const { rows, rounds } = await readMinistry(ctx, who, { slug })
  const reads = new Map((await readsOf(ctx, round)).map((read) => [read.leaf.key, read]))
  const now = ctx.now().toISOString()
  const all = rows.map(({ leaf, code, name, max, min, agency, self, home, scores, loss }): Standing => {
    const read = reads.get(leaf)
    const [last, newest] = [scores.at(-1), rounds.at(-1)]
    const isOpen = newest?.isOpen && last?.round === newest.id
    const step = isOpen ? 'argue' : last?.choice?.outcome === 'send' ? 'wait' : 'over'
    const due = last ? newest?.due : read?.reading.standing.due
    const left = workingDaysLeft(now, due ?? round.campaign.lockAt, round.calendar)
    const isLocked = read && !isOpenAt(read.assignment, round.campaign, now, read.requests)
    const isFixed = read?.leaf.leaf.assessment !== 'self'
    const ministry = last && ({ contestable: isFixed ? 0 : loss.contestable, step } as const)
    const course =
      isFixed && !ministry
        ? { toDo: 0 }
        : wayOf({
            gaps: read?.reading.gaps.length ?? 0,
            isLocked: isLocked ?? false,
            ministry,
          })
    return {
      code,
      name,
      ...(agency && { agency: agency.short }),
      max,
      ...(min !== undefined && { min }),
      points: last?.points ?? home?.points ?? self?.points ?? 0,
      ...course,
      workingDaysLeft: left,
      ...(isFixed && { isFixed: true }),
    }
  })
  const faults: Fault[] = []
  const made = changesIn(changes, all, faults)
  const need = rank === undefined ? undefined : await neededBy(ctx, Number(rank))
  const aim = target ? pointsIn(target) : undefined
  if (target && aim === undefined)
    faults.push({ field: 'target', sentence: `Điểm cần đạt chưa đọc được (“${target}”). Hãy ghi như 85,00.` })
  if (faults[0]) throw new Problem('invalid', faults.map(({ sentence }) => sentence).join(' '), { faults })
  const wanted = aim ?? need?.points
  return {
    ...(whatIf(all, made, wanted) as z.input<typeof WhatIfView>),
    ...(wanted !== undefined && { target: wanted }),
    ...(!target && need && { need: need.by }),
  }
}

/** What the province's own published results say of a rank; of bounds the upper one, so that it is enough. */
async function neededBy(ctx: Context, rank: number) {
  const newest = newestOf(neededFor(rank, await currentOf(ctx, ownDataset)))
  const points = newest && targetOf(newest)
  if (!newest || points === undefined) return undefined
  const { year, of, exact, name } = newest
  return { points, by: { year, of, isExact: exact !== undefined, ...(name && { name }) } }
}

/** Every change, or every fault by its leaf. */
function changesIn(text: string, all: readonly Standing[], faults: Fault[]): Change[] {
  const known = new Map(all.map((one) => [one.code, one]))
  const given = new Set<string>()
  const say = (sentence: string): [] => (faults.push({ field: 'changes', sentence }), [])
  return text
    .split(';')
    .filter((part) => part.trim())
    .flatMap((part) => {
      const [code = '', written = ''] = part.split(':').map((one) => one.trim())
      const leaf = known.get(code)
      if (!leaf) return say(`Không có tiêu chí “${code}” trong phạm vi của bạn. Hãy ghi lại mã.`)
      if (given.has(code)) return say(`Tiêu chí ${code} ghi hai lần. Hãy bỏ một lần.`)
      given.add(code)
      const points = pointsIn(written)
      if (points === undefined) return say(`Điểm của ${code} chưa đọc được (“${written}”). Hãy ghi như 2,50.`)
      const { max, min = 0 } = leaf
      if (points >= min && points <= max) return [{ code, points }]
      const range = `từ ${formatPoints(min)} đến ${formatPoints(max)}`
      return say(`Điểm của ${code} ${range}, đã ghi ${formatPoints(points)}. Hãy ghi lại.`)
    })
}

interface Fault {
  readonly field: 'changes' | 'target'
  readonly sentence: string
}

function pointsIn(text: string): number | undefined {
  try {
    return parsePoints(text)
  } catch {
    return undefined
  }
}
