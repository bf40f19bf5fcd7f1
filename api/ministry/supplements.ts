// Papers that go to the ministry with what is argued: told apart by the round that they were added in, and bound in a
// supplement volume with its own index; the main volume that was issued never takes them in.
import type { Citation } from '../../schemas/assessment.ts'
import type { Context } from '../context.ts'

/** Of no set: a slot's key has no hyphen. */
const slot = 'bo-sung'
export const isSupplement = (citation: Pick<Citation, 'slot'>): boolean => citation.slot === slot

/** By leaf. */
export async function supplementsOf({ db }: Context, campaign: string): Promise<Map<string, Citation[]>> {
  const chosen = await db.ministryScores.model.find({ campaign, 'choice.outcome': 'send' }).lean()
  if (chosen.length === 0) return new Map()
  const rounds = await db.ministryRounds.model.find({ campaign }, { id: 1, n: 1 }).lean()
  const nOf = new Map(rounds.map(({ id, n }) => [id, n]))
  const found = new Map<string, Citation[]>()
  for (const { id, leaf, round, answer } of chosen.sort(
    (a, b) => (nOf.get(a.round) ?? 0) - (nOf.get(b.round) ?? 0),
  ))
    for (const [n, { document, version, hashes }] of (answer?.documents ?? []).entries()) {
      const key = `ci_${id.slice(3, 21)}${String(n).padStart(2, '0')}`
      const section = `Bổ sung lần ${nOf.get(round) ?? 1}`
      const { by, at } = answer!
      const citation = { key, slot, document, version, hashes, section, by, at }
      found.set(leaf, [...(found.get(leaf) ?? []), citation])
    }
  return found
}
