import { Fragment } from 'react'
import { Link } from 'react-router'
import { formatDeadline, formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import type { Work } from '../api/shapes.ts'
import { Due } from '../kit/due.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { Count, Panel } from '../kit/panel.tsx'
import { Glyph, type StatusKey } from '../kit/status.tsx'
import { campaignPath, useAgencyScope } from '../shell/scope.tsx'

type Group = Work['groups'][number]
type Row = Group['rows'][number]
type Table = Work['tables'][number]

const kinds: Record<Group['kind'], { title: string; glyph: StatusKey; act: string }> = {
  cuts: { title: 'Bộ trừ điểm, chờ trả lời', glyph: 'requested', act: 'Trả lời' },
  answers: { title: 'Bị giảm điểm ở thẩm định lần 1, chờ giải trình', glyph: 'to-answer', act: 'Trả lời' },
  requests: { title: 'Yêu cầu bổ sung của Sở Nội vụ', glyph: 'requested', act: 'Bổ sung' },
  returned: { title: 'Lãnh đạo trả lại', glyph: 'requested', act: 'Sửa' },
  products: { title: 'Sản phẩm nhiệm vụ chờ gắn', glyph: 'incomplete', act: 'Gắn' },
  missing: { title: 'Còn thiếu', glyph: 'incomplete', act: 'Làm tiếp' },
  ready: { title: 'Đã đủ, chưa trình', glyph: 'accepted', act: 'Trình' },
  'with-head': { title: 'Chờ lãnh đạo xác nhận', glyph: 'with-head', act: 'Xem' },
  coordination: { title: 'Việc phối hợp', glyph: 'draft', act: 'Cung cấp' },
  locked: { title: 'Đã khóa, chưa gửi', glyph: 'unsent', act: 'Xem' },
  unstarted: { title: 'Chưa bắt đầu', glyph: 'untouched', act: 'Bắt đầu' },
}

/** What only an officer, or a contributor, has a hand in. */
const ofOfficers: ReadonlySet<Group['kind']> = new Set([
  'returned',
  'products',
  'missing',
  'coordination',
  'unstarted',
])

/** Groups in the order of urgency; only the first button of all is primary. */
export function Todo({ work: { groups, tables, next, stage } }: { work: Work }) {
  const { may } = useAgencyScope()
  if (groups.length + tables.length === 0)
    return (
      <Panel title="Cần làm" className="todo">
        <div className="empty">
          <strong>Không còn việc nào đang chờ bạn.</strong>
          {next !== undefined && <p>Hạn gần nhất: {formatDeadline(next)}.</p>}
          {stage && <StageNote stage={stage} />}
        </div>
      </Panel>
    )
  return (
    <Panel
      title="Cần làm"
      className="todo"
      aside={<span className="muted small">Trong mỗi nhóm: gần hạn trước, điểm cao trước</span>}
    >
      <table className="w">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">Tình trạng</span>
            </th>
            <th>Việc</th>
            <th>Tiêu chí</th>
            <th className="num">Điểm</th>
            <th>Hạn</th>
            <th>
              <span className="visually-hidden">Làm</span>
            </th>
          </tr>
        </thead>
        {tables.length > 0 && (
          <tbody>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                Biểu số liệu phải gửi <Count n={tables.length} of="biểu" />
              </th>
            </tr>
            {tables.map((table, n) => (
              <TableRow key={table.row} table={table} isFirst={n === 0} />
            ))}
          </tbody>
        )}
        {groups.map(({ kind, rows }, n) => (
          <tbody key={kind}>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {kinds[kind].title} <Count n={rows.length} of="việc" />
              </th>
            </tr>
            {rows.map((row, m) => (
              <Fragment key={row.assessment}>
                <TodoRow row={row} kind={kind} isFirst={tables.length + n + m === 0} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
      {!may('assessments.cite') && groups.some(({ kind }) => ofOfficers.has(kind)) && (
        <p className="small muted todo-note">
          Đầu mối của cơ quan tự chấm và trình; cơ quan chưa có đầu mối thì đề nghị quản trị hệ thống mời.
        </p>
      )}
    </Panel>
  )
}

/** Why nothing is left to do: what was sent is being appraised, or is decided. */
function StageNote({ stage }: { stage: NonNullable<Work['stage']> }) {
  const { campaign, may } = useAgencyScope()
  return (
    <p>
      Kỳ đánh giá ở bước “{words.stages[stage]}”: bản đã gửi giữ nguyên.{' '}
      {may('appraisals.read') && (
        <Link to={campaignPath(campaign.slug, 'tham-dinh')}>Xem điểm thẩm định</Link>
      )}
    </p>
  )
}

function TodoRow({ row, kind, isFirst }: { row: Row; kind: Group['kind']; isFirst: boolean }) {
  const { base, campaign, may } = useAgencyScope()
  const { glyph } = kinds[kind]
  const isLocked = kind === 'locked'
  const isLate = row.isOverdue && !isLocked
  // Contributors and heads see that it is complete; the officer hands it over. Heads see what is still to be done.
  const needed = kind === 'ready' ? 'assessments.present' : ofOfficers.has(kind) && 'assessments.cite'
  const act = needed && !may(needed) ? 'Xem' : kinds[kind].act
  const leaf = `${base}/tu-danh-gia/${row.code}${row.at ? `?muc=${encodeURIComponent(row.at)}` : ''}`
  const there: Partial<Record<Group['kind'], string>> = {
    cuts: `${campaignPath(campaign.slug, 'diem-mat')}?tc=${row.code}`,
    answers: campaignPath(campaign.slug, 'tham-dinh'),
  }
  const to = there[kind] ?? leaf
  return (
    <tr className="todo-row">
      <td className="todo-glyph">
        <Glyph of={isLate ? 'overdue' : glyph} {...(isLate && { label: 'quá hạn' })} />
      </td>
      <td className="todo-what">
        <Link to={to} className="todo-sentence two" title={row.sentence}>
          {row.sentence}
        </Link>
        <div className="muted small">
          {row.name}
          {row.words && <> · “{row.words}”</>}
        </div>
      </td>
      <td className="todo-code nowrap">
        <span className="code">{row.code}</span>
      </td>
      <td className="todo-points num strong nowrap">{formatPoints(row.points)}</td>
      <td className="todo-due nowrap">
        <Due at={row.due} workingDays={row.workingDaysLeft} isLocked={isLocked} />
      </td>
      <td className="todo-act num nowrap">
        <LinkButton
          to={to}
          type={isFirst ? 'primary' : 'default'}
          aria-label={`${act}: tiêu chí ${row.code}`}
        >
          {act}
        </LinkButton>
      </td>
    </tr>
  )
}

/** Another agency waits for its row. */
function TableRow({ table, isFirst }: { table: Table; isFirst: boolean }) {
  const { base } = useAgencyScope()
  const { row, title, lead, code, due, workingDaysLeft, isOverdue } = table
  const to = `${base}/bieu?bieu=${row}`
  return (
    <tr className="todo-row">
      <td className="todo-glyph">
        <Glyph of={isOverdue ? 'overdue' : 'incomplete'} {...(isOverdue && { label: 'quá hạn' })} />
      </td>
      <td className="todo-what">
        <Link to={to} className="todo-sentence two" title={title}>
          {title}
        </Link>
        <div className="muted small">{lead} hỏi: ghi số liệu của cơ quan rồi gửi.</div>
      </td>
      <td className="todo-code nowrap">
        <span className="code">{code}</span>
      </td>
      <td className="todo-points num nowrap">–</td>
      <td className="todo-due nowrap">
        <Due at={due} workingDays={workingDaysLeft} />
      </td>
      <td className="todo-act num nowrap">
        <LinkButton to={to} type={isFirst ? 'primary' : 'default'} aria-label={`Điền biểu: ${title}`}>
          Điền
        </LinkButton>
      </td>
    </tr>
  )
}
