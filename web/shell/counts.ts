// How much waits behind an item of the bar.
import { useGet } from '../api/query.ts'
import { reviewWord } from '../words/review.ts'
import { queueCampaign } from './nav.ts'
import type { Scope } from './scope.tsx'

export type Counts = Readonly<Partial<Record<string, { n: number; of: string }>>>

/** Asked once a minute; a page that asks the same more often keeps its number fresh here too. */
export function useCounts(scope: Scope): Counts {
  const { campaign, agency, me, may } = scope
  const slug = campaign?.slug ?? ''
  const own = me.grants.some((grant) => grant.agency !== undefined && grant.agency.id === agency?.id)
  const works = campaign !== undefined && own && may('assessments.work')
  const judged = queueCampaign(scope)
  const reviews = judged !== undefined && may('assessments.queue')
  const work = useGet(
    '/api/v1/campaigns/{slug}/work',
    { slug, agency: agency?.id ?? '' },
    { enabled: works, slowly: true },
  )
  const queue = useGet(
    '/api/v1/campaigns/{slug}/queue',
    { slug: judged?.slug ?? '' },
    { enabled: reviews, slowly: true },
  )
  const groups = (works && work.data?.groups) || []
  const rows = (isOf: (kind: string) => boolean) =>
    groups.filter(({ kind }) => isOf(kind)).reduce((sum, group) => sum + group.rows.length, 0)
  const { waiting = 0, asked = 0 } = (reviews && queue.data?.counts) || {}
  const tables = (works && work.data?.tables.length) || 0
  return {
    bieu: { n: tables, of: 'biểu phải gửi' },
    // What lies with the head is the head's; what is locked is nobody's.
    'viec-cua-toi': { n: tables + rows((kind) => kind !== 'with-head' && kind !== 'locked'), of: 'việc' },
    'xac-nhan': { n: rows((kind) => kind === 'with-head'), of: 'tiêu chí chờ xác nhận' },
    'ra-soat': {
      n: waiting + asked,
      of: `tiêu chí chờ ${reviewWord(judged)}${asked > 0 ? ' hoặc chờ trả lời' : ''}`,
    },
  }
}
