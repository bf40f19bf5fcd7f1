import { json, type Route } from '../route.ts'
import { CalendarView, ReadCalendar, readCalendar, WriteCalendar, writeCalendar } from './calendars.ts'

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
  json(`PUT ${at}`, {
    summary: 'Write down the working days of a year',
    may: 'calendar.manage',
    input: WriteCalendar,
    output: CalendarView,
    problems: ['stale', 'duplicate'],
    run: writeCalendar,
  }),
]
