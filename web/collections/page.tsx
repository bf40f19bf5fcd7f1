// Biểu số liệu: all that a commune needs. Each table that was sent to one's agency is a card with its own row, to be
// filled on a telephone as at a desk.
import { formatDeadline } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { timeLeft } from '../kit/clock.ts'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'
import { useAgencyScope } from '../shell/scope.tsx'
import { FillRow } from './fill-row.tsx'
import type { Collection } from './shapes.ts'
import './collections.css'

export function Page() {
  const { campaign, agency } = useAgencyScope()
  const { slug } = campaign
  const asked = useGet('/api/v1/campaigns/{slug}/rows', { slug, agency: agency.id }, { polled: true })
  useTitle('Biểu số liệu')
  return (
    <>
      <PageHead title="Biểu số liệu" meta={`${agency.name} · ${campaign.name}`} />
      <div className="page-body collections">
        <Wait for={asked}>
          {({ collections }) =>
            collections.length === 0 ? (
              <p className="empty">Chưa có biểu nào gửi đến cơ quan.</p>
            ) : (
              collections.map((one) => <Card key={one.id} collection={one} agency={agency.id} />)
            )
          }
        </Wait>
      </div>
    </>
  )
}

function Card({ collection, agency }: { collection: Collection; agency: string }) {
  const { title, lead, code, due, guidance, workingDaysLeft, rows } = collection
  const [row] = rows
  if (!row) return null
  const { words, isSoon } = timeLeft(due, workingDaysLeft)
  return (
    <Panel
      title={title}
      aside={
        <span className={`small ${isSoon && !row.sent ? 'red medium' : 'muted'}`}>
          {row.sent ? 'Đã gửi' : words}
        </span>
      }
    >
      <div className="card-body">
        <p className="small muted">
          {lead} hỏi, cho tiêu chí {code}. Hạn {formatDeadline(due)}.
        </p>
        {guidance !== undefined && <p>{guidance}</p>}
        <FillRow key={row.id} collection={collection} row={row} agency={agency} />
      </div>
    </Panel>
  )
}
