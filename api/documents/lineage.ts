// What a document was made of, and what was made of it: within one agency, as pages are only taken there.
import type { Facts } from '../../intake/verdict.ts'
import { pagesByFile, pagesInOrder } from '../../schemas/derived.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { formatPages } from '../../schemas/format.ts'
import type { Context } from '../context.ts'
import type { PagesOf } from './view.ts'

interface Lineage {
  derived: { hasSigned: boolean; from: PagesOf[] }
}

/** By version. `isInside`: the reader may read all of the agency's documents, so also which they are. */
export async function derivedFrom(
  { db }: Context,
  versions: readonly Version[],
  isInside: boolean,
): Promise<ReadonlyMap<string, Lineage>> {
  const wanted = versions.flatMap(({ derived = [] }) => derived.map(({ version }) => version))
  if (wanted.length === 0) return new Map()
  const sources = await db.versions.model.find({ id: { $in: wanted } }).lean()
  const codes = await codesOf(db, sources)
  const lineageOf = ({ derived = [] }: Version): Lineage => {
    const used = pagesInOrder(derived).flatMap(({ version, file, pages }) => {
      const source = sources.find(({ id }) => id === version)
      return source ? [{ source, file, pages }] : []
    })
    const from = used.map(({ source, file, pages }) => ({
      document: source.document,
      code: codes.get(source.document) ?? '–',
      ...annexOf(source, file),
      pages: formatPages(pages),
    }))
    return {
      derived: {
        hasSigned: used.some(({ source, file }) => isSigned(source, file)),
        from: isInside ? from : [],
      },
    }
  }
  const made = versions.filter(({ derived }) => derived)
  return new Map(made.map((version) => [version.id, lineageOf(version)]))
}

export async function derivedInto(
  { db }: Context,
  { agency }: Document,
  versions: readonly Version[],
): Promise<PagesOf[]> {
  const own = new Map(versions.map((version) => [version.id, version]))
  const made = await db.versions.model
    .find({ agency, 'derived.version': { $in: [...own.keys()] } })
    .sort({ at: 1 })
    .lean()
  const codes = await codesOf(db, made)
  return made.flatMap(({ document, derived = [] }) => {
    // Versions of one document share their files, but for the one that was replaced.
    const byFile = new Map<number, PagesOf & { all: Set<number> }>()
    for (const { version, file, pages } of pagesByFile(derived)) {
      const source = own.get(version)
      if (!source) continue
      const line = { document, code: codes.get(document) ?? '–', ...annexOf(source, file), pages: '' }
      const { all } = byFile.get(file) ?? { all: [] }
      byFile.set(file, { ...line, all: new Set([...all, ...pages]) })
    }
    return [...byFile.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, { all, ...line }]) => ({ ...line, pages: formatPages([...all].sort((a, b) => a - b)) }))
  })
}

const annexOf = ({ files }: Version, n: number) => {
  const file = files[n]
  return n > 0 && file ? { annex: { n, name: file.name } } : {}
}

function isSigned({ files, facts }: Version, n: number): boolean {
  const file = files[n]
  return ((file && (facts?.[file.sha256] as Facts | undefined))?.signatures ?? 0) > 0
}

async function codesOf(db: Context['db'], versions: readonly Version[]): Promise<Map<string, string>> {
  const ids = versions.map(({ document }) => document)
  const found = await db.documents.model.find({ id: { $in: ids } }, { id: 1, code: 1 }).lean()
  return new Map(found.map(({ id, code }) => [id, code]))
}
