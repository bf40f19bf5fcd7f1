// Nếu… thì: any set of changes, computed and never written.
import { z } from 'zod'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import type { Person } from '../../schemas/person.ts'
import { formatPoints, parsePoints } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import { type Change, type Standing, whatIf } from '../../schemas/what-if.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { readMinistry } from './read.ts'
import { readsOf } from './reads.ts'

export const AskWhatIf = z.strictObject({
  slug: z.string().max(40),
  /** "1.2:2,50;3.1:0,75" */
  changes: z.string().max(20_000).default(''),
  /** Points of the province to reach, as people write them. */
  target: z.exactOptional(z.string().max(10)),
})

export const WhatIfView = z.object({
  now: z.int(),
  then: z.int(),
  max: z.int(),
  changes: z.array(
    z.object({ code: z.string(), name: z.string(), from: z.int(), to: z.int(), gain: z.int() }),
  ),
  missing: z.exactOptional(z.int()),
  cheapest: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      agency: z.exactOptional(z.string()),
      max: z.int(),
      points: z.int(),
      toDo: z.int(),
      workingDaysLeft: z.int(),
      gain: z.int(),
      isEnough: z.boolean(),
    }),
  ),
})

export async function askWhatIf(
  ctx: Context,
  who: Person,
  { slug, changes, target }: z.infer<typeof AskWhatIf>,
): Promise<z.input<typeof WhatIfView>> {
  const round = await loadRound(ctx, { slug })
  const { rows } = await readMinistry(ctx, who, { slug })
  const reads = new Map((await readsOf(ctx, round)).map((read) => [read.leaf.key, read]))
  const now = ctx.now().toISOString()
  const all = rows.map(({ leaf, code, name, max, agency, self, home, scores }): Standing => {
    const read = reads.get(leaf)
    return {
      code,
      name,
      ...(agency && { agency: agency.short }),
      max,
      points: scores.at(-1)?.points ?? home?.points ?? self?.points ?? 0,
      toDo: read?.reading.gaps.length ?? 0,
      workingDaysLeft: workingDaysLeft(now, read?.assignment.due ?? round.campaign.lockAt, round.calendar),
    }
  })
  return { ...whatIf(all, changesIn(changes, all), target ? parsePoints(target) : undefined) } as z.input<
    typeof WhatIfView
  >
}

function changesIn(text: string, all: readonly Standing[]): Change[] {
  const known = new Map(all.map((one) => [one.code, one]))
  return text
    .split(';')
    .filter((part) => part.trim())
    .map((part) => {
      const [code = '', written = ''] = part.split(':').map((one) => one.trim())
      const leaf = known.get(code)
      const points = parsePoints(written)
      if (leaf && points >= 0 && points <= leaf.max) return { code, points }
      const sentence = leaf
        ? `Điểm của ${code} từ 0,00 đến ${formatPoints(leaf.max)}. Hãy ghi lại.`
        : `Không có tiêu chí “${code}” trong phạm vi của bạn. Hãy ghi lại mã.`
      throw new Problem('invalid', sentence, { faults: [{ field: 'changes', sentence }] })
    })
}
