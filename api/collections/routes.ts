import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { bytes, json, type Route } from '../route.ts'
import {
  AddAgencies,
  addAgencies,
  DropCollection,
  dropCollection,
  listCollections,
  MakeCollection,
  makeCollection,
  OfAssessment,
} from './design.ts'
import { ReadExcel, readExcel, WriteExcel, writeExcel } from './excel.ts'
import { FillRow, fillRow } from './fill.ts'
import { TakeSums, takeSums } from './take.ts'
import { Collections, CollectionView, ListRows, listRows, ReadCollection, readCollection } from './view.ts'

const at = '/api/v1/collections/:id'

export const collectionRoutes: readonly Route[] = [
  json('GET /api/v1/assessments/:id/collections', {
    summary: 'The tables by which the lead of a leaf collects its figures',
    may: 'collections.read',
    input: OfAssessment,
    output: Collections,
    problems: ['not-found'],
    run: listCollections,
  }),
  json('POST /api/v1/assessments/:id/collections', {
    summary: 'Draw a table and send it to agencies',
    may: 'collections.design',
    input: MakeCollection,
    output: CollectionView,
    problems: ['not-found'],
    run: makeCollection,
  }),
  json(`GET ${at}`, {
    summary: 'A table; whoever only fills a row sees that row',
    may: 'collections.read',
    input: ReadCollection,
    output: CollectionView,
    problems: ['not-found'],
    run: readCollection,
  }),
  json(`POST ${at}/agencies`, {
    summary: 'Send it to more agencies, or move its deadline',
    may: 'collections.design',
    input: AddAgencies,
    output: CollectionView,
    problems: ['not-found', 'stale'],
    run: addAgencies,
  }),
  json(`DELETE ${at}`, {
    summary: 'Take a table back while nobody wrote into it',
    may: 'collections.design',
    input: DropCollection,
    output: z.strictObject({ removed: Id }),
    problems: ['not-found', 'stale', 'wrong-state'],
    run: dropCollection,
  }),
  json(`POST ${at}/figures`, {
    summary: "The sums become the leaf's declared figures",
    may: 'collections.design',
    input: TakeSums,
    output: CollectionView,
    problems: ['not-found', 'stale', 'wrong-state', 'late'],
    run: takeSums,
  }),
  bytes(`GET ${at}/excel`, {
    summary: 'The table as an Excel file',
    may: 'collections.read',
    input: ReadExcel,
    problems: ['not-found'],
    run: readExcel,
  }),
  json(`POST ${at}/excel`, {
    summary: 'Rows of agencies that answered on paper, from an Excel file',
    may: 'collections.design',
    input: WriteExcel,
    output: CollectionView,
    problems: ['not-found', 'stale', 'invalid'],
    run: writeExcel,
  }),
  json('GET /api/v1/campaigns/:slug/rows', {
    summary: "The tables of the round's year that an agency is to fill, each with its row",
    may: 'collections.fill',
    input: ListRows,
    output: Collections,
    problems: ['not-found'],
    run: listRows,
  }),
  json('PUT /api/v1/rows/:id', {
    summary: 'Fill the own row; with `send` hand it in, or hand it in again',
    may: 'collections.fill',
    input: FillRow,
    output: CollectionView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: fillRow,
  }),
]
