// The register of a year: the programme with what became of it, every inspection within reach, what is not repaired, and the
// counts that leaves may declare.
import { z } from 'zod'
import { type Calendar, dayAt } from '../../schemas/calendar.ts'
import { leavesOnInspection } from '../../schemas/inspection/checklist.ts'
import { Inspection, phaseOf } from '../../schemas/inspection/inspection.ts'
import type { Programme } from '../../schemas/inspection/programme.ts'
import {
  countRegister,
  findingStanding,
  type FindingState,
  plannedRows,
  registerCounts,
} from '../../schemas/inspection/standing.ts'
import type { LeafNode } from '../../schemas/set.ts'
import { agencyNames } from '../agencies/names.ts'
import { countedLeaves } from '../assessments/counted.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { paperNamer } from '../documents/named.ts'
import { grantsFor, isWithin, type Who } from '../may.ts'
import { inspectionsOf, readsAllInspections } from './find.ts'
import { evidenceLeaves, programmeOf } from './programme.ts'
import { leavesOfYear } from './set.ts'
import type { InspectionRow, Register } from './view.ts'

/** The year that it is, where nothing is said. */
export const ReadRegister = z.strictObject({
  year: z.exactOptional(z.coerce.number().pipe(Inspection.shape.year)),
})

export async function readRegister(
  ctx: Context,
  who: Who,
  { year = Number(dayAt(ctx.now().toISOString()).slice(0, 4)) }: z.infer<typeof ReadRegister>,
): Promise<Register> {
  const at = { now: ctx.now().toISOString(), calendar: await calendarOf(ctx) }
  const programme = await programmeOf(ctx, year)
  const inspections = await inspectionsOf(ctx, who, year)
  const isPartial = !(await keepsRegister(ctx, who))
  const mayManage = grantsFor(who, 'inspections.manage').length > 0
  const leaves = await leavesOfYear(ctx, year)
  const codes = await evidenceLeaves(ctx, year, programme)
  return {
    year,
    years: await yearsOf(ctx, year),
    isPartial,
    ...(programme && { programme: await programmeView(ctx, who, programme, inspections, isPartial) }),
    rows: inspections.map((one) => rowOf(one, at)),
    open: openOf(inspections, at),
    counts: isPartial ? [] : named(countRegister(inspections, programme)),
    figures: isPartial ? [] : await countedLeaves(ctx, who, year, codes),
    mayManage,
    ...choicesFor(mayManage, leaves),
    agencies: mayManage ? await agencyNames(ctx, { from: `${year}-01-01`, to: `${year}-12-31` }) : [],
  }
}

async function yearsOf({ db }: Context, year: number): Promise<number[]> {
  const kept = [
    ...(await db.inspections.model.distinct('year')),
    ...(await db.programmes.model.distinct('year')),
  ]
  return [...new Set([year, ...kept])].sort((a, b) => b - a)
}

const named = (counts: ReturnType<typeof countRegister>) =>
  registerCounts.map((name) => ({ name, ...counts[name] }))

const choicesFor = (mayManage: boolean, leaves: readonly LeafNode[]) => ({
  leaves: mayManage ? leaves.map(({ code, name }) => ({ code, name })) : [],
  proposed: mayManage ? leavesOnInspection(leaves) : [],
})

/** Whoever reads the province, and the people of Sở Nội vụ. */
export async function keepsRegister({ db }: Context, who: Who): Promise<boolean> {
  if (readsAllInspections(who)) return true
  const home = await db.agencies.model.findOne({ isHomeAffairs: true }, { id: 1 }).lean()
  return home !== null && isWithin(who, 'inspections.read', { agency: home.id }, true)
}

async function programmeView(
  ctx: Context,
  who: Who,
  programme: Programme,
  inspections: readonly Inspection[],
  isPartial: boolean,
): Promise<NonNullable<Register['programme']>> {
  const { id, title, revision, paper, teams, leaves } = programme
  const named = await paperNamer(ctx, paper ? [paper] : [])
  const rows = plannedRows(programme, inspections)
  // Of the others an agency does not know; nor who will come, before that is announced.
  const isOwn = (agency: string) => isWithin(who, 'inspections.read', { agency }, true)
  return {
    ...{ id, title, revision, leaves },
    teams: isPartial ? [] : teams,
    ...(paper && { paper: named(paper) }),
    agencies: isPartial ? rows.filter(({ agency }) => isOwn(agency)) : rows,
  }
}

interface At {
  readonly now: string
  readonly calendar: Calendar
}

export function rowOf(inspection: Inspection, at: At): InspectionRow {
  const { id, code, kind, overseer, from, to, agency, agencyName, findings, concluded } = inspection
  const states: Partial<Record<FindingState, number>> = {}
  if (concluded)
    for (const one of findings) {
      const { state } = findingStanding(one, at)
      states[state] = (states[state] ?? 0) + 1
    }
  return {
    ...{ id, code, kind, from, agency, agencyName, phase: phaseOf(inspection), states },
    findings: findings.length,
    ...(overseer && { overseer }),
    ...(to && { to }),
    ...(concluded && { concludedOn: concluded.on }),
  }
}

/** Late first, then by deadline. */
function openOf(inspections: readonly Inspection[], at: At): Register['open'] {
  const all = inspections.flatMap(({ id, code, agencyName, findings, concluded }) =>
    (concluded ? findings : []).flatMap((finding, n) => {
      const { state, due, workingDaysLeft } = findingStanding(finding, at)
      if (state === 'fixed') return []
      const { text, severity } = finding
      const when = due === undefined || workingDaysLeft === undefined ? {} : { due, workingDaysLeft }
      return [{ inspection: id, code, agencyName, n: n + 1, text, severity, state, ...when }]
    }),
  )
  return all.sort(
    (a, b) =>
      Number(b.state === 'late') - Number(a.state === 'late') || (a.due ?? '9').localeCompare(b.due ?? '9'),
  )
}
