import { json, page, type Route } from '../route.ts'
import { OpenRanking, showRanking } from './page.ts'
import { PublishRanking, publishRanking, WithdrawRanking, withdrawRanking } from './publish.ts'
import { PublicRankingView, ReadPublicRanking, readPublicRanking } from './read.ts'

const at = '/api/v1/campaigns/:slug/public-ranking'

export const publicRankingRoutes: readonly Route[] = [
  page('GET /cong-khai/:slug', {
    summary: 'The ranking of agencies that was published: index, rank and median, as they stood that day',
    isPublic: true,
    input: OpenRanking,
    problems: ['not-found'],
    run: showRanking,
  }),
  json(`GET ${at}`, {
    summary: 'What stands at the public address of the ranking, and what would stand there now',
    may: 'rankings.publish',
    input: ReadPublicRanking,
    output: PublicRankingView,
    problems: ['not-found'],
    run: readPublicRanking,
  }),
  json(`POST ${at}`, {
    summary: 'Publish exactly the preview that was seen, or put it in the place of what stands there',
    may: 'rankings.publish',
    input: PublishRanking,
    output: PublicRankingView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: publishRanking,
  }),
  json(`DELETE ${at}`, {
    summary: 'Withdraw it, with a reason: its address answers as one that never was',
    may: 'rankings.publish',
    input: WithdrawRanking,
    output: PublicRankingView,
    problems: ['not-found', 'stale', 'wrong-state'],
    run: withdrawRanking,
  }),
]
