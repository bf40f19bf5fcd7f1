// The points that a published result lacks, so that they add up to all of it: by leaf where the source tells leaves, what
// is left of an area by the area, what is left of the whole by itself.
import { z } from 'zod'
import { compareCodes } from '../format.ts'
import type { Points } from '../points.ts'
import { type Part, rateOf, type ResultContent } from '../results/result.ts'
import { NodeCode } from '../set.ts'

/** What no area tells. */
export const wholeCode = 'all'
export const LostCode = z.union([NodeCode, z.literal(wholeCode)])

export interface Lost {
  readonly code: string
  readonly name?: string
  /** Hundredths, above 0. */
  readonly points: Points
  readonly max?: Points
}

/** Dearest first. */
export function lostIn({
  points,
  scale,
  areas,
  leaves,
}: Pick<ResultContent, 'points' | 'scale' | 'areas' | 'leaves'>): Lost[] {
  const byLeaf = leaves.flatMap(lostPart)
  const byArea = areas.flatMap((area): Lost[] => {
    const [lost] = lostPart(area)
    if (!lost) return []
    const told = sum(byLeaf.filter(({ code }) => code.startsWith(`${area.code}.`)))
    return lost.points > told ? [{ ...lost, points: lost.points - told }] : []
  })
  const rest = scale - points - sum([...byLeaf, ...byArea])
  // Areas given as rates are rounded: what that leaves over is no loss of its own.
  const isExact = areas.every((area) => area.points !== undefined)
  const known = areas.length + leaves.length
  const whole =
    rest > 0 && (known === 0 || isExact)
      ? [{ code: wholeCode, name: 'Phần chưa rõ lĩnh vực', points: rest, max: scale }]
      : []
  return [...byLeaf, ...byArea, ...whole].sort((a, b) => b.points - a.points || compareCodes(a.code, b.code))
}

const sum = (all: readonly Lost[]): Points => all.reduce((total, one) => total + one.points, 0)

/** As its source gives it, else by its rate, half up. */
function lostPart(part: Part): Lost[] {
  const { code, name, max } = part
  if (max === undefined) return []
  const rate = part.points === undefined ? rateOf(part) : undefined
  const got = part.points ?? (rate === undefined ? undefined : Math.floor((2 * rate * max + 100_00) / 200_00))
  if (got === undefined || got >= max) return []
  return [{ code, ...(name && { name }), points: max - got, max }]
}

/** Who leads a leaf, by the assignments of a round. */
export interface Led {
  readonly code: string
  readonly agency: string
  readonly max: Points
}

/** The lead of the leaf; of an area whoever leads most of its points, of equals the lead of its first leaf; of the whole nobody. */
export function ownerOf(code: string, led: readonly Led[]): string | undefined {
  const sums = new Map<string, Points>()
  for (const one of led.toSorted((a, b) => compareCodes(a.code, b.code)))
    if (one.code === code || one.code.startsWith(`${code}.`))
      sums.set(one.agency, (sums.get(one.agency) ?? 0) + one.max)
  return [...sums].sort(([, most], [, more]) => more - most)[0]?.[0]
}

/** A leaf that a task lifts lies in what was lost. */
export const liesIn = (leaf: string, code: string): boolean => leaf === code || leaf.startsWith(`${code}.`)
