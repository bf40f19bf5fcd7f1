// A set as it leaves; points are hundredths.
import { z } from 'zod'
import type { Fault } from '../../schemas/opening.ts'
import { Points } from '../../schemas/points.ts'
import { ruleText } from '../../schemas/rule-text.ts'
import { assessedBy, CriteriaSet, Leaf, leavesOf, type SetContent, SetNode } from '../../schemas/set.ts'
import { totalFaults, treeFaults } from '../../schemas/tree-faults.ts'

const count = z.int().min(0)

/** What a person compares with the paper: how many of each, and the sums. */
export const SetSummary = CriteriaSet.pick({
  slug: true,
  title: true,
  version: true,
  official: true,
  total: true,
  surveyTotal: true,
}).extend({
  counts: z.strictObject({
    areas: count,
    criteria: count,
    leaves: count,
    self: count,
    survey: count,
    ministry: count,
  }),
  areas: z.array(z.strictObject({ code: z.string(), name: z.string(), max: Points, leaves: count })),
})

export const SetRow = SetSummary.extend(CriteriaSet.pick({ id: true, published: true, revision: true }).shape)

export const SetView = SetRow.extend(CriteriaSet.pick({ note: true, bonusPenalty: true }).shape).extend({
  /** `ruleLine`: the rule as officers write it. */
  nodes: z.array(SetNode.extend({ ruleLine: z.exactOptional(z.string()) })),
  /** What does not add up, by the node's code ('' = the set as a whole): as an import says it. */
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
})

/** A node without what scores it: enough for a tree or a table. */
export const NodeLine = SetNode.pick({
  key: true,
  code: true,
  name: true,
  level: true,
  parent: true,
  outside: true,
}).extend({
  max: Points,
  assessment: z.exactOptional(z.enum(assessedBy)),
})

/** A node with what scores it in words: what a person holds against the paper. */
export const SetLine = NodeLine.extend({
  type: z.exactOptional(Leaf.shape.type),
  rule: z.exactOptional(z.string()),
  figures: count,
  slots: count,
})

export const setLineOf = (node: SetNode): z.input<typeof SetLine> => ({
  ...lineOf(node),
  ...(node.leaf && { type: node.leaf.type, rule: ruleText(node.leaf.rule) }),
  figures: node.leaf?.variables.length ?? 0,
  slots: node.leaf?.slots.length ?? 0,
})

export function summaryOf(set: SetContent): z.input<typeof SetSummary> {
  const leaves = leavesOf(set)
  const by = (assessment: string) => leaves.filter(({ leaf }) => leaf.assessment === assessment).length
  const level = (wanted: number) => set.nodes.filter((node) => node.level === wanted)
  return {
    slug: set.slug,
    title: set.title,
    version: set.version,
    official: set.official,
    total: set.total,
    surveyTotal: set.surveyTotal,
    counts: {
      areas: level(1).length,
      criteria: level(2).length,
      leaves: leaves.length,
      self: by('self'),
      survey: by('survey'),
      ministry: by('ministry'),
    },
    areas: level(1).map(({ code, name, max }) => ({
      code,
      name,
      max,
      leaves: leaves.filter((leaf) => leaf.code.startsWith(`${code}.`)).length,
    })),
  }
}

export function rowOf(set: CriteriaSet): z.input<typeof SetRow> {
  const { id, published, revision } = set
  return { ...summaryOf(set), id, ...(published && { published }), revision }
}

export function viewOf(set: CriteriaSet): z.input<typeof SetView> {
  const { note, bonusPenalty, nodes } = set
  return {
    ...rowOf(set),
    ...(note !== undefined && { note }),
    ...(bonusPenalty && { bonusPenalty }),
    nodes: nodes.map((node) => ({ ...node, ...(node.leaf && { ruleLine: ruleText(node.leaf.rule) }) })),
    faults: sumsOf(set),
  }
}

/** What its nodes say of each other that does not add up. */
export function sumsOf(set: SetContent): Fault[] {
  const codes = set.nodes.map(({ code }) => code)
  const found = [...treeFaults(set.nodes, codes), ...totalFaults(set)]
  return found.map(({ code, sentence }) => ({ field: code, sentence }))
}

export const lineOf = ({
  key,
  code,
  name,
  level,
  parent,
  outside,
  max,
  leaf,
}: SetNode): z.input<typeof NodeLine> => ({
  key,
  code,
  name,
  level,
  ...(parent && { parent }),
  ...(outside && { outside }),
  max,
  ...(leaf && { assessment: leaf.assessment }),
})
