// How a leaf is scored, as data. Thresholds and shares are decimal strings; days are relative to the campaign's year.
// What a rule is worth for given figures is in score.ts.
import { z } from 'zod'
import { namesIn, parseExpr } from './expr.ts'
import { YearDay } from './year.ts'

export const Decimal = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)
const Share = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/)
const Key = z.string().regex(/^[a-z][a-z0-9_]{0,19}$/)
const Expression = z.string().min(1).max(300)
const Round = z.int().min(0).max(8)
const Steps = z
  .array(z.strictObject({ from: Decimal, share: Share }))
  .min(1)
  .max(20)

const Due = z.strictObject({
  slot: Key,
  nth: z.int().min(1).max(100),
  notAfter: YearDay,
  late: z.exactOptional(z.strictObject({ until: YearDay, share: Share })),
})
const Count = z.strictObject({ count: Expression, each: Decimal })

export const shapes = {
  yesno: z.strictObject({ kind: z.literal('yesno'), var: Key, question: z.string().min(1).max(500) }),
  steps: z.strictObject({ kind: z.literal('steps'), over: Expression, round: Round, steps: Steps }),
  ratio: z.strictObject({
    kind: z.literal('ratio'),
    num: Expression,
    den: Expression,
    round: Round,
    floor: Decimal,
    full: Decimal,
    whenZero: z.enum(['full', 'none']),
  }),
  formula: z.strictObject({ kind: z.literal('formula'), expr: Expression, round: Round }),
  perItem: z.strictObject({ kind: z.literal('perItem'), count: Expression, each: Decimal }),
  dates: z.strictObject({
    kind: z.literal('dates'),
    by: z.enum(['issued', 'sent']),
    items: z.array(Due).min(1).max(50),
  }),
  evidenceCount: z.strictObject({ kind: z.literal('evidenceCount'), slot: Key, steps: Steps }),
  deduction: z.strictObject({ kind: z.literal('deduction'), items: z.array(Count).min(1).max(20) }),
  /** No formula: somebody scores by the guidance and says why. */
  manual: z.strictObject({ kind: z.literal('manual') }),
  sipas: z.strictObject({ kind: z.literal('sipas'), measure: z.string().min(1).max(50), round: Round }),
}
export const ruleKinds = Object.keys(shapes) as (keyof typeof shapes)[]

export const Rule = z.discriminatedUnion('kind', [
  shapes.yesno,
  shapes.steps,
  shapes.ratio,
  shapes.formula,
  shapes.perItem,
  shapes.dates,
  shapes.evidenceCount,
  shapes.deduction,
  shapes.manual,
  shapes.sipas,
])
export type Rule = z.infer<typeof Rule>

/**
 * A fact of a slot that a rule may read like a figure: how many of its papers count as proof, and of these how many
 * were issued, or sent, by a day.
 */
export const Fact = z.strictObject({
  code: Key,
  slot: Key,
  of: z.enum(['accepted', 'issued', 'sent']),
  notAfter: z.exactOptional(YearDay),
})
export type Fact = z.infer<typeof Fact>

/** Every expression of a rule, as written. */
export function expressionsOf(rule: Rule): string[] {
  if (rule.kind === 'steps') return [rule.over]
  if (rule.kind === 'ratio') return [rule.num, rule.den]
  if (rule.kind === 'formula') return [rule.expr]
  if (rule.kind === 'perItem') return [rule.count]
  if (rule.kind === 'deduction') return rule.items.map(({ count }) => count)
  return []
}

/** The codes of the figures a rule reads, each once. */
export function variablesOf(rule: Rule): string[] {
  if (rule.kind === 'yesno') return [rule.var]
  const trees = expressionsOf(rule).map(parseExpr)
  return [...new Set(trees.flatMap((tree) => (tree ? namesIn(tree) : [])))]
}

/** The keys of the slots a rule counts or takes dates from, each once. */
export function slotsOf(rule: Rule): string[] {
  if (rule.kind === 'evidenceCount') return [rule.slot]
  return rule.kind === 'dates' ? [...new Set(rule.items.map(({ slot }) => slot))] : []
}
