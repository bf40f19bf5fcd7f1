// What changed between two sets, node by node. Nodes meet by their stable key, by a pair that a person confirmed, or,
// where keys are only codes, by their name.
import { z } from 'zod'
import { fold } from './fold.ts'
import { unitLabel } from './format.ts'
import { formatPoints } from './points.ts'
import { ruleText } from './rule-text.ts'
import type { CriteriaSet, SetNode, Slot } from './set.ts'
import { words } from './words.ts'
import { yearDayText } from './year-text.ts'

const NodeKey = z.string().min(1).max(40)
/** Key in the older set, key in the newer. */
export const Pair = z.strictObject({ from: NodeKey, to: NodeKey })
export type Pair = z.infer<typeof Pair>

export const diffParts = [
  'code',
  'name',
  'max',
  'assessment',
  'type',
  'rule',
  'figures',
  'slots',
  'guidance',
  'lead',
  'applies',
] as const
export const PartChange = z.strictObject({
  part: z.enum(diffParts),
  old: z.string(),
  now: z.string(),
})
export type PartChange = z.infer<typeof PartChange>

export interface NodeChange {
  readonly from?: SetNode
  readonly to?: SetNode
  readonly parts: readonly PartChange[]
}

type Nodes = Pick<CriteriaSet, 'nodes'>
/** By a person, of two sets. */
interface Said {
  readonly pairs: readonly Pair[]
  readonly fresh?: readonly string[]
}

/**
 * Which node becomes which. Confirmed pairs go first; then equal names on one level where a key is missing or names
 * something else on the other side; then equal keys. No node is used twice, and none where a person said it is `fresh`.
 */
export function matchNodes(
  from: Nodes,
  to: Nodes,
  { pairs: confirmed, fresh = [] }: Said = { pairs: [] },
): Pair[] {
  const [old, now] = [byKey(from), byKey(to)]
  const pairs: Pair[] = []
  const [usedFrom, usedTo] = [new Set<string>(), new Set<string>(fresh)]
  const take = (a: string | undefined, b: string): void => {
    if (a === undefined || !old.has(a) || !now.has(b) || usedFrom.has(a) || usedTo.has(b)) return
    pairs.push({ from: a, to: b })
    usedFrom.add(a)
    usedTo.add(b)
  }
  for (const { from: a, to: b } of confirmed) take(a, b)
  const nameOf = ({ name, level, leaf }: SetNode) => `${level} ${leaf ? 'x' : ''} ${fold(name)}`
  for (const node of to.nodes)
    if (old.get(node.key) && nameOf(old.get(node.key)!) === nameOf(node)) take(node.key, node.key)
  const free = group(
    from.nodes.filter(({ key }) => !usedFrom.has(key)),
    nameOf,
  )
  for (const node of to.nodes) {
    const same = free.get(nameOf(node)) ?? []
    if (same.length === 1) take(same[0]?.key, node.key)
  }
  for (const node of to.nodes)
    if (Boolean(old.get(node.key)?.leaf) === Boolean(node.leaf)) take(node.key, node.key)
  return pairs
}

/** In the order of the newer set; what is gone stands at the end, in its own order. */
export function diffSets(from: Nodes, to: Nodes, pairs: readonly Pair[]): NodeChange[] {
  const old = byKey(from)
  const origin = new Map(pairs.map((pair) => [pair.to, pair.from]))
  const kept = new Set(pairs.map((pair) => pair.from))
  const now = to.nodes.map((node): NodeChange => {
    const before = old.get(origin.get(node.key) ?? '')
    return before ? { from: before, to: node, parts: changesOf(before, node) } : { to: node, parts: [] }
  })
  return [
    ...now,
    ...from.nodes.filter(({ key }) => !kept.has(key)).map((node) => ({ from: node, parts: [] })),
  ]
}

const byKey = ({ nodes }: Nodes): Map<string, SetNode> => new Map(nodes.map((node) => [node.key, node]))

function group<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}

export function changesOf(a: SetNode, b: SetNode): PartChange[] {
  const [old, now] = [told(a), told(b)]
  return diffParts.flatMap((part) =>
    old[part] === now[part] ? [] : [{ part, old: old[part], now: now[part] }],
  )
}

/** Every part of a node in words; equal words are an equal part. */
function told({ code, name, max, leaf }: SetNode): Record<(typeof diffParts)[number], string> {
  const when = leaf?.notApplicable?.when
  return {
    code,
    name,
    max: formatPoints(max),
    assessment: leaf ? words.assessedBy[leaf.assessment] : '',
    type: leaf ? words.leafTypes[leaf.type] : '',
    rule: leaf ? ruleText(leaf.rule) : '',
    figures: [
      ...(leaf?.variables ?? []).map((one) => `${one.code}: ${unitLabel(one.label, one.unit)}`),
      ...(leaf?.facts ?? []).map(
        (fact) => `${fact.code}: đếm ${fact.slot} ${fact.of} ${fact.notAfter ?? ''}`,
      ),
    ].join('\n'),
    slots: (leaf?.slots ?? []).map(slotText).join('\n'),
    guidance: leaf?.guidance ?? '',
    lead: [leaf?.lead, ...(leaf?.coordinators ?? [])].filter(Boolean).join(', '),
    applies: [...(when?.kinds ?? []), ...(when?.agencies ?? [])].join(', '),
  }
}

export function slotText({
  key,
  name,
  type,
  issuer,
  period,
  count,
  need,
  accepts,
  conforms,
  only,
}: Slot): string {
  const by = 'body' in issuer ? issuer.body : issuer.kinds.join(' | ')
  const asked =
    need === 'required'
      ? 'bắt buộc'
      : need === 'optional'
        ? 'không bắt buộc'
        : need.replace('oneOf:', 'một trong ')
  const who = only ? `; chỉ với ${[...(only.kinds ?? []), ...(only.agencies ?? [])].join(', ')}` : ''
  const days = `${yearDayText(period.from)} – ${yearDayText(period.to)}`
  return `${key}. ${name}: ${type} của ${by}, ${days}, ${count} văn bản, ${asked}, ${accepts.map((one) => words.proof[one]).join(' hoặc ')}${conforms ? ', bản quét đúng chuẩn' : ''}${who}`
}
