// A rule typed as a line, tried on figures; and what is wrong with the parts that score a leaf.
import { z } from 'zod'
import { leafFaults } from '../../schemas/leaf-faults.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { readRule } from '../../schemas/rule-text.ts'
import { Decimal, Fact } from '../../schemas/rule.ts'
import { score } from '../../schemas/score.ts'
import { Leaf, type SetNode, Slot, Variable } from '../../schemas/set.ts'
import type { Context } from '../context.ts'

export const RuleLine = z.string().trim().min(1).max(2000)

export const TryRule = z.strictObject({
  rule: RuleLine,
  /** By the rule, unless it is said. */
  assessment: z.exactOptional(Leaf.shape.assessment),
  max: Points,
  variables: z.array(Variable).max(50),
  facts: z.exactOptional(z.array(Fact).max(20)),
  slots: z.array(Slot).max(50),
  /** Decimal strings, or 'true' and 'false'. */
  figures: z.record(z.string(), z.union([Decimal, z.enum(['true', 'false'])])),
  /** How many papers that count stand in each slot, all issued and sent on the first day of the year. */
  papers: z.record(z.string(), z.int().min(0).max(100)),
})
export const Tried = z.strictObject({
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
  points: z.exactOptional(Points),
  working: z.string(),
  missing: z.array(z.string()),
  next: z.exactOptional(z.string()),
})

/** What the rule gives for typed figures, or what is wrong in it; keeps nothing. */
export function tryRule(
  _ctx: Context,
  _who: Person,
  input: z.infer<typeof TryRule>,
): Promise<z.input<typeof Tried>> {
  return Promise.resolve(tried(input))
}

function tried({
  rule: line,
  assessment,
  max,
  variables,
  facts,
  slots,
  figures,
  papers,
}: z.infer<typeof TryRule>) {
  const nothing = { working: '', missing: [] }
  const read = readRule(line)
  if ('fault' in read) return { faults: [{ field: 'rule', sentence: read.fault }], ...nothing }
  const { rule } = read
  const faults = faultsOf({
    rule,
    variables,
    slots,
    ...(facts && { facts }),
    ...(assessment && { assessment }),
  })
  if (faults.length) return { faults, ...nothing }
  const year = 2026
  const paper = { issued: `${year}-01-01`, sent: `${year}-01-01`, counts: true }
  const citations = Object.fromEntries(
    Object.entries(papers).map(([slot, count]) => [slot, Array.from({ length: count }, () => paper)]),
  )
  const values = Object.fromEntries(
    Object.entries(figures).map(([code, value]) => [
      code,
      value === 'true' || (value === 'false' ? false : value),
    ]),
  )
  const given = { rule, variables, ...(facts && { facts }), max, figures: values, citations, year }
  return { faults: [], ...score(given) }
}

type Parts = Pick<Leaf, 'rule' | 'variables' | 'facts' | 'slots'> & Partial<Pick<Leaf, 'assessment'>>

/** By the field of the editor that says them. */
export function faultsOf(parts: Parts, of?: SetNode) {
  const leaf: Leaf = {
    assessment: parts.rule.kind === 'sipas' ? 'survey' : 'self',
    type: 'score',
    guidance: '',
    coordinators: [],
    ...parts,
  }
  const node = of ?? { key: '1', code: '1.1', name: '–', level: 2, max: 100 }
  return leafFaults({ ...node, leaf }).map(({ sentence, part }) => ({
    field: part === 'rule' ? 'rule' : 'slots',
    sentence,
  }))
}
