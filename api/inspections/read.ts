// One inspection as this person sees it, what they may do now, and where its papers may be cited.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import {
  type Inspection,
  inspectionLeadsTo,
  type InspectionMove,
  inspectionMoves,
  phaseOf,
  versionsOf,
} from '../../schemas/inspection/inspection.ts'
import { findingStanding } from '../../schemas/inspection/standing.ts'
import { agencyNames } from '../agencies/names.ts'
import { citedIn, leafSlots } from '../assessments/leaf-slots.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { paperNamer } from '../documents/named.ts'
import type { Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import { findInspection, mayMove, seesWhole } from './find.ts'
import { evidenceLeaves, programmeOf } from './programme.ts'
import { leavesOfYear } from './set.ts'
import type { InspectionView } from './view.ts'

export const ReadInspection = z.strictObject({ id: Id })

export async function readInspection(
  ctx: Context,
  who: Who,
  { id }: z.infer<typeof ReadInspection>,
): Promise<InspectionView> {
  const inspection = await findInspection(ctx, who, id)
  const { by, at: _at, papers, findings, concluded, reopenings, ...about } = inspection
  const shown = [
    ...papers,
    ...findings.flatMap(({ exhibits, repairs }) => [...exhibits, ...repairs.flatMap((one) => one.papers)]),
  ]
  const named = await paperNamer(ctx, shown)
  const names = await namesOf(ctx, peopleOf(inspection))
  const signed = <T extends { by: string; at: string }>({ by: person, ...made }: T) => ({
    ...made,
    byName: names.get(person) ?? '–',
  })
  const standing = { now: ctx.now().toISOString(), calendar: await calendarOf(ctx) }
  const moves = movesOf(who, inspection)
  const programme = await programmeOf(ctx, inspection.year)
  const mayEdit = moves.includes('edit')
  const leaves = await leafSlots(
    ctx,
    who,
    inspection.year,
    await evidenceLeaves(ctx, inspection.year, programme),
  )
  return {
    ...about,
    phase: phaseOf(inspection),
    ...(concluded && { concluded: signed(concluded) }),
    papers: papers.map((paper) => signed(named(paper))),
    findings: findings.map(({ exhibits, repairs, verdicts, due: dueDay, ...finding }, n) => ({
      ...finding,
      ...findingStanding({ ...(dueDay && { due: dueDay }), repairs, verdicts }, standing),
      n: n + 1,
      ...(dueDay && { dueDay }),
      exhibits: exhibits.map(named),
      repairs: repairs.map(({ papers: handed, ...repair }) => ({
        ...signed(repair),
        papers: handed.map(named),
      })),
      verdicts: verdicts.map(signed),
    })),
    reopenings: seesWhole(who, inspection) ? reopenings.map(signed) : [],
    byName: names.get(by) ?? '–',
    isWhole: seesWhole(who, inspection),
    moves,
    leaves,
    cited: await citedIn(ctx, leaves, versionsOf(inspection)),
    teams: mayEdit ? (programme?.teams ?? []) : [],
    allLeaves: mayEdit
      ? (await leavesOfYear(ctx, inspection.year)).map(({ code, name }) => ({ code, name }))
      : [],
    agencies: mayEdit ? await agencyNames(ctx) : [],
  }
}

export const movesOf = (who: Who, inspection: Inspection): InspectionMove[] =>
  (Object.keys(inspectionMoves) as InspectionMove[]).filter(
    (move) => inspectionLeadsTo(move, phaseOf(inspection)) !== undefined && mayMove(who, move, inspection),
  )

const peopleOf = ({ by, concluded, papers, findings, reopenings }: Inspection): string[] => [
  by,
  ...(concluded ? [concluded.by] : []),
  ...[
    ...papers,
    ...reopenings,
    ...findings.flatMap(({ repairs, verdicts }) => [...repairs, ...verdicts]),
  ].map((one) => one.by),
]
