// Whoever begins to take a file is written down: what, which version, for what. The rest of a download that broke off
// is not another one.
import type { Purpose } from '../schemas/purpose.ts'
import { note } from '../storage/change.ts'
import type { Stored } from '../storage/records.ts'
import type { Context } from './context.ts'
import type { Who } from './may.ts'
import type { Bytes } from './route.ts'

export interface Taken {
  readonly what: 'original' | 'volume' | 'printed' | 'issued' | 'folders'
  readonly file: string
  /** Of a document the number of its version, of a dossier that of its edition, of a package its content code. */
  readonly version?: number | string
  readonly purpose: Purpose
}

/** What a machine takes, it takes as a machine. */
export const purposeOf = ({ scopes }: Who, asked: Purpose | undefined, usual: Purpose): Purpose =>
  asked ?? (scopes ? 'machine' : usual)

export const taken = (
  { db, now }: Context,
  who: Who,
  of: Pick<Stored, 'id' | 'agency'>,
  said: Taken,
  file: Bytes,
): Bytes =>
  logged(file, () =>
    note(db, of, { ...said }, { act: 'history.opened', by: who.id, at: now().toISOString() }),
  )

/** Opened first: what is missing was not taken. */
export const logged = (file: Bytes, log: () => Promise<void>): Bytes => ({
  ...file,
  open: async (range) => {
    const bytes = await file.open(range)
    if (!range || range.start === 0) await log()
    return bytes
  },
})
