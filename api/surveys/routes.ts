import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, page, type Route } from '../route.ts'
import { ArrangedSurvey, ArrangeSurvey, arrangeSurvey } from './arrange.ts'
import { ImportedForms, ImportForms, importForms, UndoForms, undoForms } from './batches.ts'
import { MadeLinks, MakeLinks, makeLinks } from './collect.ts'
import { CommentsView, ReadComments, readComments, StrikeComment, strikeComment } from './comments.ts'
import { ConcludeSurvey, concludeSurvey, ReopenSurvey, reopenSurvey } from './conclude.ts'
import { takeForms, takePlan, takeResults, TakeSurvey } from './excel.ts'
import {
  EditSurvey,
  editSurvey,
  ImportedSurveyPlan,
  ImportSurveyPlan,
  importSurveyPlan,
  KeptSurvey,
  RemoveSurvey,
  removeSurvey,
  StartSurvey,
  startSurvey,
} from './plan.ts'
import { TypedBack, TypeForm, typeForm, UntypeForm, untypeForm } from './type.ts'
import { OpenForm, SendForm, sendForm, showForm } from './page.ts'
import { readSurvey, readSurveys } from './read.ts'
import { ReadSurvey, ReadSurveys, SurveysView, SurveyView } from './view.ts'

const at = '/api/v1/surveys'
const seen = ['not-found', 'stale', 'frozen'] as const

export const surveyRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'The surveys that one sees, and the ministry’s SIPAS of the years',
    may: 'surveys.read',
    input: ReadSurveys,
    output: SurveysView,
    problems: [],
    run: readSurveys,
  }),
  json(`GET ${at}/:id`, {
    summary:
      'One survey: its plan with the sizes of the sample, and what was published of it, as far as one sees it',
    may: 'surveys.read',
    input: ReadSurvey,
    output: SurveyView,
    problems: ['not-found'],
    run: readSurvey,
  }),
  json(`POST ${at}`, {
    summary: 'Begin a survey, with the five factors of SIPAS and two groups',
    may: 'surveys.manage',
    input: StartSurvey,
    output: KeptSurvey,
    problems: ['duplicate'],
    run: startSurvey,
  }),
  json(`PUT ${at}/:id`, {
    summary: 'Edit what a survey is about and how its sample is computed',
    may: 'surveys.manage',
    input: EditSurvey,
    output: KeptSurvey,
    problems: [...seen, 'duplicate', 'wrong-state'],
    run: editSurvey,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Take a survey without forms away; its history stays',
    may: 'surveys.manage',
    input: RemoveSurvey,
    output: z.strictObject({ removed: Id }),
    problems: [...seen, 'wrong-state'],
    run: removeSurvey,
  }),
  json(`POST ${at}/:id/plans`, {
    summary:
      'Questions, groups and units from Excel; with `check`, only say what there would be and what is wrong',
    may: 'surveys.manage',
    input: ImportSurveyPlan,
    output: ImportedSurveyPlan,
    problems: [...seen, 'wrong-state'],
    run: importSurveyPlan,
  }),
  json(`PUT ${at}/:id/plan`, {
    summary:
      'Write the questions, or the groups and units, of a survey that nobody answered; with `check`, only the sizes of the sample and what is wrong',
    may: 'surveys.manage',
    input: ArrangeSurvey,
    output: ArrangedSurvey,
    problems: [...seen, 'wrong-state'],
    run: arrangeSurvey,
  }),
  bytes(`GET ${at}/:id/plan`, {
    summary: 'The plan with the sizes of the sample as Excel, which can be imported again',
    may: 'surveys.manage',
    input: TakeSurvey,
    problems: ['not-found'],
    run: takePlan,
  }),
  bytes(`GET ${at}/:id/forms`, {
    summary: 'The Excel template that field results come back in',
    may: 'surveys.manage',
    input: TakeSurvey,
    problems: ['not-found'],
    run: takeForms,
  }),
  json(`POST ${at}/:id/forms`, {
    summary: 'One form typed from paper; sent again under its key, it counts once',
    may: 'surveys.manage',
    input: TypeForm,
    output: TypedBack,
    problems: ['not-found', 'frozen', 'duplicate', 'wrong-state'],
    run: typeForm,
  }),
  json(`DELETE ${at}/:id/forms`, {
    summary: 'Take back a form that one typed oneself, by its key and by saying again what it says',
    may: 'surveys.manage',
    input: UntypeForm,
    output: TypedBack,
    problems: ['not-found', 'frozen', 'wrong-state'],
    run: untypeForm,
  }),
  json(`POST ${at}/:id/batches`, {
    summary:
      'Field results from Excel, by form or counted; with `check`, only say how many and what is wrong',
    may: 'surveys.manage',
    input: ImportForms,
    output: ImportedForms,
    problems: [...seen, 'duplicate'],
    run: importForms,
  }),
  json('DELETE /api/v1/survey-batches/:id', {
    summary: 'Undo an import of field results while the survey is not concluded',
    may: 'surveys.manage',
    input: UndoForms,
    output: z.strictObject({ removed: z.int() }),
    problems: [...seen, 'wrong-state'],
    run: undoForms,
  }),
  json(`POST ${at}/:id/links`, {
    summary: 'Links by which people answer without a name, each once; told this once',
    may: 'surveys.manage',
    input: MakeLinks,
    output: MadeLinks,
    problems: ['not-found', 'expired'],
    run: makeLinks,
  }),
  page('GET /phieu/:token', {
    summary: 'The form of a survey, for whoever holds a link to it; once sent, that it came',
    input: OpenForm,
    problems: ['not-found', 'expired', 'too-many'],
    run: showForm,
  }),
  page('POST /phieu/:token', {
    summary: 'Send the form; however often it is sent, it counts once',
    input: SendForm,
    problems: ['not-found', 'expired', 'too-many'],
    run: sendForm,
  }),
  json(`GET ${at}/:id/comments`, {
    summary: 'What people wrote, as it will be shown once the survey is concluded; a hundred at a time',
    may: 'surveys.manage',
    input: ReadComments,
    output: CommentsView,
    problems: ['not-found', 'frozen', 'wrong-state'],
    run: readComments,
  }),
  json(`DELETE ${at}/:id/comments`, {
    summary: 'Strike one comment out, wherever it is kept; the history does not say what it was',
    may: 'surveys.manage',
    input: StrikeComment,
    output: KeptSurvey,
    problems: ['not-found', 'stale', 'frozen', 'wrong-state'],
    run: strikeComment,
  }),
  json(`POST ${at}/:id/conclusions`, {
    summary:
      'Conclude a survey: what may be seen of it is computed once and frozen; again only where it differs from what was seen by nothing or by enough people, or as it was',
    may: 'surveys.manage',
    input: ConcludeSurvey,
    output: KeptSurvey,
    problems: [...seen, 'wrong-state'],
    run: concludeSurvey,
  }),
  json(`DELETE ${at}/:id/conclusions`, {
    summary: 'Take the conclusion back, with a reason, to correct what came in',
    may: 'surveys.manage',
    input: ReopenSurvey,
    output: KeptSurvey,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: reopenSurvey,
  }),
  bytes(`GET ${at}/:id/table`, {
    summary: 'What one sees of the results as Excel',
    may: 'surveys.read',
    input: TakeSurvey,
    problems: ['not-found'],
    run: takeResults,
  }),
]
