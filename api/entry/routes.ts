import { bytes, json, type Route } from '../route.ts'
import { CompareEntry, ComparedEntry, compareEntry } from './compare.ts'
import { OrderFolders, orderFolders, Ordered, TakeFolders, takeFolders } from './folders.ts'
import { LimitEntry, limitEntry, LimitsKept } from './limits.ts'
import { readEntry } from './read.ts'
import { SendEntry, sendEntry, SentEntry } from './sent.ts'
import { entryTable, PrintEntry } from './table.ts'
import { Ticked, TickEntry, tickEntry } from './tick.ts'
import { EntryView, ReadEntry } from './view.ts'

const at = '/api/v1/campaigns/:slug/entry'

export const entryRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary:
      "What is typed into the ministry's software, leaf by leaf, how far that is, and what changed since",
    may: 'ministry.enter',
    input: ReadEntry,
    output: EntryView,
    problems: ['not-found', 'wrong-state'],
    run: readEntry,
  }),
  bytes(`GET ${at}/table`, {
    summary: 'The same as an Excel file',
    may: 'ministry.enter',
    input: PrintEntry,
    problems: ['not-found', 'wrong-state'],
    run: entryTable,
  }),
  json(`POST ${at}/ticks`, {
    summary: 'Points or documents of a leaf were typed, or were not',
    may: 'ministry.enter',
    input: TickEntry,
    output: Ticked,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: tickEntry,
  }),
  json(`POST ${at}/comparisons`, {
    summary: "What the ministry's system shows, typed back or from Excel; with `check`, only compare",
    may: 'ministry.enter',
    input: CompareEntry,
    output: ComparedEntry,
    problems: ['not-found', 'wrong-state', 'unreadable-number'],
    run: compareEntry,
  }),
  json(`PUT ${at}/limits`, {
    summary: "What the ministry's software takes: length of text, size, number and names of files",
    may: 'ministry.enter',
    input: LimitEntry,
    output: LimitsKept,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: limitEntry,
  }),
  json(`POST ${at}/folders`, {
    summary: 'Make the folders to upload from; a worker cuts what the software would not take',
    may: 'ministry.enter',
    input: OrderFolders,
    output: Ordered,
    problems: ['not-found', 'wrong-state'],
    run: orderFolders,
  }),
  bytes('GET /api/v1/entry-folders/:id/zip', {
    summary: 'Folders to upload from: one a leaf, as a ZIP',
    may: 'ministry.enter',
    input: TakeFolders,
    problems: ['not-found', 'wrong-state'],
    run: takeFolders,
  }),
  json(`POST ${at}/sent`, {
    summary: 'Sent to the ministry: only when every leaf was compared without a difference',
    may: 'ministry.enter',
    input: SendEntry,
    output: SentEntry,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: sendEntry,
  }),
]
