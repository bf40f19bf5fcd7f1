// The ZIP on its way out. Whoever begins to read it is written down, and its hash is computed again while it leaves:
// a package that is no longer what was approved never arrives whole.
import { Readable } from 'node:stream'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import type { Opening, Package } from '../../schemas/package.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes, Caller } from '../route.ts'
import { logged, purposeOf } from '../taken.ts'
import { findPackage } from './read.ts'

export const Download = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

export async function download(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof Download>,
  caller: Caller,
): Promise<Bytes> {
  const record = await findPackage(ctx, id)
  const asked = { what: 'download', by: who.id, purpose: purposeOf(who, purpose, 'keep') } as const
  return zipOf(ctx, record, () => logOpening(ctx, record, asked, caller))
}

export async function zipOf({ blobs }: Context, record: Package, log: () => Promise<void>): Promise<Bytes> {
  const { zip, state, sealed } = record
  if (!zip) throw new Problem('wrong-state', 'Bộ hồ sơ chưa lập xong. Hãy chờ rồi tải lại.', { state })
  if ((await blobs.size(zip.sha256)) !== zip.size)
    throw new Problem('damaged', 'Bộ hồ sơ trong kho không còn đúng như khi lập. Hãy báo quản trị.', {
      sha256: zip.sha256,
    })
  const file: Bytes = {
    name: `bo-ho-so-${record.manifest?.slice(0, 16) ?? record.id}${sealed ? '' : '-chua-chot'}.zip`,
    type: 'application/zip',
    size: zip.size,
    etag: zip.sha256,
    open: async (range) => {
      const bytes = await blobs.open(zip.sha256, range)
      const isWhole = !range || (range.start === 0 && range.end === zip.size - 1)
      return isWhole ? Readable.from(proved(bytes, zip.sha256), { objectMode: false }) : bytes
    },
  }
  return logged(file, log)
}

/** The last part is held back until the hash agrees. */
async function* proved(bytes: Readable, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let held: Buffer | undefined
  for await (const part of bytes as AsyncIterable<Buffer>) {
    hash.update(part)
    if (held) yield held
    held = part
  }
  if (hash.digest('hex') !== sha256) throw new Error(`package ${sha256} is no longer itself`)
  if (held) yield held
}

type Asked = Pick<Opening, 'what' | 'by' | 'link' | 'purpose' | 'file'>

export async function logOpening(
  ctx: Context,
  { id }: Package,
  asked: Asked,
  { address, agent }: Caller,
): Promise<void> {
  const { what, by, link, purpose, file } = asked
  const done = { act: link ? `guest.${what}` : `packages.${what}`, by, at: ctx.now().toISOString() }
  const made: Opening = {
    id: newId('op'),
    package: id,
    ...(link && { link }),
    what,
    ...(purpose && { purpose }),
    ...(file && { file }),
    ...(address && { address: address.slice(0, 100) }),
    ...(agent && { agent: agent.slice(0, 300) }),
    by,
    at: done.at,
    revision: 1,
  }
  await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.openings, made, done))
}

export const refuseUnsealed = ({ state }: Package): void => {
  if (state !== 'sealed' && state !== 'superseded') throw notFound()
}
