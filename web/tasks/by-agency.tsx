import type { Filter } from './page.tsx'
import type { Board, State } from './shapes.ts'
import { states, stateWord } from './state.tsx'

interface Props {
  board: Board
  filter: Filter
  onFilter: (filter: Filter) => void
  onOpen: (code: string) => void
}

/** Agencies against states; each figure leads to the tasks behind it. */
export function ByAgency({ board, filter, onFilter, onOpen }: Props) {
  const cell = (n: number, state: State | undefined, agency?: { id: string; name: string }) => {
    const isHere = filter.agency === agency?.id && filter.state === state
    const what = state ? stateWord(state) : 'Tất cả'
    return (
      <td key={state ?? 'all'} className="num" data-label={what}>
        {n === 0 ? (
          <span className="muted">0</span>
        ) : (
          <button
            type="button"
            className={`as-link ${state === 'late' ? 'red strong' : ''}`}
            aria-pressed={isHere}
            aria-label={`${agency?.name ?? 'Toàn tỉnh'}, ${what}: ${n} nhiệm vụ`}
            onClick={() => onFilter({ agency: agency?.id, state })}
          >
            {n}
          </button>
        )}
      </td>
    )
  }
  return (
    <section aria-label="Theo cơ quan chủ trì">
      <h2>Theo cơ quan chủ trì</h2>
      <div className="card cards tasks-agencies" role="region" aria-label="Bảng theo cơ quan" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              {states.map((state) => (
                <th key={state} scope="col" className="num">
                  {stateWord(state)}
                </th>
              ))}
              <th scope="col" className="num">
                Tổng
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="strong">
              <td data-label="Cơ quan">Toàn tỉnh</td>
              {states.map((state) => cell(board.counts[state] ?? 0, state))}
              {cell(board.rows.length, undefined)}
            </tr>
            {board.agencies.map((agency) => (
              <tr key={agency.id}>
                <td data-label="Cơ quan">{agency.name}</td>
                {states.map((state) => cell(agency.counts[state] ?? 0, state, agency))}
                {cell(agency.total, undefined, agency)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Stuck rows={board.rows} onOpen={onOpen} />
    </section>
  )
}

/** Late is the worse state, and hides that a task cannot go on. */
function Stuck({ rows, onOpen }: Pick<Board, 'rows'> & Pick<Props, 'onOpen'>) {
  const stuck = rows.filter(({ state, phase }) => state === 'late' && phase === 'blocked')
  if (stuck.length === 0) return null
  return (
    <p className="small">
      Trong số nhiệm vụ chậm, {stuck.length} đang vướng mắc:{' '}
      {stuck.map(({ code, content }, n) => (
        <span key={code}>
          {n > 0 && ', '}
          <button type="button" className="as-link" title={content} onClick={() => onOpen(code)}>
            {code}
          </button>
        </span>
      ))}
      .
    </p>
  )
}
