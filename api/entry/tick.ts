// Đã nhập điểm, đã tải tài liệu: said of what the person saw. Whoever says it over something else is told what it is now.
import { z } from 'zod'
import { type Entry, type EntrySeal, entrySteps } from '../../schemas/entry.ts'
import { newId, Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { type TypedLeaf, typedLeaves } from './content.ts'

export const TickEntry = z.strictObject({
  slug: z.string().max(40),
  leaf: z.string().max(40),
  /** Comparing is not ticked: it is done by saying what the ministry's system shows. */
  step: z.enum(entrySteps).exclude(['compared']),
  isDone: z.boolean(),
  /** What was seen, as it was read. */
  seen: Sha256,
})
export const Ticked = z.strictObject({ leaf: z.string(), revision: z.int() })

export async function tickEntry(ctx: Context, who: Person, input: z.infer<typeof TickEntry>) {
  const { step, isDone, seen } = input
  const { round, leaves } = await typedLeaves(ctx, input.slug)
  const leaf = leaves.find(({ node }) => node.key === input.leaf)
  if (!leaf) throw notFound()
  const seal = refuseUnsent(leaf)
  if (leaf.seen !== seen)
    throw new Problem('stale', 'Nội dung tiêu chí vừa đổi. Hãy xem lại rồi đánh dấu.', { changed: [] })
  const at = ctx.now().toISOString()
  const done = { act: isDone ? `ministry.entered-${step}` : 'ministry.not-entered', by: who.id, at }
  const kept = await ctx.db.transaction((tx) =>
    // Whatever is typed anew has to be compared anew.
    keepEntry(tx, ctx, { campaign: round.campaign.id, leaf }, done, () => ({
      [step]: isDone ? { ...seal, by: who.id, at } : undefined,
      compared: undefined,
    })),
  )
  return { leaf: kept.leaf, revision: kept.revision }
}

/** Throws `wrong-state` while there is nothing of it to type. */
export function refuseUnsent({ node, seal, isNotApplicable }: TypedLeaf): EntrySeal {
  if (seal) return seal
  const why = isNotApplicable ? 'không áp dụng' : 'chưa được gửi Sở Nội vụ'
  throw new Problem('wrong-state', `Tiêu chí ${node.code} ${why} nên chưa có gì để nhập.`, { leaf: node.key })
}

type Set = { [K in keyof Entry]?: Entry[K] | undefined }

/** One record a leaf, made when first needed; who comes at the same time waits, so that none undoes the other. */
export async function keepEntry(
  tx: Tx,
  { db }: Context,
  { campaign, leaf: { node } }: { campaign: string; leaf: TypedLeaf },
  done: Done,
  set: (now: Entry | undefined) => Set,
): Promise<Entry> {
  await db.alone(tx, `entry ${campaign}`)
  const now = await db.entries.model.findOne({ campaign, leaf: node.key }).session(tx).lean()
  if (now) return change(tx, db, db.entries, now, { ...set(now), code: node.code }, done)
  const told = Object.entries(set(undefined)).filter(([, value]) => value !== undefined)
  const made = {
    id: newId('en'),
    campaign,
    leaf: node.key,
    code: node.code,
    ...Object.fromEntries(told),
    revision: 1,
  }
  return create(tx, db, db.entries, made, done)
}
