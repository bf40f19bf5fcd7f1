// A set as it leaves; points are hundredths.
import { z } from 'zod'
import { Points } from '../../schemas/points.ts'
import { assessedBy, CriteriaSet, leavesOf, type SetContent, SetNode } from '../../schemas/set.ts'

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

export const SetView = SetRow.extend(CriteriaSet.pick({ note: true, bonusPenalty: true, nodes: true }).shape)

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
  return { ...rowOf(set), ...(note !== undefined && { note }), ...(bonusPenalty && { bonusPenalty }), nodes }
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
