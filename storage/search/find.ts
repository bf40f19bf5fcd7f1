// Answers a question: every place where terms lie (segments, and the loose entries) tells which of its versions have
// which term; the rest is counting (weigh.ts).
import type { Plan } from '../../schemas/terms.ts'
import { type Column, columnOf, columns, type Entry, type Segment, type Store } from './store.ts'
import { blockOf, items, pick } from './table.ts'
import { type Answer, inScope, type Narrow, type Place, type Scope, weigh, within } from './weigh.ts'

export async function find(
  store: Store,
  plan: Plan,
  scope: Scope,
  narrow: Narrow,
  { most, count = [] }: { most: number; count?: readonly Column[] },
): Promise<Answer> {
  const terms = termsOf(plan)
  // Loose ones first: what is packed in between is then seen twice, and the loose one counts.
  const loose = await looseOnes(store, terms, plan.open)
  const taken = new Set(loose.map(({ _id }) => _id))
  const all = await liveSegments(store)
  const places = all.map(({ segment, dead }) => placeOf(segment, dead, taken, scope))
  const sources = all.map(({ segment }) => segment)
  await fill(store, sources, places, terms)
  places.push(loosePlace(loose, scope))

  const isOpen = plan.open !== undefined && within(places, [`w${plan.open}`]) === 0
  const open = isOpen ? `w${plan.open}` : undefined
  const beginning = open ? await fillOpen(store, sources, places, open) : []
  return weigh(places, plan, open, beginning, narrow, most, count)
}

function termsOf({ words, together, near, exact, symbols }: Plan): string[] {
  const ofWords = words.flatMap((word) => [`w${word}`, `h${word}`, `m${word}`])
  const pairs = [...new Set([...together, ...near])].map((pair) => `p${pair}`)
  const named = symbols.flatMap(({ squeezed }) => [`s${squeezed}`, `r${squeezed}`, `t${squeezed}`])
  return [...ofWords, ...pairs, ...exact.map((word) => `e${word}`), ...named]
}

type Loose = Pick<Entry, '_id' | 'about'> & { has: string[] }

/** The database compares: an entry has thousands of terms, of which few are asked for. */
function looseOnes({ entries }: Store, terms: readonly string[], open?: string): Promise<Loose[]> {
  const asked = { $setIntersection: ['$terms', [...terms]] }
  const begins = {
    $filter: { input: '$terms', cond: { $eq: [{ $indexOfBytes: ['$$this', `w${open ?? ''}`] }, 0] } },
  }
  const has = open === undefined ? asked : { $setUnion: [asked, begins] }
  return entries.aggregate<Loose>([{ $match: { loose: true } }, { $project: { about: 1, has } }]).toArray()
}

type Kept = Pick<Segment, '_id' | 'size' | 'ids' | 'firsts'> & {
  columns: Place['columns']
  ordinals: ReadonlyMap<string, number>
}
/** They never change, so that what was read once is right for ever. */
const kept = new WeakMap<Store, Map<string, Kept>>()

async function liveSegments(store: Store): Promise<{ segment: Kept; dead: readonly number[] }[]> {
  const known = kept.get(store) ?? new Map<string, Kept>()
  kept.set(store, known)
  const live = await store.segments.find({ gone: { $exists: false } }, { projection: { dead: 1 } }).toArray()
  const fresh = live.filter(({ _id }) => !known.has(_id)).map(({ _id }) => _id)
  if (fresh.length)
    for (const one of await store.segments.find({ _id: { $in: fresh } }).toArray())
      known.set(one._id, keep(one))
  const ids = new Set(live.map(({ _id }) => _id))
  for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
  return live.flatMap(({ _id, dead }) => {
    const segment = known.get(_id)
    return segment ? [{ segment, dead }] : []
  })
}

function keep(segment: Segment): Kept {
  const { _id, size, ids, firsts } = segment
  const read = columns.map((name) => {
    const { values, at } = columnOf(segment, name)
    return [
      name,
      { values, at: Uint16Array.from({ length: size }, (_, n) => at.readUInt16LE(2 * n)) },
    ] as const
  })
  const ordinals = new Map(ids.map((id, ordinal) => [id, ordinal]))
  return { _id, size, ids, firsts, columns: byColumn(read), ordinals }
}

const byColumn = (read: readonly (readonly [Column, Place['columns'][Column]])[]): Place['columns'] =>
  Object.fromEntries(read) as unknown as Place['columns']

function placeOf(segment: Kept, dead: readonly number[], taken: ReadonlySet<string>, scope: Scope): Place {
  const isIn = inScope(segment, scope, ({ ordinals }) =>
    [...scope.versions].flatMap((id) => ordinals.get(id) ?? []),
  )
  for (const ordinal of dead) isIn[ordinal] = 0
  for (const id of taken) {
    const ordinal = segment.ordinals.get(id)
    if (ordinal !== undefined) isIn[ordinal] = 0
  }
  return { ...segment, isIn, sets: new Map() }
}

function loosePlace(loose: readonly Loose[], scope: Scope): Place {
  const size = loose.length
  const read = columns.map((name) => {
    const values = loose.map(({ about }) => about[name])
    return [name, { values, at: Uint16Array.from({ length: size }, (_, n) => n) }] as const
  })
  const ids = loose.map(({ _id }) => _id)
  const place = { size, ids, columns: byColumn(read) }
  const sets = new Map<string, number[]>()
  loose.forEach(({ has }, n) => has.forEach((term) => sets.set(term, [...(sets.get(term) ?? []), n])))
  const isIn = inScope(place, scope, () => ids.flatMap((id, n) => (scope.versions.has(id) ? [n] : [])))
  return {
    ...place,
    isIn,
    sets: new Map([...sets].map(([term, ordinals]) => [term, Uint16Array.from(ordinals)])),
  }
}

/** Reads the sets of these terms, all blocks at once. */
async function fill(
  store: Store,
  sources: readonly Kept[],
  places: readonly Place[],
  terms: readonly string[],
): Promise<void> {
  const wanted = new Map<string, { place: Place; terms: string[] }>()
  sources.forEach(({ _id, firsts }, n) => {
    for (const term of terms) {
      const block = blockOf(firsts, term)
      if (block < 0) continue
      const id = `${_id}/${block}`
      const known = wanted.get(id)
      if (known) known.terms.push(term)
      else wanted.set(id, { place: places[n]!, terms: [term] })
    }
  })
  const blocks = await store.blocks.find({ _id: { $in: [...wanted.keys()] } }).toArray()
  for (const { _id, bytes } of blocks) {
    const { place, terms: some } = wanted.get(_id)!
    pick(bytes, some, place.sets)
  }
}

/** Reads the sets of all terms that begin so, and says which terms these are. */
async function fillOpen(
  store: Store,
  sources: readonly Kept[],
  places: readonly Place[],
  open: string,
): Promise<string[]> {
  const wanted = new Map<string, Place>()
  sources.forEach(({ _id, firsts }, n) => {
    const last = blockOf(firsts, `${open}\uffff`)
    for (let block = Math.max(0, blockOf(firsts, open)); block <= last; block++)
      wanted.set(`${_id}/${block}`, places[n]!)
  })
  const blocks = await store.blocks.find({ _id: { $in: [...wanted.keys()] } }).toArray()
  for (const { _id, bytes } of blocks)
    for (const { term, ordinals } of items(bytes))
      if (term.startsWith(open)) wanted.get(_id)!.sets.set(term, ordinals as Uint16Array)
  const found = places.flatMap(({ sets }) => [...sets.keys()].filter((term) => term.startsWith(open)))
  return [...new Set(found)]
}
