// Danh sách chờ rà soát, thẩm định: what was submitted and waits for a decision. Own work is left out, and counted.
import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import { unanswered } from '../../schemas/request.ts'
import type { Person } from '../../schemas/person.ts'
import { isAppraised } from '../appraisals/frozen.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import { readWithin, Row, rowOf } from './list.ts'
import { loadRound, type Read } from './load.ts'
import { isOwnWork } from './seen.ts'

export const ReadQueue = z.strictObject({
  slug: z.string().max(40),
  /** `waiting` alone is the queue; the others look back. */
  show: z.enum(['waiting', 'asked', 'requested', 'accepted', 'all']).default('waiting'),
  agency: z.exactOptional(Id),
})
export const Queue = z.object({
  rows: z.array(
    Row.extend({
      agencyName: z.string(),
      submittedAt: z.exactOptional(Time),
      /** In words, when it came late. */
      late: z.exactOptional(z.string()),
      /** What the agency said last of a supplement request, while nobody answered it. */
      asks: z.exactOptional(z.string()),
    }),
  ),
  /** Of the internal index once lần 1 is open: nothing is decided here any more, so nothing waits. */
  isAppraised: z.boolean(),
  counts: z.object({ waiting: z.int(), asked: z.int(), requested: z.int(), accepted: z.int(), all: z.int() }),
  /** Waiting items that this person may not review: their own, or their unit's. */
  hidden: z.int(),
})

const asksOf = ({ requests }: Read): string | undefined =>
  requests.flatMap((request) => unanswered(request) ?? []).at(-1)

function marked(read: Read): { late?: string; asks?: string } {
  const [late, asks] = [lateWords(read.newest), asksOf(read)]
  return { ...(late && { late }), ...(asks && { asks }) }
}

type Shows = Readonly<Record<z.infer<typeof ReadQueue>['show'], (read: Read) => boolean>>
const kinds: Shows = {
  all: () => true,
  waiting: ({ reading }) => reading.shown === 'submitted',
  // What was sent again waits already, and says so there.
  asked: (read) => !kinds.waiting(read) && asksOf(read) !== undefined,
  requested: ({ reading }) => reading.shown === 'requested',
  accepted: ({ reading }) => reading.shown === 'accepted',
}

export async function queue(ctx: Context, who: Person, { slug, show, agency }: z.infer<typeof ReadQueue>) {
  const round = await loadRound(ctx, { slug })
  const read = await readWithin(ctx, who, round, agency)
  const submitted = read.filter(
    ({ assignment, newest }) => newest && isWithin(who, 'assessments.queue', assignment, true),
  )
  const appraised = await isAppraised(ctx, round.campaign.id)
  const waits = (read: Read): boolean => !appraised && kinds.waiting(read)
  const asks = (read: Read): boolean => !appraised && kinds.asked(read)
  const own = (read: Read): boolean => isOwnWork(who, read.assessment, read.assignment)
  const open = submitted.filter((read) => !own(read))
  const count = (is: (read: Read) => boolean): number => open.filter(is).length
  const shown = open.filter({ ...kinds, waiting: waits, asked: asks }[show])
  return {
    isAppraised: appraised,
    rows: shown.map((read) => ({
      ...marked(read),
      ...rowOf(read, round, undefined),
      agencyName: round.agencies.get(read.assignment.agency)?.short ?? '–',
      ...(read.newest && { submittedAt: read.newest.at }),
    })),
    counts: {
      waiting: count(waits),
      asked: count(asks),
      requested: count(kinds.requested),
      accepted: count(kinds.accepted),
      all: open.length,
    },
    hidden: submitted.filter((read) => own(read) && waits(read)).length,
  }
}
