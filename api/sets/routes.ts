import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { json, type Route } from '../route.ts'
import { Imported, ImportSet, importSet } from './import.ts'
import { OneSet, publishSet, removeSet } from './publish.ts'
import { ListSets, listSets, ReadSet, readSet } from './read.ts'
import { SetRow, SetView } from './view.ts'

const at = '/api/v1/sets'

export const setRoutes: readonly Route[] = [
  json(`POST ${at}`, {
    summary: 'Import a criteria set; with `check`, only say what would be kept and what is wrong',
    may: 'sets.manage',
    input: ImportSet,
    output: Imported,
    problems: ['duplicate'],
    run: importSet,
  }),
  json(`GET ${at}`, {
    summary: 'Criteria sets, with their sums',
    may: 'sets.read',
    input: ListSets,
    output: z.strictObject({ sets: z.array(SetRow) }),
    problems: [],
    run: listSets,
  }),
  json(`GET ${at}/:id`, {
    summary: 'The whole tree, with rules and slots',
    may: 'sets.read',
    input: ReadSet,
    output: SetView,
    problems: ['not-found'],
    run: readSet,
  }),
  json(`POST ${at}/:id/publication`, {
    summary: 'Publish: the set never changes again',
    may: 'sets.manage',
    input: OneSet,
    output: SetRow,
    problems: ['not-found', 'frozen', 'stale'],
    run: publishSet,
  }),
  json(`DELETE ${at}/:id`, {
    summary: 'Undo the import of an unpublished set',
    may: 'sets.manage',
    input: OneSet,
    output: z.strictObject({ removed: Id }),
    problems: ['not-found', 'frozen', 'stale'],
    run: removeSet,
  }),
]
