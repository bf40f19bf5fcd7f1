import { z } from 'zod'
import { Content, type Version, versionStates } from '../../schemas/document.ts'
import type { Context } from '../context.ts'

/** With what became of it since: a file that was made a document may be refused by its own check, and `problem` says why. */
export const ContentView = Content.extend({ state: z.exactOptional(z.enum(versionStates)) })
export type ContentView = z.infer<typeof ContentView>

/** What stood in a container or a letter. Behind a container in it stands what stood in that one, however deep. */
export async function contentsView(
  ctx: Context,
  contents: NonNullable<Version['contents']>,
): Promise<ContentView[]> {
  const made = contents.flatMap(({ outcome, document }) =>
    outcome !== 'known' && document ? [document] : [],
  )
  const all = await ctx.db.versions.model
    .find({ document: { $in: made } })
    .sort({ n: 1 })
    .lean()
  const newest = new Map(all.map((version) => [version.document, version]))
  const rows = contents.map(async (content): Promise<ContentView[]> => {
    const version = newest.get(content.document ?? '')
    if (!version) return [content]
    // Refused because that one was held: it may have been destroyed since.
    if (content.outcome === 'refused')
      return [{ ...content, ...(version.destroyed && version.problem && { problem: version.problem }) }]
    const { state, problem, contents: inner } = version
    const row = { ...content, state, ...(state !== 'kept' && problem && { problem }) }
    return [row, ...(inner ? await contentsView(ctx, inner) : [])]
  })
  return (await Promise.all(rows)).flat()
}
