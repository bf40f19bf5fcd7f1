// Climbs the ladder: tells everybody who must hear of a rung that was reached, once. Two workers may look at the same
// time, and one may be killed at any line: what was told is a unique key of the notice, made in one transaction with it.
import type { Calendar } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { reached, rungKey, usualLadder } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { digest } from '../../schemas/remind-text.ts'
import { resultsToTell } from '../appraisals/notices.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { addressOf, itemsOf, type Owed, owedIn, workPageOf } from './owed.ts'
import { keysTold, type NewNotice, tell } from './tell.ts'
import { holds, isAskedFor, withOpenGrants } from './who.ts'

interface Told {
  readonly person: Person
  readonly agency?: string
  readonly isEscalation: boolean
  readonly owed: Owed[]
  readonly keys: string[]
}

/** Makes the notices that are due now; says how many. */
export async function remind(ctx: Context, worker: string): Promise<number> {
  const { db, now } = ctx
  const calendar = await calendarOf(ctx)
  const campaigns = await db.campaigns.model
    .find({ opened: { $exists: true }, archiveOf: { $exists: false } })
    .lean()
  const at = now().toISOString()
  const people = (
    await db.people.model.find({ leftAt: { $exists: false }, isService: { $exists: false } }).lean()
  ).map((person) => withOpenGrants(person, at))
  let made = 0
  for (const campaign of campaigns) {
    for (const told of await toTell(ctx, campaign, people, calendar))
      if (await tell(ctx, campaign, await noticeOf(ctx, campaign, told), worker)) made += 1
    for (const result of await resultsToTell(ctx, campaign, people))
      if (await tell(ctx, campaign, result, worker)) made += 1
  }
  return made
}

/** Who must hear what, without what they were told. */
async function toTell(
  ctx: Context,
  campaign: Campaign,
  people: readonly Person[],
  calendar: Calendar,
): Promise<Told[]> {
  const ladder = campaign.reminders ?? usualLadder
  const told = new Map<string, Told>()
  const add = (
    person: Person,
    one: Owed,
    isEscalation: boolean,
    object: string,
    rungs: readonly number[],
  ) => {
    const isHome = isEscalation && !holds(person, 'head', one.agency)
    const key = `${person.id} ${isHome ? '' : one.agency} ${isEscalation}`
    const so = told.get(key) ?? {
      person,
      isEscalation,
      owed: [],
      keys: [],
      ...(!isHome && { agency: one.agency }),
    }
    so.owed.push(one)
    so.keys.push(...rungs.map((rung) => rungKey(person.id, object, one.due, rung)))
    told.set(key, so)
  }
  for (const one of await owedIn(ctx, campaign, { calendar })) {
    const rungs = reached(ladder, one.workingDaysLeft)
    const high = rungs.filter((rung) => rung <= ladder.escalateAt)
    if (rungs.length === 0) continue
    for (const person of people) {
      if (isAskedFor(person, one)) add(person, one, false, one.object, rungs)
      if (high.length === 0) continue
      if (holds(person, 'head', one.agency)) add(person, one, true, one.object, high)
      // Sở Nội vụ hears of an agency and its deadline, not of each leaf.
      else if (person.grants.some(({ role }) => role === 'reviewer' || role === 'reviewer-head'))
        add(person, one, true, one.agency, high)
    }
  }
  const all = [...told.values()]
  const known = await keysTold(
    ctx,
    all.map(({ person }) => person.id),
  )
  return all.flatMap((one) => {
    const keys = [...new Set(one.keys)].filter((key) => !known.has(key))
    return keys.length > 0 ? [{ ...one, keys }] : []
  })
}

async function noticeOf(ctx: Context, campaign: Campaign, told: Told): Promise<NewNotice> {
  const { person, agency, isEscalation, owed, keys: rungs } = told
  const agencies = await ctx.db.agencies.model.find({ id: { $in: owed.map(({ agency }) => agency) } }).lean()
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const code = agencies.find(({ id }) => id === agency)?.code
  const isOfTables = owed.every(({ kind }) => kind === 'row')
  const own = (of: string) => (isEscalation && !isOfTables ? `co-quan/${of}/xac-nhan` : workPageOf(of, owed))
  const page = code ? own(code) : 'nhac-han'
  const items = itemsOf(owed)
  const url = addressOf(ctx, campaign, page)
  const said = digest({ campaign: campaign.name, items, agencies: names, url }, isEscalation)
  return { person, ...(agency && { agency }), isEscalation, rungs, items, ...said }
}

const MINUTE = 60_000
const looked = new WeakMap<Context, number>()

/** Once a minute and worker, from seven in the morning in Vietnam on: nobody is woken by a deadline. */
export async function remindWhenDue(ctx: Context, worker: string): Promise<boolean> {
  const at = ctx.wall().getTime()
  const before = looked.get(ctx)
  if (before === undefined) looked.set(ctx, at)
  if (before === undefined || at - before < MINUTE) return false
  looked.set(ctx, at)
  const hour = (ctx.now().getUTCHours() + 7) % 24
  return hour >= 7 && (await remind(ctx, worker)) > 0
}
