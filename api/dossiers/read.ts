// Editions as the page of Đóng quyển shows them.
import { z } from 'zod'
import { stages } from '../../dossier/order.ts'
import { Id } from '../../schemas/id.ts'
import type { EditionNumbering } from '../../schemas/issue.ts'
import { Edition, ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { basisOf, freeze } from './freeze.ts'
import { gather, heldBy } from './gather.ts'

export const ListEditions = z.strictObject({ slug: z.string().max(40), scope: z.exactOptional(ScopeKey) })
export const ReadEdition = z.strictObject({ id: Id })
export const ReadVolume = z.strictObject({
  id: Id,
  n: z.coerce.number().int().min(1).max(1000),
  purpose: z.exactOptional(Purpose),
})

export const EditionView = Edition.omit({ order: true }).extend({
  scope: ScopeKey,
  title: z.string(),
  byName: z.string(),
  /** The names of the stages in their order, for a bar of n steps. */
  stages: z.array(z.string()),
})
export const EditionList = z.object({ editions: z.array(EditionView) })

export async function listEditions(
  ctx: Context,
  _who: Person,
  { slug, scope }: z.infer<typeof ListEditions>,
) {
  const campaign = await ctx.db.campaigns.model.findOne({ slug }).lean()
  if (!campaign) throw notFound()
  const inScope = scope ? { scopeKey: scope } : {}
  const dossiers = await ctx.db.dossiers.model.find({ campaign: campaign.id, ...inScope }).lean()
  const editions = await ctx.db.editions.model
    .find({ dossier: { $in: dossiers.map(({ id }) => id) } })
    .sort({ at: -1 })
    .limit(200)
    .lean()
  return { editions: await Promise.all(editions.map((one) => editionView(ctx, one))) }
}

export const readEdition = async (ctx: Context, _who: Person, { id }: z.infer<typeof ReadEdition>) =>
  editionView(ctx, await findEdition(ctx, id))

/** Moves with the revision, and with each second of work that is told. */
export async function editionTag(
  ctx: Context,
  _who: Person,
  { id }: z.infer<typeof ReadEdition>,
): Promise<string> {
  const { revision, progress } = await findEdition(ctx, id)
  return `${revision}-${progress?.at ?? ''}-${progress?.done ?? ''}`
}

export async function findEdition({ db }: Context, id: string): Promise<Edition> {
  const edition = await db.editions.model.findOne({ id }).lean()
  if (!edition) throw notFound()
  return edition
}

export async function editionView(ctx: Context, edition: Edition): Promise<z.input<typeof EditionView>> {
  const [dossier, names] = await Promise.all([
    ctx.db.dossiers.model.findOne({ id: edition.dossier }).lean(),
    namesOf(ctx, [edition.by]),
  ])
  return {
    ...edition,
    scope: dossier?.scopeKey ?? 'campaign',
    title: dossier?.title ?? '–',
    byName: names.get(edition.by) ?? '–',
    stages: [...stages],
  }
}

/** One volume; only of an edition that is whole. */
export async function readVolume(
  ctx: Context,
  who: Who,
  { id, n, purpose }: z.infer<typeof ReadVolume>,
): Promise<Bytes> {
  const { state, volumes, n: nth } = await findEdition(ctx, id)
  if (state !== 'built')
    throw new Problem('wrong-state', 'Quyển hồ sơ chưa đóng xong. Hãy chờ hoặc đóng lại.', { state })
  const volume = volumes.find((one) => one.n === n)
  if (!volume) throw notFound()
  const { sha256, size } = volume.blob
  const name = `quyen-ho-so-lan-${nth}-tap-${n}.pdf`
  const file: Bytes = {
    name,
    type: 'application/pdf',
    size,
    etag: sha256,
    inline: true,
    open: (range) => ctx.blobs.open(sha256, range),
  }
  const said = { what: 'volume', file: name, version: nth } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'view') }, file)
}

/** What an edition of this dossier, numbered so, would be made from now. */
export async function basisNow(
  ctx: Context,
  dossier: string,
  numbering: Pick<EditionNumbering, 'mode'> = { mode: 'fresh' },
): Promise<string> {
  const found = await ctx.db.dossiers.model.findOne({ id: dossier }).lean()
  if (!found) throw notFound()
  const given = heldBy(await gather(ctx, { id: found.campaign }, found.scopeKey), numbering)
  return basisOf(freeze(given, { edition: 1, draft: false, date: '2000-01-01' }))
}
