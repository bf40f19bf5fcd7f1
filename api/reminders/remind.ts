// Climbs the ladder: tells everybody who must hear of a rung that was reached, once. Two workers may look at the same
// time, and one may be killed at any line: what was told is a unique key of the notice, made in one transaction with it.
import type { Calendar } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { newId } from '../../schemas/id.ts'
import { type Notice, reached, rungKey, usualLadder } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { digest } from '../../schemas/remind-text.ts'
import { create } from '../../storage/change.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { addressOf, itemsOf, type Owed, owedIn } from './owed.ts'
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
  for (const campaign of campaigns)
    for (const told of await toTell(ctx, campaign, people, calendar))
      if (await tell(ctx, campaign, told, worker)) made += 1
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

/** In whatever round: what one round reminded of may lie in the next one by now. */
async function keysTold({ db }: Context, people: string[]): Promise<Set<string>> {
  const notices = await db.notices.model.find({ person: { $in: people } }, { rungs: 1 }).lean()
  return new Set(notices.flatMap(({ rungs }) => rungs))
}

/** False when another worker was first; what it did not tell is found at the next look. */
async function tell(ctx: Context, campaign: Campaign, told: Told, worker: string): Promise<boolean> {
  const { db, config, isDemo } = ctx
  const { person, agency, isEscalation, owed, keys } = told
  const agencies = await db.agencies.model.find({ id: { $in: owed.map(({ agency }) => agency) } }).lean()
  const names = new Map(agencies.map(({ id, short }) => [id, short]))
  const code = agencies.find(({ id }) => id === agency)?.code
  const page = code ? `co-quan/${code}/${isEscalation ? 'xac-nhan' : 'viec-cua-toi'}` : 'nhac-han'
  const items = itemsOf(owed)
  const url = addressOf(ctx, campaign, page)
  const to = config.mail && !isDemo ? person.email : undefined
  const at = ctx.now().toISOString()
  const notice: Notice = {
    ...{ id: newId('nt'), person: person.id, campaign: campaign.id, ...(agency && { agency }) },
    ...{ isEscalation, rungs: keys, items },
    ...digest({ campaign: campaign.name, items, agencies: names, url }, isEscalation),
    ...(to ? { to, state: 'waiting' } : { state: 'screen' }),
    ...{ at, revision: 1 },
  }
  const done = { act: 'notices.make', by: worker, behalf: person.id, at }
  try {
    await db.transaction((tx) => create(tx, db, db.notices, notice, done))
    return true
  } catch (error) {
    if (error instanceof Problem && error.type === 'duplicate') return false
    throw error
  }
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
