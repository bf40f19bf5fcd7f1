import { z } from 'zod'
import type { Agency } from '../../schemas/agency.ts'
import type { Document, Version } from '../../schemas/document.ts'
import type { Facts } from '../../intake/verdict.ts'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { opens, whyClosed } from '../../schemas/scan.ts'
import { scannedAs } from '../../schemas/scan-conformity.ts'
import { turnedView } from '../../schemas/upright.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { actsOn } from './acts.ts'
import { whyWaits } from './archives.ts'
import { contentsView } from './contents-view.ts'
import { withAgency } from './issuer-found.ts'
import { derivedFrom, derivedInto, saidOfAll } from './lineage.ts'
import { proposalOf } from './proof.ts'
import { isOwn as isReadersOwn, readable } from './read.ts'
import { type Recognitions, recognitionsOf } from './recognition-view.ts'
import { rowsOf, viewsOf } from './rows.ts'
import { signedView } from './signed-view.ts'
import { usedIn } from './used-in.ts'
import { withKnownSigner } from './signer-known.ts'
import { type DocumentView, findingKinds } from './view.ts'

export const ReadDocument = z.strictObject({ id: Id })

/** A document with its versions. Whoever reaches it only through a citation sees the versions that are cited. */
export async function one(
  ctx: Context,
  who: Person,
  { id }: z.infer<typeof ReadDocument>,
): Promise<z.input<typeof DocumentView>> {
  const { document, versions } = await find(ctx, who, id)
  const [row] = await rowsOf(ctx, [document], new Map(versions[0] && [[id, versions[0].id]]))
  if (!row) throw notFound()
  const views = await viewsOf(ctx.db, versions)
  const recognitions = await recognitionsOf(ctx.db, versions)
  const names = await namesOf(ctx, [document.by, ...versions.map(({ by }) => by)])
  const isOwn = isWithin(who, 'documents.upload', document, false)
  const canDerive =
    isWithin(who, 'documents.derive', document, false) &&
    opens(versions[0]?.scan, { isScanned: ctx.config.scanner !== undefined, isOwn: false })
  const canRelease = isWithin(who, 'documents.release', document, false)
  const isInside = isWithin(who, 'documents.read', document, false)
  const derived = await derivedFrom(ctx, versions, isInside)
  const agencies = await ctx.db.agencies.model.find().lean()
  return {
    ...row,
    versions: await Promise.all(
      versions.map(async (version) => ({
        ...versionView(version, views, recognitions, isOwn),
        ...((isOwn || canRelease) && version.contested && { contested: version.contested }),
        ...(isOwn && version.contents && { contents: await contentsView(ctx, version.contents) }),
        ...(await scanView(ctx, document, version, {
          isOwn: isReadersOwn(who, version),
          agencies,
          papers: derived.get(version.id)?.papers,
        })),
        ...closedArchive(await whyWaits(ctx, version)),
        ...(derived.has(version.id) && { derived: derived.get(version.id)!.derived }),
        byName: names.get(version.by) ?? '–',
      })),
    ),
    ...(isInside && { derivedInto: await derivedInto(ctx, document, versions) }),
    ...(document.withdrawn && { withdrawn: document.withdrawn }),
    byName: names.get(document.by) ?? '–',
    usedIn: await usedIn(ctx, who, id),
    may: actsOn(document, versions[0]).filter((act) => (act === 'derive' ? canDerive : isOwn)),
  }
}

/** Throws `not-found` for what is unknown or outside one's reach. */
export async function find(
  ctx: Context,
  who: Person,
  id: string,
): Promise<{ document: Document; versions: Version[] }> {
  const document = await ctx.db.documents.model.findOne({ id }).lean()
  if (!document) throw notFound()
  const all = await ctx.db.versions.model.find({ document: id }).sort({ n: -1 }).lean()
  if (isWithin(who, 'documents.read', document, false)) return { document, versions: all }
  const readableOnes = await Promise.all(all.map((version) => readable(ctx, who, version.id).catch(hidden)))
  const versions = readableOnes.filter((version) => version !== undefined)
  if (versions.length === 0) throw notFound()
  return { document, versions }
}

/** A version outside one's reach is left out; anything else that fails is a fault and goes on. */
function hidden(error: unknown): undefined {
  if (!(error instanceof Problem) || error.type !== 'not-found') throw error
}

/** Of what does not open nothing is told that was read in it. */
async function scanView(
  ctx: Context,
  document: Document,
  version: Version,
  {
    isOwn,
    agencies,
    papers,
  }: { isOwn: boolean; agencies: readonly Agency[]; papers?: readonly string[] | undefined },
) {
  const { scan } = version
  const isOpen = opens(scan, { isScanned: ctx.config.scanner !== undefined, isOwn })
  const named = saidOfAll(withAgency(version.suggested, agencies), papers)
  const suggested = isOpen ? await withKnownSigner(ctx, document, named) : undefined
  const proposed = proposalOf(version)
  const read = { ...(suggested && { suggested }), ...(proposed && { proposed }) }
  const inside = isOpen ? read : { closed: whyClosed(scan) }
  return { ...(scan && { scan }), ...inside }
}

const closedArchive = (closed: string | undefined) => (closed ? { closed } : {})

/** Where it came from and what else was there is the agency's own business. */
function versionView(
  version: Version,
  views: Awaited<ReturnType<typeof viewsOf>>,
  recognitions: Recognitions,
  isOwn: boolean,
) {
  const { id, n, state, problem, reason, at, revision, facts } = version
  const { heldAt, destroyed } = version
  return {
    id,
    n,
    state,
    ...(problem && { problem }),
    ...(reason && { reason }),
    ...(heldAt && { heldAt }),
    ...(version.crop && state === 'held-secret' && { hasMark: true as const }),
    ...(destroyed && { destroyed }),
    at,
    revision,
    ...(isOwn && version.source && { source: version.source }),
    ...(version.web && { web: version.web }),
    ...(isOwn && version.mail && { mail: version.mail }),
    files: version.files.map((file) => {
      const view = views.get(file.sha256)
      const found = facts?.[file.sha256] as Facts | undefined
      const recognition = recognitions.get(file.sha256)
      const scanned = scannedAs(found)
      const pages = view?.facts['pages'] ?? found?.pages
      return {
        ...file,
        ...(typeof pages === 'number' && { pages }),
        view: view?.state ?? ('none' as const),
        ...(view?.problem && { problem: view.problem }),
        ...(recognition && { recognition }),
        ...(scanned && { scanned }),
        ...turnedView(view?.facts ?? {}),
        signatures: found?.signatures ?? 0,
        ...signedView(version, file),
        warnings: [...(found?.warnings ?? [])],
        findings: findingKinds.flatMap((kind) => {
          const parts = [...(found?.[kind] ?? [])]
          return parts.length && version.state !== 'unpacked' && !destroyed ? [{ kind, parts }] : []
        }),
      }
    }),
  }
}
