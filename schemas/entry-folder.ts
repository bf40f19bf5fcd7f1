// Folders to upload from: one a leaf, with the files as the ministry's software takes them. A worker makes what has to be
// made; originals are never copied.
import { z } from 'zod'
import { EntryLimits } from './entry.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Edition } from './package.ts'

export const EntryFolder = z.object({
  id: Id,
  campaign: Id,
  state: z.enum(['building', 'built', 'failed']),
  /** As they were when it was built. */
  limits: EntryLimits,
  leaves: z
    .array(
      z.strictObject({
        leaf: z.string().min(1).max(40),
        code: z.string(),
        /** What the files were, as a tick remembers it. */
        of: Sha256,
        files: z
          .array(
            z.strictObject({
              name: z.string(),
              sha256: Sha256,
              size: z.int().min(0),
              /** For the ZIP, which is put together while it leaves. */
              crc32: z.int().min(0).max(0xffffffff),
              /** The file as it was received, a part of its view, or a part of all views of the leaf together. */
              kind: z.enum(['original', 'part', 'joined']),
            }),
          )
          .max(5000),
        /** What somebody has to see to by hand. */
        faults: z.array(z.string().max(500)).max(500),
      }),
    )
    .max(2000),
  progress: Edition.shape.progress,
  problem: z.exactOptional(z.record(z.string(), z.unknown())),
  by: Id,
  at: Time,
  revision: Revision,
})
export type EntryFolder = z.infer<typeof EntryFolder>
export type FolderLeaf = EntryFolder['leaves'][number]
