import { json, type Route } from '../route.ts'
import { overview } from './overview.ts'
import { Overview, ReadOverview } from './view.ts'

export const overviewRoutes: readonly Route[] = [
  json('GET /api/v1/campaigns/:slug/overview', {
    summary:
      "The leaders' page: points against the aim, what is at risk, who is late, what seven days changed",
    may: 'overview.read',
    input: ReadOverview,
    output: Overview,
    problems: ['not-found', 'wrong-state'],
    run: overview,
  }),
]
