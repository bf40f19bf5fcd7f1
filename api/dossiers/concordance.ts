// Old page → new page of an edition that was ordered over an issue, to be kept beside it.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { concordanceOf } from '../../dossier/changes.ts'
import { concordanceXlsx } from '../../dossier/concordance-xlsx.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import type { Bytes } from '../route.ts'
import { readIssue, readPieces } from './issue.ts'
import { findEdition, type ReadEdition } from './read.ts'

export async function readConcordance(
  ctx: Context,
  _who: Person,
  { id }: z.infer<typeof ReadEdition>,
): Promise<Bytes> {
  const { state, manifest, numbering, dossier } = await findEdition(ctx, id)
  if (state !== 'built' || !manifest)
    throw new Problem('wrong-state', 'Quyển hồ sơ chưa đóng xong. Hãy chờ hoặc đóng lại.', { state })
  const issue = await ctx.db.issues.model.findOne({ dossier, n: numbering?.over ?? 0 }).lean()
  if (!issue) throw notFound()
  const [now, before] = await Promise.all([readPieces(ctx, manifest), readIssue(ctx, issue)])
  const bytes = await concordanceXlsx(concordanceOf(now, before.pieces), issue.n, issue.n + 1)
  return {
    name: `doi-chieu-so-trang-lan-${issue.n}-${issue.n + 1}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: bytes.length,
    etag: createHash('sha256').update(bytes).digest('hex'),
    open: ({ start, end } = { start: 0, end: bytes.length - 1 }) =>
      Promise.resolve(Readable.from([bytes.subarray(start, end + 1)])),
  }
}
