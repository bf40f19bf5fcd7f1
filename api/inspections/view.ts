import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { Id, Time } from '../../schemas/id.ts'
import {
  About,
  Finding,
  Inspection,
  inspectionMoves,
  inspectionPhases,
  paperKinds,
  Repair,
  Verdict,
} from '../../schemas/inspection/inspection.ts'
import { PlannedAgency, Programme, Team } from '../../schemas/inspection/programme.ts'
import { findingStates, registerCounts } from '../../schemas/inspection/standing.ts'
import { Named } from '../../schemas/plan/plan.ts'
import { CountedLeaf } from '../assessments/counted.ts'
import { LeafSlots } from '../assessments/leaf-slots.ts'
import { NamedPaper } from '../documents/named.ts'

const by = { byName: z.string(), at: Time }

export const FindingView = Finding.omit({ exhibits: true, repairs: true, verdicts: true, due: true }).extend({
  n: z.int(),
  state: z.enum(findingStates),
  /** The day that was set first, and the end of work on the day that holds now. */
  dueDay: z.exactOptional(Day),
  due: z.exactOptional(Time),
  workingDaysLeft: z.exactOptional(z.int()),
  isAnsweredLate: z.boolean(),
  exhibits: z.array(NamedPaper),
  repairs: z.array(
    Repair.omit({ by: true, at: true, papers: true }).extend({ papers: z.array(NamedPaper), ...by }),
  ),
  verdicts: z.array(Verdict.omit({ by: true, at: true }).extend(by)),
})

const Row = About.pick({ code: true, kind: true, overseer: true, from: true, to: true }).extend({
  id: Id,
  agency: Id,
  agencyName: z.string(),
  phase: z.enum(inspectionPhases),
  concludedOn: z.exactOptional(Day),
  findings: z.int(),
  /** By state; only those that there are. */
  states: z.partialRecord(z.enum(findingStates), z.int()),
})
export type InspectionRow = z.infer<typeof Row>

export const LateFinding = z.object({
  inspection: Id,
  code: z.string(),
  agencyName: z.string(),
  n: z.int(),
  text: z.string(),
  severity: Finding.shape.severity,
  state: z.enum(findingStates),
  due: z.exactOptional(Time),
  workingDaysLeft: z.exactOptional(z.int()),
})

const Count = z.object({
  name: z.enum(registerCounts),
  value: z.int(),
  working: z.string(),
  gap: z.exactOptional(z.string()),
})

export const Register = z.object({
  year: z.int(),
  years: z.array(z.int()),
  /** Whoever was inspected sees its own alone. */
  isPartial: z.boolean(),
  programme: z.exactOptional(
    Programme.pick({ title: true, teams: true, leaves: true, revision: true }).extend({
      id: Id,
      paper: z.exactOptional(NamedPaper),
      agencies: z.array(
        PlannedAgency.extend({
          isDone: z.boolean(),
          said: z.string(),
          inspections: z.array(z.object({ id: Id, code: z.string() })),
        }),
      ),
    }),
  ),
  rows: z.array(Row),
  /** What is not repaired, the longest overdue first. */
  open: z.array(LateFinding),
  /** None for who sees only a part. */
  counts: z.array(Count),
  /** Leaves of the year that inspection proves, with the figures that they declare. */
  figures: z.array(CountedLeaf),
  mayManage: z.boolean(),
  /** To choose from, for those who keep the register. */
  agencies: z.array(Named),
  leaves: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What the names of the leaves suggest, until a programme says it. */
  proposed: z.array(z.string()),
})
export type Register = z.input<typeof Register>

export const InspectionView = Inspection.omit({
  by: true,
  at: true,
  papers: true,
  findings: true,
  concluded: true,
  reopenings: true,
}).extend({
  phase: z.enum(inspectionPhases),
  concluded: z.exactOptional(z.object({ on: Day, ...by })),
  papers: z.array(NamedPaper.extend({ kind: z.enum(paperKinds), ...by })),
  findings: z.array(FindingView),
  reopenings: z.array(z.object({ reason: z.string(), ...by })),
  byName: z.string(),
  isWhole: z.boolean(),
  /** What this person may do now. */
  moves: z.array(z.enum(Object.keys(inspectionMoves) as [keyof typeof inspectionMoves])),
  /** Where its papers may be cited, and which of them already are. */
  leaves: z.array(LeafSlots),
  cited: z.array(z.object({ version: Id, leaf: z.string(), slot: z.string() })),
  /** Teams of the programme, to take members from. */
  teams: z.array(Team),
  /** Leaves of the year's set, for those who edit. */
  allLeaves: z.array(z.object({ code: z.string(), name: z.string() })),
  agencies: z.array(Named),
})
export type InspectionView = z.input<typeof InspectionView>
