import { json, type Route } from '../route.ts'
import { AnswerFormer, answerFormer, FormerAnswered } from './answer-former.ts'
import { Cite, cite, Uncite, uncite } from './cite.ts'
import { discuss, Say } from './discuss.ts'
import { Former, former, ReadFormer } from './former.ts'
import { GiveBack, giveBack, Reopen, reopen, TakeBack, takeBack } from './hand-over.ts'
import { Present, present } from './present.ts'
import { AssessmentList, list, ListAssessments } from './list.ts'
import { Queue, queue, ReadQueue } from './queue.ts'
import { read, ReadAssessment } from './read.ts'
import { Answer, answer, Close, close, RequestView } from './requests.ts'
import { review, ReviewIt, Withdraw, withdraw } from './review.ts'
import { Save, save } from './save.ts'
import { ReviewedMany, ReviewMany, reviewMany } from './review-many.ts'
import { Submit, submit, Submitted } from './submit.ts'
import { transitions } from './transitions.ts'
import { AssessmentView } from './view.ts'
import { ReadWork, Work, work } from './work.ts'

const seen = ['not-found', 'wrong-state', 'stale'] as const
const at = '/api/v1/assessments/:id'

export const assessmentRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'The working copy, whether it is accepted, and what is missing',
    may: 'assessments.read',
    input: ReadAssessment,
    output: AssessmentView,
    problems: ['not-found'],
    run: read,
  }),
  json(transitions.save.at, {
    summary: 'Keep declared figures, score and explanation',
    may: transitions.save.may,
    input: Save,
    output: AssessmentView,
    problems: [...seen, 'late', 'unreadable-number'],
    run: save,
  }),
  json(transitions.cite.at, {
    summary: 'Cite an exact version',
    may: transitions.cite.may,
    input: Cite,
    output: AssessmentView,
    problems: [...seen, 'late'],
    run: cite,
  }),
  json(`DELETE ${at}/citations/:key`, {
    summary: 'Take a citation away; the document stays',
    may: 'assessments.cite',
    input: Uncite,
    output: AssessmentView,
    problems: [...seen, 'late'],
    run: uncite,
  }),
  json(transitions.present.at, {
    summary: 'Lay it before the head',
    may: transitions.present.may,
    input: Present,
    output: AssessmentView,
    problems: [...seen, 'gaps', 'late'],
    run: present,
  }),
  json(transitions['give-back'].at, {
    summary: 'The head gives it back to the officer',
    may: transitions['give-back'].may,
    input: GiveBack,
    output: AssessmentView,
    problems: [...seen, 'late'],
    run: giveBack,
  }),
  json(transitions['take-back'].at, {
    summary: 'Take it back before the head has confirmed',
    may: transitions['take-back'].may,
    input: TakeBack,
    output: AssessmentView,
    problems: [...seen, 'late'],
    run: takeBack,
  }),
  json(transitions.reopen.at, {
    summary: 'Reopen what was sent, to change it',
    may: transitions.reopen.may,
    input: Reopen,
    output: AssessmentView,
    problems: [...seen, 'late'],
    run: reopen,
  }),
  json(transitions.accept.at, {
    summary: 'Accept, or return with a reason, over what was seen',
    may: transitions.accept.may,
    input: ReviewIt,
    output: AssessmentView,
    problems: [...seen, 'own-work'],
    run: review,
  }),
  json(transitions.withdraw.at, {
    summary: 'Withdraw the last decision by a second recorded act',
    may: transitions.withdraw.may,
    input: Withdraw,
    output: AssessmentView,
    problems: [...seen, 'own-work'],
    run: withdraw,
  }),
  json(transitions.submit.at, {
    summary: 'The head confirms by name, with the password; one outcome for each',
    may: transitions.submit.may,
    input: Submit,
    output: Submitted,
    problems: ['wrong-password', 'gaps', 'stale', 'late', 'wrong-state', 'not-found'],
    run: submit,
  }),
  json('POST /api/v1/reviews', {
    summary: 'One decision over many, each over what was seen; one outcome for each',
    may: 'assessments.review',
    input: ReviewMany,
    output: ReviewedMany,
    problems: [...seen, 'own-work'],
    run: reviewMany,
  }),
  json('POST /api/v1/requests/:id/messages', {
    summary: 'Say something about a supplement request; it decides nothing',
    may: 'requests.discuss',
    input: Say,
    output: RequestView,
    problems: seen,
    run: discuss,
  }),
  json('POST /api/v1/requests/:id/answer', {
    summary: 'The agency answers a supplement request',
    may: 'assessments.save',
    input: Answer,
    output: RequestView,
    problems: seen,
    run: answer,
  }),
  json('POST /api/v1/requests/:id/closing', {
    summary: 'A reviewer closes a supplement request',
    may: 'assessments.review',
    input: Close,
    output: RequestView,
    problems: [...seen, 'own-work'],
    run: close,
  }),
  json('GET /api/v1/campaigns/:slug/assessments', {
    summary: "An agency's leaves, or all that one may read",
    may: 'assessments.read',
    input: ListAssessments,
    output: AssessmentList,
    problems: ['not-found'],
    run: list,
  }),
  json('GET /api/v1/campaigns/:slug/former', {
    summary: 'What was cited for the matching leaves in an earlier year, and what became of it',
    may: 'assessments.cite',
    input: ReadFormer,
    output: Former,
    problems: ['not-found'],
    run: former,
  }),
  json('POST /api/v1/campaigns/:slug/former', {
    summary: 'Say of evidence of an earlier year that it is still true, and cite it; or that it is not',
    may: 'assessments.cite',
    input: AnswerFormer,
    output: FormerAnswered,
    problems: ['not-found'],
    run: answerFormer,
  }),
  json('GET /api/v1/campaigns/:slug/work', {
    summary: 'What an agency must do, nearest deadline first, and what it costs',
    may: 'assessments.work',
    input: ReadWork,
    output: Work,
    problems: ['not-found'],
    run: work,
  }),
  json('GET /api/v1/campaigns/:slug/queue', {
    summary: 'What waits for review or appraisal, without own work',
    may: 'assessments.queue',
    input: ReadQueue,
    output: Queue,
    problems: ['not-found'],
    run: queue,
  }),
]
