import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import type { Edition, Package } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { create } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { refuseLate } from '../dossiers/issue.ts'
import { basisNow, findEdition } from '../dossiers/read.ts'
import { packageView } from './read.ts'

export const CreatePackage = z.strictObject({
  edition: Id,
  /** The sealed package that this one corrects; it stays as it is and is marked when this one is sealed. */
  replaces: z.exactOptional(Id),
})

/** Lập bộ hồ sơ: from a bound edition that is no draft and from which nothing has moved. */
export async function createPackage(
  ctx: Context,
  who: Person,
  { edition: id, replaces }: z.infer<typeof CreatePackage>,
) {
  const edition = await findEdition(ctx, id)
  if (edition.state !== 'built' || edition.draft) {
    const why = edition.draft ? 'Bản dự thảo không lập được bộ hồ sơ.' : 'Quyển hồ sơ chưa đóng xong.'
    throw new Problem('wrong-state', `${why} Hãy đóng quyển rồi lập lại.`, { state: edition.state })
  }
  if (replaces) await refuseReplacing(ctx, replaces, edition)
  await refuseLate(ctx, edition)
  const done = { act: 'packages.build', by: who.id, at: ctx.now().toISOString() }
  const made: Package = {
    id: newId('pk'),
    campaign: edition.campaign,
    dossier: edition.dossier,
    edition: id,
    state: 'building',
    basis: edition.basis,
    ...(replaces && { replaces }),
    by: done.by,
    at: done.at,
    revision: 1,
  }
  const record = await ctx.db.transaction(async (tx) => {
    await refuseMoved(ctx, tx, made)
    return create(tx, ctx.db, ctx.db.packages, made, done)
  })
  return packageView(ctx, record)
}

async function refuseReplacing(
  { db }: Context,
  id: string,
  { dossier, numbering }: Pick<Edition, 'dossier' | 'numbering'>,
): Promise<void> {
  // What was sealed before holds every other page, and would be told of as void.
  if (numbering?.mode === 'supplement')
    throw new Problem(
      'wrong-state',
      'Tập bổ sung đi kèm bộ hồ sơ đã chốt, không thay thế bộ ấy. Hãy tải lại trang rồi lập bộ hồ sơ bổ sung.',
      { state: 'supplement' },
    )
  const old = await db.packages.model.findOne({ id, dossier }).lean()
  if (!old) throw notFound()
  if (old.state !== 'sealed')
    throw new Problem('wrong-state', 'Chỉ thay thế được bộ hồ sơ đã chốt. Hãy chọn bộ hồ sơ khác.', {
      state: old.state,
    })
}

/**
 * A submission, review, decision or cited version has moved since the edition was ordered. Asked inside the transaction
 * that writes, so that what commits is over exactly what was looked at.
 */
export async function refuseMoved(
  ctx: Context,
  tx: Tx,
  { dossier, basis, edition }: Pick<Package, 'dossier' | 'basis' | 'edition'>,
): Promise<void> {
  const seen = { ...ctx, db: ctx.db.seenBy(tx) }
  if ((await basisNow(seen, dossier, (await findEdition(seen, edition)).numbering)) === basis) return
  const sentence = 'Nội dung đã thay đổi sau khi đóng quyển. Hãy đóng quyển và lập bộ hồ sơ mới.'
  throw new Problem('stale', sentence, { changed: [] })
}
