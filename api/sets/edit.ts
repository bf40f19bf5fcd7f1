// What may be edited of a set before it is published: guidance, who scores, figures, slots and rules; and the copy in which a
// published one goes on.
import { z } from 'zod'
import { Decimal, Fact, type Rule } from '../../schemas/rule.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { leafFaults } from '../../schemas/leaf-faults.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { Points } from '../../schemas/points.ts'
import { readRule } from '../../schemas/rule-text.ts'
import { score } from '../../schemas/score.ts'
import { CriteriaSet, Leaf, SetNode, Slot, Variable } from '../../schemas/set.ts'
import { restated, treeFaults } from '../../schemas/tree-faults.ts'
import { change, create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { unpublished } from './publish.ts'
import { findSet } from './read.ts'
import { rowOf, viewOf } from './view.ts'

const RuleLine = z.string().trim().min(1).max(2000)

export const EditNode = z.strictObject({
  id: Id,
  revision: Revision,
  key: SetNode.shape.key,
  name: z.exactOptional(SetNode.shape.name),
  assessment: z.exactOptional(Leaf.shape.assessment),
  type: z.exactOptional(Leaf.shape.type),
  guidance: z.exactOptional(Leaf.shape.guidance),
  /** As one line: «tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0». */
  rule: z.exactOptional(RuleLine),
  variables: z.exactOptional(z.array(Variable).max(50)),
  facts: z.exactOptional(z.array(Fact).max(20)),
  slots: z.exactOptional(z.array(Slot).max(50)),
})

/** Only what is sent changes; what would contradict itself is refused with every reason. */
export async function editNode(ctx: Context, who: Person, input: z.infer<typeof EditNode>) {
  const { name, rule, key, assessment, type, guidance, variables, facts, slots } = input
  const set = await unpublished(ctx, input)
  const node = set.nodes.find((one) => one.key === key)
  if (!node) throw invalid('key', 'Bộ tiêu chí không có mục này. Hãy tải lại.')
  const parts = {
    ...(assessment && { assessment }),
    ...(type && { type }),
    ...(guidance !== undefined && { guidance }),
    ...(rule !== undefined && { rule: ruleIn(rule) }),
    ...(variables && { variables }),
    ...(facts && { facts }),
    ...(slots && { slots }),
  }
  if (!node.leaf && Object.keys(parts).length)
    throw invalid('key', 'Mục này không chấm trực tiếp nên chỉ sửa được tên.')
  const next: SetNode = {
    ...node,
    ...(name && { name }),
    ...(node.leaf && { leaf: { ...node.leaf, ...parts } }),
  }
  refuseFaults(next)
  const nodes = set.nodes.map((one) => (one.key === key ? next : one))
  const isScoredAnew = next.leaf?.assessment !== node.leaf?.assessment || next.leaf?.type !== node.leaf?.type
  const to = isScoredAnew ? restated({ ...set, nodes }) : { nodes }
  if (isScoredAnew) refuseMisplaced(to.nodes)
  const done = { act: 'sets.edit', by: who.id, at: ctx.now().toISOString() }
  const { db } = ctx
  return viewOf(await db.transaction((tx) => change(tx, db, db.sets, set, to, done)))
}

export const CopySet = z.strictObject({ id: Id, next: CriteriaSet.shape.version })

/** The next version, unpublished, with the same keys: what is edited in it can be compared and moved to. */
export async function copySet(ctx: Context, who: Person, { id, next }: z.infer<typeof CopySet>) {
  const { db } = ctx
  const { published: _published, ...set } = await findSet(ctx, id)
  if (await db.sets.model.exists({ slug: set.slug, version: next }))
    throw new Problem('duplicate', `Bộ tiêu chí ${set.slug} phiên bản ${next} đã có. Hãy ghi phiên bản khác.`)
  const copy = CriteriaSet.parse({ ...set, id: newId('set'), version: next, revision: 1 })
  const done = { act: 'sets.copy', by: who.id, at: ctx.now().toISOString() }
  await db.transaction((tx) => create(tx, db, db.sets, copy, done))
  return rowOf(copy)
}

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

function ruleIn(line: string): Rule {
  const read = readRule(line)
  if ('fault' in read) throw invalid('rule', read.fault)
  return read.rule
}

type Parts = Pick<Leaf, 'rule' | 'variables' | 'facts' | 'slots'> & Partial<Pick<Leaf, 'assessment'>>

function faultsOf(parts: Parts, of?: SetNode) {
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

function refuseFaults(node: SetNode): void {
  const faults = node.leaf ? faultsOf(node.leaf, node) : []
  if (faults.length)
    throw new Problem('invalid', 'Tiêu chí còn mâu thuẫn nên chưa lưu. Hãy sửa các mục dưới đây.', { faults })
}

/** Bonus and penalty in the scale, or a plain score outside it. */
function refuseMisplaced(nodes: readonly SetNode[]): void {
  const found = treeFaults(
    nodes,
    nodes.map(({ code }) => code),
  )
  const faults = found.map(({ sentence }) => ({ field: 'type', sentence }))
  if (faults.length)
    throw new Problem('invalid', 'Loại điểm này không hợp chỗ của tiêu chí. Hãy sửa theo dòng dưới đây.', {
      faults,
    })
}

const invalid = (field: string, sentence: string): Problem =>
  new Problem('invalid', sentence, { faults: [{ field, sentence }] })
