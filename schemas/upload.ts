// A file on its way in pieces, until its document is recorded. Each request that brings bytes makes a piece of its own,
// which nobody else ever writes to: two that send at once can never mix their bytes.
import { z } from 'zod'
import { File } from './document.ts'
import { Id, Revision, Sha256, Time } from './id.ts'

export const Upload = z.object({
  id: Id,
  agency: Id,
  by: Id,
  /** As in Idempotency-Key: under it the receipt is kept, and it is the same that a plain POST would have made. */
  key: z.string(),
  name: File.shape.name,
  /** Media type that the client claims. */
  claimed: z.exactOptional(z.string().max(200)),
  /** Bytes of the whole. */
  size: z.int().min(1),
  /** Of the whole, as the client read it. */
  sha256: z.exactOptional(Sha256),
  /** A second document is wanted although the agency has these bytes. */
  again: z.exactOptional(z.literal(true)),
  /** As the plain POST takes it. */
  into: z.exactOptional(z.literal('annexes')),
  /** Staging keys in order, with how many bytes of each count. */
  pieces: z.array(z.strictObject({ key: z.string(), size: z.int().min(1) })),
  /** Staging key of the piece that is being written, or was when its writer died. */
  opened: z.exactOptional(z.string()),
  /** All bytes are here, and no record says so yet. */
  whole: z.exactOptional(z.literal(true)),
  /** What came of it: one receipt or refusal, as the plain POST answers. */
  results: z.exactOptional(z.array(z.unknown())),
  at: Time,
  until: Time,
  revision: Revision,
})
export type Upload = z.infer<typeof Upload>

export const offsetOf = ({ pieces }: Pick<Upload, 'pieces'>): number =>
  pieces.reduce((sum, { size }) => sum + size, 0)
