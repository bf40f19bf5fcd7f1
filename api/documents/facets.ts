// How many documents each narrowing of the library would show, within one's reach and the words asked for.
import { z } from 'zod'
import { versionStates } from '../../schemas/document.ts'
import type { Person } from '../../schemas/person.ts'
import type { Context } from '../context.ts'
import { ListDocuments, reach, wanted } from './list.ts'

export const ReadFacets = ListDocuments.pick({ agency: true, q: true })
const Counts = z.record(z.string(), z.int())
export const Facets = z.object({
  total: z.int(),
  use: Counts,
  state: Counts,
  type: Counts,
  proof: Counts,
  withdrawn: z.int(),
})

export async function facets(ctx: Context, who: Person, { agency, q }: z.infer<typeof ReadFacets>) {
  const { db } = ctx
  const within = await reach(ctx, who, agency)
  const of = async (more: object) =>
    db.documents.model.find({ $and: [within, ...(await wanted(ctx, { ...(q && { q }), ...more }))] }).lean()
  const [standing, withdrawn] = await Promise.all([of({}), of({ withdrawn: 'true' })])
  const ids = standing.map(({ id }) => id)
  const [cited, ...byState] = await Promise.all([
    db.assessments.model.distinct('citations.document', { 'citations.document': { $in: ids } }),
    ...versionStates.map((state) =>
      db.versions.model.distinct('document', { state, document: { $in: ids } }),
    ),
  ])
  const isCited = new Set(cited)
  const used = ids.filter((id) => isCited.has(id)).length
  return {
    total: ids.length,
    use: { cited: used, uncited: ids.length - used },
    state: Object.fromEntries(versionStates.map((state, n) => [state, byState[n]?.length ?? 0])),
    type: tally(standing.map(({ particulars }) => particulars.type)),
    proof: tally(standing.map(({ particulars }) => particulars.proofClass)),
    withdrawn: withdrawn.length,
  }
}

function tally(values: (string | undefined)[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const value of values) if (value !== undefined) found[value] = (found[value] ?? 0) + 1
  return found
}
