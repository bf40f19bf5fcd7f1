// The grid, drawn only where it is in sight: 100 × 100 cells scroll without a wait. Arrows walk, Enter opens, Space
// chooses a row, Ctrl C copies the sentence.
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import type { Board, BoardOnScreen, BoardRow, Cell, Open, Writes } from './use-board.ts'
import { bringIntoSight, HEAD, ROW, useWindowed } from './windowed.ts'
import { cellSentence, cellText, isSettled, rowName, rowShort } from './words.ts'

interface Props {
  board: Board
  on: BoardOnScreen
  review: string
  chosen: ReadonlySet<string>
  onChoose: (row: string) => void
  onCopy: (open: Open) => void
}

const LEFT = 262
const widths = {
  count: { leaf: 38, area: 78 },
  points: { leaf: 44, area: 78 },
  appraised: { leaf: 84, area: 96 },
} as const

export function Grid({ board, on, review, chosen, onChoose, onCopy }: Props) {
  const { shown, states, writes, columns } = on
  const feet = board.columns.map((_, n) => footOf(board, n, writes))
  // A count of a hundred agencies is wider than any cell above it.
  const width = Math.max(widths[writes][columns], 7 * Math.max(0, ...feet.map(({ length }) => length)))
  const { box, look, drawn } = useWindowed({ rows: shown.length, columns: board.columns.length }, LEFT, width)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const isWalking = useRef(false)
  const row = Math.min(at.row, shown.length - 1)
  const column = Math.min(at.column, board.columns.length - 1)
  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  })
  const isOpened = ({ agency }: BoardRow): boolean => agency === on.open?.agency
  // Of an agency whose people have rows of their own, the row one is in.
  const openRow = shown[row] && isOpened(shown[row]) ? row : shown.findIndex(isOpened)
  const openColumn = board.columns.findIndex(({ key }) => key === on.open?.column)
  // What is told of it takes a part of the width, and a copied link opens anywhere: the cell itself stays in sight.
  useEffect(() => {
    if (openRow >= 0 && openColumn >= 0)
      bringIntoSight(box, { row: openRow, column: openColumn }, LEFT, width)
  }, [box, openRow, openColumn, width])
  const go = (to: { row: number; column: number }) => {
    const next = {
      row: Math.max(0, Math.min(shown.length - 1, to.row)),
      column: Math.max(0, Math.min(board.columns.length - 1, to.column)),
    }
    isWalking.current = true
    bringIntoSight(box, next, LEFT, width)
    setAt(next)
  }
  const openOf = (one: BoardRow, n: number): Open => ({ agency: one.agency, column: board.columns[n]!.key })
  const press = (event: KeyboardEvent) => {
    const one = shown[row]
    if (!one || event.altKey) return
    const isCtrl = event.ctrlKey || event.metaKey
    const moves: Record<string, { row: number; column: number }> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: isCtrl ? { row: 0, column: 0 } : { row, column: 0 },
      End: isCtrl ? { row: shown.length - 1, column: board.columns.length - 1 } : { row, column: 1e6 },
    }
    const to = moves[event.key]
    if (to) go(to)
    else if (event.key === 'Enter' && one.cells[column]) on.show(openOf(one, column))
    else if (event.key === ' ') onChoose(one.agency)
    else if (isCtrl && event.code === 'KeyC' && one.cells[column]) onCopy(openOf(one, column))
    else return
    event.preventDefault()
  }
  const full = LEFT + width * board.columns.length
  const numbers = (from: readonly [number, number]) =>
    Array.from({ length: Math.max(0, from[1] - from[0]) }, (_, n) => from[0] + n)
  const place = (n: number): CSSProperties => ({ left: LEFT + n * width, width })
  const isHit = (state: string) => states.size === 0 || states.has(state as never)
  return (
    <div
      ref={box}
      className="board-grid"
      role="grid"
      aria-label="Tính đầy đủ theo cơ quan và tiêu chí"
      aria-rowcount={shown.length + 2}
      aria-colcount={board.columns.length + 2}
      onScroll={look}
      onKeyDown={press}
    >
      <div style={{ width: full }}>
        <div className="grid-head" role="row" aria-rowindex={1} style={{ width: full, height: HEAD }}>
          <div className="grid-left" role="columnheader" aria-colindex={1}>
            {on.rows === 'person' ? 'Người phụ trách' : 'Cơ quan'}
          </div>
          <div className="grid-risk" role="columnheader" aria-colindex={2}>
            {isSettled(board) ? 'Bị giảm' : 'Nguy cơ'}
          </div>
          {numbers(drawn.columns).map((n) => {
            const { code, name, area } = board.columns[n]!
            const isFirst = board.columns[n - 1]?.area !== area
            return (
              <div
                key={code}
                role="columnheader"
                aria-colindex={n + 3}
                aria-label={`${code} ${name}`}
                title={`${code} ${name}`}
                className={`grid-code ${isFirst ? 'first' : ''} ${n === column ? 'hot' : ''} ${columns === 'area' ? 'wide' : ''}`}
                style={place(n)}
              >
                <span aria-hidden="true">{columns === 'area' ? `${code}. ${name}` : code}</span>
              </div>
            )
          })}
        </div>
        {numbers(drawn.rows).map((r) => {
          const one = shown[r]!
          return (
            <div
              key={one.key}
              role="row"
              aria-rowindex={r + 2}
              className={`grid-row ${r === row ? 'hot' : ''}`}
              style={{ top: HEAD + r * ROW, width: full }}
            >
              <div className="grid-left" role="rowheader" aria-colindex={1}>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={`Chọn ${rowName(one)}`}
                  checked={chosen.has(one.agency)}
                  onChange={() => onChoose(one.agency)}
                />
                <button
                  type="button"
                  className="as-link cut"
                  tabIndex={-1}
                  title={rowName(one)}
                  onClick={() => on.show({ agency: one.agency })}
                >
                  {rowShort(one)}
                </button>
              </div>
              <div className="grid-risk" role="gridcell" aria-colindex={2}>
                {lossOf(board, one)}
              </div>
              {numbers(drawn.columns).map((n) => {
                const cell = one.cells[n]
                const code = board.columns[n]!.code
                const isAt = r === row && n === column
                const isFirst = board.columns[n - 1]?.area !== board.columns[n]!.area
                return (
                  <div
                    key={code}
                    role="gridcell"
                    aria-colindex={n + 3}
                    tabIndex={isAt ? 0 : -1}
                    aria-label={cellSentence(one, code, cell, review)}
                    className={`grid-cell ${cell ? lookOf(cell, writes) : 'is-none'} ${cell && !isHit(cell.state) ? 'dim' : ''} ${isFirst ? 'first' : ''}`}
                    style={place(n)}
                    onFocus={() => !isAt && setAt({ row: r, column: n })}
                    onClick={() => {
                      setAt({ row: r, column: n })
                      if (cell) on.show(openOf(one, n))
                    }}
                  >
                    {cell && cellText(cell, writes)}
                  </div>
                )
              })}
            </div>
          )
        })}
        <div role="presentation" style={{ height: ROW * shown.length }} />
        <div className="grid-foot" role="row" aria-rowindex={shown.length + 2} style={{ width: full }}>
          <div className="grid-left" role="rowheader" aria-colindex={1}>
            {footTitle(board, writes)}
          </div>
          <div className="grid-risk" role="gridcell" aria-colindex={2}>
            {board.total.points && formatPoints(board.total.points.risk)}
          </div>
          {numbers(drawn.columns).map((n) => (
            <div key={n} role="gridcell" aria-colindex={n + 3} className="grid-sum" style={place(n)}>
              {feet[n]}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** What may be lost; once points stand, what was. */
function lossOf(board: Board, { sum }: BoardRow): string {
  const { points, appraised } = sum
  const lost = (appraised?.points?.claimed ?? 0) - (appraised?.points?.got ?? 0)
  return formatPoints(isSettled(board) ? Math.max(0, lost) : (points?.risk ?? 0))
}

function footTitle({ kind, stage }: Board, writes: Writes): string {
  if (writes === 'appraised') return 'Bị giảm điểm / đã có điểm'
  if (stage) return 'Đã có điểm thẩm định'
  return kind === 'internal' ? 'Đã chấp nhận, theo tiêu chí' : 'Có nguy cơ, theo tiêu chí'
}

/** Where points are compared, what was cut stands out. */
function lookOf({ state, claimed, appraised }: Cell, writes: Writes): string {
  if (writes !== 'appraised' || ['not-applicable', 'unsent', 'to-answer'].includes(state))
    return `is-${state}`
  if (claimed === undefined || appraised === undefined) return 'is-untouched'
  return appraised < claimed ? 'is-requested' : 'is-accepted'
}

/** Points of several agencies are not added in an internal index: there their leaves are counted. */
function footOf({ sums, stage }: Board, n: number, writes: Writes): string {
  const sum = sums[n]
  if (!sum) return ''
  if (stage && writes !== 'appraised') return `${sum.appraised?.leaves ?? 0}/${sum.leaves}`
  if (writes === 'appraised') return sum.appraised ? `giảm ${sum.appraised.cut}/${sum.appraised.leaves}` : ''
  if (!sum.points) return `${sum.states.accepted ?? 0}/${sum.leaves}`
  return sum.points.risk ? formatPoints(sum.points.risk) : ''
}
