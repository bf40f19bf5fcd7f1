// Giải trình mất điểm: which points a published result lacks, who answers for them, and with which outcome.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useAddress } from '../kit/address.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { Open } from './acts.tsx'
import { One } from './one.tsx'
import { Owners } from './owners.tsx'
import { Rows } from './rows.tsx'
import type { List } from './shapes.ts'
import './losses.css'

export function Page() {
  const { may } = useCampaignScope()
  const [query, set] = useAddress()
  const [isOpening, setOpening] = useState(false)
  const year = query.get('nam') ?? undefined
  const isAllowed = may('losses.read')
  const asked = useGet('/api/v1/losses', year ? { year: Number(year) } : {}, {
    keep: true,
    enabled: isAllowed,
  })
  useTitle('Giải trình mất điểm')
  if (!isAllowed) return <NotHere />
  const list = asked.data
  const shown = list?.rows.find(({ id }) => id === query.get('muc'))
  return (
    <div className="sections losses">
      <PageHead title="Giải trình mất điểm" meta={list && aboutWords(list)}>
        {list && list.years.length > 1 && (
          <select
            className="choice losses-year"
            aria-label="Kết quả của năm"
            value={list.year}
            onChange={({ target }) => set({ nam: target.value, muc: undefined, 'co-quan': undefined })}
          >
            {list.years.map((one) => (
              <option key={one} value={one}>
                Năm {one}
              </option>
            ))}
          </select>
        )}
        {list?.year !== undefined && list.rows.length > 0 && <Papers year={list.year} />}
        {list?.mayManage && list.unlisted > 0 && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {list.rows.length === 0 ? 'Lập danh sách…' : `Bổ sung ${list.unlisted} mục…`}
          </Button>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Giải trình mất điểm">
        <Wait for={asked}>
          {(found) =>
            found.rows.length === 0 ? (
              <Empty list={found} />
            ) : (
              <>
                {!found.isPartial && (
                  <Owners
                    list={found}
                    owner={query.get('co-quan') ?? undefined}
                    onChoose={(agency) => set({ 'co-quan': agency })}
                  />
                )}
                <Rows list={found} owner={query.get('co-quan') ?? undefined} onOpen={(muc) => set({ muc })} />
              </>
            )
          }
        </Wait>
      </div>
      {list && isOpening && <Open list={list} onClose={() => setOpening(false)} />}
      {list && shown && <One list={list} row={shown} onClose={() => set({ muc: undefined })} />}
    </div>
  )
}

function aboutWords({ year, result, rows, points, isPartial }: List): string {
  if (year === undefined) return ''
  const lost = `${rows.length} mục, ${formatPoints(points)} điểm bị mất`
  if (isPartial) return `PAR INDEX năm ${year}: cơ quan bạn trả lời ${lost}`
  if (!result) return `PAR INDEX năm ${year}: ${lost}`
  const rank = result.rank === undefined ? '' : `, hạng ${result.rank}/${result.of ?? '–'}`
  return `PAR INDEX năm ${year}: ${formatPoints(result.points)}/${formatPoints(result.scale)} điểm${rank}; ${lost}`
}

const Papers = ({ year }: { year: number }) => (
  <>
    <Button href={hrefOf('/api/v1/losses/table', { year })}>Xuất Excel</Button>
    <Button
      href={hrefOf('/api/v1/losses/paper', { year, purpose: 'print' })}
      target="_blank"
      rel="noreferrer"
    >
      In danh sách
    </Button>
    <Button href={hrefOf('/api/v1/losses/paper', { year, as: 'docx', purpose: 'print' })}>Word</Button>
  </>
)

const Empty = ({ list: { isPartial, mayManage, year } }: { list: List }) => (
  <div className="empty">
    <strong>
      {isPartial ? 'Cơ quan bạn không phải trả lời mục nào.' : 'Chưa lập danh sách điểm bị mất.'}
    </strong>
    <p>
      {isPartial
        ? 'Khi Sở Nội vụ giao mục điểm bị mất cho cơ quan bạn, mục ấy hiện ở đây với hạn giải trình.'
        : year === undefined
          ? 'Hãy ghi kết quả PAR INDEX của tỉnh ở trang Kết quả trước.'
          : mayManage
            ? `Bấm “Lập danh sách…”: mỗi điểm mất của kết quả năm ${year} giao cho cơ quan chủ trì, đến hạn người đứng đầu giải trình.`
            : 'Sở Nội vụ lập danh sách từ kết quả công bố.'}
    </p>
  </div>
)
