// Days of the year that is assessed, as people write them.

/** '0/03-31' ↔ '31/03', '-1/12-31' ↔ '31/12 năm trước'. What is half typed stays as it is, and the server says so. */
export function dayText(day: string): string {
  const [, offset, month, date] = /^(0|-1|1)\/(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!month) return day
  return `${date}/${month}${offset === '-1' ? ' năm trước' : offset === '1' ? ' năm sau' : ''}`
}

export function readDay(text: string): string {
  const [, date, month, year] = /^(\d\d)\/(\d\d)(?: năm (trước|sau))?$/.exec(text.trim()) ?? []
  return month ? `${year === 'trước' ? '-1' : year === 'sau' ? '1' : '0'}/${month}-${date}` : text
}
