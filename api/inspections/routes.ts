import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import {
  BeginInspection,
  beginInspection,
  EditInspection,
  editInspection,
  removeInspection,
  Seen,
} from './edit.ts'
import { TakeCounts, takeCounts } from './figures.ts'
import { PrintInspection, printInspection } from './paper.ts'
import {
  AttachPaper,
  attachPaper,
  CiteInspection,
  citeInspection,
  ConcludeInspection,
  concludeInspection,
  DetachPaper,
  detachPaper,
  ReopenInspection,
  reopenInspection,
} from './papers.ts'
import { KeptProgramme, WriteProgramme, writeProgramme } from './programme.ts'
import { ReadInspection, readInspection } from './read.ts'
import { ReadRegister, readRegister } from './register.ts'
import { JudgeFinding, judgeFinding, RepairFinding, repairFinding } from './repair.ts'
import { ReadRegisterTable, registerTable } from './table.ts'
import { transitions as by } from './transitions.ts'
import { InspectionView, Register } from './view.ts'

const output = InspectionView
const problems = ['not-found', 'stale', 'wrong-state'] as const
const programme = '/api/v1/inspection-programmes/:year'

export const inspectionRoutes: readonly Route[] = [
  json('GET /api/v1/inspections', {
    summary: 'The register of a year: programme, inspections, what is not repaired, counts for leaves',
    may: 'inspections.read',
    ...{ input: ReadRegister, output: Register, problems: [], run: readRegister },
  }),
  json('POST /api/v1/inspections', {
    summary: 'Begin an inspection of one agency, with a checklist made of leaves',
    may: 'inspections.manage',
    ...{ input: BeginInspection, output, problems: ['duplicate'], run: beginInspection },
  }),
  json(`PUT ${programme}`, {
    summary: 'Write the programme of a year: agencies by month, teams, leaves that inspection proves',
    may: 'inspections.manage',
    ...{ input: WriteProgramme, output: KeptProgramme },
    ...{ problems: ['not-found', 'stale', 'duplicate'], run: writeProgramme },
  }),
  json(`POST ${programme}/figures`, {
    summary: 'Counts of the register become declared figures of a leaf',
    may: 'assessments.save',
    ...{ input: TakeCounts, output: Register, problems: [...problems, 'late'], run: takeCounts },
  }),
  bytes(`GET ${programme}/table`, {
    summary: 'The register of a year as an Excel file',
    may: 'inspections.read',
    ...{ input: ReadRegisterTable, problems: ['not-found'], run: registerTable },
  }),
  json('GET /api/v1/inspections/:id', {
    summary: 'An inspection, what one may do now, and where its papers may be cited',
    may: 'inspections.read',
    ...{ input: ReadInspection, output, problems: ['not-found'], run: readInspection },
  }),
  json(by.edit.at, {
    summary: 'Edit it as a whole: particulars, team, checklist, findings',
    may: by.edit.may,
    ...{ input: EditInspection, output, problems: [...problems, 'duplicate'], run: editInspection },
  }),
  json(by.remove.at, {
    summary: 'Take one away that has neither papers nor findings; its history stays',
    may: by.remove.may,
    ...{ input: Seen, output: z.strictObject({ removed: Id }), problems, run: removeInspection },
  }),
  json(by.attach.at, {
    summary: 'Put a paper of the library into it',
    may: by.attach.may,
    ...{ input: AttachPaper, output, problems: [...problems, 'duplicate'], run: attachPaper },
  }),
  json(by.detach.at, {
    summary: 'Take a paper out of it; the document stays in the library',
    may: by.detach.may,
    ...{ input: DetachPaper, output, problems, run: detachPaper },
  }),
  json(by.conclude.at, {
    summary: 'Conclude it: from now on the agency sees the findings and answers them',
    may: by.conclude.may,
    ...{ input: ConcludeInspection, output, problems, run: concludeInspection },
  }),
  json(by.reopen.at, {
    summary: 'Open it again, with the reason',
    may: by.reopen.may,
    ...{ input: ReopenInspection, output, problems, run: reopenInspection },
  }),
  json(by.repair.at, {
    summary: 'The inspected agency says how a finding was repaired, with its documents',
    may: by.repair.may,
    ...{ input: RepairFinding, output, problems, run: repairFinding },
  }),
  json(by.judge.at, {
    summary: 'Accept or refuse the repair, by its papers or after looking again',
    may: by.judge.may,
    ...{ input: JudgeFinding, output, problems, run: judgeFinding },
  }),
  json('POST /api/v1/inspections/:id/citations', {
    summary: 'Cite its papers in slots of leaves, all or none',
    may: 'assessments.cite',
    ...{ input: CiteInspection, output, problems: [...problems, 'late'], run: citeInspection },
  }),
  bytes('GET /api/v1/inspections/:id/paper', {
    summary: 'Its minutes, or the draft of its conclusion, as a document (PDF, DOCX)',
    may: 'inspections.read',
    ...{ input: PrintInspection, problems: ['not-found'], run: printInspection },
  }),
]
