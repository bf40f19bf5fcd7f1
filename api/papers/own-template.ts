// Which template a paper is filled into: the newest that the province gave of its kind.
import { buffer } from 'node:stream/consumers'
import type { Paper } from '../../schemas/paper.ts'
import type { Template, TemplateKind } from '../../schemas/template.ts'
import type { Context } from '../context.ts'

/** As it was at a time, where one is given: what was issued keeps the template that it was made with. */
export const newestOf = ({ db }: Context, kind: TemplateKind, at?: string): Promise<Template | null> =>
  db.templates.model
    .findOne(
      at === undefined
        ? { kind, dropped: { $exists: false } }
        : { kind, at: { $lte: at }, $or: [{ dropped: { $exists: false } }, { dropped: { $gt: at } }] },
    )
    .sort({ at: -1, _id: -1 })
    .lean()

/** When a paper of a package or a letter first came back issued. */
export async function cameBack(
  { db }: Context,
  of: Pick<Paper, 'kind'> & Partial<Pick<Paper, 'package' | 'letter'>>,
): Promise<string | undefined> {
  const paper = await db.papers.model.findOne(of, { at: 1 }).sort({ at: 1, _id: 1 }).lean()
  return paper?.at
}

/** Nothing while ours is used. */
export async function ownTemplate(
  ctx: Context,
  kind: TemplateKind,
  at?: string,
): Promise<Buffer | undefined> {
  if (ctx.trial?.kind === kind) return ctx.trial.file
  const own = await newestOf(ctx, kind, at)
  return own ? buffer(await ctx.blobs.open(own.file.sha256)) : undefined
}
