// What a move of the round to another set made of one leaf, until something was sent after it: an agency that had nothing in it
// is told as well, or its rule would change silently (W8).
import { z } from 'zod'
import type { Assessment, Submission } from '../../schemas/assessment.ts'
import { Time } from '../../schemas/id.ts'
import { Migration, MoveLine } from '../../schemas/migration.ts'
import type { Context } from '../context.ts'

export const MovedView = z.strictObject({
  at: Time,
  reason: Migration.shape.reason,
  parts: MoveLine.shape.parts,
  sentences: MoveLine.shape.sentences,
})

/** The newest first. */
export async function movesOf(
  { db }: Context,
  { id, campaign }: Pick<Assessment, 'id' | 'campaign'>,
  submissions: readonly Pick<Submission, 'at'>[],
): Promise<z.infer<typeof MovedView>[]> {
  const since = submissions.at(-1)?.at
  const migrations = await db.migrations.model
    .find(
      { campaign, ...(since && { at: { $gt: since } }), 'lines.assessment': id },
      { at: 1, reason: 1, 'lines.$': 1 },
    )
    .sort({ at: -1 })
    .lean()
  return migrations.flatMap(({ at, reason, lines }) =>
    lines.flatMap(({ parts, sentences }) =>
      parts.length + sentences.length > 0 ? [{ at, reason, parts, sentences }] : [],
    ),
  )
}
