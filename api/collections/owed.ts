// Tables that agencies were sent and have not handed in: chased by reminders, and work of the agency in every round of the year.
import { type Calendar, workingDaysLeft } from '../../schemas/calendar.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import type { Collection } from '../../schemas/collection.ts'
import { openedIn } from '../board/items.ts'
import type { Context } from '../context.ts'
import type { Owed } from '../reminders/owed.ts'
import { chasedSince } from '../reminders/since.ts'

export interface OwedTable extends Owed {
  readonly table: Collection
}

/** A decided index asks for no figures any more. */
export async function tablesOwed(
  ctx: Context,
  campaign: Campaign,
  { calendar, agency }: { calendar: Calendar; agency?: string },
): Promise<OwedTable[]> {
  const { db, now } = ctx
  if ((await openedIn(ctx, { campaign }))?.stage === 'decided') return []
  const where = { campaign: campaign.id, ...(agency && { agency }), sent: { $exists: false } }
  const rows = await db.collectionRows.model.find(where).lean()
  const asked = { id: { $in: rows.map(({ collection }) => collection) } }
  const since = { due: { $gte: chasedSince(campaign, now()) } }
  const tables = await db.collections.model.find({ ...asked, ...since }).lean()
  return rows.flatMap(({ id, agency, collection }): OwedTable[] => {
    const table = tables.find((one) => one.id === collection)
    if (!table) return []
    const { due, code } = table
    const left = workingDaysLeft(now().toISOString(), due, calendar)
    const nobody = { points: 0, state: 'draft', contributors: [] } as const
    return [{ object: id, kind: 'row', agency, code, leaf: '', due, workingDaysLeft: left, ...nobody, table }]
  })
}

/** The rounds that run in a year: an agency that leads nothing in one may owe it a table. */
export const roundsOf = ({ db }: Context, { year }: Pick<Campaign, 'year'>) =>
  db.campaigns.model.find({ year, opened: { $exists: true }, archiveOf: { $exists: false } }).lean()
