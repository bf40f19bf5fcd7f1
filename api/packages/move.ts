// Trình, rút lại, phê duyệt, không phê duyệt, chốt. Each names the revision seen; all that lead on ask, in the transaction that
// writes, whether anything has moved since the package was built. A sealed package is never touched again, except to
// say by what it was replaced.
import { z } from 'zod'
import { Id, Revision, Sha256 } from '../../schemas/id.ts'
import { afterMove, type Package, type PackageMove } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { issueLabels, issueOf, type Unissued } from '../dossiers/issue.ts'
import { confirmPassword } from '../people/confirm.ts'
import { refuseMoved } from './create.ts'
import { findPackage, packageView } from './read.ts'

const seen = { id: Id, revision: Revision }
export const Propose = z.strictObject(seen)
export const Approve = z.strictObject({
  ...seen,
  /** SHA-256 of manifest.json as the leader saw it: nothing else is approved. */
  manifest: Sha256,
  password: z.string().min(1).max(200),
})
export const Refuse = z.strictObject({ ...seen, reason: z.string().trim().min(5).max(2000) })
/** Typed by hand: from here on nothing can be changed. */
export const Seal = z.strictObject({ ...seen, confirm: z.literal('CHỐT') })

export async function propose(ctx: Context, who: Person, input: z.infer<typeof Propose>) {
  const record = await seenAs(ctx, input)
  return moved(ctx, who, record, 'propose', ({ by, at }) => ({ proposed: { by, at } }))
}

/** Rút lại: laid before the leader by mistake, or something was found before the leader acted. */
export async function recall(ctx: Context, who: Person, input: z.infer<typeof Propose>) {
  const record = await seenAs(ctx, input)
  return moved(ctx, who, record, 'recall', () => ({ proposed: undefined }))
}

export async function approve(
  ctx: Context,
  who: Person,
  { manifest, password, ...input }: z.infer<typeof Approve>,
) {
  const record = await seenAs(ctx, input)
  afterMove('approve', record.state)
  if (record.manifest !== manifest)
    throw new Problem('stale', 'Mã bộ hồ sơ khác mã bạn xem. Hãy mở lại rồi phê duyệt.', { changed: [] })
  if (who.id === record.by || who.id === record.proposed?.by)
    throw new Problem('own-work', 'Bạn đã lập hoặc trình bộ hồ sơ này. Hãy để người khác phê duyệt.')
  await confirmPassword(ctx, who, password)
  const signer = [[who.capacity, who.name].filter(Boolean).join(' '), who.position].filter(Boolean).join(', ')
  return moved(ctx, who, record, 'approve', ({ by, at }) => ({ approved: { by, at, signer } }))
}

/** Also takes an approval back, until the package is sealed. */
export async function refuse(ctx: Context, who: Person, { reason, ...input }: z.infer<typeof Refuse>) {
  const record = await seenAs(ctx, input)
  return moved(ctx, who, record, 'refuse', ({ by, at }) => ({
    approved: undefined,
    refused: { by, at, reason },
  }))
}

export async function seal(ctx: Context, who: Person, { id, revision }: z.infer<typeof Seal>) {
  const record = await seenAs(ctx, { id, revision })
  afterMove('seal', record.state)
  const issue = await issueOf(ctx, record)
  return moved(ctx, who, record, 'seal', ({ by, at }) => ({ sealed: { by, at } }), issue)
}

async function seenAs(ctx: Context, { id, revision }: z.infer<typeof Propose>): Promise<Package> {
  const record = await findPackage(ctx, id)
  if (record.revision !== revision) throw await stale(ctx.db, id, revision)
  return record
}

type Said = (done: { by: string; at: string }) => { [K in keyof Package]?: Package[K] | undefined }

async function moved(
  ctx: Context,
  who: Person,
  record: Package,
  move: PackageMove,
  said: Said,
  issue?: Unissued,
) {
  const state = afterMove(move, record.state)
  const done = { act: `packages.${move}`, by: who.id, at: ctx.now().toISOString() }
  const { packages } = ctx.db
  const next = await ctx.db.transaction(async (tx) => {
    if (move !== 'refuse' && move !== 'recall') await refuseMoved(ctx, tx, record)
    const made = await change(tx, ctx.db, packages, record, { ...said(done), state }, done)
    if (issue) await issueLabels(tx, ctx, issue, done)
    if (move !== 'seal' || !record.replaces) return made
    const old = await packages.model.findOne({ id: record.replaces }).session(tx).lean()
    if (old) {
      const replaced = { ...done, act: 'packages.supersede' }
      await change(tx, ctx.db, packages, old, { state: afterMove('supersede', old.state) }, replaced)
    }
    return made
  })
  return packageView(ctx, next)
}
