// A role runs from the morning of one day to the night of another, in Vietnam; the API keeps the two instants.
import { dayOf } from '../../schemas/format.ts'

const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString()
const dayLength = 864e5

export const fromDay = (day: string | undefined) => (day === undefined ? undefined : startOf(day))

/** The day itself still counts. */
export const untilDay = (day: string | undefined) =>
  day === undefined ? undefined : new Date(Date.parse(startOf(day)) + dayLength).toISOString()

export const firstDay = (from: string | undefined) => (from === undefined ? undefined : dayOf(from))

export const lastDay = (until: string | undefined) =>
  until === undefined ? undefined : dayOf(new Date(Date.parse(until) - 1).toISOString())
