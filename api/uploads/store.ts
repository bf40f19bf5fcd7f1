// What @tus/server asks of a store, for one request of one person: records in the database, bytes in our own staging.
import type { Readable } from 'node:stream'
import { DataStore, type Lock, Upload as TusUpload } from '@tus/server'
import { z } from 'zod'
import { newId, Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import { offsetOf, Upload } from '../../schemas/upload.ts'
import { begin, close, forget, open } from '../../storage/incoming.ts'
import type { Context } from '../context.ts'
import { agencyOf, type Who } from '../may.ts'
import { inTurn } from '../turns.ts'
import { finish } from './finish.ts'
import { type Held, keep, take } from './held.ts'
import { refuseTooMuch } from './room.ts'

const HOUR = 3600_000
const MOST_PIECES = 10_000

/** Base64 of UTF-8 in the header, so that every name survives. */
const Metadata = z.object({
  filename: z.string().min(1),
  filetype: z.exactOptional(z.string().max(200)),
  sha256: z.exactOptional(Sha256),
  key: z.exactOptional(z.string().regex(/^[\w-]{8,100}$/)),
  agency: z.exactOptional(z.string()),
  again: z.exactOptional(z.literal('true')),
  into: z.exactOptional(z.literal('annexes')),
})

export class IncomingStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'expiration', 'termination']
  readonly #ctx: Context
  readonly #who: Who
  readonly #isNew: boolean
  #held: Held | undefined

  constructor(ctx: Context, who: Who, isNew: boolean) {
    super()
    this.#isNew = isNew
    this.#ctx = ctx
    this.#who = who
  }

  /** Taken before anything is read or written; what is being created is held by its maker. */
  lockOf(id: string): Lock {
    return {
      lock: async () => {
        if (!this.#isNew) this.#held = await take(this.#ctx, id)
      },
      unlock: async () => this.#held?.[Symbol.asyncDispose](),
    }
  }

  override getExpiration(): number {
    return this.#ctx.config.uploadHours * HOUR
  }

  override async create(made: TusUpload): Promise<TusUpload> {
    const { data, error } = Metadata.safeParse(made.metadata ?? {})
    if (error) throw unfit(error.issues.map(({ path }) => String(path[0] ?? 'Upload-Metadata')))
    if (!made.size) throw new Problem('empty-file', 'Tệp không có nội dung. Hãy chọn lại tệp.')
    const agency = agencyOf(this.#who, 'documents.upload', data.agency)
    const { filetype, sha256, again, into } = data
    const at = this.#ctx.wall()
    const upload: Upload = Upload.parse({
      id: made.id,
      agency,
      by: this.#who.id,
      key: data.key ?? made.id,
      name: nameOf(data.filename),
      ...(filetype && { claimed: filetype }),
      ...(sha256 && { sha256 }),
      ...(again && { again: true }),
      ...(into && { into }),
      size: made.size,
      pieces: [],
      at: at.toISOString(),
      until: new Date(at.getTime() + this.getExpiration()).toISOString(),
      revision: 1,
    })
    const by = newId('up')
    await begin(this.#ctx.db, upload, by)
    this.#held = keep(this.#ctx, upload, by)
    await refuseTooMuch(this.#ctx, upload).catch(async (cause: unknown) => {
      await forget(this.#ctx.db, upload.id)
      throw cause
    })
    return made
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const found = this.#held?.upload ?? (await this.#ctx.db.uploads.model.findOne({ id }).lean())
    const { size, at, name, claimed, results } = Upload.parse(found)
    const metadata = { filename: name, ...(claimed && { filetype: claimed }) }
    const offset = results ? size : offsetOf(Upload.parse(found))
    return new TusUpload({ id, size, offset, creation_date: at, metadata })
  }

  /** The new offset. What breaks off in the middle counts as far as it came. */
  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const held = this.#held
    if (!held || held.upload.results) return offset
    const { upload, by } = held
    if (offset === upload.size) {
      await this.#finish(held) // all was here, but its record could not be written
      return offset
    }
    if (upload.pieces.length >= MOST_PIECES)
      throw new Problem('too-many', 'Tệp bị chia thành quá nhiều đoạn nhỏ. Hãy tải tệp lên lại từ đầu.')
    const key = newId('st')
    await open(this.#ctx.db, id, by, key)
    const staged = await this.#ctx.blobs.stage(inTurn(held.watch(bytes), upload.size - offset), key)
    const piece = { key, size: staged.size }
    if (!(await close(this.#ctx.db, upload, by, piece))) throw lost()
    if (piece.size === 0) await this.#ctx.blobs.drop(key)
    else upload.pieces.push(piece)
    if (offset + staged.size === upload.size)
      await this.#finish(held, upload.pieces.length === 1 ? staged : undefined)
    return offset + staged.size
  }

  async #finish(held: Held, fresh?: Parameters<typeof finish>[3]): Promise<void> {
    const [result] = await finish(this.#ctx, this.#who, held, fresh)
    if (result && 'problem' in result) throw new Refused(result.problem)
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(this.#ctx, this.#held?.upload ?? { id, pieces: [] })
  }
}

/** Its document is recorded, or it is none: only what is on its way is taken away. */
export async function dropUpload(ctx: Context, { id, pieces }: Pick<Upload, 'id' | 'pieces'>): Promise<void> {
  await forget(ctx.db, id)
  for (const { key } of pieces) await ctx.blobs.drop(key)
}

/** The file arrived and was not taken: what the plain POST would say of it. */
export class Refused extends Error {
  readonly problem: Record<string, unknown>
  constructor(problem: Record<string, unknown>) {
    super(String(problem['detail']))
    this.problem = problem
  }
}

const nameOf = (given: string): string => given.normalize('NFC').split(/[/\\]/).at(-1) || 'tep'

const lost = () =>
  new Problem('held', 'Tệp này vừa được gửi tiếp ở cửa sổ khác. Hãy đợi ít giây rồi gửi tiếp.', {
    retryAfter: 2,
  })

function unfit(fields: string[]): Problem {
  const sentence = 'Thông tin của tệp không đọc được. Hãy tải lại trang rồi chọn lại tệp.'
  return new Problem('invalid', sentence, { faults: fields.map((field) => ({ field, sentence })) })
}
