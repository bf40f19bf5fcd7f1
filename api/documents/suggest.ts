// Particulars read from the text of a main file: suggestions that a person confirms, kept beside the version.
import { readLetter } from '../../intake/letter.ts'
import type { Facts } from '../../intake/verdict.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Context } from '../context.ts'

/** `pages` is the text of each page of the file with these bytes. */
export async function suggestFrom(
  ctx: Context,
  source: Sha256,
  pages: readonly string[],
  done: Done,
): Promise<void> {
  const { db } = ctx
  // Read inside the transaction: a version may be scanned at the same time.
  await db.transaction(async (tx) => {
    const versions = await db.versions.model.find({ 'files.0.sha256': source }).session(tx).lean()
    for (const version of versions) {
      const facts = version.facts?.[source] as Facts | undefined
      const suggested = { ...readLetter(pages, facts) }
      await change(tx, db, db.versions, version, { suggested }, { ...done, act: 'documents.suggested' })
    }
  })
}
