// Exhibit codes (3.4-02): given at a leaf's first submission, never reused; the first code of a document in a campaign
// stays its code wherever it is cited again.
import type { Exhibit } from '../../schemas/exhibit.ts'
import { newId } from '../../schemas/id.ts'
import type { Context } from '../context.ts'
import type { Read } from './load.ts'

/** For the documents of this assessment that have no code yet. Numbers are taken even if the submission then fails. */
export async function newExhibits({ db, now }: Context, { assessment, leaf }: Read): Promise<Exhibit[]> {
  const documents = [...new Set(assessment.citations.map(({ document }) => document))]
  const coded = await db.exhibits.model
    .find({ campaign: assessment.campaign, document: { $in: documents } })
    .lean()
  const known = new Set(coded.map(({ document }) => document))
  const made: Exhibit[] = []
  for (const document of documents.filter((one) => !known.has(one))) {
    const n = await db.next(`exhibit-${assessment.campaign}-${leaf.key}`)
    const code = `${leaf.code}-${String(n).padStart(2, '0')}`
    const { campaign, agency } = assessment
    made.push({
      id: newId('ex'),
      campaign,
      agency,
      document,
      leaf: leaf.key,
      code,
      at: now().toISOString(),
      revision: 1,
    })
  }
  return made
}
