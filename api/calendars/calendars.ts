// The working days of a year: as the product brings them along, until Sở Nội vụ writes down what was announced.
import { z } from 'zod'
import {
  type Calendar,
  calendarFaults,
  calendarFrom,
  usualYear,
  YearCalendar,
} from '../../schemas/calendar.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change, create, stale } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'

const Year = z.string().regex(/^20\d\d$/, 'Năm gồm bốn chữ số, ví dụ 2026.')

export const ReadCalendar = z.strictObject({ year: Year })
export const WriteCalendar = z.strictObject({
  year: Year,
  /** 0 while the year was never written down. */
  revision: z.int().min(0),
  off: YearCalendar.shape.off,
  worked: YearCalendar.shape.worked,
  basis: YearCalendar.shape.basis,
})
export const CalendarView = YearCalendar.omit({ id: true, revision: true }).extend({
  /** None while it is the one brought along. */
  id: z.exactOptional(YearCalendar.shape.id),
  revision: z.int().min(0),
})

/** Of all years, for counting. */
export const calendarOf = async ({ db }: Pick<Context, 'db'>): Promise<Calendar> =>
  calendarFrom(await db.calendars.model.find().lean())

export async function readCalendar(
  { db }: Context,
  _who: Person,
  { year }: z.infer<typeof ReadCalendar>,
): Promise<z.input<typeof CalendarView>> {
  const written = await db.calendars.model.findOne({ year: Number(year) }).lean()
  return written ?? { year: Number(year), ...usualYear(Number(year)), revision: 0 }
}

/** The whole year at once. Deadlines are moments and stay; what is counted in working days follows. */
export async function writeCalendar(ctx: Context, who: Person, input: z.infer<typeof WriteCalendar>) {
  const { db } = ctx
  const year = Number(input.year)
  const byDay = (days: YearCalendar['off']) => days.toSorted((a, b) => a.day.localeCompare(b.day))
  refuse(calendarFaults({ ...input, year }))
  const said = { off: byDay(input.off), worked: byDay(input.worked), basis: input.basis }
  const done = { act: 'calendar.write', by: who.id, at: ctx.now().toISOString() }
  const seen = await db.calendars.model.findOne({ year }).lean()
  if (seen && seen.revision !== input.revision) throw await stale(db, seen.id, input.revision)
  const { basis, ...days } = said
  await db.transaction((tx) =>
    seen
      ? change(tx, db, db.calendars, seen, said, done)
      : create(
          tx,
          db,
          db.calendars,
          { id: newId('cal'), year, ...days, ...(basis && { basis }), revision: 1 },
          done,
        ),
  )
  return readCalendar(ctx, who, { year: input.year })
}
