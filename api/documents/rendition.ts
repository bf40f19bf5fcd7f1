// What is derived from a version's file: its view (PDF), the text of its pages, a thumbnail. Read by whoever may read
// the version; never offered as "the document".
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import type { Rendition } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import type { Bytes } from '../route.ts'
import { isOwn, ReadFile, readable } from './read.ts'
import { recognisedPages } from './recognition-view.ts'
import { refuseClosed } from './scanner.ts'

export { ReadFile as ReadRendition }
type Input = z.infer<typeof ReadFile>

export const readView = (ctx: Context, who: Person, input: Input): Promise<Bytes> =>
  bytesOf(ctx, who, input, 'view')
export const readThumb = (ctx: Context, who: Person, input: Input): Promise<Bytes> =>
  bytesOf(ctx, who, input, 'thumb')

export const PageTexts = z.object({
  pages: z.array(z.string()),
  /** Pages without a letter. */
  empty: z.array(z.int()),
  /** Of pages that were recognised from their picture: how sure the words are, per cent. */
  recognised: z.array(z.object({ page: z.int(), confidence: z.int() })),
})

/** Text of each page, as far as it is read. */
export async function readText(ctx: Context, who: Person, input: Input): Promise<z.infer<typeof PageTexts>> {
  const { blob, facts, source } = await made(ctx, who, input, 'text')
  const pages = (await json(await ctx.blobs.open(blob.sha256))) as string[]
  return {
    pages,
    empty: (facts['empty'] as number[] | undefined) ?? [],
    recognised: await recognisedPages(ctx, source),
  }
}

async function bytesOf(ctx: Context, who: Person, input: Input, kind: 'view' | 'thumb'): Promise<Bytes> {
  const { blob } = await made(ctx, who, input, kind)
  const { sha256, size, type } = blob
  const name = kind === 'view' ? 'ban-xem.pdf' : 'trang-dau.png'
  return { name, type, size, etag: sha256, inline: true, open: (range) => ctx.blobs.open(sha256, range) }
}

async function made(ctx: Context, who: Person, { id, file: n }: Input, kind: Rendition['kind']) {
  const version = await readable(ctx, who, id)
  const file = version.files[n]
  if (!file || version.state !== 'kept') throw notFound()
  refuseClosed(ctx, version, isOwn(who, version))
  const rendition = await ctx.db.renditions.model.findOne({ source: file.sha256, kind }).lean()
  if (rendition?.blob) return { blob: rendition.blob, facts: rendition.facts, source: file.sha256 }
  const view =
    kind === 'view'
      ? rendition
      : await ctx.db.renditions.model.findOne({ source: file.sha256, kind: 'view' }).lean()
  const why = typeof view?.problem?.['detail'] === 'string' ? view.problem['detail'] : 'Hãy tải tệp gốc về để xem.' // prettier-ignore
  const sentence =
    view?.state === 'wanted'
      ? 'Bản xem đang được tạo. Hãy mở lại sau ít giây.'
      : `Không tạo được bản xem. ${why}`
  throw new Problem('wrong-state', sentence, {
    state: view?.state ?? 'none',
    ...(view?.problem && { problem: view.problem }),
  })
}
