// Agencies and people of one workbook: what each line says, what it would change, and the record of an import, by which
// it can be undone. A file adds and corrects; it takes nothing away.
import { z } from 'zod'
import { Agency } from '../agency.ts'
import { Id, Revision, Sha256, Time } from '../id.ts'
import type { Grant, Person } from '../person.ts'

/** What is left out stays as it is. */
export interface AgencyLine {
  readonly field: string
  readonly code: string
  readonly said: Partial<Omit<Agency, 'id' | 'code' | 'successors' | 'validTo' | 'revision'>>
}

export interface GrantLine extends Pick<Grant, 'role' | 'unit'> {
  readonly field: string
  /** By its code. */
  readonly agency?: string
}

export interface PersonLine {
  readonly field: string
  readonly login: string
  readonly said: Partial<Pick<Person, 'name' | 'position' | 'email' | 'capacity'>>
  readonly grants: readonly GrantLine[]
}

/** A record that a file corrected: what its fields were before. Not every field: what a file cannot say is not here. */
const Corrected = z.strictObject({
  id: Id,
  /** The one that the import made: a later one is somebody's own change. */
  revision: Revision,
  before: z.record(z.string(), z.unknown()),
})

export const DirectoryImport = z.object({
  id: Id,
  file: z.strictObject({ name: z.string().min(1).max(255), sha256: Sha256 }),
  made: z.strictObject({ agencies: z.array(Id), people: z.array(Id) }),
  corrected: z.strictObject({ agencies: z.array(Corrected), people: z.array(Corrected) }),
  undone: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type DirectoryImport = z.infer<typeof DirectoryImport>
