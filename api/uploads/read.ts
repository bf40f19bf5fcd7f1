import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { offsetOf, type Upload } from '../../schemas/upload.ts'
import type { Context } from '../context.ts'
import { Uploaded } from '../documents/recorded.ts'
import type { Who } from '../may.ts'
import { finish } from './finish.ts'
import { take } from './held.ts'
import { ownUpload } from './serve.ts'

export const ReadUpload = z.strictObject({ id: z.string() })
export const UploadView = z.object({
  id: Id,
  name: z.string(),
  size: z.int(),
  /** Bytes that are here. */
  offset: z.int(),
  until: Time,
  /** Once all bytes are here: one receipt, or one refusal. */
  results: z.exactOptional(Uploaded),
})

/** How far it is, and what came of it; an answer that was lost on the way is given here again. */
export async function readUpload(ctx: Context, who: Who, { id }: z.infer<typeof ReadUpload>) {
  const upload = await ownUpload(ctx, who, id)
  const results = upload.results ?? (upload.whole && (await finished(ctx, who, upload)))
  const { name, size, until } = upload
  const offset = results ? size : offsetOf(upload)
  return { id: upload.id, name, size, offset, until, ...(results && { results: Uploaded.parse(results) }) }
}

/** Undefined while another is about to. */
async function finished(ctx: Context, who: Who, { id }: Upload): Promise<unknown[] | undefined> {
  try {
    await using held = await take(ctx, id)
    return held.upload.results ?? (await finish(ctx, who, held))
  } catch (error) {
    if (error instanceof Problem && error.type === 'held') return undefined
    throw error
  }
}
