// Entries are written as a whole, over the revision that was seen; their papers become evidence in one act.
import { z } from 'zod'
import { dayAt } from '../../schemas/calendar.ts'
import {
  Contribution,
  ContributionContent,
  contributionFaults,
  contributionVersions,
} from '../../schemas/contribution/contribution.ts'
import { snapshotFaults } from '../../schemas/contribution/snapshot.ts'
import type { Version } from '../../schemas/document.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { notFound } from '../../schemas/problem.ts'
import { change, create, remove, stale } from '../../storage/change.ts'
import { Cites, citeMany } from '../assessments/cite-many.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { readable } from '../documents/read.ts'
import { codesOf, leavesOfYear } from '../inspections/set.ts'
import { isWithin, type Who } from '../may.ts'
import { plansInForce } from '../tasks/find.ts'
import { findContribution } from './find.ts'
import { readContribution } from './read.ts'

const { papers, links } = ContributionContent.shape
/** Documents by their version alone. */
const Written = ContributionContent.extend({
  papers: z.array(papers.element.omit({ document: true })).max(30),
  links: z.array(links.element.omit({ document: true, sha256: true })).max(50),
})
export const AddContribution = Written.extend({ year: Contribution.shape.year, agency: Id })
const Seen = z.strictObject({ id: Id, revision: Revision })
export const EditContribution = Written.extend(Seen.shape)
export const RemoveContribution = Seen
export const CiteContribution = z.strictObject({ id: Id, cites: Cites })

export async function addContribution(ctx: Context, who: Who, input: z.infer<typeof AddContribution>) {
  const { db } = ctx
  const { year, agency: id, ...written } = input
  const agency = await db.agencies.model.findOne({ id, isIssuerOnly: false }).lean()
  if (!agency || !isWithin(who, 'contributions.keep', { agency: id }, true)) throw notFound()
  const content = await contentOf(ctx, who, year, written, undefined)
  const done = doneBy(ctx, who, 'contributions.add')
  const about = { id: newId('ctb'), year, agency: id, agencyName: agency.name }
  const made: Contribution = { ...about, ...content, by: who.id, at: done.at, revision: 1 }
  await db.transaction((tx) => create(tx, db, db.contributions, made, done))
  return readContribution(ctx, who, { id: made.id })
}

export async function editContribution(ctx: Context, who: Who, input: z.infer<typeof EditContribution>) {
  const { db } = ctx
  const { id, revision, ...written } = input
  const before = await toKeep(ctx, who, { id, revision })
  const content = await contentOf(ctx, who, before.year, written, before)
  const optional = ['summary', 'to', 'task', 'form', 'outlet', 'scale'] as const
  const cleared = Object.fromEntries(optional.map((field) => [field, content[field]]))
  const done = doneBy(ctx, who, 'contributions.edit')
  await db.transaction((tx) => change(tx, db, db.contributions, before, { ...content, ...cleared }, done))
  return readContribution(ctx, who, { id })
}

export async function removeContribution(ctx: Context, who: Who, input: z.infer<typeof RemoveContribution>) {
  const before = await toKeep(ctx, who, input)
  const done = doneBy(ctx, who, 'contributions.remove')
  await ctx.db.transaction((tx) => remove(tx, ctx.db, ctx.db.contributions, before, done))
  return { removed: before.id }
}

export async function citeContribution(
  ctx: Context,
  who: Who,
  { id, cites }: z.infer<typeof CiteContribution>,
) {
  const found = await findContribution(ctx, who, 'contributions.read', id)
  const known = new Set(contributionVersions(found))
  if (cites.some(({ version }) => !known.has(version))) throw notFound()
  await citeMany(ctx, who, cites, known)
  return readContribution(ctx, who, { id })
}

async function toKeep(ctx: Context, who: Who, { id, revision }: z.infer<typeof Seen>): Promise<Contribution> {
  const before = await findContribution(ctx, who, 'contributions.read', id)
  if (!isWithin(who, 'contributions.keep', { agency: before.agency }, true)) throw notFound()
  if (before.revision !== revision) throw await stale(ctx.db, id, revision)
  return before
}

async function contentOf(
  ctx: Context,
  who: Who,
  year: number,
  written: z.infer<typeof Written>,
  before: Contribution | undefined,
): Promise<ContributionContent> {
  const plan = (await plansInForce(ctx)).find((one) => one.year === year)
  refuse(
    contributionFaults(written, {
      ...{ today: dayAt(ctx.now().toISOString()), year, leaves: codesOf(await leavesOfYear(ctx, year)) },
      tasks: new Set(plan?.tasks.map(({ code }) => code)),
    }),
  )
  const known = before ? contributionVersions(before) : []
  const versions = new Map<string, Version>()
  for (const { version: id } of [...written.papers, ...written.links]) {
    // What stands there already needs no right to it.
    const kept = known.includes(id) ? await ctx.db.versions.model.findOne({ id }).lean() : undefined
    const version = kept ?? (await readable(ctx, who, id))
    refuseUnkept(version)
    versions.set(id, version)
  }
  await refuseNoSnapshots(ctx, written.links, versions, before)
  return {
    ...written,
    papers: written.papers.map((one) => ({ ...one, document: versions.get(one.version)!.document })),
    links: written.links.map((one) => {
      const { document, files } = versions.get(one.version)!
      return { ...one, document, sha256: files[0]!.sha256 }
    }),
  }
}

/** What stood there before stays as it was. */
async function refuseNoSnapshots(
  { db }: Context,
  written: z.infer<typeof Written>['links'],
  versions: ReadonlyMap<string, Version>,
  before: Contribution | undefined,
): Promise<void> {
  const found = await db.documents.model
    .find({ id: { $in: written.map(({ version }) => versions.get(version)!.document) } })
    .lean()
  const faults = written.flatMap((link, n) => {
    const { version: id, address, on } = link
    if (before?.links.some((one) => one.version === id && one.address === address && one.on === on)) return []
    const version = versions.get(id)!
    const { particulars = {} } = found.find((one) => one.id === version.document) ?? {}
    return snapshotFaults(link, version, particulars).map(({ field, sentence }) => ({
      field: `links.${n}.${field}`,
      sentence,
    }))
  })
  refuse(faults)
}
