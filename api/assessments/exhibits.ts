// Evidence codes are given at a leaf's first submission and never again; the first code of a document in a campaign
// stays its code wherever it is cited again.
import { codeIn, type Exhibit, seriesOf, usualPattern } from '../../schemas/exhibit.ts'
import { newId } from '../../schemas/id.ts'
import type { Context } from '../context.ts'
import type { Read, Round } from './load.ts'

type Given = Pick<Read, 'assessment' | 'leaf'> & { round: Pick<Round, 'campaign'> }

/** For the documents of this assessment that have no code yet. Numbers are taken even if the submission then fails. */
export async function newExhibits(
  { db, now }: Context,
  { assessment, leaf, round: { campaign } }: Given,
): Promise<Exhibit[]> {
  const documents = [...new Set(assessment.citations.map(({ document }) => document))]
  const coded = await db.exhibits.model.find({ campaign: campaign.id, document: { $in: documents } }).lean()
  const known = new Set(coded.map(({ document }) => document))
  const series = seriesOf(campaign.codePattern ?? usualPattern, leaf.code)
  const made: Exhibit[] = []
  for (const document of documents.filter((one) => !known.has(one))) {
    const n = await nextFree(db, campaign.id, series)
    made.push({
      id: newId('ex'),
      campaign: campaign.id,
      agency: assessment.agency,
      document,
      leaf: leaf.key,
      code: codeIn(series, n),
      series,
      n,
      at: now().toISOString(),
      revision: 1,
    })
  }
  return made
}

/** Two patterns may write the same: H1.1.{00} and H1.1.1{00} both have an H1.1.101. */
async function nextFree(db: Context['db'], campaign: string, series: string): Promise<number> {
  for (;;) {
    const n = await db.next(`exhibit-${campaign}-${series}`)
    if (!(await db.exhibits.model.exists({ campaign, code: codeIn(series, n) }))) return n
  }
}
