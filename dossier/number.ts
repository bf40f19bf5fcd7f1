// Which label each page gets. Pure. A piece is what is numbered together: a divider, a document, a page that tells of
// a withdrawn one. What was issued keeps its labels for ever; what is new takes the next free ones behind what it follows.
import { compareLabels, insertBehind, readLabel, rangeOf, writeLabel } from './label.ts'
import type { Piece } from './order.ts'

/** In the order of the index. */
export type Wanted = Omit<Piece, 'labels' | 'withdrawn'> & {
  pages: number
  /** Letters of its section where sections have a numbering of their own. */
  section: string
}

export type Numbered = { pieces: Piece[]; withdrawn: Piece[] }

/** Number from 1, in every section anew where sections have letters. */
export function numberFreely(wanted: readonly Wanted[]): Numbered {
  const last = new Map<string, number>()
  const pieces = wanted.map((one) => {
    const { pages, section } = one
    const from = last.get(section) ?? 0
    last.set(section, from + pages)
    const labels = Array.from({ length: pages }, (_, i) => `${section}${from + i + 1}`)
    return labelled(one, labels)
  })
  return { pieces, withdrawn: [] }
}

/** Written out, because the engine keeps a shape of its own for every object that is spread. */
function labelled(wanted: Wanted, labels: readonly string[]): Piece {
  const { key, title, exhibit, document, version, files, supplement } = wanted
  if (exhibit !== undefined && document !== undefined && version !== undefined && files && !supplement)
    return { key, title, exhibit, document, version, files, labels }
  const { pages: _pages, section: _section, ...piece } = wanted
  return { ...piece, labels }
}

/** `n` of the issue that is kept: what a piece must give up is remembered under it. */
export function numberBehind(wanted: readonly Wanted[], issued: readonly Piece[], n: number): Numbered {
  const law = ledger(issued)
  const stoodBelow = dividersOf(issued)
  const known = new Map(issued.map((piece) => [piece.key, piece]))
  const ofDocument = new Map(issued.map((piece) => [piece.document ?? '', piece]))
  const withdrawn = new Map(known)
  const before = new Map<string, string>()
  let divider: string | undefined
  const pieces = wanted.map((piece): Piece => {
    const { pages, section } = piece
    if (!piece.document) divider = piece.key
    const old = known.get(piece.key)
    // another version stands behind the one that it replaces
    const stood = old ?? (piece.document ? ofDocument.get(piece.document) : undefined)
    const after = stood?.labels.at(-1) ?? before.get(section)
    const room = !old || pages <= old.labels.length || law.isLast(old.labels.at(-1)!)
    const labels = old && room
      ? [...old.labels, ...law.give(after, section, pages - old.labels.length)]
      : law.give(after, section, pages) // prettier-ignore
    withdrawn.delete(piece.key)
    if (old && !room) {
      const key = `${piece.key}~${n}`
      withdrawn.set(key, { ...old, key })
    }
    // What stands below another divider, and is cited here first now, leaves its pages there.
    if (!stood || !piece.document || stoodBelow.get(stood.key) === divider)
      before.set(section, labels.at(-1)!)
    return labelled(piece, labels)
  })
  return { pieces, withdrawn: [...withdrawn.values()].map((piece) => ({ ...piece, withdrawn: true })) }
}

/** Of every issued piece the key of the divider before it, in the order of the labels. */
function dividersOf(issued: readonly Piece[]): ReadonlyMap<string, string | undefined> {
  let divider: string | undefined
  const placed = issued.map((piece) => ({ piece, label: readLabel(piece.labels[0]!) }))
  placed.sort((a, b) => compareLabels(a.label, b.label))
  return new Map(
    placed.map(({ piece: { key, document } }) => {
      if (!document) divider = key
      return [key, divider]
    }),
  )
}

/** What was ever given, and what comes next. */
function ledger(issued: readonly Piece[]) {
  const letters = new Map<string, string>()
  const highest = new Map<string, string>()
  const enter = (label: string) => {
    const { section, number, letters: late } = readLabel(label)
    const stem = writeLabel({ section, number, letters: '' })
    const last = letters.get(stem)
    if (last === undefined || isBehind(stem + late, stem + last)) letters.set(stem, late)
    const top = highest.get(section)
    if (top === undefined || isBehind(label, top)) highest.set(section, label)
  }
  for (const { labels } of issued) labels.forEach(enter)

  return {
    /** Nothing was given between it and the next whole number. */
    isLast: (label: string): boolean => {
      const { section, number, letters: late } = readLabel(label)
      return letters.get(writeLabel({ section, number, letters: '' })) === late
    },
    /** Behind `after`; on from the highest number where nothing lies behind it, or where nothing lies before. */
    give: (after: string | undefined, section: string, count: number): string[] => {
      if (count <= 0) return []
      const top = highest.get(section)
      const from = top ? readLabel(top).number : 0
      const at = after === undefined ? undefined : readLabel(after)
      const stem = at && writeLabel({ ...at, letters: '' })
      const given = stem === undefined || at!.number === from
        ? Array.from({ length: count }, (_, i) => `${section}${from + i + 1}`)
        : insertBehind([stem + letters.get(stem)!], stem, count) // prettier-ignore
      given.forEach(enter)
      return given
    },
  }
}

const isBehind = (a: string, b: string): boolean => compareLabels(readLabel(a), readLabel(b)) > 0

/** One string a page. A piece with fewer pages than issued labels shows those left over on its last page. */
export function shownLabels(labels: readonly string[], pages: number): readonly string[] {
  if (labels.length <= pages) return labels
  return [...labels.slice(0, pages - 1), rangeOf(labels.slice(pages - 1))]
}
