import { json, type Route } from '../route.ts'
import { Cite, cite, Uncite, uncite } from './cite.ts'
import { GiveBack, giveBack, Reopen, reopen, TakeBack, takeBack } from './hand-over.ts'
import { Present, present } from './present.ts'
import { AssessmentView, read, ReadAssessment } from './read.ts'
import { review, ReviewIt } from './review.ts'
import { Save, save } from './save.ts'
import { Submit, submit } from './submit.ts'

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
  json(`PATCH ${at}`, {
    summary: 'Keep declared figures, score and explanation',
    may: 'assessments.save',
    input: Save,
    output: AssessmentView,
    problems: [...seen, 'unreadable-number'],
    run: save,
  }),
  json(`POST ${at}/citations`, {
    summary: 'Cite an exact version',
    may: 'assessments.cite',
    input: Cite,
    output: AssessmentView,
    problems: seen,
    run: cite,
  }),
  json(`DELETE ${at}/citations/:key`, {
    summary: 'Take a citation away; the document stays',
    may: 'assessments.cite',
    input: Uncite,
    output: AssessmentView,
    problems: seen,
    run: uncite,
  }),
  json(`POST ${at}/presentations`, {
    summary: 'Lay it before the head',
    may: 'assessments.present',
    input: Present,
    output: AssessmentView,
    problems: seen,
    run: present,
  }),
  json(`POST ${at}/returns`, {
    summary: 'The head gives it back to the officer',
    may: 'assessments.submit',
    input: GiveBack,
    output: AssessmentView,
    problems: seen,
    run: giveBack,
  }),
  json(`DELETE ${at}/presentations`, {
    summary: 'Take it back before the head has confirmed',
    may: 'assessments.present',
    input: TakeBack,
    output: AssessmentView,
    problems: seen,
    run: takeBack,
  }),
  json(`POST ${at}/reopenings`, {
    summary: 'Reopen what was sent, to change it',
    may: 'assessments.present',
    input: Reopen,
    output: AssessmentView,
    problems: seen,
    run: reopen,
  }),
  json(`POST ${at}/submissions`, {
    summary: 'Confirm by name and send',
    may: 'assessments.submit',
    input: Submit,
    output: AssessmentView,
    problems: [...seen, 'gaps'],
    run: submit,
  }),
  json(`POST ${at}/reviews`, {
    summary: 'Accept, or return with a reason, over what was seen',
    may: 'assessments.review',
    input: ReviewIt,
    output: AssessmentView,
    problems: [...seen, 'own-work'],
    run: review,
  }),
]
