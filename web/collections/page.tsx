// Biểu số liệu: all that a commune needs. Each table that was sent to one's agency is a card with its own row, to be
// filled on a telephone as at a desk: first what is owed, by deadline; what was sent lies below, a line each.
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { formatDeadline, formatMoment } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { timeLeft } from '../kit/clock.ts'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Count, Panel } from '../kit/panel.tsx'
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
      <PageHead title="Biểu số liệu" meta={`${agency.name} · Năm ${campaign.year}`} />
      <div className="page-body collections">
        <Wait for={asked}>
          {({ collections }) =>
            collections.length === 0 ? (
              <p className="empty">Chưa có biểu nào gửi đến cơ quan trong năm {campaign.year}.</p>
            ) : (
              <Tables collections={collections} agency={agency.id} />
            )
          }
        </Wait>
      </div>
    </>
  )
}

interface Props {
  collection: Collection
  agency: string
}

const isSent = ({ rows: [row] }: Collection): boolean => row?.sent !== undefined

function Tables({ collections, agency }: { collections: readonly Collection[]; agency: string }) {
  const owed = collections.filter((one) => !isSent(one))
  const sent = collections.filter(isSent)
  return (
    <>
      {owed.map((one) => (
        <Owed key={one.id} collection={one} agency={agency} />
      ))}
      {owed.length === 0 && <p className="note">Cơ quan đã gửi tất cả biểu.</p>}
      {sent.length > 0 && (
        <Panel
          title={
            <>
              Đã gửi <Count n={sent.length} of="biểu" />
            </>
          }
        >
          {sent.map((one) => (
            <Sent key={one.id} collection={one} agency={agency} />
          ))}
        </Panel>
      )}
    </>
  )
}

/** Whoever was led here for one table finds it in sight. */
function useWanted(collection: Collection) {
  const [search] = useSearchParams()
  const box = useRef<HTMLDivElement>(null)
  const isWanted = collection.rows.some(({ id }) => id === search.get('bieu'))
  useEffect(() => {
    if (isWanted) box.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  return { box, isWanted }
}

function Owed({ collection, agency }: Props) {
  const { title, due, workingDaysLeft } = collection
  const { box } = useWanted(collection)
  const { words, isSoon } = timeLeft(due, workingDaysLeft)
  return (
    <div ref={box} className="collection-card">
      <Panel
        title={title}
        aside={<span className={`small nowrap ${isSoon ? 'red medium' : 'muted'}`}>{words}</span>}
      >
        <div className="card-body">
          <Asked collection={collection} agency={agency} />
        </div>
      </Panel>
    </div>
  )
}

function Sent({ collection, agency }: Props) {
  const { title, rows } = collection
  const { box, isWanted } = useWanted(collection)
  const [isOpen, setOpen] = useState(isWanted)
  const sent = rows[0]?.sent
  return (
    <div ref={box} className="sent-collection">
      <div className="row">
        <span className="grow">
          <b>{title}</b>
          {sent && (
            <span className="small muted">
              {' '}
              Đã gửi lúc {formatMoment(sent.at)}
              {sent.isLate && <span className="red"> (sau hạn)</span>}
            </span>
          )}
        </span>
        <Button
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Đóng' : 'Xem, sửa'} ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Đóng' : 'Xem, sửa'}
        </Button>
      </div>
      {isOpen && <Asked collection={collection} agency={agency} />}
    </div>
  )
}

function Asked({ collection, agency }: Props) {
  const { campaigns, campaign } = useAgencyScope()
  const { lead, code, due, guidance, rows } = collection
  const [row] = rows
  if (!row) return null
  const other = campaigns.find(({ id }) => id === collection.campaign && id !== campaign.id)
  return (
    <>
      <p className="small muted">
        {lead} hỏi, cho tiêu chí {code}
        {other && ` của ${other.name}`}. Hạn {formatDeadline(due)}.
      </p>
      {guidance !== undefined && <p>{guidance}</p>}
      <FillRow key={row.id} collection={collection} row={row} agency={agency} />
    </>
  )
}
