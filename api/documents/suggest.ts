// Particulars read from the text of a main file: suggestions that a person confirms, kept beside the version.
import { isDeepStrictEqual } from 'node:util'
import { certainOf } from '../../intake/letter-certainty.ts'
import { readLetter } from '../../intake/letter.ts'
import type { Facts } from '../../intake/verdict.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { PageRead } from '../../schemas/recognition.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'

/** `pages` is the text of each page of the file with these bytes, `read` what of it was recognised. What was read before is not said again. */
export async function suggestFrom(
  tx: Tx,
  { db }: Context,
  source: Sha256,
  pages: readonly string[],
  read: readonly PageRead[],
  done: Done,
): Promise<void> {
  // Read inside the transaction: a version may be scanned at the same time.
  const versions = await db.versions.model.find({ 'files.0.sha256': source }).session(tx).lean()
  for (const version of versions) {
    const facts = version.facts?.[source] as Facts | undefined
    const suggested = { ...certainOf(readLetter(pages, facts), read, facts) }
    if (isDeepStrictEqual(suggested, version.suggested)) continue
    await change(tx, db, db.versions, version, { suggested }, { ...done, act: 'documents.suggested' })
  }
}
