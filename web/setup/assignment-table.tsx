import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber, formatPoints } from '../../schemas/format.ts'
import { Due } from '../kit/due.tsx'
import { ExceptionLink } from '../kit/exception-link.tsx'
import { Status } from '../kit/status.tsx'
import type { Leaf } from './assign.tsx'
import type { Agency, Assignment } from './shapes.ts'

interface Props {
  rows: readonly Assignment[]
  /** Leaves that nobody answers for. */
  free: readonly (Leaf & { key: string })[]
  all: readonly Agency[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  /** Absent: only to be read. */
  onChange: ((leaf: Leaf, old?: Assignment) => void) | undefined
  onRemove: (old: Assignment) => void
  onPaper: (old: Assignment) => void
}

/** Rows drawn at once: a hundred agencies of a hundred criteria would hold the page for minutes. */
const PAGE = 200

export function AssignmentTable(props: Props) {
  const [drawn, draw] = useState(PAGE)
  const { rows, free, all, selected, onSelect, onChange, onRemove, onPaper } = props
  const columns = onChange ? 8 : 6
  const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id))
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    onSelect(next)
  }
  const rest = rows.length - drawn
  return (
    <>
      <table className="w">
        <thead>
          <tr>
            {onChange && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label="Chọn mọi phân công trong danh sách"
                  checked={isAll}
                  onChange={() =>
                    toggle(
                      rows.map(({ id }) => id),
                      !isAll,
                    )
                  }
                />
              </th>
            )}
            <th scope="col">Mã</th>
            <th scope="col">Tiêu chí</th>
            <th scope="col" className="num">
              Điểm
            </th>
            <th scope="col">Chủ trì</th>
            <th scope="col">Phối hợp</th>
            <th scope="col">Hạn</th>
            {onChange && (
              <th scope="col">
                <span className="visually-hidden">Việc làm được</span>
              </th>
            )}
          </tr>
        </thead>
        {free.length > 0 && (
          <tbody>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns}>
                {free.length} tiêu chí chưa giao
              </th>
            </tr>
            {free.map((leaf) => (
              <tr key={leaf.key}>
                {onChange && <td />}
                <LeafCells leaf={leaf} />
                <td colSpan={3}>
                  <Status of="untouched" text="Chưa có cơ quan chủ trì" quiet />
                </td>
                {onChange && (
                  <td className="num">
                    <Button onClick={() => onChange(leaf)} aria-label={`Giao tiêu chí ${leaf.code}`}>
                      Giao
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        )}
        <tbody>
          <tr className="group">
            <th scope="rowgroup" colSpan={columns}>
              {formatNumber(rows.length)} phân công
            </th>
          </tr>
          {rows.slice(0, drawn).map((old) => (
            <Row
              key={old.id}
              old={old}
              all={all}
              isSelected={selected.has(old.id)}
              onToggle={(on) => toggle([old.id], on)}
              onChange={onChange}
              onRemove={onRemove}
              onPaper={onPaper}
            />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className="note">
          Đang hiện {formatNumber(drawn)}/{formatNumber(rows.length)} phân công.{' '}
          <Button onClick={() => draw(drawn + PAGE)}>Hiện thêm {Math.min(PAGE, rest)}</Button>
        </p>
      )}
    </>
  )
}

interface RowProps extends Pick<Props, 'all' | 'onChange' | 'onRemove' | 'onPaper'> {
  old: Assignment
  isSelected: boolean
  onToggle: (on: boolean) => void
}

function Row({ old, all, isSelected, onToggle, onChange, onRemove, onPaper }: RowProps) {
  const {
    code,
    agency: id,
    coordinators,
    unit,
    contributorNames,
    reason,
    notApplicable,
    due,
    exception,
    paper,
    assessment,
  } = old
  const agency = all.find((one) => one.id === id)
  const file = exception ? exception.file : paper
  const fileAct = file ? 'Thay tệp' : 'Gắn tệp văn bản'
  const short = agency?.short ?? id
  const said = assessment?.state === 'submitted' ? 'đã gửi' : assessment ? undefined : '' // others score it
  const handed = [agency?.units.find(({ key }) => key === unit)?.name, ...contributorNames].filter(Boolean)
  return (
    <tr className={isSelected ? 'selected' : ''}>
      {onChange && (
        <td>
          <input
            type="checkbox"
            aria-label={`Chọn ${code}, ${short}`}
            checked={isSelected}
            onChange={({ target }) => onToggle(target.checked)}
          />
        </td>
      )}
      <LeafCells leaf={old} />
      <td>
        {short}
        {handed.length > 0 && <div className="small muted">giao {handed.join(', ')}</div>}
        {reason && <div className="small muted">{reason}</div>}
      </td>
      <td>{coordinators.map((other) => all.find((one) => one.id === other)?.short ?? other).join(', ')}</td>
      <td className="nowrap">
        {notApplicable ? (
          <Status of="not-applicable" quiet />
        ) : (
          <Due
            at={due}
            workingDays={old.workingDaysLeft}
            isLocked={old.isLocked}
            {...(said !== undefined && { said })}
          />
        )}
        {(exception ?? reason) && (
          <div className="small muted assigned-late">
            {exception && <div>gửi sau khóa theo {exception.decision}</div>}
            {file && <ExceptionLink assignment={old.id} name={file.name} isExtension={!exception} />}
            {onChange && (
              <Button
                type="link"
                size="small"
                onClick={() => onPaper(old)}
                aria-label={`${fileAct} ${code}, ${short}`}
              >
                {fileAct}
              </Button>
            )}
          </div>
        )}
      </td>
      {onChange && (
        <td className="num nowrap">
          <Button onClick={() => onChange(old, old)} aria-label={`Đổi phân công ${code}, ${short}`}>
            Đổi
          </Button>
          {!assessment?.started && (
            <Button type="text" onClick={() => onRemove(old)} aria-label={`Bỏ phân công ${code}, ${short}`}>
              Bỏ
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

function LeafCells({ leaf: { code, name, max } }: { leaf: Leaf }) {
  return (
    <>
      <td className="nowrap medium">{code}</td>
      <td>{name}</td>
      <td className="num">{formatPoints(max)}</td>
    </>
  )
}
