import { dayOf } from '../../schemas/format.ts'

/** 'yyyy-mm-dd' so many days later, in Vietnam. */
export const addDays = (moment: string, days: number): string =>
  dayOf(new Date(Date.parse(moment) + days * 864e5).toISOString())
