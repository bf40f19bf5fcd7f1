// Seals of the history: each line of an agency (or of the province) carries the hash of the one before it, so that a
// line that was edited, removed, moved or slipped in shows. The last line is held by the chain's head.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Id, Revision, Sha256 } from './id.ts'
import type { Line } from './person.ts'

/** The newest sealed line of one chain; without it, cutting off the end would not show. */
export const Chain = z.object({
  id: Id,
  /** An agency's id, or `province` for what belongs to none. */
  scope: z.string().min(1).max(40),
  /** How many lines are sealed. */
  seq: z.int().min(0),
  hash: Sha256,
  revision: Revision,
})
export type Chain = z.infer<typeof Chain>

export const province = 'province'
export const chainOf = ({ agency }: Pick<Line, 'agency'>): string => agency ?? province

/** What stands before the first line. */
export const genesis = createHash('sha256').update('').digest('hex') as Sha256

export type Seal = { chain: string; seq: number; prev: Sha256; hash: Sha256 }

/** The seal of a line that follows `prev` as number `seq`: over everything that the line says, whatever its key order. */
export function sealOf(line: Line, seq: number, prev: Sha256): Seal {
  const { seq: _seq, prev: _prev, hash: _hash, chain: _chain, ...said } = line
  const chain = chainOf(line)
  const content = JSON.stringify([chain, seq, prev, sorted(said)])
  return { chain, seq, prev, hash: createHash('sha256').update(content).digest('hex') as Sha256 }
}

export interface Break {
  readonly seq: number
  readonly kind: 'edited' | 'missing' | 'unlinked' | 'foreign' | 'cut'
}

/** Where one chain is broken, from its lines in the order of their numbers and its head; nothing when it is whole. */
export function verifyChain(lines: readonly Line[], head: Pick<Chain, 'scope' | 'seq' | 'hash'>): Break[] {
  const breaks: Break[] = []
  let [seq, prev] = [0, genesis]
  for (const line of lines) {
    const at = line.seq ?? 0
    const seal = sealOf(line, at, line.prev ?? genesis)
    if (line.chain !== head.scope || seal.chain !== head.scope) breaks.push({ seq: at, kind: 'foreign' })
    if (at !== seq + 1) breaks.push({ seq: seq + 1, kind: 'missing' })
    else if (line.prev !== prev) breaks.push({ seq: at, kind: 'unlinked' })
    if (seal.hash !== line.hash) breaks.push({ seq: at, kind: 'edited' })
    ;[seq, prev] = [at, line.hash ?? genesis]
  }
  if (seq !== head.seq || prev !== head.hash) breaks.push({ seq: seq + 1, kind: 'cut' })
  return breaks
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
