// Which versions a question finds, in which order, and how many of which kind. What lies outside the scope is never
// counted, not even to weigh a word. Nothing here does I/O.
import type { Plan } from '../../schemas/terms.ts'
import type { Column } from './store.ts'

export interface Scope {
  /** Agencies all of whose documents may be seen, in the version that stands for each. */
  readonly agencies: 'all' | ReadonlySet<string>
  /** Single versions besides; of a document one. */
  readonly versions: ReadonlySet<string>
  /** Nothing but what belongs to this agency. */
  readonly only?: string
  /** Of other agencies' than these only what the scanner said this of is found by its text; absent: everything is. */
  readonly text?: { readonly agencies: ReadonlySet<string>; readonly scan: string }
}
export type Narrow = Partial<Record<Column, (value: string) => boolean>>

export interface Hit {
  readonly version: string
  readonly document: string
  readonly at: string
  readonly score: number
}
export interface Answer {
  readonly total: number
  /** Best first; among equals the newest first. */
  readonly hits: readonly Hit[]
  /** Of the columns asked for: how many have each value, whatever that column itself is narrowed to. */
  readonly counts: Partial<Record<Column, ReadonlyMap<string, number>>>
}

/** A place where terms lie. */
export interface Place {
  readonly size: number
  readonly ids: readonly string[]
  readonly columns: Record<Column, { values: readonly string[]; at: Uint16Array }>
  /** Which of them are in the scope and alive; `BY_HEAD`: found by what is said of them, not by their text. */
  readonly isIn: Uint8Array
  readonly sets: Map<string, Uint16Array>
}

const BY_HEAD = 2

export function inScope<T extends Omit<Place, 'isIn' | 'sets'>>(
  place: T,
  { agencies, only, text }: Scope,
  singles: (place: T) => readonly number[],
): Uint8Array {
  const { agency, shown } = place.columns
  const isAll = agency.values.map((id) => agencies === 'all' || agencies.has(id))
  const isShown = shown.values.map((value) => value === 'true')
  const isIn = new Uint8Array(place.size)
  for (let n = 0; n < place.size; n++) isIn[n] = isAll[agency.at[n]!] && isShown[shown.at[n]!] ? 1 : 0
  // Of an agency that is seen whole the version that stands for the document is enough.
  for (const n of singles(place)) if (!isAll[agency.at[n]!]) isIn[n] = 1
  const isOther = agency.values.map((id) => only !== undefined && id !== only)
  if (only !== undefined) for (let n = 0; n < place.size; n++) if (isOther[agency.at[n]!]) isIn[n] = 0
  if (!text) return isIn
  const { scan } = place.columns
  const isOwn = agency.values.map((id) => text.agencies.has(id))
  const opens = scan.values.map((value) => value === text.scan)
  for (let n = 0; n < place.size; n++)
    if (isIn[n] && !isOwn[agency.at[n]!] && !opens[scan.at[n]!]) isIn[n] = BY_HEAD
  return isIn
}

/** How many in the scope that may be found by it have any of these terms. */
export function within(places: readonly Place[], terms: readonly string[]): number {
  let n = 0
  for (const { sets, isIn } of places)
    for (const term of terms) for (const ordinal of sets.get(term) ?? []) if (isIn[ordinal] === 1) n++
  return n
}

const weights = { w: 1, m: 1, e: 2, p: 3, h: 6, t: 20, r: 500, s: 1000 } as const

export function weigh(
  places: readonly Place[],
  { words, together, near, exact, symbols, open: last }: Plan,
  open: string | undefined,
  beginning: readonly string[],
  narrow: Narrow,
  most: number,
  counted: readonly Column[],
): Answer {
  const size = places.reduce((sum, { isIn }) => sum + isIn.reduce((some, one) => some + (one ? 1 : 0), 0), 0)
  const isLast = (pair: string) => open !== undefined && pair.endsWith(` ${last}`)
  const must = [
    ...words.map((word) => (open === `w${word}` ? beginning : [`w${word}`])),
    ...together.filter((pair) => !isLast(pair)).map((pair) => [`p${pair}`]),
  ]
  const isPhrase = together.length > 0
  const head = words.map((word) => `h${word}`)
  const liked = [
    ...words.flatMap((word) => [`w${word}`, `h${word}`, `m${word}`]),
    ...near.map((pair) => `p${pair}`),
    ...exact.map((word) => `e${word}`),
    ...symbols.flatMap(({ squeezed }) => [`s${squeezed}`, `r${squeezed}`, `t${squeezed}`]),
  ].map((term) => {
    // A rare word says more than one that nearly every paper has.
    const rare = Math.log(1 + size / (1 + within(places, [term])))
    return [term, weights[term[0] as keyof typeof weights] * rare] as const
  })
  const best = new Best(most)
  const counts = counted.map((name) => [name, new Map<string, number>()] as const)
  let total = 0
  for (const place of places) {
    const isHit = matching(place, must, isPhrase ? undefined : head, symbols)
    const near = narrowed(place, isHit, narrow)
    const score = new Float32Array(place.size)
    for (const [term, weight] of liked) {
      const isHead = term[0] === 'h' || term[0] === 's'
      for (const ordinal of place.sets.get(term) ?? [])
        if (isHead || place.isIn[ordinal] !== BY_HEAD) score[ordinal]! += weight
    }
    const { document, at } = place.columns
    for (let n = 0; n < place.size; n++) {
      if (!isHit[n]) continue
      total++
      if (most === 0) continue
      const when = at.values[at.at[n]!]!
      if (best.wants(score[n]!, when))
        best.add({
          version: place.ids[n]!,
          document: document.values[document.at[n]!]!,
          at: when,
          score: score[n]!,
        })
    }
    for (const [name, found] of counts) {
      const { values, at: cells } = place.columns[name]
      const tally = new Uint32Array(values.length)
      const alone = near.get(name)
      for (let n = 0; n < place.size; n++) if (isHit[n] || alone?.[n]) tally[cells[n]!]!++
      values.forEach((value, n) => tally[n] && found.set(value, (found.get(value) ?? 0) + tally[n]))
    }
  }
  return { total, hits: best.hits, counts: Object.fromEntries(counts) }
}

/** Takes away what does not pass. By column: those that only this column took. */
function narrowed({ size, columns }: Place, isHit: Uint8Array, narrow: Narrow): Map<Column, Uint8Array> {
  const tests = (Object.entries(narrow) as [Column, (value: string) => boolean][]).map(([name, test]) => {
    const { values, at } = columns[name]
    return { name, at, passes: values.map(test), alone: new Uint8Array(size) }
  })
  for (let n = 0; n < size; n++) {
    if (!isHit[n]) continue
    const failed = tests.filter(({ at, passes }) => !passes[at[n]!])
    if (failed.length > 0) isHit[n] = 0
    if (failed.length === 1) failed[0]!.alone[n] = 1
  }
  return new Map(tests.map(({ name, alone }) => [name, alone]))
}

/**
 * Those in the scope that have one of each of the terms that must be there; or a symbol, in whatever spelling, and the
 * words beside it. `head`: all that what is not found by its text must have; nothing of it is found without.
 */
function matching(
  { size, sets, isIn }: Place,
  must: readonly (readonly string[])[],
  head: readonly string[] | undefined,
  symbols: Plan['symbols'],
): Uint8Array {
  const met = count(size, sets, must)
  const metByHead = head && count(size, sets, head.map((term) => [term])) // prettier-ignore
  const isHit = new Uint8Array(size)
  for (let n = 0; n < size; n++) {
    if (isIn[n] === BY_HEAD) isHit[n] = head && metByHead![n] === head.length ? 1 : 0
    else if (isIn[n]) isHit[n] = met[n] === must.length ? 1 : 0
  }
  for (const { squeezed, rest } of symbols) {
    const [byText, byHead] = (['w', 'h'] as const).map((kind) => count(size, sets, rest.map((word) => [`${kind}${word}`]))) // prettier-ignore
    for (const kind of ['s', 'r', 't'])
      for (const ordinal of sets.get(`${kind}${squeezed}`) ?? []) {
        const isByHead = isIn[ordinal] === BY_HEAD
        if (!isIn[ordinal] || (isByHead && kind !== 's')) continue // of its text nothing counts
        if ((isByHead ? byHead : byText)![ordinal] === rest.length) isHit[ordinal] = 1
      }
  }
  return isHit
}

/** How many of these each has, of the first ones without a gap. */
function count(size: number, sets: Place['sets'], must: readonly (readonly string[])[]): Uint8Array {
  const met = new Uint8Array(size)
  must.forEach((any, n) => {
    for (const term of any)
      for (const ordinal of sets.get(term) ?? []) if (met[ordinal] === n) met[ordinal] = n + 1
  })
  return met
}

/** The best of many, without sorting all of them. */
class Best {
  readonly #most: number
  readonly hits: Hit[] = []

  constructor(most: number) {
    this.#most = most
  }

  wants(score: number, at: string): boolean {
    const last = this.hits[this.#most - 1]
    return !last || score > last.score || (score === last.score && at > last.at)
  }

  add(hit: Hit): void {
    let [low, high] = [0, this.hits.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.hits[middle]!
      if (other.score > hit.score || (other.score === hit.score && other.at >= hit.at)) low = middle + 1
      else high = middle
    }
    this.hits.splice(low, 0, hit)
    if (this.hits.length > this.#most) this.hits.pop()
  }
}
