// What a document was made of, and what was made of it: within one agency, as pages are only taken there.
import type { Facts } from '../../intake/verdict.ts'
import { pagesByVersion } from '../../schemas/derived.ts'
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
    const pages = pagesByVersion(derived)
    const used = [...pages].flatMap(([id, own]) => {
      const source = sources.find((one) => one.id === id)
      return source ? [{ source, own }] : []
    })
    const from = used.map(({ source: { document }, own }) => ({
      document,
      code: codes.get(document) ?? '–',
      pages: formatPages(own),
    }))
    return { derived: { hasSigned: used.some(({ source }) => isSigned(source)), from: isInside ? from : [] } }
  }
  const made = versions.filter(({ derived }) => derived)
  return new Map(made.map((version) => [version.id, lineageOf(version)]))
}

export async function derivedInto(
  { db }: Context,
  { agency }: Document,
  versions: readonly Version[],
): Promise<PagesOf[]> {
  const own = new Set(versions.map(({ id }) => id))
  const made = await db.versions.model
    .find({ agency, 'derived.version': { $in: [...own] } })
    .sort({ at: 1 })
    .lean()
  const codes = await codesOf(db, made)
  return made.map(({ document, derived = [] }) => {
    const pages = [...pagesByVersion(derived)].flatMap(([version, taken]) => (own.has(version) ? taken : []))
    const inOrder = [...new Set(pages)].sort((a, b) => a - b)
    return { document, code: codes.get(document) ?? '–', pages: formatPages(inOrder) }
  })
}

const isSigned = ({ files: [main], facts }: Version): boolean =>
  ((main && (facts?.[main.sha256] as Facts | undefined))?.signatures ?? 0) > 0

async function codesOf(db: Context['db'], versions: readonly Version[]): Promise<Map<string, string>> {
  const ids = versions.map(({ document }) => document)
  const found = await db.documents.model.find({ id: { $in: ids } }, { id: 1, code: 1 }).lean()
  return new Map(found.map(({ id, code }) => [id, code]))
}
