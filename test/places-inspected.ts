// For the test of refusals: inspections and contributions of one's own agency and of another's.
import { newId } from '../schemas/id.ts'
import type { Inspection } from '../schemas/inspection/inspection.ts'
import type { World } from './world.ts'

type Two = readonly [mine: string, theirs: string]
interface Place {
  own: string
  foreign: string
}

/** Each kept by the agency that it is of, so that every act on one's own is one's own; concluded, with what routes name. */
export async function twoInspections(
  world: World,
  [mine, theirs]: Two,
  samples: Readonly<Record<string, unknown>>,
): Promise<Place> {
  const [at, by] = [world.ctx.now().toISOString(), newId('pe')]
  const one = async (agency: string, code: string) => {
    const shown = { document: newId('doc'), version: String(samples['version']) }
    const made: Inspection = {
      ...{
        id: newId('ins'),
        year: 2026,
        code,
        kind: 'planned',
        from: '2026-05-12',
        members: [],
        checklist: [],
      },
      ...{
        agency,
        agencyName: 'Cơ quan',
        home: agency,
        papers: [{ kind: 'other', ...shown, by, at }],
        by,
        at,
      },
      findings: [
        {
          ...{ key: String(samples['key']), text: 'Tồn tại', severity: 'minor', leaves: [], exhibits: [] },
          ...{ repairs: [], verdicts: [] },
        },
      ],
      ...{ concluded: { on: '2026-05-14', by, at }, reopenings: [], revision: 1 },
    }
    return (await world.make(world.ctx.db.inspections, made)).id
  }
  return { own: await one(mine, 'KT-1'), foreign: await one(theirs, 'KT-2') }
}

export async function twoContributions(world: World, [mine, theirs]: Two): Promise<Place> {
  const about = { type: 'communication', title: 'Bản tin', from: '2026-05-12', form: 'article' } as const
  const empty = { authors: [], benefits: [], papers: [], links: [], leaves: [] }
  const made = { by: newId('pe'), at: world.ctx.now().toISOString(), revision: 2 }
  const one = async (agency: string) => {
    const id = newId('ctb')
    const whose = { agency, agencyName: 'Cơ quan', year: 2026 }
    return (await world.make(world.ctx.db.contributions, { id, ...whose, ...about, ...empty, ...made })).id
  }
  return { own: await one(mine), foreign: await one(theirs) }
}
