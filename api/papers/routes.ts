import { bytes, json, type Route } from '../route.ts'
import { PrintChase, printChase } from './chase.ts'
import { PreviewTemplate, previewTemplate, TemplatePreview } from './preview.ts'
import { PrintReceipt, printReceipt } from './receipt.ts'
import { PrintRequest, printRequest } from './request.ts'
import { PrintScores, printScores } from './scores.ts'
import {
  Dropped,
  DropTemplate,
  dropTemplate,
  ListTemplates,
  listTemplates,
  PutTemplate,
  putTemplate,
  TakeTemplate,
  takeTemplate,
  TemplateKept,
  TemplateList,
  TemplateTried,
  TryTemplate,
  tryTemplate,
} from './templates.ts'

export const paperRoutes: readonly Route[] = [
  bytes('GET /api/v1/documents/:id/receipt', {
    summary: 'The receipt of its newest version, to print (PDF)',
    may: 'documents.read',
    input: PrintReceipt,
    problems: ['not-found'],
    run: printReceipt,
  }),
  bytes('GET /api/v1/requests/:id/paper', {
    summary: 'The slip of a supplement request, to print (PDF)',
    may: 'assessments.read',
    input: PrintRequest,
    problems: ['not-found'],
    run: printRequest,
  }),
  bytes('GET /api/v1/campaigns/:slug/chasing-letter', {
    summary: 'A letter to an agency about what it still owes, drafted to be signed (PDF)',
    may: 'reminders.read',
    input: PrintChase,
    problems: ['not-found'],
    run: printChase,
  }),
  bytes('GET /api/v1/campaigns/:slug/score-table', {
    summary: "An agency's self-assessment, to print (PDF)",
    may: 'assessments.work',
    input: PrintScores,
    problems: ['not-found'],
    run: printScores,
  }),
  json('GET /api/v1/templates', {
    summary: 'Templates of papers in Word, and what they may name',
    may: 'templates.manage',
    input: ListTemplates,
    output: TemplateList,
    problems: [],
    run: listTemplates,
  }),
  bytes('GET /api/v1/templates/:kind/file', {
    summary: 'The template that is used now, to change it (DOCX)',
    may: 'templates.manage',
    input: TakeTemplate,
    problems: [],
    run: takeTemplate,
  }),
  json('PUT /api/v1/templates/:kind', {
    summary: "The province's own template; every tag in it has to be known",
    may: 'templates.manage',
    input: PutTemplate,
    output: TemplateKept,
    problems: ['damaged'],
    run: putTemplate,
  }),
  json('POST /api/v1/templates/:kind/trial', {
    summary: 'Reads a template as it would be for use, and keeps nothing',
    may: 'templates.manage',
    input: TryTemplate,
    output: TemplateTried,
    problems: ['damaged'],
    run: tryTemplate,
  }),
  json('POST /api/v1/templates/:kind/preview', {
    summary: 'The newest paper of its kind in this template, to look at before it is used; keeps nothing',
    may: 'templates.manage',
    input: PreviewTemplate,
    output: TemplatePreview,
    problems: ['damaged', 'wrong-state'],
    run: previewTemplate,
  }),
  json('DELETE /api/v1/templates/:kind', {
    summary: 'Back to the template that comes with the system',
    may: 'templates.manage',
    input: DropTemplate,
    output: Dropped,
    problems: ['not-found'],
    run: dropTemplate,
  }),
]
