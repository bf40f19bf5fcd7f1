import { json, type Route } from '../route.ts'
import { readBoard, ReadBoard } from './board.ts'
import { CiteProduct, citeProduct } from './cite.ts'
import { DeliverTask, deliverTask, RecallProduct, recallProduct } from './deliver.ts'
import { Fits, ReadFits, readFits } from './fits.ts'
import { HandTask, handTask } from './hand.ts'
import {
  AnswerHelp,
  answerHelp,
  AskHelp,
  askHelp,
  DropHelp,
  dropHelp,
  ReassignTask,
  reassignTask,
} from './help.ts'
import { ReadTask, readTask } from './read.ts'
import {
  BlockTask,
  blockTask,
  FinishTask,
  finishTask,
  ReopenTask,
  reopenTask,
  ReportTask,
  reportTask,
  unblockTask,
} from './report.ts'
import { transitions as by } from './transitions.ts'
import { Board, TaskView } from './view.ts'
import { ReadWaiting, readWaiting, WaitingProducts } from './waiting.ts'

const output = TaskView
const problems = ['not-found', 'stale', 'wrong-state'] as const

export const taskRoutes: readonly Route[] = [
  json('GET /api/v1/tasks', {
    summary: 'The tasks of the plan in force with their states; for those who see all also by agency',
    may: 'plans.read',
    input: ReadBoard,
    output: Board,
    problems: [],
    run: readBoard,
  }),
  json('GET /api/v1/plans/:id/tasks/:code', {
    summary: 'A task with all that became of it, and what one may do now',
    may: 'plans.read',
    input: ReadTask,
    output,
    problems: ['not-found', 'wrong-state'],
    run: readTask,
  }),
  json(by.report.at, {
    summary: 'Say how far it is and, if so, why it may be late',
    may: by.report.may,
    ...{ input: ReportTask, output, problems, run: reportTask },
  }),
  json(by.block.at, {
    summary: 'Say what stands in the way',
    may: by.block.may,
    ...{ input: BlockTask, output, problems, run: blockTask },
  }),
  json(by.unblock.at, {
    summary: 'Say how that was removed',
    may: by.unblock.may,
    ...{ input: BlockTask, output, problems, run: unblockTask },
  }),
  json(by.deliver.at, {
    summary:
      'Hand in a product: the document is cited in the slots of the leaves at once, or nothing is done',
    may: by.deliver.may,
    ...{ input: DeliverTask, output, problems: [...problems, 'duplicate', 'late'], run: deliverTask },
  }),
  json('GET /api/v1/plans/:id/tasks/:code/fits', {
    summary: 'What a document lacks for each slot that the task may fill',
    may: 'tasks.deliver',
    input: ReadFits,
    output: Fits,
    problems: ['not-found', 'wrong-state'],
    run: readFits,
  }),
  json(by.recall.at, {
    summary: 'Take a product back; the document stays where it is cited',
    may: by.recall.may,
    ...{ input: RecallProduct, output, problems, run: recallProduct },
  }),
  json(by.cite.at, {
    summary: 'Cite a product in slots that have opened since, or say that it shall not be cited there',
    may: by.cite.may,
    ...{ input: CiteProduct, output, problems: [...problems, 'late'], run: citeProduct },
  }),
  json('GET /api/v1/assessments/:id/products', {
    summary: 'Products of tasks that wait to be cited in it',
    may: 'plans.read',
    input: ReadWaiting,
    output: WaitingProducts,
    problems: ['not-found'],
    run: readWaiting,
  }),
  json(by.finish.at, {
    summary: 'Say that it is done, with a product that fits or a word why not',
    may: by.finish.may,
    ...{ input: FinishTask, output, problems, run: finishTask },
  }),
  json(by.reopen.at, {
    summary: 'It is not done after all',
    may: by.reopen.may,
    ...{ input: ReopenTask, output, problems, run: reopenTask },
  }),
  json(by.ask.at, {
    summary: 'Ask another agency for something by a day',
    may: by.ask.may,
    ...{ input: AskHelp, output, problems, run: askHelp },
  }),
  json(by.answer.at, {
    summary: 'The agency that was asked answers',
    may: by.answer.may,
    ...{ input: AnswerHelp, output, problems, run: answerHelp },
  }),
  json(by.drop.at, {
    summary: 'Take a request back that was not answered',
    may: by.drop.may,
    ...{ input: DropHelp, output, problems, run: dropHelp },
  }),
  json(by.hand.at, {
    summary: 'Say who of the agency does it, or that nobody is named',
    may: by.hand.may,
    ...{ input: HandTask, output, problems, run: handTask },
  }),
  json(by.reassign.at, {
    summary: 'Another agency answers for it from now on',
    may: by.reassign.may,
    ...{ input: ReassignTask, output, problems, run: reassignTask },
  }),
]
