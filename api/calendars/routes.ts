import { json, type Route } from '../route.ts'
import { CalendarView, ReadCalendar, readCalendar, WriteCalendar, writeCalendar } from './calendars.ts'
import { Falling, readFalling } from './falling.ts'

const at = '/api/v1/calendars/:year'

export const calendarRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'Days off and days worked in exchange, of one year',
    may: 'campaigns.read',
    input: ReadCalendar,
    output: CalendarView,
    problems: [],
    run: readCalendar,
  }),
  json(`GET ${at}/deadlines`, {
    summary: 'Deadlines that fall on a day off of that year and are still to come',
    may: 'calendar.manage',
    input: ReadCalendar,
    output: Falling,
    problems: [],
    run: readFalling,
  }),
  json(`PUT ${at}`, {
    summary: 'Write down the working days of a year',
    may: 'calendar.manage',
    input: WriteCalendar,
    output: CalendarView,
    problems: ['stale', 'duplicate'],
    run: writeCalendar,
  }),
]
