// Khó khăn, vướng mắc; đề xuất, kiến nghị: the one part of the report that no record knows. Whoever approves has read it,
// so afterwards it stays; saying it anew moves the revision, and with it what the leader sees.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import { Package } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { findPackage, packageView } from './read.ts'

/** Without the text: there are none. */
export const SayDifficulties = z.strictObject({
  id: Id,
  revision: Revision,
  difficulties: Package.shape.difficulties,
})

export async function sayDifficulties(
  ctx: Context,
  who: Person,
  { id, revision, difficulties }: z.infer<typeof SayDifficulties>,
) {
  const record = await findPackage(ctx, id)
  if (record.revision !== revision) throw await stale(ctx.db, id, revision)
  const { state } = record
  if (state !== 'built' && state !== 'proposed')
    throw new Problem(
      'wrong-state',
      `Bộ hồ sơ đang ở trạng thái “${words.packageStates[state]}” nên không sửa được phần khó khăn, kiến nghị.`,
      { state },
    )
  const done = { act: 'packages.say', by: who.id, at: ctx.now().toISOString() }
  const next = await ctx.db.transaction((tx) =>
    change(tx, ctx.db, ctx.db.packages, record, { difficulties }, done),
  )
  return packageView(ctx, next)
}
