import { bytes, json, type Route } from '../route.ts'
import {
  AnswerLoss,
  answerLoss,
  AssignLoss,
  assignLoss,
  DecideLoss,
  decideLoss,
  ExplainLoss,
  explainLoss,
  ReturnLoss,
  returnLoss,
} from './answer.ts'
import { OpenLosses, openLosses } from './open.ts'
import { PrintLosses, printLosses, TakeLosses, takeLosses } from './paper.ts'
import { ReadLosses, readLosses } from './read.ts'
import { transitions as by } from './transitions.ts'
import { LossList, LossRow } from './view.ts'

const at = '/api/v1/losses'
const output = LossRow
const problems = ['not-found', 'stale', 'wrong-state'] as const

export const lossRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'The lost points of a published result: who answers for what, and with which outcome',
    may: 'losses.read',
    input: ReadLosses,
    output: LossList,
    problems: [],
    run: readLosses,
  }),
  json(`POST ${at}`, {
    summary: 'Make the list of a year from its published result, or add what is new in that',
    may: 'losses.manage',
    input: OpenLosses,
    output: LossList,
    problems: ['wrong-state', 'stale'],
    run: openLosses,
  }),
  json(by.assign.at, {
    summary: 'Name who answers for a lost point, with the reason',
    may: by.assign.may,
    ...{ input: AssignLoss, output, problems, run: assignLoss },
  }),
  json(by.answer.at, {
    summary: 'Write why a point was lost and what is done about it',
    may: by.answer.may,
    ...{ input: AnswerLoss, output, problems, run: answerLoss },
  }),
  json(by.explain.at, {
    summary: 'Explain by name, as the head, over the reason and the remedy that were seen',
    may: by.explain.may,
    ...{
      input: ExplainLoss,
      output,
      problems: [...problems, 'wrong-password', 'too-many'],
      run: explainLoss,
    },
  }),
  json(by.return.at, {
    summary: 'Give an explanation back with a reason; it stays among the earlier ones',
    may: by.return.may,
    ...{ input: ReturnLoss, output, problems, run: returnLoss },
  }),
  json(by.decide.at, {
    summary: 'Write down the outcome with its document',
    may: by.decide.may,
    ...{ input: DecideLoss, output, problems, run: decideLoss },
  }),
  bytes(`GET ${at}/table`, {
    summary: 'The list as an Excel file',
    may: 'losses.read',
    input: TakeLosses,
    problems: [],
    run: takeLosses,
  }),
  bytes(`GET ${at}/paper`, {
    summary: 'The list to print, for the Chairman (PDF, DOCX)',
    may: 'losses.read',
    input: PrintLosses,
    problems: [],
    run: printLosses,
  }),
]
