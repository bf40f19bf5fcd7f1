// Conditions on documents that stand in other records: where they are cited, and how it stands there.
import type { Person } from '../../schemas/person.ts'
import type { Version, versionStates } from '../../schemas/document.ts'
import type { Filter } from '../../storage/records.ts'
import { readWithin } from '../assessments/list.ts'
import { loadRound } from '../assessments/load.ts'
import type { ScanState } from '../../schemas/scan.ts'
import type { Context } from '../context.ts'

/**
 * Of the slot that a document is cited in: it fills its place; it does not, and the officer is told why; a supplement
 * is asked for; the leaf is accepted.
 */
export const slotStates = ['filled', 'unfit', 'requested', 'accepted'] as const
type VersionState = (typeof versionStates)[number]
export type SlotState = (typeof slotStates)[number]

export async function citedIds({ db }: Context): Promise<ReadonlySet<string>> {
  const cited = await Promise.all([
    db.assessments.model.distinct('citations.document'),
    db.collectionRows.model.distinct('citations.document'),
  ])
  return new Set(cited.flat())
}

/** Documents of which nothing was kept: nobody can cite them. */
export const unusableIds = async ({ db }: Context): Promise<ReadonlySet<string>> =>
  new Set(await db.documents.model.distinct('id', { current: { $exists: false } }))

/** Documents whose newest version is in this state. */
export async function stateIds({ db }: Context, state: VersionState): Promise<ReadonlySet<string>> {
  const [ids, later] = await Promise.all([
    db.versions.model.distinct('document', { state }),
    db.versions.model
      .find({ n: { $gt: 1 } }, { document: 1, n: 1, state: 1 })
      .sort({ n: 1 })
      .lean(),
  ])
  const newest = new Map(later.map((version) => [version.document, version.state]))
  return new Set(ids.filter((id) => (newest.get(id) ?? state) === state))
}

/** Only of these the scanner says something. */
export const scannable: readonly VersionState[] = ['kept', 'unpacked']

/**
 * Documents of which the scanner said this: of the version that stands for each, or of `single`, by document the one that is
 * read of it. Before it was asked, all are unscanned.
 */
export async function scanIds(
  { db }: Context,
  state: ScanState,
  single: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const said = state === 'unscanned' ? { $in: [null, state] } : state
  const wanted = { state: { $in: scannable }, 'scan.state': said } as Filter<Version>
  const versions = await db.versions.model.find(wanted, { id: 1, document: 1 }).lean()
  const some = { id: { $in: versions.map(({ document }) => document) } }
  const documents = await db.documents.model.find(some, { id: 1, current: 1 }).lean()
  const standing = new Map(documents.map(({ id, current }) => [id, current]))
  const isRead = ({ id, document }: Pick<Version, 'id' | 'document'>) =>
    (single.get(document) ?? standing.get(document) ?? id) === id
  return new Set(versions.filter(isRead).map(({ document }) => document))
}

/** By state, the documents cited in such a slot, in one campaign or in all, as far as this person reads assessments. */
export async function slotIds(
  ctx: Context,
  who: Person,
  { campaign, agency }: { campaign?: string; agency?: string },
): Promise<Readonly<Record<SlotState, ReadonlySet<string>>>> {
  const campaigns = await ctx.db.campaigns.model.find(campaign ? { slug: campaign } : {}, { id: 1 }).lean()
  const ids = { filled: new Set<string>(), unfit: new Set<string>(), requested: new Set<string>(), accepted: new Set<string>() } // prettier-ignore
  for (const { id } of campaigns) {
    const read = await readWithin(ctx, who, await loadRound(ctx, { id }), agency)
    for (const { assessment, reading } of read)
      for (const { slot, document } of assessment.citations) {
        const state = reading.completeness.slots.find(({ key }) => key === slot)
        const isUnfit = state?.whyNot.some((one) => one.document === document) ?? true
        const states: Record<SlotState, boolean> = {
          filled: !isUnfit,
          unfit: isUnfit,
          requested: state?.requestOpen ?? false,
          accepted: reading.isAccepted,
        }
        for (const name of slotStates) if (states[name]) ids[name].add(document)
      }
  }
  return ids
}
