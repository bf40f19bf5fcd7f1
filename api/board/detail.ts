// What lies behind a cell of the board: why, until when, whom to ask, and the very sentence to send.
import { z } from 'zod'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { Id, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import { claimed, type MissingPlace, missingPlaces } from '../../schemas/slots.ts'
import { type ToUrge, urgingAll, urgingOf } from '../../schemas/urging.ts'
import { loadAll, loadRound, type Read, type Round } from '../assessments/load.ts'
import { GapView } from '../assessments/view.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import { byName, namesOf } from '../people/names.ts'
import { type Item, itemsRead } from './items.ts'
import { appraisedOf, AppraisedView } from './appraised.ts'
import { boardStates, isLateState } from './view.ts'

export const ReadCell = z.strictObject({
  slug: z.string().max(40),
  agency: Id,
  /** Key of a leaf or code of an area; all leaves of the agency without it. */
  column: z.exactOptional(z.string().max(40)),
})

const Asked = z.object({ at: Time, words: z.string(), byName: z.string(), round: z.int(), open: z.boolean() })
export const CellView = z.object({
  agency: z.object({ id: Id, code: z.string(), name: z.string(), short: z.string() }),
  leaves: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      state: z.enum(boardStates),
      /** How it is marked that it was sent late, wherever it is named. */
      late: z.exactOptional(z.string()),
      /** Absent where nothing is asked of the agency any more. */
      due: z.exactOptional(Time),
      workingDaysLeft: z.exactOptional(z.int()),
      /** Once an appraisal is open, as it was sent. */
      self: z.exactOptional(z.int()),
      max: z.int(),
      risk: z.int(),
      have: z.int(),
      need: z.int(),
      round: z.int(),
      gaps: z.array(GapView),
      asked: z.array(Asked),
      /** Of an internal index, as far as one is told. */
      appraised: z.exactOptional(AppraisedView),
    }),
  ),
  /** Officers of the agency, and whom it gave the leaf to. */
  contacts: z.array(
    z.object({ name: z.string(), position: z.exactOptional(z.string()), email: z.exactOptional(z.string()) }),
  ),
  /** Absent where nothing is expected of the agency. */
  sentence: z.exactOptional(z.string()),
})

export async function readCell(
  ctx: Context,
  who: Person,
  { slug, agency: id, column }: z.infer<typeof ReadCell>,
): Promise<z.input<typeof CellView>> {
  const round = await loadRound(ctx, { slug })
  const agency = round.agencies.get(id)
  const reads = agency ? await readsOf(ctx, who, round, id, column) : []
  if (!agency || reads.length === 0) throw notFound()
  const now = ctx.now().toISOString()
  const people = await peopleOf(ctx, id, reads)
  const names = await namesOf(
    ctx,
    reads.flatMap(({ requests }) => requests.map(({ by }) => by)),
  )
  const appraised = await appraisedOf(ctx, who, round, id)
  const { items, appraisal } = await itemsRead(ctx, who, round, reads)
  const urged = reads.map((read) => toUrge(read, items.get(read.assessment.id)!, now, round.calendar))
  const [only] = urged
  const sentence = only && urged.length === 1 ? urgingOf(agency.name, only) : urgingAll(agency.name, urged)
  return {
    agency: { id, code: agency.code, name: agency.name, short: agency.short },
    leaves: reads.map((read) => {
      const told = appraised.get(read.assessment.id)
      const leaf = leafView(read, items.get(read.assessment.id)!, names)
      // What was sent stays as it is: nothing in it can be mended any more.
      return { ...leaf, ...(appraisal && { gaps: [] }), ...(told && { appraised: told }) }
    }),
    contacts: people.map(({ name, position, email }) => ({
      name,
      ...(position && { position }),
      ...(email && { email }),
    })),
    ...(sentence && { sentence }),
  }
}

async function readsOf(
  ctx: Context,
  who: Person,
  round: Round,
  agency: string,
  column?: string,
): Promise<Read[]> {
  const found = await ctx.db.assessments.model.find({ campaign: round.campaign.id, agency }).lean()
  const wanted = found.filter(
    ({ leaf, code }) => column === undefined || leaf === column || code.split('.')[0] === column,
  )
  const reads = await loadAll(ctx, round, wanted)
  return reads.filter(({ assignment, assessment }) =>
    isWithin(
      who,
      'board.read',
      { agency, ...(assignment.area && { area: assignment.area }) },
      assessment.round > 0,
    ),
  )
}

async function peopleOf({ db }: Context, agency: string, reads: readonly Read[]): Promise<Person[]> {
  const named = reads.flatMap(({ assignment }) => assignment.contributors)
  const officers = { grants: { $elemMatch: { agency, role: 'officer' } } }
  const people = await db.people.model
    .find({ $or: [officers, { id: { $in: named } }], leftAt: { $exists: false } })
    .lean()
  return people.sort(byName)
}

export function toUrge(
  { assessment, leaf, assignment, reading, requests }: Read,
  { state, due: owed, parts, told }: Item,
  now: string,
  calendar: Round['calendar'],
): ToUrge {
  const open = requests.find(({ state: of }) => of === 'open')
  const due = reading.shown === 'requested' && open ? open.due : (owed ?? assignment.due)
  const asked = open?.words
  return {
    code: assessment.code,
    name: leaf.name,
    shown: isLateState(state) ? reading.shown : state,
    isOverdue: now >= due,
    isLocked: state === 'locked',
    due,
    workingDaysLeft: workingDaysLeft(now, due, calendar),
    points: parts.atRisk || claimed(assessment.max, assessment.self, leaf.leaf.type),
    gaps: reading.gaps.filter(({ blocks }) => blocks),
    missing: namesOfPlaces(missingPlaces(leaf.leaf.slots, reading.completeness.slots)),
    ...(asked && { asked }),
    ...(told && { told }),
  }
}

/** Among others a choice stands in brackets, so that it reads as one. */
const namesOfPlaces = (places: readonly MissingPlace[]): string[] =>
  places.map(({ name, isOneOf }) => (isOneOf && places.length > 1 ? `(${name})` : name))

function leafView(
  { assessment, leaf, reading, requests, newest }: Read,
  { state, due, days, parts, self }: Item,
  names: ReadonlyMap<string, string>,
): z.input<typeof CellView>['leaves'][number] {
  const { id, code, max, round } = assessment
  const late = lateWords(newest)
  return {
    id,
    code,
    name: leaf.name,
    state,
    ...(late && { late }),
    ...(due !== undefined && days !== undefined && { due, workingDaysLeft: days }),
    ...(self !== undefined && { self }),
    max,
    risk: parts.atRisk,
    have: reading.completeness.filled,
    need: reading.completeness.required,
    round,
    gaps: reading.gaps,
    asked: requests
      .map(({ at, words, by, round: n, state }) => ({
        at,
        words,
        byName: names.get(by) ?? '–',
        round: n,
        open: state === 'open',
      }))
      .reverse(),
  }
}
