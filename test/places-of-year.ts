// For the test of refusals: what a year brings besides the round.
import { newId } from '../schemas/id.ts'
import type { Places } from './places.ts'
import type { World } from './world.ts'

/** A periodic report of each, and a lost point that each answers for. */
export async function ofYear(world: World, mine: string, theirs: string): Promise<Places> {
  const { db, now } = world.ctx
  const about = { year: 2026, revision: 1 }
  const report = (agency: string) =>
    world.make(db.reports, {
      ...{ id: newId('pr'), ...about, period: 'q1' as const, agency, name: 'Sở', state: 'draft' as const },
      ...{ earlier: [], at: now().toISOString() },
    })
  const loss = (agency: string, code: string) =>
    world.make(db.losses, {
      ...{ id: newId('lo'), ...about, code, points: 50, agency, state: 'open' as const, due: '2026-12-31' },
      ...{ earlier: [], handovers: [] },
    })
  return {
    reports: { own: (await report(mine)).id, foreign: (await report(theirs)).id },
    losses: { own: (await loss(mine, '1.1')).id, foreign: (await loss(theirs, '1.2')).id },
  }
}
