// Thẩm định nội bộ, from the agencies' own points to the decision: the stages of an internal campaign and what is done in
// each. One table says every step; the API, the screens and a test for every cell read it. Nothing here does I/O.
import { z } from 'zod'
import { Day } from './agency.ts'
import { Id, Revision, Sha256, Time } from './id.ts'
import { Problem } from './problem.ts'
import { words } from './words.ts'

/**
 * `self`: agencies score themselves. `first`: lần 1 by area. `answers`: results are known to each agency, which may argue.
 * `second`: lần 2 of what was argued. `council`: the council sits. `minutes`: it has risen, its minutes are signed
 * elsewhere. `agreed`: they came back, its points stand. `decided`: the decision was issued.
 */
export const stages = [
  'self',
  'first',
  'answers',
  'second',
  'council',
  'minutes',
  'agreed',
  'decided',
] as const
export type Stage = (typeof stages)[number]

/** Every step, from which stage to which. A step that is not here does not exist. */
export const steps = {
  open: { self: 'first' },
  'take-back': { first: 'self' },
  judge: { first: 'first', second: 'second' },
  notify: { first: 'answers' },
  answer: { answers: 'answers' },
  resume: { answers: 'second' },
  convene: { second: 'council', council: 'council' },
  attend: { council: 'council' },
  settle: { council: 'council' },
  'set-aside': { council: 'council' },
  'bring-back': { council: 'council' },
  adjourn: { council: 'minutes' },
  reconvene: { council: 'council', minutes: 'council' },
  attach: { minutes: 'agreed' },
  decide: { agreed: 'decided' },
} as const satisfies Record<string, Partial<Record<Stage, Stage>>>
export type Step = keyof typeof steps

export const leadsTo = (step: Step, stage: Stage): Stage | undefined =>
  (steps[step] as Partial<Record<Stage, Stage>>)[stage]

/** Where the step leads. Throws `wrong-state`. */
export function afterStep(step: Step, stage: Stage): Stage {
  const to = leadsTo(step, stage)
  if (to) return to
  const sentence = `Kỳ thẩm định đang ở bước “${words.stages[stage]}” nên chưa thể ${words.steps[step]}. Hãy tải lại trang để xem bước đang mở.`
  throw new Problem('wrong-state', sentence, { stage, step })
}

export const isFrom = (stage: Stage, first: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(first)

/** Of the members, the share that must be present: 2/3 unless said otherwise. */
export const Quorum = z
  .strictObject({ part: z.int().min(1).max(100), of: z.int().min(1).max(100) })
  .refine(({ part, of }) => part <= of, { path: ['part'] })
export type Quorum = z.infer<typeof Quorum>
export const usualQuorum: Quorum = { part: 2, of: 3 }

/** How many of `members` must be there. */
export const neededOf = ({ part, of }: Quorum, members: number): number => Math.ceil((members * part) / of)

/** Of the council, for those present who may vote on that agency. */
export const Votes = z.strictObject({ for: z.int().min(1), of: z.int().min(1) })
export type Votes = z.infer<typeof Votes>

/** Không áp dụng: a leaf that the council takes out of what one agency is measured by. */
export const SetAside = z.strictObject({
  assessment: Id,
  reason: z.string().trim().min(5).max(5000),
  votes: Votes,
  by: Id,
  at: Time,
})
export type SetAside = z.infer<typeof SetAside>

const meeting = {
  place: z.string().trim().min(2).max(300),
  at: Time,
  chair: Id,
  members: z.array(Id).min(1).max(50),
  present: z.array(Id).max(50),
  quorum: Quorum,
  /** Who writes the minutes. */
  secretary: Id,
}

/** A meeting that ended before the council met again, maybe with others there, and why it did. */
export const Met = z.strictObject({
  ...meeting,
  until: Time,
  reason: z.string().trim().min(5).max(2000),
})
export type Met = z.infer<typeof Met>

export const Sitting = z.strictObject({
  ...meeting,
  /** Those before it, the first one first: what they concluded stands until it is concluded anew. */
  before: z.exactOptional(z.array(Met).max(20)),
  /** Proposed until the minutes are attached; they are its document. */
  setAside: z.exactOptional(z.array(SetAside).max(2000)),
  /** `code`: of exactly what was decided; it stands on the minutes. */
  closed: z.exactOptional(z.strictObject({ at: Time, by: Id, code: Sha256 })),
})
export type Sitting = z.infer<typeof Sitting>

export const isQuorate = ({ members, present, quorum }: Pick<Sitting, 'members' | 'present' | 'quorum'>) =>
  present.length >= neededOf(quorum, members.length)

/** The meeting before this one in which that was concluded; none where it was this one. */
export const metAt = ({ before = [] }: Pick<Sitting, 'before'>, at: string): Met | undefined =>
  before.find(({ until }) => at <= until)

/** An issued paper that came back, kept as it came. */
export const Returned = z.strictObject({
  number: z.string().trim().min(1).max(60),
  issued: Day,
  signer: z.exactOptional(z.string().trim().min(2).max(200)),
  file: z.strictObject({ name: z.string().min(1).max(300), size: z.int().min(1), sha256: Sha256 }),
  by: Id,
  at: Time,
})

/** One a campaign, from the opening of lần 1 on. */
export const Appraisal = z.object({
  id: Id,
  campaign: Id,
  stage: z.enum(stages),
  /** Until then agencies argue. */
  answersUntil: z.exactOptional(Time),
  sitting: z.exactOptional(Sitting),
  minutes: z.exactOptional(Returned),
  decision: z.exactOptional(Returned),
  /** Why the council sat again. */
  reason: z.exactOptional(z.string().trim().min(5).max(2000)),
  revision: Revision,
})
export type Appraisal = z.infer<typeof Appraisal>
