// Leaves of the appraisal: what waits for this person first; by area and agency.
import { Button } from 'antd'
import { useState } from 'react'
import { formatWorth } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { useAddress } from '../kit/address.ts'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { JudgeMany } from './judge-many.tsx'
import { Opened } from './leaf.tsx'
import { type Appraisal, type Row, show } from './shapes.ts'

const kinds = {
  mine: 'Chờ tôi',
  waiting: 'Chưa chấm',
  disputed: 'Còn ý kiến khác',
  changed: 'Khác điểm tự chấm',
  aside: 'Không áp dụng',
  all: 'Tất cả',
} as const
type Kind = keyof typeof kinds

/** A thousand rows at once take a second to draw. */
const PAGE = 200

export function Leaves({ view, usual }: { view: Appraisal; usual: Kind }) {
  const { campaign } = useCampaignScope()
  const [query, set] = useAddress()
  const wanted = query.get('xem')
  const kind = (Object.keys(kinds) as Kind[]).find((one) => one === wanted) ?? usual
  const [area, agency] = [query.get('linh-vuc') ?? '', query.get('co-quan') ?? '']
  const [opened, open] = useState<Row>()
  const whole = useGet('/api/v1/campaigns/{slug}', { slug: campaign.slug })
  const asked = useGet(
    '/api/v1/campaigns/{slug}/marks',
    { slug: campaign.slug, show: kind, ...(area && { area }), ...(agency && { agency }) },
    { polled: true, keep: true },
  )
  const isOffered: Partial<Record<Kind, boolean>> = {
    waiting: view.may.includes('notify') || (view.stage === 'second' && view.may.includes('convene')),
    aside: view.agencies.some(({ setAside = 0 }) => setAside > 0),
  }
  const offered = (Object.keys(kinds) as Kind[]).filter((one) => isOffered[one] ?? true)
  const areas = (whole.data?.nodes ?? []).filter(({ level }) => level === 1)
  const choice = (
    <div className="row appraisal-filter">
      <div className="board-choice" role="group" aria-label="Tiêu chí nào">
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            onClick={() => set({ xem: one === usual ? undefined : one })}
          >
            {kinds[one]}
          </button>
        ))}
      </div>
      <select
        aria-label="Lĩnh vực"
        className="choice"
        value={area}
        onChange={({ target }) => set({ 'linh-vuc': target.value })}
      >
        <option value="">Mọi lĩnh vực</option>
        {areas.map(({ key, code, name }) => (
          <option key={key} value={key}>
            {code}. {name}
          </option>
        ))}
      </select>
      {view.agencies.length > 1 && (
        <select
          aria-label="Cơ quan"
          className="choice"
          value={agency}
          onChange={({ target }) => set({ 'co-quan': target.value })}
        >
          <option value="">Mọi cơ quan</option>
          {view.agencies.map((one) => (
            <option key={one.agency} value={one.agency}>
              {one.short}
            </option>
          ))}
        </select>
      )}
    </div>
  )
  return (
    <Panel title="Tiêu chí" aside={choice}>
      <Wait for={asked}>
        {({ rows, total }) => (
          <>
            <JudgeMany rows={rows} stage={view.stage} />
            {rows.length === 0 ? (
              <p className="card-body muted">{empty[kind]}</p>
            ) : (
              <Table
                key={`${kind} ${area} ${agency}`}
                rows={rows}
                isFinal={['agreed', 'decided'].includes(view.stage)}
                onOpen={open}
              />
            )}
            {total > rows.length && (
              <p className="note">
                Chỉ hiện được {rows.length}/{total} tiêu chí. Hãy chọn một cơ quan hoặc lĩnh vực để xem phần
                còn lại.
              </p>
            )}
            {opened && (
              <Opened
                key={opened.assessment}
                row={opened}
                listed={rows.find(({ assessment }) => assessment === opened.assessment)}
                view={view}
                onClose={() => open(undefined)}
              />
            )}
          </>
        )}
      </Wait>
    </Panel>
  )
}

const empty: Readonly<Record<Kind, string>> = {
  mine: 'Không còn tiêu chí nào chờ bạn ở bước này.',
  waiting: 'Mọi tiêu chí của bước này đã chấm.',
  disputed: 'Không còn tiêu chí nào có ý kiến khác.',
  changed: 'Chưa có tiêu chí nào khác điểm tự chấm.',
  aside: 'Hội đồng chưa kết luận tiêu chí nào không áp dụng.',
  all: 'Chưa có tiêu chí nào trong phạm vi của bạn.',
}

interface TableProps {
  rows: readonly Row[]
  /** The minutes are attached. */
  isFinal: boolean
  onOpen: (row: Row) => void
}

function Table({ rows, isFinal, onOpen }: TableProps) {
  const [drawn, draw] = useState(PAGE)
  return (
    <div
      className="appraisal-table cards cards-dense"
      role="region"
      aria-label="Điểm của từng tiêu chí"
      tabIndex={0}
    >
      <table className="w">
        <thead>
          <tr>
            <th>Cơ quan</th>
            <th>Mã</th>
            <th>Tiêu chí</th>
            <th className="num">Tối đa</th>
            <th className="num">Tự chấm</th>
            <th className="num">Lần 1</th>
            <th className="num">Đề nghị</th>
            <th className="num">Lần 2</th>
            <th className="num">Hội đồng</th>
            <th className="num">{isFinal ? 'Điểm chốt' : 'Điểm đề xuất'}</th>
            <th>Việc</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <tr key={row.assessment}>
              <td data-label="Cơ quan">{row.agencyName}</td>
              <td className="strong" data-label="Mã">
                {row.code}
              </td>
              <td data-label="Tiêu chí">
                {row.name}
                {row.judges && <Judges names={row.judges} />}
              </td>
              <td className="num" data-label="Tối đa">
                {formatWorth(row)}
              </td>
              <td className="num" data-label="Tự chấm">
                {row.over ? show(row.claimed) : 'chưa gửi'}
              </td>
              <td
                className={`num ${isLower(row.first.at(-1)?.points, row.claimed) ? 'red strong' : ''}`}
                data-label="Lần 1"
              >
                {show(row.first.at(-1)?.points)}
              </td>
              <td className="num" data-label="Đề nghị">
                {row.answer ? show(row.answer.points) : show(undefined)}
              </td>
              <td className="num" data-label="Lần 2">
                {show(row.second.at(-1)?.points)}
              </td>
              <td className="num" data-label="Hội đồng">
                {row.setAside ? 'không áp dụng' : show(row.verdict?.points)}
              </td>
              <td className="num strong" data-label={isFinal ? 'Điểm chốt' : 'Điểm đề xuất'}>
                {row.setAside ? show(undefined) : show(row.standing)}
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={`${doing(row)} ${row.agencyName} ${row.code}`}
                  onClick={() => onOpen(row)}
                >
                  {doing(row)}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > drawn && (
        <p className="note">
          Đang hiện {drawn}/{rows.length} tiêu chí.{' '}
          <Button onClick={() => draw(drawn + PAGE)}>Hiện thêm {Math.min(PAGE, rows.length - drawn)}</Button>
        </p>
      )}
    </div>
  )
}

/** Whom it waits for; the administrator gives an area to a person. */
function Judges({ names }: { names: readonly string[] }) {
  if (names.length > 0) return <div className="small muted">Chờ {names.join(', ')}</div>
  return (
    <div className="small red">
      Chưa ai được giao thẩm định lĩnh vực này. Hãy báo quản trị giao ở mục Quản trị.
    </div>
  )
}

const isLower = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && one < other

function doing({ may, answer, verdict, setAside }: Row): string {
  if (may.includes('judge')) return 'Chấm'
  if (may.includes('answer')) return answer ? 'Sửa giải trình' : 'Giải trình'
  if (may.includes('settle')) return verdict ? 'Sửa kết luận' : 'Kết luận'
  if (may.includes('set-aside')) return 'Không áp dụng'
  return may.includes('bring-back') && setAside ? 'Sửa kết luận' : 'Xem'
}
