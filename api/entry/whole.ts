// Which packages can have been sent to the ministry's software.
import type { Package } from '../../schemas/package.ts'
import type { Context } from '../context.ts'

/** Sealed ones of the whole campaign, newest first. A supplement goes with one of them and is none. */
export async function wholePackages({ db }: Context, campaign: string): Promise<Package[]> {
  const [dossiers, supplements] = await Promise.all([
    db.dossiers.model.distinct('id', { campaign, scopeKey: 'campaign' }),
    db.editions.model.distinct('id', { campaign, 'numbering.mode': 'supplement' }),
  ])
  const of = { dossier: { $in: dossiers }, edition: { $nin: supplements } }
  return db.packages.model
    .find({ campaign, state: 'sealed', ...of })
    .sort({ at: -1 })
    .limit(20)
    .lean()
}
