import { bytes, json, type Route } from '../route.ts'
import { printConsolidation, PrintConsolidation } from './consolidated-paper.ts'
import { consolidate, Consolidate } from './consolidate.ts'
import { takeReport, TakeReport } from './paper.ts'
import { readReport, ReadReport, ReadReports, readReports } from './read.ts'
import { transitions as by } from './transitions.ts'
import { Consolidation, ReportBoard, ReportView } from './view.ts'
import {
  presentReport,
  ReopenReport,
  reopenReport,
  SeenReport,
  SignReport,
  signReport,
  takeReportBack,
  TakeReportBack,
  writeReport,
  WriteReport,
} from './write.ts'
import { WriteReportYear, writeReportYear } from './years.ts'

const output = ReportView
const problems = ['not-found', 'stale', 'wrong-state'] as const

export const reportRoutes: readonly Route[] = [
  json('GET /api/v1/reports', {
    summary: 'The periodic reports of a period: who has reported, and who has not',
    may: 'reports.read',
    input: ReadReports,
    output: ReportBoard,
    problems: [],
    run: readReports,
  }),
  json('GET /api/v1/reports/:id', {
    summary: 'A periodic report with what is counted for it; once signed, as it was signed',
    may: 'reports.read',
    input: ReadReport,
    output,
    problems: ['not-found'],
    run: readReport,
  }),
  json(by.write.at, {
    summary: 'Write the parts of a report that are not counted',
    may: by.write.may,
    ...{ input: WriteReport, output, problems, run: writeReport },
  }),
  json(by.present.at, {
    summary: 'Present a report to the head',
    may: by.present.may,
    ...{ input: SeenReport, output, problems, run: presentReport },
  }),
  json(by['take-back'].at, {
    summary: 'Take a report back from the head, or give it back with a reason',
    may: by['take-back'].may,
    ...{ input: TakeReportBack, output, problems, run: takeReportBack },
  }),
  json(by.sign.at, {
    summary: 'Sign a report by name, over exactly what was seen; its figures stay as they are then',
    may: by.sign.may,
    ...{ input: SignReport, output, problems: [...problems, 'wrong-password', 'too-many'], run: signReport },
  }),
  json(by.reopen.at, {
    summary: 'Let a signed report be written anew; what was signed stays among the earlier ones',
    may: by.reopen.may,
    ...{ input: ReopenReport, output, problems, run: reopenReport },
  }),
  bytes('GET /api/v1/reports/:id/paper', {
    summary: "A report in Word: a section for the agency's own report, or a report of its own (DOCX)",
    may: 'reports.read',
    input: TakeReport,
    problems: ['not-found'],
    run: takeReport,
  }),
  json('PUT /api/v1/report-years/:year', {
    summary: "Set a year's periods: cut-off days, working days to report in, section or report of its own",
    may: 'reports.manage',
    input: WriteReportYear,
    output: ReportBoard,
    problems: ['stale', 'duplicate'],
    run: writeReportYear,
  }),
  json('GET /api/v1/report-years/:year/:period', {
    summary: 'What was signed of a period put together, and who has not reported',
    may: 'reports.consolidate',
    input: Consolidate,
    output: Consolidation,
    problems: [],
    run: consolidate,
  }),
  bytes('GET /api/v1/report-years/:year/:period/paper', {
    summary: 'The same as a report to the provincial committee (DOCX, PDF)',
    may: 'reports.consolidate',
    input: PrintConsolidation,
    problems: [],
    run: printConsolidation,
  }),
]
