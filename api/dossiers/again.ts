// An edition of the same content as one before it, with other bytes: what makes the difference is named in the log.
import { text } from 'node:stream/consumers'
import { changesBetween, type Manifest } from '../../dossier/compare.ts'
import type { Edition } from '../../schemas/package.ts'
import type { Context } from '../context.ts'

type Built = Pick<Edition, 'volumes' | 'manifest'>

export async function nameChanges(
  { db, blobs, log }: Context,
  edition: Edition,
  built: Built,
): Promise<void> {
  const { id, dossier, basis } = edition
  const before = await db.editions.model
    .findOne({ id: { $ne: id }, dossier, basis, manifest: { $exists: true } })
    .sort({ n: -1 })
    .lean()
  if (!before?.manifest || !built.manifest || bytesOf(before) === bytesOf(built)) return
  const read = async ({ sha256 }: NonNullable<Edition['manifest']>): Promise<Manifest> =>
    JSON.parse(await text(await blobs.open(sha256))) as Manifest
  const changes = changesBetween(await read(before.manifest), await read(built.manifest))
  log('an edition of the same content has other bytes', { edition: id, before: before.id, changes })
}

const bytesOf = ({ volumes }: Pick<Edition, 'volumes'>): string =>
  volumes.map(({ blob }) => blob.sha256).join(' ')
