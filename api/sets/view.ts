// A set as it leaves: points as people write them.
import { z } from 'zod'
import { formatPoints } from '../../schemas/points.ts'
import { assessedBy, CriteriaSet, leavesOf, type SetContent, SetNode } from '../../schemas/set.ts'

const points = { total: z.string(), surveyTotal: z.string() }
const count = z.int().min(0)

/** What a person compares with the paper: how many of each, and the sums. */
export const SetSummary = CriteriaSet.pick({ slug: true, title: true, version: true, official: true }).extend(
  {
    ...points,
    counts: z.strictObject({
      areas: count,
      criteria: count,
      leaves: count,
      self: count,
      survey: count,
      ministry: count,
    }),
    areas: z.array(z.strictObject({ code: z.string(), name: z.string(), max: z.string(), leaves: count })),
  },
)

export const SetRow = SetSummary.extend(CriteriaSet.pick({ id: true, published: true, revision: true }).shape)

const NodeView = SetNode.omit({ max: true, min: true }).extend({
  max: z.string(),
  min: z.exactOptional(z.string()),
})
export const SetView = SetRow.extend({ note: CriteriaSet.shape.note, nodes: z.array(NodeView) })

/** A node without what scores it: enough for a tree or a table. */
export const NodeLine = SetNode.pick({
  key: true,
  code: true,
  name: true,
  level: true,
  parent: true,
  outside: true,
}).extend({
  max: z.string(),
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
    total: formatPoints(set.total),
    surveyTotal: formatPoints(set.surveyTotal),
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
      max: formatPoints(max),
      leaves: leaves.filter((leaf) => leaf.code.startsWith(`${code}.`)).length,
    })),
  }
}

export function rowOf(set: CriteriaSet): z.input<typeof SetRow> {
  const { id, published, revision } = set
  return { ...summaryOf(set), id, ...(published && { published }), revision }
}

export function viewOf(set: CriteriaSet): z.input<typeof SetView> {
  const nodes = set.nodes.map(({ max, min, ...node }) => ({
    ...node,
    max: formatPoints(max),
    ...(min !== undefined && { min: formatPoints(min) }),
  }))
  return { ...rowOf(set), ...(set.note !== undefined && { note: set.note }), nodes }
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
  max: formatPoints(max),
  ...(leaf && { assessment: leaf.assessment }),
})
