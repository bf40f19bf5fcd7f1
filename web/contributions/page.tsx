// Truyền thông, sáng kiến: what was published and what was recognised in the year, each with its papers and snapshots, which
// become evidence of leaves in one act.
import { Button } from 'antd'
import { useState } from 'react'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useAddress } from '../kit/address.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { Figures } from './figures.tsx'
import { ContributionForm } from './form.tsx'
import { ContributionDialog } from './one.tsx'
import { Rows } from './rows.tsx'
import type { List, Type } from './shapes.ts'
import './contributions.css'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const [query, set] = useAddress()
  const [type, setType] = useState<Type>()
  const year = Number(query.get('nam') ?? campaign.year)
  const asked = useGet('/api/v1/contributions', { year }, { keep: true, enabled: may('contributions.read') })
  useTitle('Truyền thông, sáng kiến')
  if (!may('contributions.read')) return <NotHere />
  const list = asked.data
  const open = query.get('muc')
  return (
    <div className="contributions">
      <PageHead title="Truyền thông, sáng kiến" meta={`Năm ${year}`}>
        {list && list.years.length > 1 && (
          <select
            className="choice contributions-year"
            aria-label="Năm"
            value={list.year}
            onChange={({ target }) => set({ nam: target.value })}
          >
            {list.years.map((one) => (
              <option key={one} value={one}>
                Năm {one}
              </option>
            ))}
          </select>
        )}
        {list && list.rows.length > 0 && (
          <Button href={hrefOf('/api/v1/contribution-tables/{year}', { year: String(year) })}>
            Tải Excel
          </Button>
        )}
        {list?.mayAdd && (
          <>
            <Button onClick={() => setType('communication')}>Thêm truyền thông…</Button>
            <Button onClick={() => setType('initiative')}>Thêm sáng kiến…</Button>
          </>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Truyền thông, sáng kiến">
        <Wait for={asked}>{(found) => <Body list={found} onOpen={(id) => set({ muc: id })} />}</Wait>
      </div>
      {list && type && <ContributionForm list={list} type={type} onClose={() => setType(undefined)} />}
      {list && open && <ContributionDialog id={open} list={list} onClose={() => set({ muc: undefined })} />}
    </div>
  )
}

function Body({ list, onOpen }: { list: List; onOpen: (id: string) => void }) {
  const { rows } = list
  if (rows.length === 0)
    return (
      <div className="empty">
        <strong>Chưa ghi kết quả truyền thông, sáng kiến nào của năm.</strong>
        <p>
          Mỗi mục kèm tài liệu hoặc bản chụp trang đã đăng; cơ quan chủ trì tiêu chí gắn thẳng vào tiêu chí,
          không phải tải lên lần nữa.
        </p>
      </div>
    )
  const of = (type: Type) => rows.filter((row) => row.type === type)
  return (
    <>
      <Rows type="communication" rows={of('communication')} onOpen={onOpen} />
      <Rows type="initiative" rows={of('initiative')} onOpen={onOpen} />
      <Figures list={list} />
    </>
  )
}
