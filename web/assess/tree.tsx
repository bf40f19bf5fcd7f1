// The agency's leaves under their criteria and areas: glyph, code, name, score over maximum.
import { Checkbox, Input, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { compareCodes, formatPoints, formatWorth, unknown } from '../../schemas/format.ts'
import type { LeafList, LeafRow } from '../api/shapes.ts'
import { Glyph } from '../kit/status.tsx'
import { useScope } from '../shell/scope.tsx'
import { reviewWord, stateWord } from '../words/review.ts'
import { AgencySwitch } from './agency-switch.tsx'

interface Props {
  list: LeafList
  code: string
  onOpen: (code: string) => void
}

type Role = 'lead' | 'coordinator' | 'all'

/** A leaf that still asks something of the agency. */
export const hasWork = ({ shown }: LeafRow): boolean =>
  ['requested', 'to-answer', 'incomplete', 'draft', 'untouched'].includes(shown)

export function Tree({ list: { nodes, rows }, code, onOpen }: Props) {
  const led = rows.filter(({ role }) => role === 'lead').length
  const [role, setRole] = useState<Role>(led > 0 ? 'lead' : 'all')
  const here = rows.find((row) => row.code === code)?.role
  useEffect(() => {
    // What is open is in the list.
    if (here) setRole((now) => (now === 'all' || here === 'reader' ? 'all' : here))
  }, [code, here])
  const [words, setWords] = useState('')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const wanted = words.trim().toLowerCase()
  const leaves = rows.filter(
    (row) =>
      (role === 'all' || row.role === role) &&
      (!onlyOpen || hasWork(row)) &&
      (!wanted || row.code.startsWith(wanted) || row.name.toLowerCase().includes(wanted)),
  )
  const above = nodes.filter((node) => leaves.some((leaf) => leaf.code.startsWith(`${node.code}.`)))
  const lines = [...above, ...leaves].sort((a, b) => compareCodes(a.code, b.code))
  const isHere = leaves.some((leaf) => leaf.code === code)
  return (
    <>
      <div className="tree-head">
        <AgencySwitch />
        <Segmented
          block
          aria-label="Vai trò của cơ quan"
          value={role}
          onChange={setRole}
          options={[
            { value: 'lead', label: `Chủ trì ${led}` },
            {
              value: 'coordinator',
              label: `Phối hợp ${rows.filter((row) => row.role === 'coordinator').length}`,
            },
            { value: 'all', label: 'Tất cả' },
          ]}
        />
        <Input
          aria-label="Lọc tiêu chí theo mã, tên"
          placeholder="Lọc theo mã, tên"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {leaves.length === 0 ? (
        <p className="tree none muted small" role="status">
          Không có tiêu chí nào khớp.
        </p>
      ) : (
        <ul role="tree" aria-label="Tiêu chí" className="tree" onKeyDown={move}>
          {lines.map((line, n) =>
            'shown' in line ? (
              <Leaf
                key={line.code}
                row={line}
                isCurrent={line.code === code}
                isStop={line.code === code || (!isHere && leaves[0] === line)}
                {...{ onOpen }}
              />
            ) : (
              <li
                key={line.code}
                role="treeitem"
                aria-level={line.level}
                aria-selected={false}
                className={`parent level-${line.level}`}
                style={indent(line.code)}
                tabIndex={-1}
                data-n={n}
              >
                <b>{line.code}</b>
                <span className="grow two">{line.name}</span>
                <Sum rows={leaves.filter((leaf) => leaf.code.startsWith(`${line.code}.`))} />
              </li>
            ),
          )}
        </ul>
      )}
      <div className="tree-foot">
        <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
          Chỉ tiêu chí còn việc
        </Checkbox>
      </div>
    </>
  )
}

interface LeafProps {
  row: LeafRow
  isCurrent: boolean
  isStop: boolean
  onOpen: (code: string) => void
}

function Leaf({
  row: { code, name, shown, isOverdue, self, max, min, have, need },
  isCurrent,
  isStop,
  onOpen,
}: LeafProps) {
  const { campaign } = useScope()
  const word = stateWord(shown, reviewWord(campaign))
  const state = isOverdue ? `${word}, quá hạn` : word
  return (
    <li
      role="treeitem"
      aria-level={code.split('.').length}
      aria-selected={isCurrent}
      aria-label={`${code} ${name}: ${state}, TLKC ${have} trên ${need}, ${self === undefined ? 'chưa chấm' : formatPoints(self)} trên ${formatWorth({ max, min })} điểm`}
      className={isCurrent ? 'current' : ''}
      style={indent(code)}
      tabIndex={isStop ? 0 : -1}
      title={`${name} – ${state}`}
      onClick={() => onOpen(code)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(code)
      }}
    >
      <Glyph of={isOverdue ? 'overdue' : shown} />
      <b>{code}</b>
      <span className="grow two">{name}</span>
      <em>
        {self === undefined ? unknown : formatPoints(self)}
        <i>/{formatWorth({ max, min })}</i>
      </em>
    </li>
  )
}

/** Within the list as it is filtered; the server's totals stand on the home page. */
function Sum({ rows }: { rows: readonly LeafRow[] }) {
  const led = rows.filter(({ role }) => role === 'lead')
  return led.length > 1 ? <span className="tiny muted nowrap">{led.length} tiêu chí</span> : null
}

const indent = (code: string) => ({ paddingLeft: 6 + (code.split('.').length - 1) * 12 })

/** Arrows, Home and End go through the lines; Enter opens. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items[Math.min(Math.max(0, to), items.length - 1)]?.focus()
}
