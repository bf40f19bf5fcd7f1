import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { PackageManifest } from '../../dossier/manifest.ts'
import { Id } from '../../schemas/id.ts'
import { Opening, Package, ScopeKey } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { contentCode } from '../../schemas/printed.ts'
import { notFound } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'

export const ListPackages = z.strictObject({ slug: z.string().max(40) })
export const ReadPackage = z.strictObject({ id: Id })

const named = { byName: z.string() }
export const PackageView = Package.extend({
  scope: ScopeKey,
  title: z.string(),
  /** Lần đóng quyển. */
  n: z.int(),
  byName: z.string(),
  /** As papers print it: the first 16 digits of the manifest's hash in groups of four. */
  contentCode: z.exactOptional(z.string()),
  proposedBy: z.exactOptional(z.string()),
  refusedBy: z.exactOptional(z.string()),
  sealedBy: z.exactOptional(z.string()),
})
export const PackageList = z.object({ packages: z.array(PackageView) })
export const OpeningList = z.object({ openings: z.array(Opening.extend(named)) })

export async function listPackages(ctx: Context, _who: Person, { slug }: z.infer<typeof ListPackages>) {
  const campaign = await ctx.db.campaigns.model.findOne({ slug }).lean()
  if (!campaign) throw notFound()
  const found = await ctx.db.packages.model.find({ campaign: campaign.id }).sort({ at: -1 }).limit(200).lean()
  return { packages: await Promise.all(found.map((one) => packageView(ctx, one))) }
}

export const readPackage = async (ctx: Context, _who: Person, { id }: z.infer<typeof ReadPackage>) =>
  packageView(ctx, await findPackage(ctx, id))

export async function packageTag(
  ctx: Context,
  _who: Person,
  { id }: z.infer<typeof ReadPackage>,
): Promise<string> {
  const { revision, progress } = await findPackage(ctx, id)
  return `${revision}-${progress?.at ?? ''}`
}

/** Downloads and openings, newest first. */
export async function listOpenings(ctx: Context, _who: Person, { id }: z.infer<typeof ReadPackage>) {
  await findPackage(ctx, id)
  const found = await ctx.db.openings.model.find({ package: id }).sort({ at: -1 }).limit(500).lean()
  const [names, links] = await Promise.all([
    namesOf(
      ctx,
      found.map(({ by }) => by),
    ),
    ctx.db.guestLinks.model.find({ package: id }).lean(),
  ])
  const readers = new Map(links.map((link) => [link.id, link.reader]))
  return {
    openings: found.map((one) => ({ ...one, byName: names.get(one.by) ?? readers.get(one.by) ?? '–' })),
  }
}

export async function findPackage({ db }: Context, id: string): Promise<Package> {
  const found = await db.packages.model.findOne({ id }).lean()
  if (!found) throw notFound()
  return found
}

export async function packageView(ctx: Context, record: Package): Promise<z.input<typeof PackageView>> {
  const { proposed, refused, sealed, by, manifest } = record
  const [dossier, edition, names] = await Promise.all([
    ctx.db.dossiers.model.findOne({ id: record.dossier }).lean(),
    ctx.db.editions.model.findOne({ id: record.edition }).lean(),
    namesOf(ctx, [by, proposed?.by ?? by, refused?.by ?? by, sealed?.by ?? by]),
  ])
  return {
    ...record,
    scope: dossier?.scopeKey ?? 'campaign',
    title: dossier?.title ?? '–',
    n: edition?.n ?? 0,
    byName: names.get(by) ?? '–',
    ...(manifest && { contentCode: contentCode(manifest) }),
    ...(proposed && { proposedBy: names.get(proposed.by) ?? '–' }),
    ...(refused && { refusedBy: names.get(refused.by) ?? '–' }),
    ...(sealed && { sealedBy: names.get(sealed.by) ?? '–' }),
  }
}

export async function manifestOf({ blobs }: Context, { manifest }: Package): Promise<PackageManifest> {
  if (!manifest) throw notFound()
  return JSON.parse(await text(await blobs.open(manifest))) as PackageManifest
}
