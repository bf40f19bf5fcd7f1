import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { layout, openRange } from '../../dossier/zip.ts'
import type { EntryFolder } from '../../schemas/entry-folder.ts'
import { usualLimits } from '../../schemas/entry.ts'
import { Id, newId, type Sha256 } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { typedLeaves } from './content.ts'

export const OrderFolders = z.strictObject({ slug: z.string().max(40) })
export const Ordered = z.strictObject({ id: Id })
export const TakeFolders = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** One at a time: whoever orders while one is being made gets that one. */
export async function orderFolders(ctx: Context, who: Who, { slug }: z.infer<typeof OrderFolders>) {
  const { campaign } = (await typedLeaves(ctx, slug)).round
  const at = ctx.now().toISOString()
  const made: EntryFolder = {
    id: newId('ef'),
    campaign: campaign.id,
    state: 'building',
    limits: campaign.entryLimits ?? usualLimits,
    leaves: [],
    by: who.id,
    at,
    revision: 1,
  }
  return ctx.db.transaction(async (tx) => {
    await ctx.db.alone(tx, `entry ${campaign.id}`)
    const { entryFolders } = ctx.db
    const under = await entryFolders.model
      .findOne({ campaign: campaign.id, state: 'building' }, { id: 1 })
      .session(tx)
      .lean()
    if (under) return { id: under.id }
    const done = { act: 'ministry.folders', by: who.id, at }
    return { id: (await create(tx, ctx.db, entryFolders, made, done)).id }
  })
}

export async function takeFolders(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeFolders>,
): Promise<Bytes> {
  const record = await ctx.db.entryFolders.model.findOne({ id }).lean()
  if (!record) throw notFound()
  const { state, leaves, campaign, at } = record
  if (state !== 'built')
    throw new Problem('wrong-state', 'Thư mục chưa lập xong. Hãy chờ rồi tải lại.', { state })
  const entries = leaves.flatMap(({ code, files }) =>
    files.map(({ name, sha256, size, crc32 }) => ({ path: `${code}/${name}`, sha256, size, crc32 })),
  )
  const zip = layout(entries.map((entry) => ({ ...entry, open: opener(ctx, entry) })))
  const name = `thu-muc-tai-len-${at.slice(0, 10)}.zip`
  const file: Bytes = {
    name,
    type: 'application/zip',
    size: zip.size,
    etag: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
    open: (range) => Promise.resolve(range ? openRange(zip, range.start, range.end + 1) : openRange(zip)),
  }
  const said = { what: 'folders', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: campaign }, said, file)
}

const opener =
  ({ blobs }: Context, { sha256 }: { sha256: Sha256 }) =>
  (start: number, end: number) =>
    end > start ? blobs.open(sha256, { start, end: end - 1 }) : Readable.from([])
