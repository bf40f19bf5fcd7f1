// Who writes to an upload holds it: one at a time, over all processes. While the client is silent the lease runs out.
import { newId } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Upload } from '../../schemas/upload.ts'
import { close, hold, release, renew } from '../../storage/incoming.ts'
import type { Context } from '../context.ts'

const BEAT_MS = 3000
const SILENT_MS = 6000

export interface Held extends AsyncDisposable {
  readonly by: string
  readonly upload: Upload
  /** Another has it: what we wrote since counts for nothing. */
  isLost(): boolean
  /** Passes bytes on, ends where they break off, and takes note of who is slow: the client, or we. */
  watch(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
}

/** Throws `held` while somebody else writes, `not-found` when it is gone. */
export async function take(ctx: Context, id: string): Promise<Held> {
  const by = newId('up')
  const found = await hold(ctx.db, id, by)
  if (found) return keep(ctx, await mended(ctx, found, by), by)
  if (!(await ctx.db.uploads.model.exists({ id }))) throw notFound()
  throw new Problem('held', 'Tệp này đang được gửi ở cửa sổ khác. Hãy đợi ít giây rồi gửi tiếp.', {
    retryAfter: 2,
  })
}

/** What somebody who died wrote after the last piece is a piece as well. */
export async function mended(ctx: Context, upload: Upload, by: string): Promise<Upload> {
  const { opened: key, ...rest } = upload
  if (!key) return upload
  const piece = { key, size: await ctx.blobs.mend(key) }
  await close(ctx.db, upload, by, piece)
  return piece.size > 0 ? { ...rest, pieces: [...rest.pieces, piece] } : rest
}

/** Keeps a lease that was taken. */
export function keep(ctx: Context, upload: Upload, by: string): Held {
  let isLost = false
  let waitsSince: number | undefined
  const beat = setInterval(() => {
    if (waitsSince !== undefined && Date.now() - waitsSince > SILENT_MS) return
    renew(ctx.db, upload.id, by).then(
      (isMine) => (isLost ||= !isMine),
      () => undefined, // away for a moment; if it lasts, the lease runs out
    )
  }, BEAT_MS)
  return {
    by,
    upload,
    isLost: () => isLost,
    async *watch(bytes) {
      const each = bytes[Symbol.asyncIterator]()
      for (;;) {
        waitsSince = Date.now()
        const next = await each.next()
        waitsSince = undefined
        if (next.done || isLost) return
        yield next.value
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(beat)
      await release(ctx.db, upload.id, by)
    },
  }
}
