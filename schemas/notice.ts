// Nhắc hạn: a ladder of working days, and what one person was told at its rungs. A notice is a digest: one a person and
// a look, whatever number of leaves; that each rung is told once is the database's business, by the keys in `rungs`.
import { z } from 'zod'
import { lateDays } from './calendar.ts'
import { Id, Revision, Time } from './id.ts'
import { Points } from './points.ts'

/** Working days left; below 0 the working days late, the first of which begins with the deadline. */
const Rung = z.int().min(-60).max(90)

export const Ladder = z.strictObject({
  rungs: z.array(Rung).max(12),
  /** From this rung on the head of the agency and Sở Nội vụ are told too. */
  escalateAt: Rung,
})
export type Ladder = z.infer<typeof Ladder>

export const usualLadder: Ladder = { rungs: [30, 7, 1, -1, -5], escalateAt: -1 }

/** Every rung that lies behind, so that none is missed by a server that stood still. */
export const reached = ({ rungs }: Ladder, workingDaysLeft: number): number[] =>
  rungs.filter((rung) =>
    rung < 0 && workingDaysLeft < 0
      ? Math.max(1, lateDays(workingDaysLeft)) >= -rung
      : workingDaysLeft <= rung,
  )

export const noticeStates = ['waiting', 'sent', 'bounced', 'screen'] as const
export type NoticeState = (typeof noticeStates)[number]

/** Leaves of one agency with one deadline. */
export const NoticeItem = z.strictObject({
  agency: Id,
  /**
   * Leaves, leaves that the lock found unsent, supplement requests, rows of a table that a lead sent, the issued report where that meets the deadline, tasks
   * of the plan, what another agency asked for in one, findings of an inspection, periodic reports, points that were cut in lần 1
   * or by the ministry and are not answered, or points that the published result lacks and nobody explained. `result` is no deadline: an internal index was published.
   */
  kind: z.enum([
    'leaf',
    'unsent',
    'request',
    'row',
    'paper',
    'task',
    'help',
    'repair',
    'report',
    'answer',
    'cut',
    'loss',
    'result',
  ]),
  due: Time,
  workingDaysLeft: z.int(),
  codes: z.array(z.string()).min(1),
  /** Of lost points: of which year's result they are, and how many. */
  lost: z.exactOptional(z.strictObject({ year: z.int(), points: Points })),
})
export type NoticeItem = z.infer<typeof NoticeItem>

export const Notice = z.object({
  id: Id,
  person: Id,
  /** None for an invitation, which is of no round. */
  campaign: z.exactOptional(Id),
  /** Of what the person works on; none for Sở Nội vụ, which hears of all. */
  agency: z.exactOptional(Id),
  isEscalation: z.boolean(),
  /** Person, object, deadline and rung: unique over all notices. */
  rungs: z.array(z.string()).min(1),
  items: z.array(NoticeItem),
  /** Of an invitation: what its link is made from when the mail goes. The text does not hold the link. */
  invitation: z.exactOptional(z.strictObject({ key: Id })),
  subject: z.string().max(300),
  text: z.string().max(100_000),
  /** Where it was sent; none when there is no address, or no mail is set up: then it is told on the screen alone. */
  to: z.exactOptional(z.string()),
  state: z.enum(noticeStates),
  /** Why it did not arrive, as the mail server said it. */
  bounced: z.exactOptional(z.string().max(1000)),
  sent: z.exactOptional(Time),
  seen: z.exactOptional(Time),
  at: Time,
  revision: Revision,
})
export type Notice = z.infer<typeof Notice>

/** A deadline that was moved begins its ladder anew. */
export const rungKey = (person: string, object: string, due: string, rung: number): string =>
  [person, object, due, rung].join(' ')
