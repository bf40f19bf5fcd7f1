import { bytes, json, type Route } from '../route.ts'
import { AnswerCut, answerCut, ChooseCut, chooseCut, ScoreKept, SendLetter, sendLetter } from './answer.ts'
import { ministryTable, PrintLetter, printLetter, ReadMinistryTable } from './papers.ts'
import { readMinistry } from './read.ts'
import { OpenedRound, OpenMinistryRound, openMinistryRound, Undone, UndoRound, undoRound } from './rounds.ts'
import { MinistryView, ReadMinistry } from './view.ts'
import { AskWhatIf, askWhatIf, WhatIfView } from './what-if.ts'

const at = '/api/v1/campaigns/:slug'
const seen = ['not-found', 'stale', 'wrong-state'] as const

export const ministryRoutes: readonly Route[] = [
  json(`GET ${at}/ministry`, {
    summary:
      'Points side by side: own, Sở Nội vụ, the ministry by round; lost, contestable, given up, won back; on any day',
    may: 'ministry.read',
    input: ReadMinistry,
    output: MinistryView,
    problems: ['not-found'],
    run: readMinistry,
  }),
  bytes(`GET ${at}/ministry/table`, {
    summary: 'The same as an Excel file',
    may: 'ministry.read',
    input: ReadMinistryTable,
    problems: ['not-found'],
    run: ministryTable,
  }),
  json(`POST ${at}/ministry-rounds`, {
    summary:
      'Points of the ministry with its paper, typed or from Excel; with `check`, only say what would be kept',
    may: 'ministry.manage',
    input: OpenMinistryRound,
    output: OpenedRound,
    problems: [...seen, 'unreadable-number'],
    run: openMinistryRound,
  }),
  json('DELETE /api/v1/ministry-rounds/:id', {
    summary: 'Undo a round that nobody answered yet',
    may: 'ministry.manage',
    input: UndoRound,
    output: Undone,
    problems: seen,
    run: undoRound,
  }),
  bytes('GET /api/v1/ministry-rounds/:id/letter', {
    summary: "Draft of UBND's letter with what is argued, to print (PDF)",
    may: 'ministry.manage',
    input: PrintLetter,
    problems: ['not-found', 'gaps'],
    run: printLetter,
  }),
  json('POST /api/v1/ministry-rounds/:id/letter', {
    summary: "UBND's letter went out: the round is over",
    may: 'ministry.manage',
    input: SendLetter,
    output: ScoreKept,
    problems: [...seen, 'gaps'],
    run: sendLetter,
  }),
  json('POST /api/v1/ministry-scores/:id/answer', {
    summary: 'The lead agrees, or asks for another look, with argument and new papers',
    may: 'ministry.answer',
    input: AnswerCut,
    output: ScoreKept,
    problems: [...seen, 'unreadable-number'],
    run: answerCut,
  }),
  json('POST /api/v1/ministry-scores/:id/choice', {
    summary: 'Sở Nội vụ takes it into the letter, or leaves it with a reason',
    may: 'ministry.manage',
    input: ChooseCut,
    output: ScoreKept,
    problems: [...seen, 'gaps'],
    run: chooseCut,
  }),
  json(`GET ${at}/what-if`, {
    summary: 'What changes would bring, and the cheapest points; nothing is written',
    may: 'ministry.read',
    input: AskWhatIf,
    output: WhatIfView,
    problems: ['not-found', 'unreadable-number'],
    run: askWhatIf,
  }),
]
