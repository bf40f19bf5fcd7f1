// Which defects of the catalogue supplement requests name most, by agency and by area: what next year's guidance should
// say. Every request counts once, whatever became of it.
import { z } from 'zod'
import { defects } from '../../schemas/defects.ts'
import { compareCodes, compareText } from '../../schemas/format.ts'
import { loadRound } from '../assessments/load.ts'
import { placeIn } from '../assessments/place.ts'
import type { Context } from '../context.ts'
import { isWithin, type Who } from '../may.ts'

export const ReadDefects = z.strictObject({ slug: z.string().max(40) })
const Counted = z.object({ name: z.string(), count: z.int() })
export const DefectView = z.object({
  total: z.int(),
  /** Most frequent first. */
  rows: z.array(
    z.object({
      /** Absent: asked in the reviewer's own words. */
      defect: z.exactOptional(z.enum(defects)),
      count: z.int(),
      open: z.int(),
      agencies: z.array(Counted),
      areas: z.array(Counted),
    }),
  ),
})

export async function countDefects(
  ctx: Context,
  who: Who,
  { slug }: z.infer<typeof ReadDefects>,
): Promise<z.input<typeof DefectView>> {
  const { db } = ctx
  const round = await loadRound(ctx, { slug })
  const where = { campaign: round.campaign.id }
  const [requests, assessments, assignments] = await Promise.all([
    db.requests.model.find(where, { assessment: 1, agency: 1, defect: 1, state: 1 }).lean(),
    db.assessments.model.find(where, { id: 1, assignment: 1, code: 1 }).lean(),
    db.assignments.model.find(where).lean(),
  ])
  const placed = new Map(assignments.map((one) => [one.id, placeIn(round, one)]))
  const known = new Map(assessments.map((one) => [one.id, one]))
  const seen = requests.flatMap(({ assessment, agency, defect, state }) => {
    const of = known.get(assessment)
    const place = placed.get(of?.assignment ?? '')
    if (!of || !place || !isWithin(who, 'board.read', place, true)) return []
    const area = of.code.split('.')[0] ?? ''
    return [{ defect, area, agency: round.agencies.get(agency)?.short ?? '–', isOpen: state !== 'closed' }]
  })
  const rows = [...new Set(seen.map(({ defect }) => defect))].map((defect) => {
    const all = seen.filter((one) => one.defect === defect)
    return {
      ...(defect && { defect }),
      count: all.length,
      open: all.filter(({ isOpen }) => isOpen).length,
      agencies: counted(all.map(({ agency }) => agency)),
      areas: counted(all.map(({ area }) => area)).sort(
        (a, b) => b.count - a.count || compareCodes(a.name, b.name),
      ),
    }
  })
  return { total: seen.length, rows: rows.sort((a, b) => b.count - a.count) }
}

function counted(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
}
