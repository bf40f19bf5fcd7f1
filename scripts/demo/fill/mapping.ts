// The words of the data set as the product's own shapes. Pure.
import type { Grant, Role } from '../../../schemas/person.ts'
import { roles } from '../../../schemas/person.ts'
import type { Agency } from '../../../schemas/agency.ts'
import type { Figure } from '../../../schemas/assessment.ts'
import type { Particulars } from '../../../schemas/document.ts'
import type { DemoAssessment } from '../campaign.ts'
import type { DemoAgency, DemoDocument, DemoPerson } from '../read.ts'

/** Ids by the keys of the data set: agencies by code. */
export type IdOf = (key: string) => string

const issuersOnly = new Set(['UBND tỉnh', 'HĐND tỉnh'])

export const agencyFrom = (a: DemoAgency, idOf: IdOf): Agency => ({
  id: idOf(a.code),
  code: a.code,
  name: a.name,
  short: a.short,
  kind: a.kind,
  symbol: a.symbol,
  validFrom: a.validFrom,
  ...(a.validTo && { validTo: a.validTo }),
  successors: a.successor ? [idOf(a.successor)] : [],
  units: (a.units ?? []).map(({ code, name }) => ({ key: code, name })),
  isHomeAffairs: a.code === 'SNV',
  isIssuerOnly: issuersOnly.has(a.kind),
  revision: 1,
})

/** None for those who only sign papers, or read by a guest link. */
export const grantsFrom = (p: DemoPerson, areas: readonly string[], idOf: IdOf): Grant[] =>
  p.roles
    .filter((role): role is Role => (roles as readonly string[]).includes(role))
    .map((role) => ({
      role,
      ...(p.agency && { agency: idOf(p.agency) }),
      ...(p.unit && { unit: p.unit }),
      ...(role === 'appraiser' && areas.length > 0 && { areas: [...areas] }),
    }))

export const loginOf = ({ email }: DemoPerson): string => email.split('@')[0]!

/** As a person confirms them with the paper in hand: a blank number stays blank, and with it the symbol. */
export function particularsFrom(d: DemoDocument, idOf: IdOf): Particulars {
  const { number, symbol, signer } = d
  return {
    type: d.type,
    ...(number !== null && { number: String(number).padStart(2, '0') }),
    ...(number !== null && symbol && { symbol }),
    ...(d.issued && { issued: d.issued }),
    ...(d.sent && { sent: d.sent }),
    issuer: { agency: idOf(d.issuer) },
    subject: d.subject,
    ...(signer && { signer: signer.name }),
    ...(signer?.capacity && { capacity: signer.capacity }),
    ...(d.proofClass && { proofClass: d.proofClass }),
  }
}

type DemoFigure = DemoAssessment['figures'][number]

/** `documentOf` is undefined for a paper that the product did not take. */
export function figureFrom(f: DemoFigure, documentOf: (key: string) => string | undefined): Figure[] {
  if (f.value === null) return []
  const source = sourceFrom(f.source, documentOf)
  return [
    {
      code: f.code,
      value: String(f.value),
      state: f.state === 'ước' ? 'estimate' : 'official',
      ...(source && { source }),
    },
  ]
}

function sourceFrom(
  source: DemoFigure['source'],
  documentOf: (key: string) => string | undefined,
): Figure['source'] | undefined {
  if (!source) return undefined
  const at = source.extractedAt && { at: utc(source.extractedAt) }
  if (source.kind === 'văn bản') {
    const document = source.document && documentOf(source.document)
    return document ? { kind: 'document', document } : undefined
  }
  const tables = Array.isArray(source.parts)
    ? [...new Set(source.parts.map(({ table }: { table: string }) => table))].join(', ')
    : ''
  return { kind: 'system', system: source.system ?? `Biểu thu thập số liệu ${tables}`.trim(), ...at }
}

export const utc = (time: string): string => new Date(time).toISOString()

/** A day alone means that day at ten in the morning, in Vietnam. */
export const instant = (time: string): string => utc(time.includes('T') ? time : `${time}T10:00:00+07:00`)

export const minutesAfter = (time: string, minutes: number): string =>
  new Date(new Date(time).getTime() + minutes * 60_000).toISOString()
