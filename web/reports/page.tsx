// Báo cáo định kỳ: of a period who has reported and who has not; for an agency its own report; for Sở Nội vụ and the leaders
// what was signed, put together.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatDay, formatDeadline } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useAddress } from '../kit/address.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { Consolidated } from './consolidated.tsx'
import { One } from './one.tsx'
import { Rows } from './rows.tsx'
import { EditTerms } from './terms.tsx'
import { type Board, type Period, periods } from './shapes.ts'
import './reports.css'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const [query, set] = useAddress()
  const [isSetting, setSetting] = useState(false)
  const year = Number(query.get('nam') ?? campaign.year)
  const period = periods.find((one) => one === query.get('ky'))
  const isTogether = query.get('xem') === 'tong-hop' && may('reports.consolidate')
  const isAllowed = may('reports.read')
  const asked = useGet(
    '/api/v1/reports',
    { year, ...(period && { period }) },
    { keep: true, enabled: isAllowed },
  )
  useTitle('Báo cáo định kỳ')
  if (!isAllowed) return <NotHere />
  const board = asked.data
  const open =
    query.get('bc') ?? (board?.isPartial && board.rows.length === 1 ? board.rows[0]?.id : undefined)
  return (
    <div className="sections reports">
      <PageHead title="Báo cáo định kỳ" meta={board && termsWords(board)}>
        {board && board.years.length > 1 && (
          <select
            className="choice reports-year"
            aria-label="Năm"
            value={year}
            onChange={({ target }) => set({ nam: target.value, bc: undefined })}
          >
            {board.years.map((one) => (
              <option key={one} value={one}>
                Năm {one}
              </option>
            ))}
          </select>
        )}
        {board?.mayManage && <Button onClick={() => setSetting(true)}>Đặt kỳ báo cáo…</Button>}
        {board && may('reports.consolidate') && (
          <Button onClick={() => set({ xem: isTogether ? undefined : 'tong-hop', bc: undefined })}>
            {isTogether ? 'Danh sách' : 'Tổng hợp'}
          </Button>
        )}
        {board && isTogether && <Papers year={year} period={board.terms.period} />}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Báo cáo định kỳ">
        <Wait for={asked}>
          {(found) => (
            <>
              <Periods board={found} onChoose={(ky) => set({ ky, bc: undefined })} />
              {isTogether ? (
                <Consolidated year={year} period={found.terms.period} />
              ) : open ? (
                <One
                  key={open}
                  id={open}
                  {...(!found.isPartial && { onBack: () => set({ bc: undefined }) })}
                />
              ) : (
                <Rows board={found} onOpen={(bc) => set({ bc })} />
              )}
            </>
          )}
        </Wait>
      </div>
      {board && isSetting && <EditTerms settings={board.settings} onClose={() => setSetting(false)} />}
    </div>
  )
}

const termsWords = ({ terms: { name, from, cutoff, due, mode } }: Board): string =>
  `Kỳ ${name}: số liệu ${formatDay(from)} – ${formatDay(cutoff)}, hạn ${formatDeadline(due)}; ${words.reportModes[mode]}`

function Periods({ board, onChoose }: { board: Board; onChoose: (period: Period) => void }) {
  return (
    <div className="row reports-periods" role="group" aria-label="Kỳ báo cáo">
      {board.periods.map(({ period, name, asked, signed }) => (
        <Button
          key={period}
          aria-pressed={period === board.terms.period}
          type={period === board.terms.period ? 'primary' : 'default'}
          onClick={() => onChoose(period)}
        >
          {capital(name)}
          {asked > 0 &&
            (board.isPartial ? (signed > 0 ? ' · đã gửi' : ' · chưa gửi') : ` · ${signed}/${asked}`)}
        </Button>
      ))}
    </div>
  )
}

function Papers({ year, period }: { year: number; period: Period }) {
  const at = '/api/v1/report-years/{year}/{period}/paper'
  const of = { year: String(year), period }
  return (
    <>
      <Button href={hrefOf(at, { ...of, as: 'pdf', purpose: 'print' })} target="_blank" rel="noreferrer">
        In tổng hợp
      </Button>
      <Button href={hrefOf(at, { ...of, purpose: 'print' })}>Word tổng hợp</Button>
    </>
  )
}
