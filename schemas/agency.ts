// An agency is a legal body with validity dates, not a name: after a merger the same name restarts its numbering.
import { z } from 'zod'
import { Id, Revision } from './id.ts'

export const Day = z.iso.date()

export const Unit = z.strictObject({
  key: z.string().regex(/^[A-ZĐ0-9-]{1,30}$/),
  name: z.string().min(1).max(200),
  /** The last day on which work could be given to it; what it has stays until it is handed on. */
  validTo: z.exactOptional(Day),
})

export const Agency = z.object({
  id: Id,
  /** Stable, in document codes: TL-{code}-2026-00001. */
  code: z.string().regex(/^[A-Z0-9-]{2,20}$/),
  name: z.string().min(1).max(200),
  /** Full or fully abbreviated, never half: Sở KH&CN. */
  short: z.string().min(1).max(100),
  /** sở, cơ quan ngang sở, xã, phường, đặc khu, ngành dọc… as the province writes it. */
  kind: z.string().min(1).max(50),
  /** How it signs in số, ký hiệu: 214/BC-{symbol}. */
  symbol: z.string().min(1).max(30),
  validFrom: Day,
  validTo: z.exactOptional(Day),
  /** The bodies that took over its work. */
  successors: z.array(Id).max(10),
  units: z.array(Unit).max(100),
  /** Sở Nội vụ: its reviewers run the rounds. */
  isHomeAffairs: z.boolean(),
  /** UBND, HĐND and the like issue documents but are not assessed. */
  isIssuerOnly: z.boolean(),
  revision: Revision,
})
export type Agency = z.infer<typeof Agency>

/** Days compare as text. */
export const isValidOn = (
  { validFrom, validTo }: Pick<Agency, 'validFrom' | 'validTo'>,
  day: string,
): boolean => validFrom <= day && (validTo === undefined || day <= validTo)

/** Bodies that ended and were followed by this one, however many steps ago. */
export function predecessorsOf(
  id: string,
  all: readonly Pick<Agency, 'id' | 'validTo' | 'successors'>[],
): string[] {
  const found = new Set([id])
  for (const heir of found)
    // what is added meanwhile is asked as well
    for (const one of all) if (one.validTo !== undefined && one.successors.includes(heir)) found.add(one.id)
  return [...found].slice(1)
}

/** The units that work can be given to on that day. */
export const unitsOn = ({ units }: Pick<Agency, 'units'>, day: string): Agency['units'] =>
  units.filter(({ validTo }) => validTo === undefined || day <= validTo)
