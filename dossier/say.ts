// Dates, counts and hashes as a Vietnamese paper prints them; no locale, so that every machine writes the same.
import type { Cover } from './order.ts'

export const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/')

/** NĐ 30/2020: days below 10 and the months 1 and 2 are written with a leading zero. */
export function placeAndDay(place: string, iso: string): string {
  const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-')
  return `${place}, ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** Day and month are written in by hand, or by the office that issues it. */
export const placeAndYear = (place: string, iso: string): string =>
  `${place}, ngày ..... tháng ..... năm ${iso.slice(0, 4)}`

export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.')

/** As screens say it: 1024 to the step, rounded up to a tenth. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let [tenths, unit, by] = [bytes * 10, 0, 1]
  for (; tenths >= 10_240 && unit < units.length - 1; unit++) tenths = Math.ceil((bytes * 10) / (by *= 1024))
  return `${count(Math.floor(tenths / 10))}${tenths % 10 ? `,${tenths % 10}` : ''} ${units[unit]}`
}

/** Readable aloud and by finger: eight characters a group. */
export const groups = (sha256: string): string[] => sha256.match(/.{1,8}/g) ?? []

export const range = (labels: readonly string[]): string =>
  labels.length > 1 ? `${labels[0]}–${labels.at(-1)}` : (labels[0] ?? '')

export const cited = ({ pages, section }: { pages?: string; section?: string }): string =>
  [pages && `tr. ${pages.replace(/\s*-\s*/g, '–')}`, section].filter(Boolean).join('; ')

/** "Rà soát" of a province's own year, "Thẩm định" of the internal index: the head of the column of checked points. */
export const reviewed = ({ review = 'thẩm định' }: Pick<Cover, 'review'>): string =>
  review.charAt(0).toUpperCase() + review.slice(1)
