// Kiểm tra: what Sở Nội vụ records of one inspection of one agency, from its decision to the last repaired finding. The
// papers are documents of the library, named by exact version. Findings are the team's until it is concluded; from then on
// the agency answers each, and the answer is accepted or not. `inspectionMoves` says every step.
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Time } from '../id.ts'
import { Problem } from '../problem.ts'
import { NodeCode } from '../set.ts'
import { words } from '../words.ts'

export const inspectionPhases = ['open', 'concluded'] as const
export type InspectionPhase = (typeof inspectionPhases)[number]

/** Every step, from which phase to which. A step that is not here does not exist. */
export const inspectionMoves = {
  edit: { open: 'open' },
  remove: { open: 'open' },
  attach: { open: 'open', concluded: 'concluded' },
  detach: { open: 'open', concluded: 'concluded' },
  conclude: { open: 'concluded' },
  reopen: { concluded: 'open' },
  repair: { concluded: 'concluded' },
  judge: { concluded: 'concluded' },
} as const satisfies Record<string, Partial<Record<InspectionPhase, InspectionPhase>>>
export type InspectionMove = keyof typeof inspectionMoves

export const inspectionLeadsTo = (
  move: InspectionMove,
  phase: InspectionPhase,
): InspectionPhase | undefined =>
  (inspectionMoves[move] as Partial<Record<InspectionPhase, InspectionPhase>>)[phase]

/** Throws `wrong-state`. */
export function refuseInspectionMove(move: InspectionMove, phase: InspectionPhase): void {
  if (inspectionLeadsTo(move, phase)) return
  const sentence = `Cuộc kiểm tra ${words.inspections.phases[phase]} nên chưa thể ${words.inspections.moves[move]}. Hãy tải lại trang để xem việc làm được.`
  throw new Problem('wrong-state', sentence, { phase, move })
}

const text = (max: number) => z.string().trim().min(2).max(max)
const made = { by: Id, at: Time }

/** An exact version, and where in it. */
export const Shown = z.strictObject({ document: Id, version: Id, pages: z.exactOptional(text(50).min(1)) })
export type Shown = z.infer<typeof Shown>

export const paperKinds = ['decision', 'minutes', 'conclusion', 'repair', 'other'] as const
export type PaperKindOf = (typeof paperKinds)[number]
export const AttachedPaper = z.strictObject({ kind: z.enum(paperKinds), document: Id, version: Id, ...made })

export const teamRoles = ['head', 'deputy', 'secretary', 'member'] as const
export const Member = z.strictObject({
  name: text(100),
  position: z.exactOptional(text(200)),
  role: z.enum(teamRoles),
})
export type Member = z.infer<typeof Member>

export const checkResults = ['met', 'partly', 'unmet', 'skipped'] as const
/** A row of the checklist: what is looked at for a leaf, and what was found. */
export const Check = z.strictObject({
  leaf: NodeCode,
  text: text(1000),
  result: z.exactOptional(z.enum(checkResults)),
  note: z.exactOptional(text(2000)),
})
export type Check = z.infer<typeof Check>

export const severities = ['minor', 'medium', 'serious'] as const

/** What the agency did about a finding, and the documents that show it. */
export const Repair = z.strictObject({ text: text(2000), papers: z.array(Shown).max(10), ...made })

/** Whether it is repaired: by the papers, or as it was found when looked at again on that day. */
export const Verdict = z.strictObject({
  isFixed: z.boolean(),
  how: z.enum(['papers', 'again']),
  on: Day,
  text: z.exactOptional(text(2000)),
  /** Another deadline, where it is not repaired. */
  due: z.exactOptional(Day),
  ...made,
})

export const Finding = z.strictObject({
  key: Id,
  text: text(2000),
  severity: z.enum(severities),
  /** Which rule it breaks, in words. */
  clause: z.exactOptional(text(500)),
  leaves: z.array(NodeCode).max(20),
  /** Photos and papers that show it. */
  exhibits: z.array(Shown).max(10),
  due: z.exactOptional(Day),
  repairs: z.array(Repair).max(30),
  verdicts: z.array(Verdict).max(30),
})
export type Finding = z.infer<typeof Finding>

export const inspectionKinds = ['planned', 'unannounced', 'oversight'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const About = z.strictObject({
  code: z.string().trim().min(1).max(30),
  kind: z.enum(inspectionKinds),
  /** Of oversight: which body of the Front or mass organisation. */
  overseer: z.exactOptional(text(200)),
  scope: z.exactOptional(text(2000)),
  members: z.array(Member).max(40),
  from: Day,
  to: z.exactOptional(Day),
  place: z.exactOptional(text(300)),
})

export const Inspection = About.extend({
  id: Id,
  year: z.int().min(2012).max(2100),
  /** Who is inspected, and its name of that day. */
  agency: Id,
  agencyName: text(200),
  /** Sở Nội vụ, which keeps the record. */
  home: Id,
  checklist: z.array(Check).max(300),
  papers: z.array(AttachedPaper).max(50),
  findings: z.array(Finding).max(100),
  /** How many findings the conclusion states, where not all of them are recorded here. */
  stated: z.exactOptional(z.int().min(0).max(1000)),
  concluded: z.exactOptional(z.strictObject({ on: Day, ...made })),
  reopenings: z.array(z.strictObject({ reason: text(2000), ...made })).max(20),
  ...made,
  revision: Revision,
}).strip()
export type Inspection = z.infer<typeof Inspection>

export const phaseOf = ({ concluded }: Pick<Inspection, 'concluded'>): InspectionPhase =>
  concluded ? 'concluded' : 'open'

/** Every version that the record names. */
export const versionsOf = ({ papers, findings }: Pick<Inspection, 'papers' | 'findings'>): string[] => [
  ...papers.map(({ version }) => version),
  ...findings.flatMap(({ exhibits, repairs }) =>
    [...exhibits, ...repairs.flatMap((one) => one.papers)].map(({ version }) => version),
  ),
]

interface Fault {
  field: string
  sentence: string
}

/** What contradicts itself. `leaves`: codes of the year's set, where there is one. */
export function inspectionFaults(
  {
    kind,
    overseer,
    from,
    to,
    year,
    checklist,
    findings,
  }: Pick<Inspection, 'kind' | 'overseer' | 'from' | 'to' | 'year' | 'checklist' | 'findings'>,
  leaves: ReadonlySet<string> | undefined,
): Fault[] {
  const faults: Fault[] = []
  const say = (field: string, sentence: string) => faults.push({ field, sentence })
  if (kind === 'oversight' && !overseer) say('overseer', 'Hãy ghi tổ chức giám sát.')
  if (!from.startsWith(`${year}-`)) say('from', `Ngày kiểm tra phải thuộc năm ${year}. Hãy sửa ngày.`)
  if (to !== undefined && to < from) say('to', 'Ngày kết thúc trước ngày bắt đầu. Hãy sửa ngày.')
  const unknown = (codes: readonly string[]) => codes.filter((code) => leaves && !leaves.has(code))
  checklist.forEach(({ leaf }, n) => {
    if (unknown([leaf]).length) say(`checklist.${n}.leaf`, noLeaf(leaf))
  })
  findings.forEach(({ leaves: codes }, n) => {
    for (const code of unknown(codes)) say(`findings.${n}.leaves`, noLeaf(code))
  })
  return faults
}

const noLeaf = (code: string) => `Bộ tiêu chí của năm không có tiêu chí ${code}. Hãy sửa mã.`
