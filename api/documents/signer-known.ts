// A signer's name that a machine read unsurely, as it is written on papers of the same agency whose particulars a person has
// confirmed: a few people sign nearly all of them, and what is misread of a name are its marks.
import { isWeak } from '../../intake/letter-certainty.ts'
import type { Document } from '../../schemas/document.ts'
import { fold } from '../../schemas/fold.ts'
import type { Context } from '../context.ts'

interface Read {
  readonly value: string
  readonly by?: 'text' | 'machine' | 'scanner'
  readonly confidence?: number
  readonly isUnsure?: true
}

/** `suggested` as it is kept with a version. Nothing changes where no known name, or more than one, is read so. */
export async function withKnownSigner<S extends Record<string, unknown>>(
  { db }: Context,
  { agency, particulars }: Document,
  suggested: S | undefined,
): Promise<S | undefined> {
  const read = suggested?.['signer'] as Read | undefined
  if (!read?.isUnsure || read.by === 'text' || particulars.signer) return suggested
  const isSigned = { agency, 'particulars.signer': { $exists: true } }
  const names: string[] = await db.documents.model.distinct('particulars.signer', isSigned)
  const [known, ...others] = names.filter((name) => fold(name) === fold(read.value))
  if (known === undefined || others.length > 0) return suggested
  const { isUnsure: _, ...rest } = read
  const signer = { ...rest, value: known, isKnown: true, ...(isWeak(read) && { isUnsure: true }) }
  return { ...suggested!, signer }
}
