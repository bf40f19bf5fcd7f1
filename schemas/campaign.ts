// A campaign is one year's assessment with one frozen criteria set; an assignment gives one leaf to one lead agency.
import { z } from 'zod'
import { Day } from './agency.ts'
import { EntryLimits } from './entry.ts'
import { CodePattern } from './exhibit.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { metBy } from './letter.ts'
import { Ladder } from './notice.ts'
import { Points } from './points.ts'

export const campaignKinds = ['province', 'internal'] as const

export const Window = z.strictObject({ step: z.string().min(1).max(100), from: Day, to: Day })

/** A PDF that was kept as it came. */
export const Kept = z.strictObject({ name: z.string().min(1).max(255), size: z.int().min(1), sha256: Sha256 })
export type Kept = z.infer<typeof Kept>

export const LateException = z.strictObject({
  /** Number and day: Công văn số 12/UBND-NC ngày 20/12/2026. */
  decision: z.string().trim().min(5).max(300),
  reason: z.string().trim().min(5).max(2000),
  by: Id,
  at: Time,
  until: Time,
  /** The paper itself, a PDF, where it was attached. */
  file: z.exactOptional(Kept),
})
export type LateException = z.infer<typeof LateException>

/** Another due date for the leaves of an area, with the paper that says so. */
export const AreaDue = z.strictObject({
  /** The area's code. */
  area: z.string().regex(/^[1-9]\d{0,2}$/),
  due: Time,
  decision: LateException.shape.decision,
  reason: z.string().trim().min(5).max(500),
  file: Kept,
  by: Id,
  at: Time,
})
export type AreaDue = z.infer<typeof AreaDue>

export const Campaign = z.object({
  id: Id,
  /** In addresses: /ky/2026-tinh. */
  slug: z.string().regex(/^\d{4}-[a-z0-9-]{1,20}$/),
  name: z.string().trim().min(1).max(300),
  kind: z.enum(campaignKinds),
  year: z.int().min(2012).max(2100),
  set: Id,
  windows: z.array(Window).max(20),
  /** From this instant on nothing more is accepted in time; late work needs a recorded exception. */
  lockAt: Time,
  /** Somebody locked it at once, at that time; a lock that is set later comes by the clock again. */
  lockedNow: z.exactOptional(
    z.strictObject({ reason: z.string().trim().min(5).max(2000), by: Id, at: Time }),
  ),
  /** One an area, the newest; areas that are not here end with the lock. */
  areaDues: z.exactOptional(z.array(AreaDue).max(50)),
  /** How the next evidence codes are written; those that were given stay. */
  codePattern: z.exactOptional(CodePattern),
  /** Until then an estimate (ước thực hiện) may stand for a figure; the lock, unless said otherwise. */
  officialBy: z.exactOptional(Time),
  /** When people are reminded; as usual, unless said otherwise. */
  reminders: z.exactOptional(Ladder),
  /** What the ministry's software takes; as usual, unless said otherwise. */
  entryLimits: z.exactOptional(EntryLimits),
  /** The sealed package whose content was typed whole, compared without a difference, and sent. */
  sentToMinistry: z.exactOptional(z.strictObject({ package: Id, by: Id, at: Time })),
  /** What meets the deadline of a self-assessment; the confirmation on the system, unless said otherwise. */
  metBy: z.exactOptional(z.enum(metBy)),
  /** Holds what a move to another set left over from that campaign; only read. */
  archiveOf: z.exactOptional(Id),
  /** When leaves were first given out; the set stays the same from then on. */
  opened: z.exactOptional(Time),
  revision: Revision,
})
export type Campaign = z.infer<typeof Campaign>

export const Assignment = z.object({
  id: Id,
  campaign: Id,
  /** The node's stable key in the set; its code may be reworded, the key never. */
  leaf: z.string().min(1).max(40),
  /** The lead (chủ trì). */
  agency: Id,
  /** Coordinating agencies (phối hợp) cite their own documents; everything else is the lead's. */
  coordinators: z.array(Id).max(200),
  /** Handed inside the lead agency to a unit or to named contributors, who upload and declare but do not present. */
  unit: z.exactOptional(z.string().max(30)),
  contributors: z.array(Id).max(50),
  due: Time,
  /** Why it was last given to another agency, or given more time. */
  reason: z.exactOptional(z.string().trim().min(5).max(2000)),
  /** That reason's paper, where it was attached: the agency's request, or the decision. */
  paper: z.exactOptional(Kept),
  /** The paper that lets it be sent after the lock, and who recorded it. */
  exception: z.exactOptional(LateException),
  target: z.exactOptional(Points),
  notApplicable: z.exactOptional(
    // As long as the set's own reason may be.
    z.strictObject({ decision: z.string().min(1).max(1000), by: Id, at: Time }),
  ),
  revision: Revision,
})
export type Assignment = z.infer<typeof Assignment>
