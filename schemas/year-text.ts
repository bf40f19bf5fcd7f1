// A day relative to the campaign's year, as officers write it: '31/12 năm trước', '30/01', '15/01 năm sau'.
import { YearDay } from './year.ts'

export function yearDayText(day: YearDay): string {
  const [offset = '0', rest = ''] = day.split('/')
  const [month, date] = rest.split('-')
  const years: Record<string, string> = { '0': '', '-1': ' năm trước', '1': ' năm sau' }
  return `${date}/${month}${years[offset] ?? ` năm ${offset}`}`
}

/** Undefined for what is no such day. */
export function readYearDay(text: string): YearDay | undefined {
  const [, date, month, words = ''] =
    /^(\d{1,2})\/(\d{1,2})(?: năm (trước|sau|-?\d))?$/.exec(text.trim()) ?? []
  if (!date || !month) return undefined
  const offset = words === 'trước' ? '-1' : words === 'sau' ? '1' : words || '0'
  const day = YearDay.safeParse(`${offset}/${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return day.success ? day.data : undefined
}
