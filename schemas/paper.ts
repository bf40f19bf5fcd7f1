// An issued paper that came back: what it is about, what a machine read in it, what an eye said of it.
import { z } from 'zod'
import { Day } from './agency.ts'
import { Kept } from './campaign.ts'
import { Id, Revision, Time } from './id.ts'

const text = (max: number) => z.string().trim().min(1).max(max)

/** An issued paper that carries the content code of its package or letter, come back signed with its number. */
export const paperKinds = [
  'report',
  'proposal',
  'transmittal',
  'other',
  'letter',
  'minutes',
  'decision',
] as const
export type PaperKind = (typeof paperKinds)[number]
export const paperOutcomes = ['reading', 'equal', 'differs', 'other', 'unread'] as const
export type PaperOutcome = (typeof paperOutcomes)[number]
export const Paper = z.object({
  id: Id,
  /** What it is about: a package, a letter of the round, or the appraisal of an internal campaign. */
  package: z.exactOptional(Id),
  letter: z.exactOptional(Id),
  appraisal: z.exactOptional(Id),
  campaign: Id,
  kind: z.enum(paperKinds),
  number: text(60),
  issued: Day,
  signer: z.exactOptional(text(200)),
  file: Kept,
  /** What its text says of the package, once a worker has read it; a scan is recognised. */
  compared: z.strictObject({
    outcome: z.enum(paperOutcomes),
    by: z.exactOptional(z.enum(['text', 'ocr'])),
    /** The content code that it prints. */
    code: z.exactOptional(z.string().max(40)),
    /** The other package, or letter, whose code that is. */
    other: z.exactOptional(Id),
    /** Why it could not be read. */
    reason: z.exactOptional(text(500)),
    rows: z
      .array(
        z.strictObject({ name: z.string(), ours: z.string(), found: z.exactOptional(z.string().max(60)) }),
      )
      .max(100),
  }),
  /** Somebody compared it by eye. */
  confirmed: z.exactOptional(
    z.strictObject({
      outcome: z.enum(['equal', 'differs']),
      note: z.exactOptional(text(1000)),
      /** Said by who brought it: the agency has nobody else. */
      alone: z.exactOptional(z.literal(true)),
      by: Id,
      at: Time,
    }),
  ),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Paper = z.infer<typeof Paper>
