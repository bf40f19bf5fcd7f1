import { bytes, json, type Route, upload as uploadRoute } from '../route.ts'
import { alike, AlikeDocuments, ReadAlike } from './alike.ts'
import { Derive, derive, Derived } from './derive.ts'
import { Facets, facets, ReadFacets } from './facets.ts'
import { DocumentList, list, ListDocuments } from './list.ts'
import { one, ReadDocument } from './one.ts'
import { SaveParticulars, saveParticulars } from './particulars.ts'
import { readFile, TakeFile } from './read.ts'
import { CheckRegister, checkRegister, RegisterChecked } from './register.ts'
import { PageTexts, ReadRendition, readText, readThumb, readView } from './rendition.ts'
import { beforeReplace, Replace, replace } from './replace.ts'
import { ReadMark, readMark, ReleaseHeld, releaseHeld, SaySecrecy, saySecrecy } from './secrecy.ts'
import { Snapped, Snapshot, snapshot } from './snapshot.ts'
import { ReadUsage, ReadUsageTable, usage, UsageReport, usageTable } from './usage.ts'
import { Uploaded } from './recorded.ts'
import { beforeUpload, upload, Uploads } from './upload.ts'
import { DocumentView } from './view.ts'
import { restore, RestoreDocument, withdraw, WithdrawDocument } from './withdraw.ts'

const at = '/api/v1/documents'
const version = '/api/v1/versions/:id'

export const documentRoutes: readonly Route[] = [
  uploadRoute(`POST ${at}`, {
    summary: 'Upload files; one result for each',
    may: 'documents.upload',
    input: Uploads,
    output: Uploaded,
    problems: ['not-found', 'quota'],
    before: beforeUpload,
    run: upload,
  }),
  json(`POST ${at}/derived`, {
    summary:
      "Make a new document of pages of the agency's own, in an order and turned; it goes through intake",
    may: 'documents.derive',
    input: Derive,
    output: Derived,
    problems: ['not-found', 'wrong-state', 'quota', 'too-large', 'duplicate', 'unavailable'],
    run: derive,
  }),
  json(`POST ${at}/snapshots`, {
    summary: 'Take a page of the web as it is now, as a PDF; it goes through intake',
    may: 'documents.upload',
    input: Snapshot,
    output: Snapped,
    problems: [
      'not-found',
      'wrong-state',
      'quota',
      'too-large',
      'duplicate',
      'unavailable',
      'mismatch',
      'unsupported-type',
    ],
    run: snapshot,
  }),
  json(`POST ${at}/register`, {
    summary: 'Read the list of an exported folder and match its files; nothing is kept',
    may: 'documents.upload',
    input: CheckRegister,
    output: RegisterChecked,
    problems: [],
    run: checkRegister,
  }),
  json(`GET ${at}`, {
    summary: 'The library, searched with and without diacritics',
    may: 'documents.read',
    input: ListDocuments,
    output: DocumentList,
    problems: [],
    run: list,
  }),
  json(`GET ${at}/facets`, {
    summary: 'How many documents each narrowing of the library would show',
    may: 'documents.read',
    input: ReadFacets,
    output: Facets,
    problems: [],
    run: facets,
  }),
  json('GET /api/v1/campaigns/:slug/usage', {
    summary: "An agency's documents by their use: where cited, in which years, how many points hang on each",
    may: 'assessments.work',
    input: ReadUsage,
    output: UsageReport,
    problems: ['not-found'],
    run: usage,
  }),
  bytes('GET /api/v1/campaigns/:slug/usage/table', {
    summary: 'The same as an Excel file',
    may: 'assessments.work',
    input: ReadUsageTable,
    problems: ['not-found'],
    run: usageTable,
  }),
  json(`GET ${at}/:id`, {
    summary: 'A document, its versions, and where it is cited',
    may: 'documents.read',
    input: ReadDocument,
    output: DocumentView,
    problems: ['not-found'],
    run: one,
  }),
  json(`GET ${at}/:id/alike`, {
    summary: 'Documents of the same agency that seem to be the same paper',
    may: 'documents.read',
    input: ReadAlike,
    output: AlikeDocuments,
    problems: ['not-found'],
    run: alike,
  }),
  json(`PATCH ${at}/:id`, {
    summary: 'Save its particulars (NĐ 30/2020)',
    may: 'documents.upload',
    input: SaveParticulars,
    output: DocumentView,
    problems: ['not-found', 'stale', 'wrong-state', 'duplicate'],
    run: saveParticulars,
  }),
  uploadRoute(`POST ${at}/:id/versions`, {
    summary: 'Replace the main file, or add annexes: the next version, with a reason',
    may: 'documents.upload',
    input: Replace,
    output: DocumentView,
    problems: [
      'not-found',
      'stale',
      'wrong-state',
      'quota',
      'empty-file',
      'too-large',
      'unsupported-type',
      'mismatch',
      'secret',
    ],
    before: beforeReplace,
    run: replace,
  }),
  json(`POST ${at}/:id/withdrawal`, {
    summary: 'Withdraw it; it stays where it was submitted and proves nothing from now on',
    may: 'documents.withdraw',
    input: WithdrawDocument,
    output: DocumentView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: withdraw,
  }),
  json(`DELETE ${at}/:id/withdrawal`, {
    summary: 'Take the withdrawal back; it proves again wherever it is cited',
    may: 'documents.withdraw',
    input: RestoreDocument,
    output: DocumentView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: restore,
  }),
  json(`POST ${version}/secrecy`, {
    summary: 'Say of a version that was held back that it is secret, or ask the head that it is not',
    may: 'documents.upload',
    input: SaySecrecy,
    output: DocumentView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: saySecrecy,
  }),
  json(`POST ${version}/release`, {
    summary: 'Decide whether a version that was held back bears a secrecy mark',
    may: 'documents.release',
    input: ReleaseHeld,
    output: DocumentView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: releaseHeld,
  }),
  bytes(`GET ${version}/mark`, {
    summary: 'A picture of the secrecy mark that a version is held back for, and of nothing else',
    may: 'documents.read',
    input: ReadMark,
    problems: ['not-found', 'not-satisfiable'],
    run: readMark,
  }),
  bytes(`GET ${version}/bytes`, {
    summary: 'The untouched original of one file of a version',
    may: 'documents.read',
    input: TakeFile,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readFile,
  }),
  bytes(`GET ${version}/view`, {
    summary: 'A PDF of one file of a version, for looking at',
    may: 'documents.read',
    input: ReadRendition,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readView,
  }),
  bytes(`GET ${version}/thumb`, {
    summary: 'A picture of its first page',
    may: 'documents.read',
    input: ReadRendition,
    problems: ['not-found', 'wrong-state', 'not-satisfiable'],
    run: readThumb,
  }),
  json(`GET ${version}/text`, {
    summary: 'Text of each page',
    may: 'documents.read',
    input: ReadRendition,
    output: PageTexts,
    problems: ['not-found', 'wrong-state'],
    run: readText,
  }),
]
