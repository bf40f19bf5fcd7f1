// What to do about a missing document: a placeholder page, the agency's explanation printed in its place, or wait.
import { z } from 'zod'
import { newId } from '../../schemas/id.ts'
import { Decision, type Dossier, ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, type Done, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { gather, type Gathered } from './gather.ts'
import { type Hole, holesOf } from './holes.ts'
import { planView } from './plan.ts'
import { scopeWords } from './cover.ts'

const { hole, choice, reason } = Decision.shape
export const Decide = z.strictObject({
  slug: z.string().max(40),
  scope: ScopeKey.default('campaign'),
  /** The plan's; 0 where nothing was decided yet. */
  revision: z.int().min(0),
  decisions: z.array(z.strictObject({ hole, choice, reason })).min(1).max(500),
})

export async function decide(
  ctx: Context,
  who: Person,
  { slug, scope, revision, decisions }: z.infer<typeof Decide>,
) {
  const given = await gather(ctx, { slug }, scope)
  const { dossier } = given
  if ((dossier?.revision ?? 0) !== revision) throw await seenOld(ctx, given, revision)
  refuseUnfit(given, decisions)
  const done = { act: 'dossiers.decide', by: who.id, at: ctx.now().toISOString() }
  const made = decisions.map((one): Decision => ({ ...one, by: done.by, at: done.at }))
  await ctx.db.transaction((tx) => keepDecisions(ctx, tx, given, made, done))
  return planView(ctx, await gather(ctx, { slug }, scope))
}

async function keepDecisions(
  ctx: Context,
  tx: Tx,
  given: Gathered,
  made: Decision[],
  done: Done,
): Promise<void> {
  const { dossiers } = ctx.db
  if (!given.dossier) return void (await create(tx, ctx.db, dossiers, newDossier(given, made, done), done))
  const replaced = new Set(made.map((one) => one.hole))
  const kept = given.dossier.decisions.filter((one) => !replaced.has(one.hole))
  await change(tx, ctx.db, dossiers, given.dossier, { decisions: [...kept, ...made] }, done)
}

/** Made when somebody first decides or orders; equal scopes share it, also when two make it at once. */
export function newDossier(
  { round, scope, scopeKey }: Gathered,
  decisions: Decision[],
  { by, at }: Done,
): Dossier {
  const words = scopeWords({ round, scope })
  const title = [round.campaign.name, words].filter(Boolean).join(' – ').slice(0, 300)
  const made = { id: newId('dos'), campaign: round.campaign.id, scope, scopeKey, title }
  return { ...made, decisions, broken: [], by, at, revision: 1 }
}

async function seenOld({ db }: Context, { dossier }: Gathered, revision: number): Promise<Problem> {
  if (dossier && revision > 0) return stale(db, dossier.id, revision)
  return new Problem('stale', 'Kế hoạch đóng quyển vừa thay đổi. Hãy xem lại rồi làm lại.', { changed: [] })
}

/** Nothing is decided about what is not missing, and no explanation is promised that nobody wrote. */
function refuseUnfit(given: Gathered, decisions: z.infer<typeof Decide>['decisions']): void {
  const holes = new Map(holesOf(given).map((one) => [one.key, one]))
  const faults = decisions.flatMap((one, n) => {
    const known = holes.get(one.hole)
    if (!known)
      return [{ field: `decisions.${n}.hole`, sentence: 'Mục này không còn thiếu. Hãy tải lại kế hoạch.' }]
    if (one.choice !== 'explanation' || isExplained(given, known)) return []
    return [{ field: `decisions.${n}.choice`, sentence: 'Cơ quan chưa viết giải trình. Hãy chọn cách khác.' }]
  })
  if (faults.length)
    throw new Problem('invalid', 'Một số quyết định chưa hợp lệ. Hãy sửa các ô được đánh dấu.', { faults })
}

const isExplained = ({ leaves }: Gathered, { leaf, kind }: Hole): boolean =>
  kind === 'slot' &&
  leaves.some(({ node, submission }) => node.code === leaf && Boolean(submission?.explanation))
