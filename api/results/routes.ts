import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import { ReadResultTable, ReadResultTemplate, resultTable, resultTemplate } from './excel.ts'
import { ImportedResults, ImportResults, importResults } from './import.ts'
import { AskNeeded, askNeeded, NeededView } from './needed.ts'
import { readResults } from './read.ts'
import {
  EditResult,
  editResult,
  KeptResult,
  RemoveResult,
  removeResult,
  TypeResult,
  typeResult,
} from './save.ts'
import { UndoImport, undoImport, Undone } from './undo.ts'
import { ReadResults, ResultsView } from './view.ts'

const at = '/api/v1/results'
const seen = ['not-found', 'stale', 'frozen'] as const

export const resultRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary:
      'Published results by year, with what contradicts what; two years beside each other; other places',
    may: 'results.read',
    input: ReadResults,
    output: ResultsView,
    problems: ['not-found'],
    run: readResults,
  }),
  json('GET /api/v1/result-need', {
    summary: 'What a rank needed in past years, and the cheapest points; nothing is written',
    may: 'results.read',
    input: AskNeeded,
    output: NeededView,
    problems: ['not-found'],
    run: askNeeded,
  }),
  bytes('GET /api/v1/result-table', {
    summary: 'The results as an Excel file',
    may: 'results.read',
    input: ReadResultTable,
    problems: ['not-found'],
    run: resultTable,
  }),
  bytes('GET /api/v1/result-template', {
    summary: 'The Excel template of results, with what there is',
    may: 'results.manage',
    input: ReadResultTemplate,
    problems: ['not-found'],
    run: resultTemplate,
  }),
  json('POST /api/v1/result-imports', {
    summary: 'Results from Excel; with `check`, only say what would be kept and what is wrong',
    may: 'results.manage',
    input: ImportResults,
    output: ImportedResults,
    problems: ['duplicate'],
    run: importResults,
  }),
  json('DELETE /api/v1/result-imports/:id', {
    summary: 'Undo an import while nothing came after it: what it had replaced is back',
    may: 'results.manage',
    input: UndoImport,
    output: Undone,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: undoImport,
  }),
  json(`POST ${at}`, {
    summary: 'Type one result',
    may: 'results.manage',
    input: TypeResult,
    output: KeptResult,
    problems: ['duplicate'],
    run: typeResult,
  }),
  json(`PUT ${at}/:id`, {
    summary: 'Correct one result as it was typed; a labelled data set is only read',
    may: 'results.manage',
    input: EditResult,
    output: KeptResult,
    problems: [...seen, 'duplicate'],
    run: editResult,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Take one result away; its history stays',
    may: 'results.manage',
    input: RemoveResult,
    output: z.strictObject({ removed: Id }),
    problems: seen,
    run: removeResult,
  }),
]
