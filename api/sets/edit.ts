// What may be edited of a set before it is published: points, who scores and leads, guidance, figures, slots and rules; and the
// copy in which a published one goes on.
import { z } from 'zod'
import { Fact, type Rule } from '../../schemas/rule.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Fault } from '../../schemas/opening.ts'
import { readRule } from '../../schemas/rule-text.ts'
import { CriteriaSet, Leaf, SetNode, Slot, Variable } from '../../schemas/set.ts'
import { noPoints, restated, treeFaults } from '../../schemas/tree-faults.ts'
import { change, create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { unpublished } from './publish.ts'
import { findSet } from './read.ts'
import { faultsOf, RuleLine } from './try-rule.ts'
import { rowOf, viewOf } from './view.ts'

const nothing = z.null()

export const EditNode = z.strictObject({
  id: Id,
  revision: Revision,
  key: SetNode.shape.key,
  name: z.exactOptional(SetNode.shape.name),
  max: z.exactOptional(SetNode.shape.max),
  assessment: z.exactOptional(Leaf.shape.assessment),
  type: z.exactOptional(Leaf.shape.type),
  guidance: z.exactOptional(Leaf.shape.guidance),
  /** As one line: «tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0». */
  rule: z.exactOptional(RuleLine),
  variables: z.exactOptional(z.array(Variable).max(50)),
  facts: z.exactOptional(z.array(Fact).max(20)),
  slots: z.exactOptional(z.array(Slot).max(50)),
  /** An agency's code; null takes it away, as it does the next but one. */
  lead: z.exactOptional(z.union([Leaf.shape.lead.unwrap(), nothing])),
  coordinators: z.exactOptional(Leaf.shape.coordinators),
  notApplicable: z.exactOptional(z.union([Leaf.shape.notApplicable.unwrap(), nothing])),
})

/**
 * Only what is sent changes; what would contradict itself is refused with every reason. Points may leave sums that do not add
 * up, because the next ones put them right: the set says so until they do.
 */
export async function editNode(ctx: Context, who: Person, input: z.infer<typeof EditNode>) {
  const { name, max, rule, key, assessment, type, guidance, variables, facts, slots } = input
  const { lead, coordinators, notApplicable } = input
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
    ...(coordinators && { coordinators }),
    ...(lead !== undefined && { lead: lead ?? undefined }),
    ...(notApplicable !== undefined && { notApplicable: notApplicable ?? undefined }),
  }
  if (!node.leaf && Object.keys(parts).length)
    throw invalid('key', 'Mục này không chấm trực tiếp nên chỉ sửa được tên, điểm.')
  const next: SetNode = {
    ...node,
    ...(name && { name }),
    ...(max !== undefined && { max }),
    ...(node.leaf && { leaf: given({ ...node.leaf, ...parts }) }),
  }
  refuseFaults(next, node)
  const nodes = set.nodes.map((one) => (one.key === key ? next : one))
  const isScoredAnew =
    next.max !== node.max ||
    next.leaf?.assessment !== node.leaf?.assessment ||
    next.leaf?.type !== node.leaf?.type
  const to = isScoredAnew ? restated({ ...set, nodes }) : { nodes }
  if (isScoredAnew) refuseMisplaced(to.nodes)
  const done = { act: 'sets.edit', by: who.id, at: ctx.now().toISOString() }
  const { db } = ctx
  return viewOf(await db.transaction((tx) => change(tx, db, db.sets, set, to, done)))
}

export const EditSet = z.strictObject({
  id: Id,
  revision: Revision,
  title: z.exactOptional(CriteriaSet.shape.title),
  /** As the decision states it, without what stands outside the scale. */
  total: z.exactOptional(CriteriaSet.shape.total.min(1)),
})

/** What the set says of itself. As with points, sums that do not add up are told, and not refused. */
export async function editSet(ctx: Context, who: Person, input: z.infer<typeof EditSet>) {
  const { title, total } = input
  const set = await unpublished(ctx, input)
  const to = { ...(title && { title }), ...(total !== undefined && { total }) }
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

const contradicts = 'Tiêu chí còn mâu thuẫn nên chưa lưu. Hãy sửa các mục dưới đây.'

function ruleIn(line: string): Rule {
  const read = readRule(line)
  if ('fault' in read)
    throw new Problem('invalid', contradicts, { faults: [{ field: 'rule', sentence: read.fault }] })
  return read.rule
}

/** Without the parts that were taken away. */
const given = (leaf: { [K in keyof Leaf]: Leaf[K] | undefined }): Leaf =>
  Object.fromEntries(Object.entries(leaf).filter(([, part]) => part !== undefined)) as Leaf

function refuseFaults(node: SetNode, old: SetNode): void {
  const faults = [
    ...pointFaults(node, old),
    ...(node.leaf ? [...faultsOf(node.leaf, node), ...whoFaults(node.leaf)] : []),
  ]
  if (faults.length) throw new Problem('invalid', contradicts, { faults })
}

function pointFaults({ max, outside }: SetNode, old: SetNode): Fault[] {
  if (max === old.max) return []
  const derived = 'Điểm của mục ngoài thang điểm được cộng từ các mục con. Hãy sửa điểm ở mục con.'
  if (outside) return [{ field: 'max', sentence: derived }]
  return max > 0 ? [] : [{ field: 'max', sentence: noPoints }]
}

function whoFaults({ lead, coordinators, notApplicable }: Leaf): Fault[] {
  const twice = lead !== undefined && coordinators.includes(lead)
  const { kinds, agencies } = notApplicable?.when ?? {}
  const nobody = notApplicable !== undefined && !kinds && !agencies
  return [
    ...(twice
      ? [
          {
            field: 'coordinators',
            sentence: `${lead} đã chủ trì nên không phối hợp nữa. Hãy bỏ khỏi phối hợp.`,
          },
        ]
      : []),
    ...(nobody
      ? [
          {
            field: 'notApplicable.when',
            sentence: 'Chưa nói không áp dụng với cơ quan nào. Hãy chọn loại cơ quan hoặc cơ quan.',
          },
        ]
      : []),
  ]
}

/** Bonus and penalty in the scale, or a plain score outside it. */
function refuseMisplaced(nodes: readonly SetNode[]): void {
  const found = treeFaults(
    nodes,
    nodes.map(({ code }) => code),
  )
  const misplaced = found.filter(({ part }) => part !== 'max') // sums are told, not refused
  const faults = misplaced.map(({ sentence }) => ({ field: 'type', sentence }))
  if (faults.length)
    throw new Problem('invalid', 'Loại điểm này không hợp chỗ của tiêu chí. Hãy sửa theo dòng dưới đây.', {
      faults,
    })
}

const invalid = (field: string, sentence: string): Problem =>
  new Problem('invalid', sentence, { faults: [{ field, sentence }] })
