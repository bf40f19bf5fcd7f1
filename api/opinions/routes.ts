import { json, type Route } from '../route.ts'
import { listOpinions, OpinionList, ReadOpinions } from './read.ts'
import { recordOpinion, RecordOpinion } from './record.ts'

export const opinionRoutes: readonly Route[] = [
  json('GET /api/v1/assessments/:id/opinions', {
    summary: 'What members of the council said of it, the newest submission first',
    may: 'opinions.read',
    input: ReadOpinions,
    output: OpinionList,
    problems: ['not-found'],
    run: listOpinions,
  }),
  json('PUT /api/v1/assessments/:id/opinion', {
    summary: "A council member's own opinion, over what was seen; another one replaces it",
    may: 'opinions.record',
    input: RecordOpinion,
    output: OpinionList,
    problems: ['not-found', 'stale', 'own-work', 'unreadable-number'],
    run: recordOpinion,
  }),
]
