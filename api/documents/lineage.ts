// What a document was made of, and what was made of it: within one agency, as pages are only taken there.
import type { Facts } from '../../intake/verdict.ts'
import { pagesByFile, pagesInOrder } from '../../schemas/derived.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { formatPages, formatPapers } from '../../schemas/format.ts'
import type { Context } from '../context.ts'
import type { PagesOf } from './view.ts'

interface Lineage {
  derived: { hasSigned: boolean; from: PagesOf[] }
  /** What the documents go by that it was made of, each once, in their order. */
  papers: string[]
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
  const known = await papersOf(db, sources)
  const lineageOf = ({ derived = [] }: Version): Lineage => {
    const used = pagesInOrder(derived).flatMap(({ version, file, pages }) => {
      const source = sources.find(({ id }) => id === version)
      return source ? [{ source, file, pages }] : []
    })
    const from = used.map(({ source, file, pages }) => ({
      document: source.document,
      code: known.get(source.document)?.code ?? '–',
      ...annexOf(source, file),
      pages: formatPages(pages),
    }))
    const papers = [...new Set(used.flatMap(({ source }) => known.get(source.document) ?? []))]
    return {
      derived: {
        hasSigned: used.some(({ source, file }) => isSigned(source, file)),
        from: isInside ? from : [],
      },
      papers: isInside ? papers.map(({ code, symbol }) => symbol ?? code) : [],
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
  const known = await papersOf(db, made)
  return made.flatMap(({ document, derived = [] }) => {
    // Versions of one document share their files, but for the one that was replaced.
    const byFile = new Map<number, PagesOf & { all: Set<number> }>()
    for (const { version, file, pages } of pagesByFile(derived)) {
      const source = own.get(version)
      if (!source) continue
      const line = { document, code: known.get(document)?.code ?? '–', ...annexOf(source, file), pages: '' }
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

/** Of a subject. */
const LONGEST = 1000

interface Paper {
  readonly code: string
  readonly symbol?: string
}
async function papersOf(db: Context['db'], versions: readonly Version[]): Promise<Map<string, Paper>> {
  const ids = versions.map(({ document }) => document)
  const found = await db.documents.model.find({ id: { $in: ids } }, { id: 1, code: 1, particulars: 1 }).lean()
  return new Map(
    found.map(({ id, code, particulars: { symbol } }) => [id, { code, ...(symbol && { symbol }) }]),
  )
}

/** A document made of several goes by all of them: what was read on its first page is said of the first one alone. */
export function saidOfAll(
  suggested: Record<string, unknown> | undefined,
  papers: readonly string[] = [],
): Record<string, unknown> | undefined {
  if (papers.length < 2) return suggested
  const { value, ...read } = (suggested?.['subject'] ?? {}) as { value?: string }
  const others = `; kèm ${formatPapers(papers.slice(1))}`
  const said = value ? value.slice(0, LONGEST - others.length) + others : `Bản ghép ${formatPapers(papers)}`
  return { ...suggested, subject: { ...read, value: said } }
}
