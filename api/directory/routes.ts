import { bytes, json, type Route } from '../route.ts'
import { TakeDirectory, takeDirectory } from './excel.ts'
import { ImportDirectory, importDirectory, ImportedDirectory } from './import.ts'
import { DirectoryImports, listImports, ListImports, UndoDirectory, undoDirectory, UndoneDirectory } from './undo.ts' // prettier-ignore

const at = '/api/v1/directory-imports'

export const directoryRoutes: readonly Route[] = [
  bytes('GET /api/v1/directory-table', {
    summary: 'Agencies and people as an Excel file: the template of an import, with what there is',
    may: 'people.manage',
    input: TakeDirectory,
    problems: ['not-satisfiable'],
    run: takeDirectory,
  }),
  json(`GET ${at}`, {
    summary: 'What was brought in from files, newest first',
    may: 'people.manage',
    input: ListImports,
    output: DirectoryImports,
    problems: [],
    run: listImports,
  }),
  json(`POST ${at}`, {
    summary:
      'Agencies and people from an Excel file: adds and corrects, takes nothing away; `check` only looks, every fault by its cell',
    may: 'people.manage',
    input: ImportDirectory,
    output: ImportedDirectory,
    problems: ['duplicate', 'stale'],
    run: importDirectory,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Undo an import while nothing rests on what it made',
    may: 'people.manage',
    input: UndoDirectory,
    output: UndoneDirectory,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: undoDirectory,
  }),
]
