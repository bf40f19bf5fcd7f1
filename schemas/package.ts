// What leaves the province: editions of a dossier (the bound PDF), and packages (the sealed ZIP) made from one edition.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'
import { EditionNumbering, ownLists } from './issue.ts'
import { Points } from './points.ts'
import { Problem } from './problem.ts'
import { Purpose } from './purpose.ts'
import { words } from './words.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign') }),
  z.strictObject({ kind: z.literal('agency'), agency: Id }),
  z.strictObject({ kind: z.literal('area'), area: z.string().min(1).max(40) }),
])
export type Scope = z.infer<typeof Scope>

/** A scope as addresses carry it: `campaign`, `agency:ag_…`, `area:3`. Equal scopes share a dossier. */
export const ScopeKey = z.string().regex(/^(campaign|agency:[a-z]+_[0-9a-z]{20}|area:[1-9]\d{0,2})$/)

export function scopeOf(key: z.infer<typeof ScopeKey>): Scope {
  const [kind, at = ''] = key.split(':')
  if (kind === 'agency') return { kind, agency: at }
  return kind === 'area' ? { kind, area: at } : { kind: 'campaign' }
}

/** A known hole, and what a reviewer decided about it. Undecided holes refuse the build. */
export const Decision = z.strictObject({
  /** Assessment and slot that want a document, or the cited version that cannot be bound. */
  hole: z.string().min(1).max(200),
  choice: z.enum(['placeholder', 'explanation', 'wait']),
  reason: text(1000),
  by: Id,
  at: Time,
})
export type Decision = z.infer<typeof Decision>

export const Dossier = z.object({
  id: Id,
  campaign: Id,
  scope: Scope,
  scopeKey: ScopeKey,
  title: text(300),
  /** The newest one for each hole; history keeps those before. */
  decisions: z.array(Decision).max(5000),
  /** Versions whose view could not be bound: holes that nobody could know before. */
  broken: z.array(z.strictObject({ version: Id, reason: text(1000), at: Time })).max(5000),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Dossier = z.infer<typeof Dossier>

export const BlobRef = z.strictObject({ sha256: Sha256, size: z.int().min(0) })

export const editionStates = ['ordered', 'built', 'failed', 'cancelled'] as const
export type EditionState = (typeof editionStates)[number]

export const editionMoves = {
  build: { ordered: 'built' },
  fail: { ordered: 'failed' },
  cancel: { ordered: 'cancelled' },
  retry: { failed: 'ordered', cancelled: 'ordered' },
} as const satisfies Record<string, Partial<Record<EditionState, EditionState>>>

export const Edition = z.object({
  id: Id,
  dossier: Id,
  campaign: Id,
  n: z.int().min(1),
  state: z.enum(editionStates),
  /** Printed as a draft, it can be shown but never sealed. */
  draft: z.boolean(),
  /** Everything the build reads besides bytes, frozen when it was ordered. A blob, since it may be large. */
  order: BlobRef,
  /** Hash over every submission, review, decision and cited version in scope: `stale` when it has moved. */
  basis: Sha256,
  /** Absent on editions older than issues. */
  numbering: z.exactOptional(EditionNumbering),
  lists: z.exactOptional(z.array(z.enum(ownLists)).max(ownLists.length)),
  decisions: z.array(Decision).max(5000),
  progress: z.exactOptional(
    z.strictObject({ stage: z.string(), i: z.int(), n: z.int(), done: z.int(), total: z.int(), at: Time }),
  ),
  /** Of all volumes; absent until it is built. */
  pages: z.exactOptional(z.int()),
  volumes: z.array(z.strictObject({ n: z.int().min(1), blob: BlobRef, pages: z.int().min(1) })).max(1000),
  /** The dossier's own manifest (dossier.json), kept as a blob: labels, entries, inputs. */
  manifest: z.exactOptional(BlobRef),
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Edition = z.infer<typeof Edition>

export const packageStates = [
  'building',
  'built',
  'failed',
  'proposed',
  'approved',
  'sealed',
  'refused',
  'superseded',
] as const
export type PackageState = (typeof packageStates)[number]

export const packageMoves = {
  build: { building: 'built' },
  fail: { building: 'failed' },
  propose: { built: 'proposed' },
  recall: { proposed: 'built' },
  approve: { proposed: 'approved' },
  refuse: { proposed: 'refused', approved: 'refused' },
  seal: { approved: 'sealed' },
  supersede: { sealed: 'superseded' },
} as const satisfies Record<string, Partial<Record<PackageState, PackageState>>>

export type PackageMove = keyof typeof packageMoves

/** Where the move leads. Throws `wrong-state`. */
export function afterMove(move: PackageMove, state: PackageState): PackageState {
  const to = (packageMoves[move] as Partial<Record<PackageState, PackageState>>)[state]
  if (to) return to
  const { packageStates: states, packageMoves: acts } = words
  throw new Problem(
    'wrong-state',
    `Bộ hồ sơ đang ở trạng thái “${states[state]}” nên chưa thể ${acts[move]}.`,
    { state, move },
  )
}

export const Package = z.object({
  id: Id,
  campaign: Id,
  edition: Id,
  dossier: Id,
  state: z.enum(packageStates),
  basis: Sha256,
  /** The package that this one replaces: a correction is a new one that names the old. */
  replaces: z.exactOptional(Id),
  zip: z.exactOptional(BlobRef),
  /** What the leader approves: sha256(manifest.json). */
  manifest: z.exactOptional(Sha256),
  /** What was counted when it was built; the three counts of files are equal or nothing is built. */
  counts: z.exactOptional(
    z.strictObject({
      files: z.int(),
      originals: z.int(),
      documents: z.int(),
      leaves: z.int(),
      holes: z.int(),
    }),
  ),
  /** What its papers report, and so what the leader approves; none of the internal index, whose agencies are not summed. */
  totals: z.exactOptional(
    z.strictObject({
      max: Points,
      ownMax: Points,
      self: Points,
      appraised: Points,
      claimed: Points,
      leaves: z.int(),
      sent: z.int(),
      accepted: z.int(),
    }),
  ),
  progress: Edition.shape.progress,
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  /** Khó khăn, vướng mắc; đề xuất, kiến nghị: what the report says in its part III. Not among the sealed files. */
  difficulties: z.exactOptional(text(10_000)),
  proposed: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  approved: z.exactOptional(z.strictObject({ by: Id, at: Time, signer: z.string() })),
  refused: z.exactOptional(z.strictObject({ by: Id, at: Time, reason: text(2000) })),
  sealed: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Package = z.infer<typeof Package>

/** Every time somebody took the bytes or opened the link: by whom, for what, from where. */
export const Opening = z.object({
  id: Id,
  package: Id,
  link: z.exactOptional(Id),
  what: z.enum(['page', 'download', 'paper']),
  purpose: z.exactOptional(Purpose),
  /** What was taken, when it is not the ZIP. */
  file: z.exactOptional(text(300)),
  address: z.exactOptional(z.string().max(100)),
  agent: z.exactOptional(z.string().max(300)),
  /** The person, or the link that a guest holds. */
  by: Id,
  at: Time,
  revision: Revision,
})
export type Opening = z.infer<typeof Opening>

/** An expiring, revocable link by which the ministry, a council or an auditor reads one sealed package. */
export const GuestLink = z.object({
  id: Id,
  package: Id,
  /** SHA-256 of the token: a stolen database opens nothing. */
  token: Sha256,
  reader: text(200),
  until: Time,
  revoked: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type GuestLink = z.infer<typeof GuestLink>
