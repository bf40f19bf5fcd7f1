// What the public reads of a ranking: a snapshot of the day it was published, and nothing but index, rank and median.
import { z } from 'zod'
import { type Agency, Day } from './agency.ts'
import { compareText } from './format.ts'
import { Id, Revision, Sha256, Time } from './id.ts'

const Name = z.string().min(1).max(300)
const Index = z.string().regex(/^\d\.\d{4}$/)

export const PublicRow = z.strictObject({
  name: Name,
  /** '0.8750' */
  index: Index,
  rank: z.int().min(1),
  /** The last day of a body that is no more. */
  until: z.exactOptional(Day),
  /** The bodies whose work it took over. */
  follows: z.exactOptional(z.array(Name).max(200)),
})

export const Snapshot = z.strictObject({
  title: Name,
  year: z.int(),
  /** Who publishes. */
  issuer: Name,
  /** By which paper. */
  decision: z.exactOptional(z.strictObject({ number: z.string().max(60), issued: Day })),
  /** How many are ranked. */
  of: z.int().min(1),
  median: Index,
  rows: z.array(PublicRow).min(1).max(2000),
  /** To which nothing applied: they have no index. */
  unranked: z.array(Name).max(2000),
})
export type Snapshot = z.infer<typeof Snapshot>

const Reason = z.string().trim().min(5).max(2000)

/** One a campaign, under one address for good. What stood there before is in its history. */
export const PublicRanking = z.object({
  id: Id,
  campaign: Id,
  /** Of the campaign, as it was when the page was first published. */
  slug: z.string().regex(/^\d{4}-[a-z0-9-]{1,20}$/),
  /** The first, the second, … that was published. */
  n: z.int().min(1),
  snapshot: Snapshot,
  /** Of the snapshot. */
  code: Sha256,
  by: Id,
  at: Time,
  /** Why it took the place of what stood there before. */
  reason: z.exactOptional(Reason),
  /** Nobody reads it any more. */
  takenDown: z.exactOptional(z.strictObject({ by: Id, at: Time, reason: Reason })),
  revision: Revision,
})
export type PublicRanking = z.infer<typeof PublicRanking>

interface Ranked {
  readonly agency: string
  readonly index?: string
  readonly rank?: number
}

type Body = Pick<Agency, 'id' | 'name' | 'validTo' | 'successors'>

/** Rows for the public of what was decided, the best first; who has no index is only named. */
export function publicRows(
  agencies: readonly Ranked[],
  bodies: readonly Body[],
): Pick<Snapshot, 'rows' | 'unranked'> {
  const named = new Map(bodies.map((body) => [body.id, body]))
  const nameOf = (id: string): string => named.get(id)?.name ?? '–'
  const rows = agencies.flatMap(({ agency, index, rank }): Snapshot['rows'] => {
    if (index === undefined || rank === undefined) return []
    const until = named.get(agency)?.validTo
    const follows = bodies.filter(({ successors }) => successors.includes(agency)).map(({ name }) => name)
    return [
      {
        ...{ name: nameOf(agency), index, rank },
        ...(until && { until }),
        ...(follows.length > 0 && { follows: follows.sort(compareText) }),
      },
    ]
  })
  return {
    rows: rows.sort((a, b) => a.rank - b.rank || compareText(a.name, b.name)),
    unranked: agencies
      .flatMap(({ agency, rank }) => (rank === undefined ? [nameOf(agency)] : []))
      .sort(compareText),
  }
}
