// Deadlines that fall on a day off. A deadline is a moment and stays when the calendar changes; whoever keeps the calendar
// is told which ones these are, so that none is left there unseen.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { type Calendar, dayAt } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { compareCodes, formatNumber } from '../../schemas/format.ts'
import { groupsOf } from '../../schemas/groups.ts'
import type { Person } from '../../schemas/person.ts'
import { countWords } from '../../schemas/remind-text.ts'
import type { Context } from '../context.ts'
import { owedIn } from '../reminders/owed.ts'
import { calendarOf, type ReadCalendar, readCalendar } from './calendars.ts'

export const Falling = z.strictObject({
  rows: z.array(
    z.strictObject({
      day: Day,
      /** Of the day off. */
      name: z.string(),
      slug: z.string(),
      campaign: z.string(),
      /** Where it is changed: with the round and its leaves, or seen among what is owed. */
      place: z.enum(['setup', 'owed']),
      words: z.string(),
    }),
  ),
})
type Row = z.infer<typeof Falling>['rows'][number]

export async function readFalling(
  ctx: Context,
  who: Person,
  { year }: z.infer<typeof ReadCalendar>,
): Promise<z.input<typeof Falling>> {
  const { off } = await readCalendar(ctx, who, { year })
  const today = dayAt(ctx.now().toISOString())
  const names = new Map(off.filter(({ day }) => day >= today).map(({ day, name }) => [day, name]))
  if (names.size === 0) return { rows: [] }
  const calendar = await calendarOf(ctx)
  const campaigns = await ctx.db.campaigns.model.find({ archiveOf: { $exists: false } }).lean()
  const rows = await Promise.all(campaigns.map((one) => fallingIn(ctx, one, { calendar, names })))
  return { rows: rows.flat().sort((a, b) => a.day.localeCompare(b.day)) }
}

interface Off {
  readonly calendar: Calendar
  readonly names: ReadonlyMap<string, string>
}

/** The lock, the days on which a step ends, and what agencies owe by then. */
async function fallingIn(ctx: Context, round: Campaign, { calendar, names }: Off): Promise<Row[]> {
  const row = (day: string, place: Row['place'], words: string): Row[] => {
    const name = names.get(day)
    return name === undefined ? [] : [{ day, name, slug: round.slug, campaign: round.name, place, words }]
  }
  const owed = await owedIn(ctx, round, { calendar })
  const groups = groupsOf(owed, ({ kind, due }) => `${dayAt(due)} ${kind}`)
  return [
    ...row(dayAt(round.lockAt), 'setup', 'khóa năm đánh giá'),
    ...round.windows.flatMap(({ step, to }) => row(to, 'setup', `hết bước «${step}»`)),
    ...[...groups.values()].flatMap((some) => {
      const { kind, due } = some[0]!
      const agencies = new Set(some.map(({ agency }) => agency)).size
      const codes = [...new Set(some.map(({ code }) => code))].sort(compareCodes)
      const words = `${countWords({ kind, codes, count: some.length })} của ${formatNumber(agencies)} cơ quan`
      return row(dayAt(due), kind === 'leaf' ? 'setup' : 'owed', words)
    }),
  ]
}
