// Where a document is cited, as far as a person may read assessments, and what is claimed on the strength of it.
import type { z } from 'zod'
import type { Person } from '../../schemas/person.ts'
import { atStake } from '../../schemas/stake.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import type { DocumentView } from './view.ts'

export async function usedIn(
  ctx: Context,
  who: Person,
  document: string,
): Promise<z.input<typeof DocumentView>['usedIn']> {
  const { db } = ctx
  const citing = await db.assessments.model.find({ 'citations.document': document }).lean()
  const assignments = await db.assignments.model
    .find({ id: { $in: citing.map(({ assignment }) => assignment) } })
    .lean()
  const reached = citing.filter(({ assignment }) => {
    const at = assignments.find(({ id }) => id === assignment)
    return at && isWithin(who, 'assessments.read', at, true)
  })
  const campaigns = new Set(reached.map(({ campaign }) => campaign))
  const rounds = await Promise.all(
    [...campaigns].map(async (id) => {
      const round = await loadRound(ctx, { id })
      const cited = reached.filter(({ campaign }) => campaign === id)
      const read = await loadAll(ctx, round, cited)
      return read.map((one) => ({ ...one, slug: round.campaign.slug }))
    }),
  )
  return rounds.flat().flatMap((one) => {
    const { id, code, leaf, citations } = one.assessment
    const where = { assessment: id, campaign: one.slug, code, leaf, atStake: atStake(one, document) }
    return citations
      .filter((citation) => citation.document === document)
      .map(({ slot, version, pages }) => ({ ...where, slot, version, ...(pages && { pages }) }))
  })
}
