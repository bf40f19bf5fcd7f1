import { bytes, json, type Route, upload } from '../route.ts'
import { BringLeafBack, bringLeafBack, SetLeafAside, setLeafAside } from './aside.ts'
import { PrintDecision, printDecision } from './decision.ts'
import { AnswerMark, answerMark, Judge, judge, Judged, Settle, settle } from './judge.ts'
import { ListMarks, listMarks, MarkList } from './marks.ts'
import { PrintMinutes, printMinutes } from './minutes.ts'
import {
  beforeReturned,
  ConfirmReturned,
  confirmReturned,
  ReturnMinutes,
  returnPaper,
  TakeReturned,
  takeReturned,
} from './papers.ts'
import { Rankings, ReadRankings, readRankings, TakeRankings, takeRankings } from './rankings.ts'
import { ReadAppraisal, readAppraisal } from './read.ts'
import { adjourn, Attend, attend, Convene, convene, Reconvene, reconvene } from './sitting.ts'
import { Notify, notify, OpenAppraisal, openAppraisal, resume, Seen, takeBackAppraisal } from './stages.ts'
import { TakeTable, takeTable } from './table.ts'
import { transitions } from './transitions.ts'
import { AppraisalView } from './view.ts'

const at = '/api/v1/campaigns/:slug'
const moved = { output: AppraisalView, problems: ['not-found', 'stale', 'wrong-state'] } as const

export const appraisalRoutes: readonly Route[] = [
  json(`GET ${at}/appraisal`, {
    summary: 'The appraisal of an internal campaign: its stage, its session, a row an agency, the ranking',
    may: 'appraisals.read',
    input: ReadAppraisal,
    output: AppraisalView,
    problems: ['not-found'],
    run: readAppraisal,
  }),
  json(`GET ${at}/marks`, {
    summary: 'Its leaves: claimed, lần 1, answer, lần 2, council; as far as one is told',
    may: 'appraisals.read',
    input: ListMarks,
    output: MarkList,
    problems: ['not-found'],
    run: listMarks,
  }),
  bytes(`GET ${at}/appraisal/table`, {
    summary: 'The same as an Excel file',
    may: 'appraisals.read',
    input: TakeTable,
    problems: ['not-found'],
    run: takeTable,
  }),
  json('GET /api/v1/agency-rankings', {
    summary: 'Agencies over the years: index and rank of every internal campaign that was decided',
    may: 'appraisals.read',
    input: ReadRankings,
    output: Rankings,
    problems: ['not-found'],
    run: readRankings,
  }),
  bytes('GET /api/v1/agency-rankings/table', {
    summary: 'The same as an Excel file',
    may: 'appraisals.read',
    input: TakeRankings,
    problems: ['not-found'],
    run: takeRankings,
  }),
  json(transitions.open.at, {
    summary: 'Open lần 1, once the lock is past: what was sent stays as it is from then on',
    may: transitions.open.may,
    input: OpenAppraisal,
    ...moved,
    run: openAppraisal,
  }),
  json(transitions['take-back'].at, {
    summary: 'Undo the opening while nobody has judged',
    may: transitions['take-back'].may,
    input: Seen,
    ...moved,
    run: takeBackAppraisal,
  }),
  json(transitions.judge.at, {
    summary:
      "An appraiser's points in lần 1 or lần 2, over what was seen; a line is never changed, another one follows",
    may: transitions.judge.may,
    input: Judge,
    output: Judged,
    problems: ['not-found', 'stale', 'wrong-state', 'own-work', 'unreadable-number'],
    run: judge,
  }),
  json(transitions.notify.at, {
    summary: 'Each agency learns its own results of lần 1 and may argue until `due`',
    may: transitions.notify.may,
    input: Notify,
    ...moved,
    run: notify,
  }),
  json(transitions.answer.at, {
    summary: 'The agency agrees with lần 1, or holds on to more, with argument and new papers',
    may: transitions.answer.may,
    input: AnswerMark,
    output: Judged,
    problems: ['not-found', 'stale', 'wrong-state', 'late', 'unreadable-number'],
    run: answerMark,
  }),
  json(transitions.resume.at, {
    summary: 'Close the window of giải trình and open lần 2 of what was argued',
    may: transitions.resume.may,
    input: Seen,
    ...moved,
    run: resume,
  }),
  json(transitions.convene.at, {
    summary:
      'The council sits: where, when, who is called, who chairs, which quorum; put right while it sits',
    may: transitions.convene.may,
    input: Convene,
    ...moved,
    run: convene,
  }),
  json(transitions.attend.at, {
    summary: 'Who is there',
    may: transitions.attend.may,
    input: Attend,
    ...moved,
    run: attend,
  }),
  json(transitions.settle.at, {
    summary:
      "The council's conclusion on one leaf, with its votes; written down by the secretary or the chair",
    may: transitions.settle.may,
    input: Settle,
    output: Judged,
    problems: ['not-found', 'stale', 'wrong-state', 'own-work', 'quorum', 'unreadable-number'],
    run: settle,
  }),
  json(transitions['set-aside'].at, {
    summary: 'The council takes the leaf out of what its agency is measured by, with a reason and its votes',
    may: transitions['set-aside'].may,
    input: SetLeafAside,
    output: AppraisalView,
    problems: [...moved.problems, 'own-work', 'quorum'],
    run: setLeafAside,
  }),
  json(transitions['bring-back'].at, {
    summary: 'It applies after all',
    may: transitions['bring-back'].may,
    input: BringLeafBack,
    output: AppraisalView,
    problems: [...moved.problems, 'own-work', 'quorum'],
    run: bringLeafBack,
  }),
  json(transitions.adjourn.at, {
    summary: 'The council rises: disputed leaves are settled, the rest is passed as proposed',
    may: transitions.adjourn.may,
    input: Seen,
    output: AppraisalView,
    problems: [...moved.problems, 'quorum'],
    run: adjourn,
  }),
  json(transitions.reconvene.at, {
    summary: 'It sits again, with a reason, before the minutes came back',
    may: transitions.reconvene.may,
    input: Reconvene,
    ...moved,
    run: reconvene,
  }),
  bytes(`GET ${at}/appraisal/minutes`, {
    summary: 'The minutes of the session, to sign (PDF, DOCX)',
    may: 'appraisals.read',
    input: PrintMinutes,
    problems: ['not-found', 'wrong-state'],
    run: printMinutes,
  }),
  upload(transitions.attach.at, {
    summary: 'The signed minutes come back: the points stand',
    may: transitions.attach.may,
    input: ReturnMinutes,
    ...moved,
    before: beforeReturned('attach'),
    run: returnPaper('attach'),
  }),
  bytes(`GET ${at}/appraisal/decision`, {
    summary: 'The decision that publishes the ranking, drafted to be signed (DOCX, PDF)',
    may: 'appraisals.read',
    input: PrintDecision,
    problems: ['not-found', 'wrong-state'],
    run: printDecision,
  }),
  upload(transitions.decide.at, {
    summary: 'The issued decision comes back: every agency sees the ranking',
    may: transitions.decide.may,
    input: ReturnMinutes,
    ...moved,
    before: beforeReturned('decide'),
    run: returnPaper('decide'),
  }),
  json(`POST ${at}/appraisal/papers/:paper/comparison`, {
    summary: 'What an eye found in the signed minutes or the decision',
    may: transitions.attach.may,
    input: ConfirmReturned,
    output: moved.output,
    problems: [...moved.problems, 'own-work'],
    run: confirmReturned,
  }),
  bytes(`GET ${at}/appraisal/papers/:paper`, {
    summary: 'The signed minutes or the decision, as they came',
    may: 'appraisals.read',
    input: TakeReturned,
    problems: ['not-found'],
    run: takeReturned,
  }),
]
