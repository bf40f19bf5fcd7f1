// Rà soát: the queue, what an agency claims, and the paper that should prove it, side by side.
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useGet } from '../api/query.ts'
import { useKeys } from '../kit/keys.ts'
import { Heading, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { reviewTitle } from '../words/review.ts'
import { Claim } from './claim.tsx'
import { QueueList } from './queue.tsx'
import { type Decided, nextOf, useQueue } from './use-queue.ts'
import './review.css'

export function Page() {
  const { campaign } = useCampaignScope()
  const { id } = useParams()
  const navigate = useNavigate()
  const queue = useQueue(campaign.slug)
  const [decided, setDecided] = useState<Decided>()
  const rows = queue.rows
  const shown = id ?? rows[0]?.id
  const go = (to: string | undefined) =>
    navigate({
      pathname: campaignPath(campaign.slug, `ra-soat${to ? `/${to}` : ''}`),
      search: location.search,
    })
  const step = (by: 1 | -1) => {
    const to = nextOf(rows, shown, by)
    if (to) void go(to)
  }
  useKeys({ F8: () => step(1), 'Shift+F8': () => step(-1) })
  useTitle(reviewTitle(campaign))
  return (
    <div className={`review ${id ? 'has-item' : ''}`}>
      <aside className="queue" aria-label="Danh sách chờ">
        <Wait for={queue}>
          {(data) => <QueueList {...data} rows={rows} shown={shown} sort={queue.sort} decided={decided} />}
        </Wait>
      </aside>
      {shown ? (
        <OneClaim
          key={shown}
          id={shown}
          onLater={() => step(1)}
          onDecided={(done) => {
            setDecided(done)
            void go(nextOf(rows, shown, 1) ?? nextOf(rows, shown, -1))
          }}
        />
      ) : (
        queue.data && (
          <div className="empty review-empty">
            <Heading>Không còn bản nào ở đây</Heading>
            <p>
              {queue.data.isAppraised ? (
                <>
                  Thẩm định lần 1 đã mở nên bản đã gửi giữ nguyên. Điểm được chấm ở trang{' '}
                  <Link to={campaignPath(campaign.slug, 'tham-dinh')}>Điểm thẩm định</Link>.
                </>
              ) : queue.data.counts.waiting === 0 ? (
                'Danh sách chờ đã hết. Bản mới gửi sẽ tự hiện ở đây.'
              ) : (
                'Hãy bỏ bớt điều kiện lọc để xem các bản khác.'
              )}
            </p>
          </div>
        )
      )}
    </div>
  )
}

function OneClaim({ id, ...acts }: { id: string; onLater: () => void; onDecided: (done: Decided) => void }) {
  const asked = useGet('/api/v1/assessments/{id}', { id }, { polled: true })
  // What is decided over is what was opened: never a copy from before, such as that of a decision taken back since.
  const fresh = asked.isFetchedAfterMount ? asked : { ...asked, data: undefined }
  return <Wait for={fresh}>{(assessment) => <Claim newest={assessment} {...acts} />}</Wait>
}
