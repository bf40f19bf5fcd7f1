import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { Mapping } from '../../schemas/mapping.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { CriteriaSet } from '../../schemas/set.ts'
import { diffSets, matchNodes, type Pair, PartChange } from '../../schemas/set-diff.ts'
import { change, create, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findSet, useSet } from './read.ts'
import { lineOf, NodeLine } from './view.ts'

export const ReadDifference = z.strictObject({ id: Id, from: Id })
export const SetMapping = ReadDifference.extend({
  pairs: Mapping.shape.pairs,
  fresh: Mapping.shape.fresh,
  /** Of the mapping that was seen; 0 while there is none. */
  revision: z.union([z.literal(0), Revision]),
}).strict()

export const Difference = z.strictObject({
  nodes: z.array(
    z.strictObject({
      from: z.exactOptional(NodeLine),
      to: z.exactOptional(NodeLine),
      parts: z.array(PartChange),
    }),
  ),
  /** Confirmed by a person; the others are matched by key and name. */
  pairs: Mapping.shape.pairs,
  fresh: z.array(z.string()),
  revision: z.union([z.literal(0), Revision]),
})

const mappingOf = ({ db }: Context, from: string, to: string): Promise<Mapping | null> =>
  db.mappings.model.findOne({ from, to }).lean()

/** Pairs confirmed between two sets, completed by key and name. */
export async function pairsBetween(ctx: Context, from: CriteriaSet, to: CriteriaSet): Promise<Pair[]> {
  return matchNodes(from, to, (await mappingOf(ctx, from.id, to.id)) ?? undefined)
}

/** Only what a person joined, whichever of the two sets it was said from. */
export async function joinedPairs(ctx: Context, from: CriteriaSet, to: CriteriaSet): Promise<Pair[]> {
  const [said, turned] = await Promise.all([mappingOf(ctx, from.id, to.id), mappingOf(ctx, to.id, from.id)])
  return [...(said?.pairs ?? []), ...(turned?.pairs ?? []).map((pair) => ({ from: pair.to, to: pair.from }))]
}

/** Node by node, in the order of the newer set; what is gone at the end. */
export async function readDifference(ctx: Context, _who: Person, input: z.infer<typeof ReadDifference>) {
  const [to, from] = await Promise.all([findSet(ctx, input.id), findSet(ctx, input.from)])
  const mapping = await mappingOf(ctx, from.id, to.id)
  const nodes = diffSets(from, to, matchNodes(from, to, mapping ?? undefined))
  return {
    nodes: nodes.map((one) => ({
      ...(one.from && { from: lineOf(one.from) }),
      ...(one.to && { to: lineOf(one.to) }),
      parts: [...one.parts],
    })),
    pairs: mapping?.pairs ?? [],
    fresh: mapping?.fresh ?? [],
    revision: mapping?.revision ?? 0,
  } satisfies z.input<typeof Difference>
}

/** Says which node becomes which, where key and name do not tell it. */
export async function setMapping(ctx: Context, who: Person, input: z.infer<typeof SetMapping>) {
  const [to, from] = await Promise.all([findSet(ctx, input.id), findSet(ctx, input.from)])
  const { pairs, fresh } = input
  refuseOddPairs(from, to, pairs, fresh)
  const seen = await mappingOf(ctx, from.id, to.id)
  if ((seen?.revision ?? 0) !== input.revision) throw await stale(ctx.db, seen?.id ?? '', input.revision)
  const done = { act: 'sets.map', by: who.id, at: ctx.now().toISOString() }
  const { db } = ctx
  const said = { pairs, ...(fresh && { fresh }) }
  const made: Mapping = { id: newId('mp'), ...said, from: from.id, to: to.id, revision: 1 }
  await db.transaction(async (tx) => {
    for (const id of [from.id, to.id].sort()) await useSet(db, tx, id)
    await (seen
      ? change(tx, db, db.mappings, seen, { pairs, fresh }, done)
      : create(tx, db, db.mappings, made, done))
  })
  return readDifference(ctx, who, input)
}

function refuseOddPairs(
  from: CriteriaSet,
  to: CriteriaSet,
  pairs: readonly Pair[],
  fresh: readonly string[] = [],
): void {
  const [old, now] = [from, to].map((set) => new Map(set.nodes.map((node) => [node.key, node])))
  const faults = pairs.flatMap((pair, n) => {
    const [a, b] = [old!.get(pair.from), now!.get(pair.to)]
    const twice =
      fresh.includes(pair.to) ||
      pairs.some((other, m) => m < n && (other.from === pair.from || other.to === pair.to))
    const sentence =
      !a || !b
        ? 'Tiêu chí không có trong bộ. Hãy chọn lại.'
        : Boolean(a.leaf) !== Boolean(b.leaf)
          ? 'Chỉ nối tiêu chí chấm điểm với tiêu chí chấm điểm. Hãy chọn lại.'
          : twice && 'Mỗi tiêu chí chỉ nối một lần. Hãy bỏ một cặp.'
    return sentence ? [{ field: `pairs.${n}`, sentence }] : []
  })
  if (faults.length)
    throw new Problem('invalid', 'Một số cặp tiêu chí chưa hợp lệ. Hãy sửa rồi làm lại.', { faults })
}
