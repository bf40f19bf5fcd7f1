// Which template a paper is filled into: the newest that the province gave of its kind.
import { buffer } from 'node:stream/consumers'
import type { Template, TemplateKind } from '../../schemas/template.ts'
import type { Context } from '../context.ts'

export const newestOf = ({ db }: Context, kind: TemplateKind): Promise<Template | null> =>
  db.templates.model.findOne({ kind }).sort({ at: -1, _id: -1 }).lean()

/** Nothing while ours is used. */
export async function ownTemplate(ctx: Context, kind: TemplateKind): Promise<Buffer | undefined> {
  const own = await newestOf(ctx, kind)
  return own ? buffer(await ctx.blobs.open(own.file.sha256)) : undefined
}
