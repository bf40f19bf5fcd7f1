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
  readonly isGuess?: true
  /** Written as on another paper. */
  readonly isKnown?: true
}

/** `suggested` as it is kept with a version. Where no known name, or more than one, is read so, it stays; a guess is left out. */
export async function withKnownSigner(
  { db }: Context,
  { agency, particulars }: Document,
  suggested: Record<string, unknown> | undefined,
): Promise<Record<string, unknown> | undefined> {
  const read = suggested?.['signer'] as Read | undefined
  if (!read?.isUnsure || read.by === 'text') return suggested
  const isSigned = { agency, 'particulars.signer': { $exists: true } }
  const names: string[] = await db.documents.model.distinct('particulars.signer', isSigned)
  const { signer: _, ...others } = suggested!
  const signer = knownOr(read, particulars.signer ? [] : names)
  return signer ? { ...others, signer } : others
}

function knownOr(read: Read, names: readonly string[]): Read | undefined {
  const [known, ...others] = names.filter((name) => fold(name) === fold(read.value))
  if (known === undefined || others.length > 0) return read.isGuess ? undefined : read
  const { isUnsure: _, isGuess: __, ...rest } = read
  return { ...rest, value: known, isKnown: true, ...(isWeak(read) && { isUnsure: true }) }
}
