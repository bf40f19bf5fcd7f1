// Orders that were frozen before views had page indexes: made here, from the view, and kept like any other.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { indexView } from '../../dossier/index/index-view.ts'
import { packPix } from '../../dossier/index/pix.ts'
import { bytesOf } from '../../dossier/index/view.ts'
import type { DossierOrder, File, Leaf, Section, View } from '../../dossier/order.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { Context } from '../context.ts'

export async function withIndexes(ctx: Context, order: DossierOrder): Promise<DossierOrder> {
  const known = new Map<string, string | undefined>()
  const fileOf = async (file: File): Promise<File> => {
    const { content } = file
    if (content.kind !== 'view' || content.index) return file
    if (!known.has(content.sha256)) known.set(content.sha256, await indexOf(ctx, content))
    const index = known.get(content.sha256)
    return index ? { ...file, content: { ...content, index } } : file
  }
  const each = async <T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> => {
    const made: U[] = []
    for (const one of all) made.push(await work(one))
    return made
  }
  const partOf = async (part: Section | Leaf): Promise<Section | Leaf> => {
    if (part.kind === 'section') return { ...part, parts: await each(part.parts, partOf) }
    const items = await each(part.items, async (item) => ({
      ...item,
      file: await fileOf(item.file),
      annexes: await each(item.annexes, fileOf),
    }))
    return { ...part, items }
  }
  const sections = await each(order.sections, partOf)
  return { ...order, sections: sections as Section[] }
}

/** Nothing where the view is gone or was not normalised: the binding names it. */
async function indexOf({ blobs }: Context, { sha256 }: View): Promise<string | undefined> {
  try {
    const view = await buffer(await blobs.open(sha256 as Sha256))
    const staged = await blobs.stage(Readable.from([packPix(indexView(bytesOf(view), sha256))]))
    await blobs.keep(staged.key, staged.sha256)
    await blobs.drop(staged.key)
    return staged.sha256
  } catch {
    return undefined
  }
}
