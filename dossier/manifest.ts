// `manifest.json` of a package: every file with its hash, and the chain that an auditor follows: leaf → citation →
// document version → file → hash, with the score and the decision. And SHA256SUMS for plain tools.
import { canonical } from './canonical.ts'
import { leavesOf } from './embedded.ts'
import type { DossierOrder } from './order.ts'
import { sameDocument } from './parts.ts'

export const packageFormat = 'kiem-chung-package/1'

export type PackageFile = {
  path: string
  size: number
  sha256: string
  role: 'volume' | 'original' | 'list' | 'scores' | 'explanations' | 'letter' | 'other'
  /** What the officer called it. */
  name?: string
}

export type PackageManifest = {
  format: typeof packageFormat
  cover: { province: string; agency: string; campaign: string; year: number; date: string; edition: number }
  /** SHA-256 of the `dossier.json` that every volume carries and every cover prints. */
  dossier: { sha256: string; pages: number; volumes: readonly { path: string; pages: number }[] }
  files: readonly PackageFile[]
  documents: readonly PackageDocument[]
  leaves: readonly PackageLeaf[]
}

export type PackageDocument = {
  code: string
  version: number
  symbol?: string
  issued?: string
  issuer?: string
  subject: string
  /** Main file first. A hole without a hash is a file that was never sent. */
  files: readonly { sha256?: string; name?: string; hole?: { reason: string; decision?: string } }[]
}

export type PackageLeaf = {
  code: string
  name: string
  state: string
  score: { max: string; self?: string; appraised?: string }
  /** Absent only where `undecided` says why: a survey criterion, a leaf of the ministry. */
  decision?: { outcome: string; by: string; at: string; reason?: string; digest?: string }
  undecided?: string
  citations: readonly {
    exhibit: string
    document: string
    version: number
    pages?: string
    section?: string
    quote?: string
  }[]
}

export const manifestText = (manifest: PackageManifest): string => canonical(manifest)

/** Lists everything but itself; `sha256sum -c` reads it. */
export const sumsText = (files: readonly { path: string; sha256: string }[]): string =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')

export function packageDocuments(order: DossierOrder): PackageDocument[] {
  const found = new Map<string, PackageDocument>()
  for (const item of leavesOf(order).flatMap(({ items }) => items)) {
    if (found.has(sameDocument(item))) continue
    const { document: code, version, symbol, issued, issuer, subject } = item
    const files = [item.file, ...item.annexes].map(({ original, content }) => ({
      ...(original && { sha256: original.sha256, name: original.name }),
      ...(content.kind === 'hole' && {
        hole: { reason: content.reason, ...(content.decision && { decision: content.decision }) },
      }),
    }))
    found.set(sameDocument(item), {
      code,
      version,
      ...(symbol && { symbol }),
      ...(issued && { issued }),
      ...(issuer && { issuer }),
      subject,
      files,
    })
  }
  return [...found.values()]
}

export function packageLeaves(
  order: DossierOrder,
  decided: (leaf: string) => Pick<PackageLeaf, 'decision'> | Pick<PackageLeaf, 'undecided'>,
): PackageLeaf[] {
  return leavesOf(order).map(({ code, name, state, score, items }) => ({
    ...{ code, name, state, score },
    ...decided(code),
    citations: items.map(({ exhibit, document, version, pages, section, quote }) => ({
      ...{ exhibit, document, version },
      ...(pages && { pages }),
      ...(section && { section }),
      ...(quote && { quote }),
    })),
  }))
}
