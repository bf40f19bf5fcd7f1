import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import { Difference, ReadDifference, readDifference, SetMapping, setMapping } from './difference.ts'
import { CopySet, copySet, EditNode, editNode, EditSet, editSet } from './edit.ts'
import { Imported, ImportSet, importSet, ImportTable, importTable } from './import.ts'
import { OneSet, publishSet, removeSet } from './publish.ts'
import { ListedSet, ListSets, listSets, ReadSet, readSet } from './read.ts'
import { ReadTable, readTable, ReadTemplate, readTemplate } from './table.ts'
import { Tried, TryRule, tryRule } from './try-rule.ts'
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
  json(`POST ${at}/tables`, {
    summary: 'The same from an Excel file, with faults by cell',
    may: 'sets.manage',
    input: ImportTable,
    output: Imported,
    problems: ['duplicate'],
    run: importTable,
  }),
  bytes('GET /api/v1/set-template', {
    summary: 'The Excel template of a set, with an example of every kind of rule',
    may: 'sets.manage',
    input: ReadTemplate,
    problems: [],
    run: readTemplate,
  }),
  bytes(`GET ${at}/:id/table`, {
    summary: 'The set as an Excel file that can be imported again',
    may: 'sets.read',
    input: ReadTable,
    problems: ['not-found'],
    run: readTable,
  }),
  json(`GET ${at}`, {
    summary: 'Criteria sets, with their sums and what uses them',
    may: 'sets.read',
    input: ListSets,
    output: z.strictObject({ sets: z.array(ListedSet) }),
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
    summary: 'Undo the import of a set that no year, move or mapping uses',
    may: 'sets.manage',
    input: OneSet,
    output: z.strictObject({ removed: Id }),
    problems: ['not-found', 'frozen', 'stale'],
    run: removeSet,
  }),
  json(`POST ${at}/:id/versions`, {
    summary: 'Go on in a copy: the next version, unpublished',
    may: 'sets.manage',
    input: CopySet,
    output: SetRow,
    problems: ['not-found', 'duplicate'],
    run: copySet,
  }),
  json(`PATCH ${at}/:id`, {
    summary: 'Title and total of a set, while it is unpublished',
    may: 'sets.manage',
    input: EditSet,
    output: SetView,
    problems: ['not-found', 'frozen', 'stale'],
    run: editSet,
  }),
  json(`PATCH ${at}/:id/nodes/:key`, {
    summary:
      'Points, who scores and leads it, guidance, figures, slots and rule of a node, while the set is unpublished',
    may: 'sets.manage',
    input: EditNode,
    output: SetView,
    problems: ['not-found', 'frozen', 'stale'],
    run: editNode,
  }),
  json('POST /api/v1/rules/trial', {
    summary: 'What a rule gives for typed figures; keeps nothing',
    may: 'sets.manage',
    input: TryRule,
    output: Tried,
    problems: [],
    run: tryRule,
  }),
  json(`GET ${at}/:id/difference`, {
    summary: 'Node by node, what changed since the set `from`',
    may: 'sets.read',
    input: ReadDifference,
    output: Difference,
    problems: ['not-found'],
    run: readDifference,
  }),
  json(`PUT ${at}/:id/mapping`, {
    summary: 'Which node of the set `from` becomes which, where key and name do not tell it',
    may: 'sets.manage',
    input: SetMapping,
    output: Difference,
    problems: ['not-found', 'stale'],
    run: setMapping,
  }),
]
