// What leaves the province: editions of a dossier (the bound PDF), and packages (the sealed ZIP) made from one edition.
import { z } from 'zod'
import { Id, Revision, Sha256, Time } from './id.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('campaign') }),
  z.strictObject({ kind: z.literal('agency'), agency: Id }),
  z.strictObject({ kind: z.literal('area'), area: z.string().min(1).max(40) }),
])
export type Scope = z.infer<typeof Scope>

export const Dossier = z.object({
  id: Id,
  campaign: Id,
  scope: Scope,
  /** Equal scopes share a dossier: campaign, `agency:ag_…`, `area:3`. */
  scopeKey: z.string(),
  title: text(300),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Dossier = z.infer<typeof Dossier>

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

export const BlobRef = z.strictObject({ sha256: Sha256, size: z.int().min(0) })

export const editionStates = ['ordered', 'built', 'failed', 'cancelled'] as const
export const Edition = z.object({
  id: Id,
  dossier: Id,
  campaign: Id,
  n: z.int().min(1),
  state: z.enum(editionStates),
  /** Everything the build reads besides bytes, frozen when it was ordered. A blob, since it may be large. */
  order: BlobRef,
  /** Hash over every submission, review and decision in scope: `stale` when it has moved. */
  basis: Sha256,
  decisions: z.array(Decision).max(5000),
  progress: z.exactOptional(
    z.strictObject({ stage: z.string(), i: z.int(), n: z.int(), done: z.int(), total: z.int(), at: Time }),
  ),
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
  approve: { proposed: 'approved' },
  refuse: { proposed: 'refused' },
  seal: { approved: 'sealed' },
  supersede: { sealed: 'superseded' },
} as const satisfies Record<string, Partial<Record<PackageState, PackageState>>>

export const Package = z.object({
  id: Id,
  campaign: Id,
  edition: Id,
  state: z.enum(packageStates),
  basis: Sha256,
  /** The package that this one replaces: a correction is a new one that names the old. */
  replaces: z.exactOptional(Id),
  zip: z.exactOptional(BlobRef),
  /** What the leader approves: sha256(manifest.json). */
  manifest: z.exactOptional(Sha256),
  files: z.exactOptional(z.int()),
  progress: Edition.shape.progress,
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  proposed: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  approved: z.exactOptional(z.strictObject({ by: Id, at: Time, signer: z.string() })),
  refused: z.exactOptional(z.strictObject({ by: Id, at: Time, reason: text(2000) })),
  sealed: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Package = z.infer<typeof Package>

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
