// Ordering an edition freezes everything that will be printed; what is still undecided about missing documents refuses
// it, so nothing is ever bound around a hole in silence.
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { OwnList } from '../../dossier/order.ts'
import { planDossier } from '../../dossier/plan.ts'
import { dayOf } from '../../schemas/format.ts'
import { newId } from '../../schemas/id.ts'
import {
  type EditionNumbering,
  numberingModes,
  numberingOf,
  numberingSchemes,
  ownLists,
} from '../../schemas/issue.ts'
import { type BlobRef, type Dossier, type Edition, editionMoves, ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { newDossier } from './decide.ts'
import { basisOf, freeze, type Frozen, frozenText } from './freeze.ts'
import { gather, type Gathered, heldBy } from './gather.ts'
import { holesOf } from './holes.ts'
import { type Issued, lastIssue, readIssue } from './issue.ts'
import { editionView } from './read.ts'

export const OrderEdition = z.strictObject({
  campaign: z.string().max(40),
  scope: ScopeKey.default('campaign'),
  /** Printed as a draft and never sealed. */
  draft: z.boolean().default(false),
  /** By default issued numbers are kept; before the first issue pages are numbered from 1. */
  numbering: z.exactOptional(z.enum(numberingModes)),
  scheme: z.exactOptional(z.enum(numberingSchemes)),
  /** Bound behind the index. */
  lists: z.array(z.enum(ownLists)).max(ownLists.length).default([]),
})

export async function orderEdition(
  ctx: Context,
  who: Person,
  { campaign, scope, draft, numbering: mode, scheme, lists }: z.infer<typeof OrderEdition>,
) {
  const all = await gather(ctx, { slug: campaign }, scope)
  const last = all.dossier && (await lastIssue(ctx, all.dossier.id))
  const numbering = numberingOf({ mode, scheme, draft }, last)
  const given = heldBy(all, numbering)
  refuseUndecided(given)
  refuseEmpty(given)
  const done = { act: 'editions.order', by: who.id, at: ctx.now().toISOString() }
  const dossier = given.dossier ?? (await makeDossier(ctx, given, done))
  const printing = { edition: numbering.over + 1, draft, date: dayOf(done.at) }
  const frozen = withNumbering(
    freeze(given, printing),
    numbering,
    lists,
    last && (await readIssue(ctx, last)),
  )
  refuseNothingNew(frozen)
  const order = await keepText(ctx, frozenText(frozen))
  const edition: Edition = {
    id: newId('ed'),
    dossier: dossier.id,
    campaign: dossier.campaign,
    n: await ctx.db.next(`edition-${dossier.id}`),
    state: 'ordered',
    draft,
    order,
    basis: basisOf(frozen),
    numbering,
    lists,
    decisions: dossier.decisions,
    volumes: [],
    by: done.by,
    at: done.at,
    revision: 1,
  }
  await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.editions, edition, done))
  return editionView(ctx, edition)
}

function refuseUndecided(given: Gathered): void {
  const open = holesOf(given).filter(({ decision }) => !decision || decision.choice === 'wait')
  if (open.length === 0) return
  const gaps = open.map(({ key, kind, leaf, title, reason, decision }) => ({
    ...{ key, kind, leaf, title, reason },
    isWaiting: decision !== undefined,
  }))
  const sentence = `Chưa đóng quyển được: còn ${open.length} tài liệu thiếu chưa quyết định. Hãy chọn cách xử lý từng mục.`
  throw new Problem('gaps', sentence, { gaps })
}

function refuseEmpty({ leaves }: Gathered): void {
  if (leaves.length > 0) return
  throw new Problem(
    'wrong-state',
    'Phạm vi này không có tiêu chí nào để đóng quyển. Hãy chọn phạm vi khác.',
    { leaves: 0 },
  )
}

async function makeDossier(
  ctx: Context,
  given: Gathered,
  done: { act: string; by: string; at: string },
): Promise<Dossier> {
  const { dossiers } = ctx.db
  const made = newDossier(given, [], done)
  return ctx.db
    .transaction((tx) => create(tx, ctx.db, dossiers, made, done))
    .catch(async (error: unknown) => {
      // Two ordered at once: the first made it.
      const first = await dossiers.model.findOne({ campaign: made.campaign, scopeKey: made.scopeKey }).lean()
      if (!first) throw error
      return dossiers.shape.parse(first)
    })
}

function withNumbering(
  frozen: Frozen,
  { mode, scheme, over }: EditionNumbering,
  lists: readonly OwnList[],
  issue: Issued | undefined,
): Frozen {
  const base = issue && { n: over, date: issue.date, pieces: issue.pieces }
  const numbering = { mode, scheme, ...(base && { base }) }
  return { ...frozen, order: { ...frozen.order, numbering, ...(lists.length > 0 && { lists }) } }
}

/** A supplement without a document would be a cover and an empty list. */
function refuseNothingNew({ order }: Frozen): void {
  if (order.numbering?.mode !== 'supplement' || planDossier(order, () => 1).steps.length > 0) return
  const sentence = 'Không có tài liệu nào mới so với lần phát hành trước. Hãy chọn giữ số đã phát hành.'
  throw new Problem('wrong-state', sentence, { issue: order.numbering.base?.n })
}

/** A text of ours as a blob; the same text twice is one. */
export async function keepText(
  { blobs }: Context,
  text: string | Iterable<string>,
): Promise<z.infer<typeof BlobRef>> {
  const { key, sha256, size } = await blobs.stage(
    Readable.from(utf8(typeof text === 'string' ? [text] : text)),
  )
  await blobs.keep(key, sha256)
  await blobs.drop(key)
  return { sha256, size }
}

function* utf8(parts: Iterable<string>): Generator<Buffer> {
  for (const part of parts) yield Buffer.from(part, 'utf8')
}

/** Where a move leads an edition. Throws `wrong-state`. */
export function afterEdition(move: keyof typeof editionMoves, state: Edition['state']): Edition['state'] {
  const to = (editionMoves[move] as Partial<Record<Edition['state'], Edition['state']>>)[state]
  if (to) return to
  throw new Problem('wrong-state', 'Lần đóng quyển này không còn ở bước đó. Hãy tải lại trang.', {
    state,
    move,
  })
}
