// A criteria set: the tree of a decision's annex. A published set never changes; the next version is another record.
// Points are hundredths; days are relative to the campaign's year.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'
import { Points } from './points.ts'
import { acceptable } from './proof.ts'
import { Fact, Rule } from './rule.ts'
import { YearDay } from './year.ts'

export const NodeCode = z.string().regex(/^[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,2}$/)
const Key = z.string().regex(/^[a-z][a-z0-9_]{0,19}$/)
const AgencyCode = z.string().min(1).max(40)

/** A figure the agency declares; `unit` 'có/không' is answered yes or no. */
export const Variable = z.object({
  code: Key,
  label: z.string().min(1).max(500),
  unit: z.string().min(1).max(50),
  source: z.string().min(1).max(100),
})
export type Variable = z.infer<typeof Variable>

/** By kind or by code. */
const Agencies = z.strictObject({
  kinds: z.exactOptional(z.array(z.string().min(1)).min(1)),
  agencies: z.exactOptional(z.array(AgencyCode).min(1)),
})

/** Places for papers: `count` of them, each filled by one citation. Of a one-of group, one filled slot is enough. */
export const Slot = z.object({
  key: Key,
  name: z.string().min(1).max(500),
  type: z.string().min(1).max(100),
  /** One body by its code, or any of some kinds. */
  issuer: z.union([
    z.strictObject({ body: AgencyCode }),
    z.strictObject({ kinds: z.array(z.string().min(1).max(100)).min(1).max(20) }),
  ]),
  period: z.strictObject({ from: YearDay, to: YearDay }),
  count: z.int().min(1).max(100),
  /** Asked of these agencies alone; of every agency that the leaf applies to, unless it says so. */
  only: z.exactOptional(Agencies),
  need: z.string().regex(/^(required|optional|oneOf:[a-z][a-z0-9_]{0,19})$/),
  accepts: z.array(z.enum(acceptable)).min(1),
  /** Takes scans that are as NĐ 30/2020 Phụ lục I asks, and no others. */
  conforms: z.exactOptional(z.literal(true)),
})
export type Slot = z.infer<typeof Slot>

export const assessedBy = ['self', 'survey', 'ministry'] as const

export const Leaf = z.object({
  assessment: z.enum(assessedBy),
  /** Bonus and penalty stand outside the scale: they move the points reached, never the points possible. */
  type: z.enum(['score', 'bonus', 'penalty']),
  rule: Rule,
  variables: z.array(Variable).max(50),
  /** Read from slots, never typed. */
  facts: z.exactOptional(z.array(Fact).max(20)),
  slots: z.array(Slot).max(50),
  guidance: z.string().max(5000),
  lead: z.exactOptional(AgencyCode),
  coordinators: z.array(AgencyCode).max(50),
  /** Agencies (by kind or code) for which the leaf does not apply; it then leaves their denominator. */
  notApplicable: z.exactOptional(
    z.strictObject({
      when: Agencies,
      reason: z.string().min(1).max(1000),
    }),
  ),
})
export type Leaf = z.infer<typeof Leaf>

export const SetNode = z.object({
  /** Stays the same when a later version gives the criterion another code. */
  key: z.string().min(1).max(40),
  code: NodeCode,
  name: z.string().min(1).max(1000),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  parent: z.exactOptional(NodeCode),
  max: Points,
  /** Below zero only for an area outside the scale, with its penalties. */
  min: z.exactOptional(Points),
  outside: z.exactOptional(z.literal(true)),
  leaf: z.exactOptional(Leaf),
})
export type SetNode = z.infer<typeof SetNode>

/** What can be had of a leaf: a penalty brings nothing at best, and takes away at most what it is worth. */
export const rangeOf = ({ max, leaf }: SetNode): { max: Points; min?: Points } =>
  leaf?.type === 'penalty' ? { max: 0, min: 0 - max } : { max }

/** What it adds to the points possible: bonus and penalty stand outside the scale. */
export const possibleIn = ({ max, leaf }: SetNode): Points => (leaf && leaf.type !== 'score' ? 0 : max)

export const CriteriaSet = z.object({
  id: Id,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  title: z.string().min(1).max(500),
  official: z.boolean(),
  note: z.exactOptional(z.string().max(5000)),
  version: z
    .string()
    .regex(/^\d+(\.\d+)*$/)
    .max(20),
  /** Without what stands outside the scale. */
  total: Points,
  /** How much of the total a survey decides. */
  surveyTotal: Points,
  bonusPenalty: z.exactOptional(z.strictObject({ min: Points, max: Points, rule: z.string().max(1000) })),
  nodes: z.array(SetNode).min(1).max(2000),
  published: z.exactOptional(Time),
  revision: Revision,
})
export type CriteriaSet = z.infer<typeof CriteriaSet>

/** What an import yields; the act that keeps it adds the rest. */
export const SetContent = CriteriaSet.omit({ id: true, published: true, revision: true })
export type SetContent = z.infer<typeof SetContent>

/** What is wrong in a set, at which code of the annex ('' = the set as a whole), and what to do. */
export type SetFault = { code: string; sentence: string; part?: 'code' | 'max' | 'rule' }

export type LeafNode = SetNode & { leaf: Leaf }

/** The leaves in the order of the annex. */
export function leavesOf(set: Pick<CriteriaSet, 'nodes'>): LeafNode[] {
  return set.nodes.filter((node): node is LeafNode => node.leaf !== undefined)
}

type Body = { kind: string; code: string }
const isOneOf = ({ kinds, agencies }: z.infer<typeof Agencies>, { kind, code }: Body): boolean =>
  (kinds?.includes(kind) ?? false) || (agencies?.includes(code) ?? false)

/** Whether a leaf counts for an agency, before any decision about that agency alone. */
export const applies = ({ notApplicable }: Leaf, agency: Body): boolean =>
  !notApplicable || !isOneOf(notApplicable.when, agency)

/** The leaf as it is asked of one agency: without the slots that are for others. */
export function leafFor(node: LeafNode, agency: Body | undefined): LeafNode {
  const asked = node.leaf.slots.filter(({ only }) => !only || (agency !== undefined && isOneOf(only, agency)))
  return asked.length === node.leaf.slots.length ? node : { ...node, leaf: { ...node.leaf, slots: asked } }
}
