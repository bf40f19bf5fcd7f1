// Old page → new page of an edition that was ordered over an issue, to be kept beside it.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { concordanceOf } from '../../dossier/changes.ts'
import { concordanceXlsx } from '../../dossier/concordance-xlsx.ts'
import { Id } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { readIssue, readPieces } from './issue.ts'
import { findEdition } from './read.ts'

export const ReadConcordance = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

export async function readConcordance(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof ReadConcordance>,
): Promise<Bytes> {
  const { state, manifest, numbering, dossier, n } = await findEdition(ctx, id)
  if (state !== 'built' || !manifest)
    throw new Problem('wrong-state', 'Quyển hồ sơ chưa đóng xong. Hãy chờ hoặc đóng lại.', { state })
  const issue = await ctx.db.issues.model.findOne({ dossier, n: numbering?.over ?? 0 }).lean()
  if (!issue) throw notFound()
  const [now, before] = await Promise.all([readPieces(ctx, manifest), readIssue(ctx, issue)])
  const bytes = await concordanceXlsx(concordanceOf(now, before.pieces), issue.n, issue.n + 1)
  const file: Bytes = {
    name: `doi-chieu-so-trang-lan-${issue.n}-${issue.n + 1}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: bytes.length,
    etag: createHash('sha256').update(bytes).digest('hex'),
    open: ({ start, end } = { start: 0, end: bytes.length - 1 }) =>
      Promise.resolve(Readable.from([bytes.subarray(start, end + 1)])),
  }
  const said = { what: 'printed', file: file.name, version: n } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'keep') }, file)
}
