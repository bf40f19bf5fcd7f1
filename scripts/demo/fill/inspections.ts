// The register of inspections: the programme of the year, the two inspections that the data set tells in full, and of the
// others what their conclusions say: when, and how many findings.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { beginInspection, editInspection } from '../../../api/inspections/edit.ts'
import { attachPaper, concludeInspection } from '../../../api/inspections/papers.ts'
import { writeProgramme } from '../../../api/inspections/programme.ts'
import { judgeFinding, repairFinding } from '../../../api/inspections/repair.ts'
import type { InspectionView } from '../../../api/inspections/view.ts'
import { addWorkingDays } from '../../../schemas/calendar.ts'
import { leavesOnInspection } from '../../../schemas/inspection/checklist.ts'
import { leavesOfYear } from '../../../api/inspections/set.ts'
import { workerOf } from '../owners.ts'
import { documentOf, documents, personOf } from '../read.ts'
import { type Stage, tolerate } from './stage.ts'

const results = ['đạt', 'đạt một phần', 'không đạt', 'không kiểm tra'] as const
const data = z
  .object({
    programme: z.object({
      document: z.string(),
      year: z.number(),
      planned: z.array(z.object({ agency: z.string(), month: z.number(), done: z.boolean() })),
      note: z.string(),
    }),
    inspections: z.array(
      z.object({
        code: z.string(),
        agency: z.string(),
        kind: z.enum(['theo kế hoạch', 'đột xuất']),
        decision: z.string(),
        date: z.string(),
        /** None while it is under way. */
        conclusion: z.string().nullable(),
        repair: z.string().nullable(),
        /** Of each leaf its rows in the order of the checklist: what it was found to be, and on what ground. */
        checks: z.record(z.string(), z.array(z.tuple([z.enum(results), z.string()]))),
        findings: z.array(
          z.object({
            n: z.number(),
            text: z.string(),
            clause: z.string(),
            severity: z.enum(['nhẹ', 'trung bình', 'nặng']),
            due: z.string(),
            fixed: z.boolean(),
            proof: z.string().nullable(),
            leaves: z.array(z.string()),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../data/inspections.json', import.meta.url), 'utf8')))

export const { programme: demoProgramme, inspections: demoInspections } = data
type Told = (typeof demoInspections)[number]

const severities = { nhẹ: 'minor', 'trung bình': 'medium', nặng: 'serious' } as const
const resultsOf = {
  đạt: 'met',
  'đạt một phần': 'partly',
  'không đạt': 'unmet',
  'không kiểm tra': 'skipped',
} as const
const kinds = { 'theo kế hoạch': 'planned', 'đột xuất': 'unannounced' } as const
const reviewerOf = (stage: Stage) => stage.who(personOf.get('P07')!)

/** The conclusion of an agency that the data set tells of by its paper alone, and how many findings that states. */
export function conclusionOf(agency: string): { id: string; issued: string; stated: number } | undefined {
  const paper = documents.find(
    ({ subject, outline }) =>
      subject.startsWith('Kết luận kiểm tra công tác cải cách hành chính') &&
      outline.some(({ text }) => text.includes('tồn tại')) &&
      assessed.get(agency)?.test(subject),
  )
  const said = paper?.outline.map(({ text }) => /chỉ ra (\d+) tồn tại/.exec(text)?.[1]).find(Boolean)
  return paper?.issued && said ? { id: paper.id, issued: paper.issued, stated: Number(said) } : undefined
}
const assessed = new Map([
  ['SYT', /Sở Y tế/],
  ['SXD', /Sở Xây dựng/],
  ['SCT', /Sở Công Thương/],
  ['XA-DONGMAY', /Đồng Mây/],
  ['XA-CUAVAM', /Cửa Vàm/],
  ['PH-BENHA', /Bến Hà/],
  ['SNNMT', /Sở Nông nghiệp/],
])

/** How many inspections are in the register. */
export async function inspectAll(stage: Stage): Promise<number> {
  const { planned, document, year, note } = demoProgramme
  const ordered = documentOf.get(document)!
  const paper = stage.papers.get(document)
  const all = await leavesOfYear(stage.ctx, year)
  const when = stage.at(`${ordered.issued}T15:00:00+07:00`)
  await tolerate(
    stage,
    'chương trình kiểm tra',
    writeProgramme(when, reviewerOf(stage), {
      ...{ year: String(year), revision: 0, title: `${ordered.subject} (số ${ordered.symbol})` },
      ...(paper && { paper: paper.version }),
      agencies: planned.map(({ agency, month, done }) => ({
        ...{ agency: stage.idOf(agency), month },
        ...(!done && { reason: note.split(';')[0]! }),
      })),
      teams: [{ name: 'Đoàn kiểm tra cải cách hành chính', members: team }],
      leaves: leavesOnInspection(all),
    }),
  )
  let count = 0
  const told = new Map(demoInspections.map((one) => [one.agency, one]))
  for (const [n, { agency, done }] of planned.entries())
    if (
      done &&
      (await tolerate(stage, `kiểm tra ${agency}`, inspect(stage, agency, n + 1, told.get(agency))))
    )
      count++
  const surprises = demoInspections.filter(({ conclusion }) => conclusion === null)
  for (const one of surprises)
    if (await tolerate(stage, `kiểm tra ${one.agency}`, look(stage, one.agency, one.code, one, undefined)))
      count++
  return count
}

/** By the data set the deputy director of Sở Nội vụ leads the team. */
const team = (['P06', 'P07', 'P08'] as const).map((id, n) => {
  const { name, position } = personOf.get(id)!
  return { name, position, role: (['head', 'secretary', 'member'] as const)[n]! }
})

async function inspect(stage: Stage, agency: string, n: number, told: Told | undefined): Promise<boolean> {
  const conclusion = conclusionOf(agency)
  if (!conclusion) return false
  const code = told?.code ?? `KT-${demoProgramme.year}-1${n}`
  const seen = await look(stage, agency, code, told, conclusion)
  const concluding = stage.at(`${conclusion.issued}T16:00:00+07:00`)
  const shown = await attach(stage, seen, 'conclusion', conclusion.id)
  const about = { id: shown.id, revision: shown.revision, on: conclusion.issued }
  const concluded = await concludeInspection(concluding, reviewerOf(stage), about)
  if (told) await repairAll(stage, concluded, told)
  return true
}

/** What was looked at and found, with the paper that ordered it. */
async function look(
  stage: Stage,
  agency: string,
  named: string,
  told: Told | undefined,
  conclusion: ReturnType<typeof conclusionOf>,
): Promise<InspectionView> {
  const day = told?.date ?? addWorkingDays(conclusion!.issued, -2)
  const when = stage.at(`${day}T09:00:00+07:00`)
  const reviewer = reviewerOf(stage)
  let seen = await beginInspection(when, reviewer, {
    ...{ year: demoProgramme.year, agency: stage.idOf(agency), leaves: Object.keys(told?.checks ?? {}) },
    ...{ code: named, kind: kinds[told?.kind ?? 'theo kế hoạch'] },
    ...{ from: day, members: team, scope: 'Kiểm tra công tác cải cách hành chính năm 2026.' },
  })
  const { code, kind, from, members, scope = '' } = seen
  seen = await editInspection(when, reviewer, {
    ...{ id: seen.id, revision: seen.revision, code, kind, from, members, scope },
    checklist: checked(seen.checklist, told),
    findings: (told?.findings ?? []).map(({ text, clause, severity, due, leaves }) => ({
      ...{ text, clause, severity: severities[severity], due, leaves, exhibits: [] },
    })),
    ...(conclusion && { stated: conclusion.stated }),
  })
  return attach(stage, seen, 'decision', told?.decision ?? 'TL-2026-00030')
}

/** Each row of a leaf as the data set has it, in that order. */
function checked(rows: InspectionView['checklist'], told: Told | undefined) {
  const met = new Map<string, number>()
  return rows.map(({ leaf, text }) => {
    const n = met.get(leaf) ?? 0
    met.set(leaf, n + 1)
    const found = told?.checks[leaf]?.[n]
    return { leaf, text, ...(found && { result: resultsOf[found[0]], note: found[1] }) }
  })
}

async function attach(
  stage: Stage,
  seen: InspectionView,
  kind: 'decision' | 'conclusion' | 'repair' | 'other',
  paper: string,
): Promise<InspectionView> {
  const version = stage.papers.get(paper)?.version
  if (!version || seen.papers.some((one) => one.version === version)) return seen
  const last = '2026-12-07'
  const when = stage.at(`${seen.from > last ? seen.from : last}T10:00:00+07:00`)
  const { id, revision } = seen
  return attachPaper(when, reviewerOf(stage), { id, revision, version, kind })
}

/** What the agency proved by its own report is an answer that was accepted; what Sở Nội vụ found by itself it looked at again. */
async function repairAll(stage: Stage, concluded: InspectionView, told: Told): Promise<void> {
  let seen = concluded
  if (told.repair) seen = await attach(stage, seen, 'repair', told.repair)
  for (const [n, { fixed, proof }] of told.findings.entries()) {
    if (!fixed || !proof) continue
    const { key } = seen.findings[n]!
    const { issued, symbol } = documentOf.get(proof)!
    const version = stage.papers.get(proof)?.version
    const isOwn = proof === told.repair && version !== undefined
    const at = () => ({ id: seen.id, revision: seen.revision, key })
    if (isOwn)
      seen = await repairFinding(stage.at(`${issued}T09:00:00+07:00`), stage.who(workerOf(told.agency)), {
        ...at(),
        ...{ text: `Đã khắc phục, nêu tại Báo cáo số ${symbol}.`, versions: [version] },
      })
    else seen = await attach(stage, seen, 'other', proof)
    seen = await judgeFinding(stage.at(`${issued}T15:00:00+07:00`), reviewerOf(stage), {
      ...at(),
      ...{ isFixed: true, how: isOwn ? 'papers' : 'again', on: issued! },
      ...(!isOwn && { text: `Theo Báo cáo số ${symbol}.` }),
    })
  }
}
