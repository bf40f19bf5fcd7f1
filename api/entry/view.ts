import { z } from 'zod'
import { EntryLimits, entrySteps } from '../../schemas/entry.ts'
import { EntryFolder } from '../../schemas/entry-folder.ts'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'

export const ReadEntry = z.strictObject({ slug: z.string().max(40) })

const Step = z.strictObject({
  state: z.enum(['open', 'done', 'changed']),
  /** What is no longer as it was typed. */
  parts: z.array(z.enum(['points', 'words', 'files'])),
  /** The points that were typed, where they are others now. */
  points: z.exactOptional(z.int()),
  by: z.exactOptional(z.string()),
  isMine: z.exactOptional(z.boolean()),
  at: z.exactOptional(Time),
})

export const EntryRow = z.strictObject({
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  max: z.int(),
  agency: z.exactOptional(z.strictObject({ code: z.string(), short: z.string() })),
  isNotApplicable: z.boolean(),
  /** Absent until something was sent to Sở Nội vụ. */
  content: z.exactOptional(
    z.strictObject({
      points: z.int(),
      figures: z.array(z.string()),
      explanation: z.exactOptional(z.string()),
      /** How many files the software should show. */
      count: z.int(),
      /** Characters over what the software takes. */
      excess: z.int(),
      files: z.array(
        z.strictObject({
          document: Id,
          name: z.string(),
          /** As it is named for the software. */
          as: z.string(),
          exhibit: z.string(),
          size: z.int(),
          isOver: z.boolean(),
          closed: z.exactOptional(z.string()),
        }),
      ),
      /** What lies in its folder, where that is not the files as they are: parts of a view, or one view of all. */
      upload: z.exactOptional(
        z.array(
          z.strictObject({ name: z.string(), size: z.int(), kind: z.enum(['original', 'part', 'joined']) }),
        ),
      ),
      seen: Sha256,
    }),
  ),
  steps: z.strictObject({ points: Step, documents: Step, compared: Step }),
  shown: z.exactOptional(
    z.strictObject({ points: z.int(), files: z.exactOptional(z.int()), by: z.string(), at: Time }),
  ),
  differences: z.array(z.enum(['points', 'files'])),
})
export type EntryRow = z.input<typeof EntryRow>

export const EntryView = z.strictObject({
  now: Time,
  limits: EntryLimits,
  /** Of the campaign, which keeps the limits. */
  revision: Revision,
  rows: z.array(EntryRow),
  /** Leaves to be typed, and of these how many each step has done; what changed after its tick; what differs. */
  counts: z.strictObject({
    all: z.int(),
    ...(Object.fromEntries(entrySteps.map((step) => [step, z.int()])) as Record<
      (typeof entrySteps)[number],
      z.ZodInt
    >),
    changed: z.int(),
    different: z.int(),
    /** Applicable leaves of which nothing was sent to Sở Nội vụ. */
    unsent: z.int(),
  }),
  points: z.int(),
  /** The folders made last. */
  folder: z.exactOptional(
    z.strictObject({
      id: Id,
      state: EntryFolder.shape.state,
      at: Time,
      by: z.string(),
      size: z.int(),
      files: z.int(),
      progress: z.exactOptional(z.strictObject({ done: z.int(), total: z.int() })),
      problem: z.exactOptional(z.string()),
      /** What somebody has to see to by hand, by leaf. */
      faults: z.array(z.strictObject({ code: z.string(), sentence: z.string() })),
      /** Leaves whose files are others now, or all where the limits are. */
      changed: z.array(z.string()),
    }),
  ),
  sent: z.exactOptional(
    z.strictObject({ package: Id, code: z.string(), by: z.string(), at: Time, isStill: z.boolean() }),
  ),
  /** Sealed packages that may be said to be sent, the newest first. */
  packages: z.array(z.strictObject({ id: Id, code: z.string(), at: Time })),
})
export type EntryView = z.input<typeof EntryView>
