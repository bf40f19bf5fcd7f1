import { capital } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'

export type Register = Output<'/api/v1/inspections', 'get'>
export type Programme = NonNullable<Register['programme']>
export type Inspection = Output<'/api/v1/inspections/{id}', 'get'>
export type Finding = Inspection['findings'][number]
export type Move = Inspection['moves'][number]
export type Member = Inspection['members'][number]
export type Check = Inspection['checklist'][number]
export type Shown = Inspection['papers'][number]
export type Counts = Register['counts']

/** What every act begins with. */
export const seenOf = ({ id, revision }: Inspection) => ({ id, revision })

/** The whole of what may be edited, as it is. */
export const editedOf = ({
  id,
  revision,
  code,
  kind,
  overseer,
  scope,
  members,
  from,
  to,
  place,
  checklist,
  findings,
  stated,
}: Inspection) => ({
  ...{ id, revision, code, kind, members, from, checklist },
  ...(overseer && { overseer }),
  ...(scope && { scope }),
  ...(to && { to }),
  ...(place && { place }),
  ...(stated !== undefined && { stated }),
  findings: findings.map(({ key, text, severity, clause, leaves, exhibits, dueDay }) => ({
    ...{ key, text, severity, leaves },
    ...(clause && { clause }),
    ...(dueDay && { due: dueDay }),
    exhibits: exhibits.map(({ version, pages }) => ({ version, ...(pages && { pages }) })),
  })),
})
export type Edited = ReturnType<typeof editedOf>
export type EditedFinding = Omit<Edited['findings'][number], 'key'> & { key?: string }

export const optionsOf = <K extends string>(of: Readonly<Record<K, string>>) =>
  (Object.entries(of) as [K, string][]).map(([value, word]) => ({ value, label: capital(word) }))
