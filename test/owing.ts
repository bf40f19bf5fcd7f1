// What agencies owe besides leaves: two reports of the first quarter, of which the lead's is one; two lost points of the year before;
// one finding whose repair is overdue, and one that has time.
import { newId } from '../schemas/id.ts'
import type { Inspection } from '../schemas/inspection/inspection.ts'
import type { Loss } from '../schemas/losses/loss.ts'
import type { ProgressReport } from '../schemas/reports/report.ts'
import type { Round } from './round.ts'
import type { World } from './world.ts'

export async function owe(world: World, { agencies: { lead, other, home } }: Round) {
  const { db } = world.ctx
  const [at, by] = [world.ctx.now().toISOString(), newId('pe')]
  const report = (agency: string, state: 'draft' | 'with-head'): ProgressReport => ({
    ...{
      id: newId('rp'),
      year: 2026,
      period: 'q1',
      agency,
      name: 'Cơ quan',
      state,
      earlier: [],
      at,
      revision: 1,
    },
  })
  const loss = (code: string, points: number, agency?: string): Loss => ({
    ...{ id: newId('ls'), year: 2025, code, points, state: 'open', due: '2026-06-30' },
    ...{ ...(agency && { agency }), earlier: [], handovers: [], revision: 1 },
  })
  const finding = (due: string) => ({
    ...{
      key: newId('fi'),
      text: 'Chưa niêm yết thủ tục',
      severity: 'minor' as const,
      leaves: [],
      exhibits: [],
    },
    ...{ due, repairs: [], verdicts: [] },
  })
  const inspection: Inspection = {
    ...{ id: newId('ins'), year: 2026, code: 'KT-1', kind: 'planned', from: '2026-02-12', members: [] },
    ...{ agency: lead, agencyName: 'Cơ quan', home, checklist: [], papers: [], reopenings: [] },
    ...{ findings: [finding('2026-03-12'), finding('2036-03-12')], concluded: { on: '2026-02-20', by, at } },
    ...{ by, at, revision: 1 },
  }
  const mine = await world.make(db.reports, report(lead, 'draft'))
  await world.make(db.reports, report(other, 'with-head'))
  await world.make(db.losses, loss('1.1', 25, lead))
  await world.make(db.losses, loss('1.2', 1_00, lead))
  await world.make(db.inspections, inspection)
  return { report: mine.id, inspection: inspection.id }
}
