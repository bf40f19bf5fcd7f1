// Thực hiện nhiệm vụ: how each task of the plan in force stands and why; for Sở Nội vụ by agency, with the tasks behind
// each figure; for an agency what it leads and helps with.
import { Button } from 'antd'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useAddress } from '../kit/address.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { Asked } from './asked.tsx'
import { ByAgency } from './by-agency.tsx'
import { Rows } from './rows.tsx'
import type { Board } from './shapes.ts'
import { states, stateWord } from './state.tsx'
import { TaskDialog } from './task.tsx'
import './tasks.css'

export interface Filter {
  agency?: string | undefined
  state?: string | undefined
}

export function Page() {
  const { may } = useCampaignScope()
  const [query, set] = useAddress()
  const year = query.get('nam') ?? undefined
  const asked = useGet('/api/v1/tasks', year ? { year: Number(year) } : {}, {
    polled: true,
    enabled: may('plans.read'),
  })
  useTitle('Thực hiện nhiệm vụ')
  if (!may('plans.read')) return <NotHere />
  const filter = { agency: query.get('co-quan') ?? undefined, state: query.get('tinh-trang') ?? undefined }
  const onFilter = ({ agency, state }: Filter) => set({ 'co-quan': agency, 'tinh-trang': state })
  const onOpen = (code: string | undefined) => set({ nv: code, 'tra-loi': undefined })
  const onAnswer = (code: string, key: string) => set({ nv: code, 'tra-loi': key })
  const board = asked.data
  const code = query.get('nv')
  const asking = query.get('tra-loi')
  return (
    <div className="tasks">
      <PageHead title="Thực hiện nhiệm vụ" meta={board?.plan && `${board.plan.title} · bản ${board.plan.n}`}>
        {board && board.plans.length > 1 && (
          <select
            className="choice tasks-year"
            aria-label="Kế hoạch của năm"
            value={board.plan?.year}
            onChange={({ target }) => set({ nam: target.value, nv: undefined })}
          >
            {board.plans.map((one) => (
              <option key={one.id} value={one.year}>
                Năm {one.year}
              </option>
            ))}
          </select>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Thực hiện nhiệm vụ">
        <Wait for={asked}>
          {(found) =>
            found.plan ? <Body board={found} {...{ filter, onFilter, onOpen, onAnswer }} /> : <Empty />
          }
        </Wait>
      </div>
      {board?.plan && code && (
        <TaskDialog
          plan={board.plan.id}
          code={code}
          first={asking ? { move: 'answer', key: asking } : undefined}
          onClose={() => onOpen(undefined)}
        />
      )}
    </div>
  )
}

interface BodyProps {
  board: Board
  filter: Filter
  onFilter: (filter: Filter) => void
  onOpen: (code: string) => void
  onAnswer: (code: string, key: string) => void
}

function Body({ board, filter, onFilter, onOpen, onAnswer }: BodyProps) {
  const { agency, state } = filter
  const rows = board.rows.filter(
    (row) => (!agency || row.lead.id === agency) && (!state || row.state === state),
  )
  const name = board.agencies.find(({ id }) => id === agency)?.name
  return (
    <>
      <Asked board={board} onAnswer={onAnswer} />
      {board.agencies.length > 0 && <ByAgency board={board} {...{ filter, onFilter, onOpen }} />}
      <section aria-label="Danh sách nhiệm vụ">
        <div className="row tasks-heading">
          <h2>
            {board.isPartial ? 'Nhiệm vụ của cơ quan bạn' : (name ?? 'Tất cả cơ quan')} ({rows.length})
          </h2>
          <label className="row small nowrap">
            Tình trạng
            <select
              className="choice"
              value={state ?? ''}
              onChange={({ target }) => onFilter({ agency, state: target.value })}
            >
              <option value="">Tất cả</option>
              {states.map((one) => (
                <option key={one} value={one}>
                  {stateWord(one)} ({board.counts[one] ?? 0})
                </option>
              ))}
            </select>
          </label>
          {(agency ?? state) && <Button onClick={() => onFilter({})}>Bỏ lọc</Button>}
        </div>
        <Rows rows={rows} isPartial={board.isPartial} onOpen={onOpen} />
      </section>
    </>
  )
}

const Empty = () => (
  <div className="empty">
    <strong>Chưa có kế hoạch nào được phê duyệt.</strong>
    <p>Khi kế hoạch của năm được phê duyệt, nhiệm vụ của từng cơ quan hiện ở đây với tiến độ và sản phẩm.</p>
  </div>
)
