// Papers of another record (an inspection, an initiative) become evidence of leaves in one act: every rule of a citation
// made by hand holds, and all are written or none.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { Cite, citing } from './cite.ts'
import { writeAll, type Writing } from './write.ts'

export const Cites = z
  .array(
    Cite.pick({ slot: true, pages: true, section: true, quote: true, version: true })
      .extend({ assessment: Id, revision: Revision })
      .strict(),
  )
  .min(1)
  .max(50)

/** `given`: versions that whoever leads a leaf may cite there although they are another agency's. */
export async function citeMany(
  ctx: Context,
  who: Who,
  cites: z.infer<typeof Cites>,
  given: ReadonlySet<string>,
): Promise<void> {
  const writings = new Map<string, Writing>()
  for (const { assessment: id, ...place } of cites) {
    const { seen, set } = await citing(ctx, who, { id, ...place }, given)
    const before = writings.get(id)?.set.citations ?? seen.citations
    const isThere = before.some(({ version, slot }) => version === place.version && slot === place.slot)
    const made = set.citations?.at(-1)
    if (!isThere && made) writings.set(id, { seen, set: { ...set, citations: [...before, made] } })
  }
  if (writings.size > 0)
    await writeAll(ctx, who, [...writings.values()], 'assessments.cite', () => Promise.resolve())
}
