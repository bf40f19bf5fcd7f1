import { json, type Route } from '../route.ts'
import { History, ReadHistory, readHistory, ReadLog, readLog } from './read.ts'

export const historyRoutes: readonly Route[] = [
  json('GET /api/v1/history', {
    summary: 'The whole log, newest first',
    may: 'history.read',
    input: ReadLog,
    output: History,
    problems: [],
    run: readLog,
  }),
  json('GET /api/v1/history/:id', {
    summary:
      'What was done to a record, newest first, in words; of an assessment also what was sent and reviewed',
    may: 'signed-in',
    input: ReadHistory,
    output: History,
    problems: ['not-found'],
    run: readHistory,
  }),
]
