// What became of every page since the last issue. Pure: for the change sheet, the concordance and its download.
import { canonical } from './canonical.ts'
import { rangeOf } from './label.ts'
import type { DossierOrder, Piece } from './order.ts'

export type Change = {
  kind: 'added' | 'withdrawn' | 'replaced' | 'longer'
  exhibit?: string
  document?: string
  title: string
  /** Labels as printed; empty where there were, or are, none. */
  old: string
  now: string
}

/** Documents, and dividers that came or went; in the order of the index. */
export function changesOf(pieces: readonly Piece[], base: readonly Piece[]): Change[] {
  const before = new Map(base.map((piece) => [piece.key, piece]))
  const alive = pieces.filter(({ withdrawn }) => !withdrawn)
  const gone = pieces.filter(({ key, withdrawn }) => withdrawn && before.get(key)?.withdrawn !== true)
  const replaced = new Set<Piece>()
  const changes = alive.flatMap((piece): Change[] => {
    const old = before.get(piece.key)
    const now = rangeOf(piece.labels)
    const successor = gone.filter((one) => isSuccessor(one, piece))
    successor.forEach((one) => replaced.add(one))
    if (successor.length) {
      const labels = successor.flatMap(({ labels }) => labels)
      return [{ kind: 'replaced', ...named(piece), old: rangeOf(labels), now }]
    }
    if (!old || old.withdrawn) return [{ kind: 'added', ...named(piece), old: '', now }]
    if (shown(old) !== shown(piece))
      return [{ kind: 'replaced', ...named(piece), old: rangeOf(old.labels), now }]
    if (old.labels.length === piece.labels.length) return []
    return [{ kind: 'longer', ...named(piece), old: rangeOf(old.labels), now }]
  })
  const withdrawn = gone
    .filter((one) => !replaced.has(one))
    .map((one): Change => ({ kind: 'withdrawn', ...named(one), old: rangeOf(one.labels), now: '' }))
  return [...changes, ...withdrawn]
}

const isSuccessor = (old: Piece, piece: Piece): boolean =>
  old.key.split('~')[0] === piece.key || (old.document !== undefined && old.document === piece.document)

const shown = ({ files }: Piece): string => canonical(files ?? null)

function named({ exhibit, document, title }: Piece): Pick<Change, 'exhibit' | 'document' | 'title'> {
  return { ...(exhibit && { exhibit }), ...(document && { document }), title }
}

/** Old page → new page. `now` is empty where the page is in the dossier no more; it says so of a page of a supplement volume. */
export type Move = Omit<Change, 'kind'> & { key: string; sha256?: string; page: number }

/**
 * Every issued label with where that page is now: joined on document, file hash and page in the file. Where the page
 * itself is gone, the first page of the same divider or of the document's newer version is the right place.
 */
export function concordanceOf(pieces: readonly Piece[], base: readonly Piece[]): Move[] {
  const now = new Map<string, string>()
  const keep = (at: string, label: string) => now.has(at) || now.set(at, label)
  for (const piece of pieces) {
    if (piece.withdrawn) continue
    for (const { at, label } of pagesOf(piece)) keep(at, label)
    keep(piece.key, piece.labels[0]!)
    if (piece.document) keep(piece.document, piece.labels[0]!)
  }
  return base.flatMap((piece) =>
    pagesOf(piece).map(({ at, label, sha256, page }): Move => {
      const found = now.get(at) ?? now.get(piece.key.split('~')[0]!) ?? now.get(piece.document ?? '')
      const { key } = piece
      const elsewhere = piece.supplement && !piece.withdrawn ? 'tập bổ sung' : ''
      return { key, ...named(piece), old: label, now: found ?? elsewhere, ...(sha256 && { sha256 }), page }
    }),
  )
}

type Page = { at: string; label: string; sha256?: string; page: number }

/** What makes a page the same page in two issues. */
function pagesOf({ key, document, files = [], labels }: Piece): Page[] {
  const pages = files.flatMap(({ sha256, pages }) =>
    Array.from({ length: pages }, (_, i) => ({ ...(sha256 && { sha256 }), page: i + 1 })),
  )
  return labels.map((label, i) => {
    const { sha256, page } = { sha256: undefined, ...(pages[i] ?? { page: i + 1 }) }
    const at = sha256 ? `${document} ${sha256} ${page}` : `${key} ${i + 1}`
    return { at, label, ...(sha256 && { sha256 }), page }
  })
}

/** Pages of one piece that moved together, as one row: "45–52" → "61–68". */
export function runsOf(moves: readonly Move[]): Move[] {
  const runs: { head: Move; old: string[]; now: string[] }[] = []
  for (const move of moves) {
    const run = runs.at(-1)
    const goesOn = run?.head.key === move.key && !run.head.now === !move.now
    if (goesOn) {
      run.old.push(move.old)
      run.now.push(move.now)
    } else runs.push({ head: move, old: [move.old], now: [move.now] })
  }
  return runs.map(({ head, old, now }) => ({
    ...head,
    old: rangeOf(old),
    now: head.now && rangeOf([...new Set(now)]),
  }))
}

/** The issue that an order is numbered against. */
export const baseOf = ({ numbering }: DossierOrder) =>
  numbering?.mode === 'fresh' ? undefined : numbering?.base
