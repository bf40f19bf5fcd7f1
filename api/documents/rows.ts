import type { Document, Rendition, Version } from '../../schemas/document.ts'
import { scanStateOf } from '../../schemas/scan.ts'
import type { Context } from '../context.ts'
import { recognitionsOf, unseenOf } from './recognition-view.ts'
import type { DocumentRow } from './view.ts'

/**
 * Rows of lists: a handful of queries for a page of documents. Each says what its newest version is; of `single`, by document,
 * that version, for whoever reads no other of it.
 */
export async function rowsOf(
  { db }: Context,
  documents: readonly Document[],
  single: ReadonlyMap<string, string> = new Map(),
): Promise<DocumentRow[]> {
  const ids = documents.map(({ id }) => id)
  const [versions, agencies, cited] = await Promise.all([
    db.versions.model
      .find({ document: { $in: ids } })
      .sort({ n: 1 })
      .lean(),
    db.agencies.model.find({}, { id: 1, name: 1, short: 1 }).lean(),
    db.assessments.model.find({ 'citations.document': { $in: ids } }, { citations: 1 }).lean(),
  ])
  const isRead = ({ document, id }: Version) => (single.get(document) ?? id) === id
  const newest = new Map(versions.filter(isRead).map((version) => [version.document, version])) // the last one wins
  const views = await viewsOf(db, [...newest.values()])
  const recognitions = await recognitionsOf(db, [...newest.values()])
  const names = new Map(agencies.map((agency) => [agency.id, agency]))
  const uses = new Map<string, number>()
  for (const { citations } of cited)
    for (const id of new Set(citations.map(({ document }) => document))) uses.set(id, (uses.get(id) ?? 0) + 1)

  return documents.flatMap((document): DocumentRow[] => {
    const version = newest.get(document.id)
    if (!version) return []
    const { id, agency, code, particulars, at, revision, withdrawn } = document
    const { issuer } = particulars
    const issuerName = issuer && ('name' in issuer ? issuer.name : names.get(issuer.agency)?.name)
    const pages = pagesOf(version, views)
    return [
      {
        id,
        agency,
        agencyName: names.get(agency)?.short ?? '–',
        code,
        name: version.files[0]?.name ?? code,
        particulars,
        ...(issuerName && { issuerName }),
        version: version.id,
        n: version.n,
        state: version.state,
        scan: scanStateOf(version.scan),
        ...(version.problem && { problem: version.problem }),
        ...(pages !== undefined && { pages }),
        ...unseenOf(version, recognitions),
        size: version.files.reduce((sum, file) => sum + file.size, 0),
        files: version.files.length,
        citations: uses.get(id) ?? 0,
        isWithdrawn: withdrawn !== undefined,
        ...(version.mail && { isMailed: true as const }),
        at,
        revision,
      },
    ]
  })
}

export async function viewsOf(
  db: Context['db'],
  versions: readonly Pick<Version, 'files'>[],
): Promise<Map<string, Rendition>> {
  const hashes = versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256))
  const views = await db.renditions.model.find({ source: { $in: hashes }, kind: 'view' }).lean()
  return new Map(views.map((view) => [view.source as string, view]))
}

/** Of all files together, while every one has its view. */
function pagesOf({ files }: Version, views: ReadonlyMap<string, Rendition>): number | undefined {
  const counts = files.map(({ sha256 }) => views.get(sha256)?.facts['pages'])
  return counts.every((count) => typeof count === 'number')
    ? counts.reduce((sum, count) => sum + count, 0)
    : undefined
}
