// Bảng theo dõi: who stands where with what, and the sentence to send about it.
import { useState } from 'react'
import { compareText } from '../../schemas/format.ts'
import { announce } from '../kit/live.tsx'
import { mediaHook } from '../kit/media.ts'
import { useTitle } from '../kit/page.tsx'
import { Glyph } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { reviewWord, stateWord } from '../words/review.ts'
import { Grid } from './grid.tsx'
import { copySentences, Head } from './head.tsx'
import { Side } from './side.tsx'
import { Summed } from './summed.tsx'
import { type Board, type BoardOnScreen, useBoard } from './use-board.ts'
import { states } from './words.ts'
import './board.css'

/** There, and on paper, is no room for a hundred columns. */
const useIsNarrow = mediaHook('print, (max-width: 899px)')

export function Page() {
  const { campaign } = useCampaignScope()
  const on = useBoard(campaign.slug)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const review = reviewWord(campaign)
  const isNarrow = useIsNarrow()
  useTitle('Bảng theo dõi')
  const choose = (agency: string) => {
    const next = new Set(chosen)
    if (!next.delete(agency)) next.add(agency)
    setChosen(next)
    announce(`Đã chọn ${next.size} cơ quan.`)
  }
  return (
    <div className="board">
      <Wait for={on}>
        {(board) => (
          <>
            <Head board={board} on={on} chosen={chosen} />
            <Controls board={board} on={on} review={review} />
            {isNarrow && (
              <p className="note">
                Bảng đầy đủ cần màn hình rộng: hãy mở trên máy tính. Ở đây là phần tổng hợp.
              </p>
            )}
            <div className={`board-body ${on.open ? 'has-side' : ''}`}>
              {board.rows.length === 0 ? (
                <p className="empty">Chưa có tiêu chí nào được phân công trong phạm vi của bạn.</p>
              ) : on.isSummed || isNarrow ? (
                <Summed board={board} on={on} />
              ) : (
                <Grid
                  {...{ board, on, review, chosen }}
                  onChoose={choose}
                  onCopy={(open) => void copySentences(campaign.slug, [open])}
                />
              )}
              {on.open && <Side open={on.open} review={review} onClose={() => on.show(undefined)} />}
            </div>
          </>
        )}
      </Wait>
    </div>
  )
}

function Controls({ board, on, review }: { board: Board; on: BoardOnScreen; review: string }) {
  const kinds = [...new Set(board.rows.map(({ kind }) => kind))].sort(compareText)
  return (
    <div className="board-controls" role="toolbar" aria-label="Cách xem bảng">
      <Choice
        label="Hàng"
        value={on.rows}
        set={(value) => on.set({ hang: value === 'person' ? 'nguoi' : '', o: '' })}
      >
        {[
          ['agency', 'Cơ quan'],
          ['person', 'Người'],
        ]}
      </Choice>
      <Choice
        label="Cột"
        value={on.columns}
        set={(value) => on.set({ cot: value === 'area' ? 'linh-vuc' : '', o: '' })}
      >
        {[
          ['leaf', 'Tiêu chí'],
          ['area', 'Lĩnh vực'],
        ]}
      </Choice>
      <Choice
        label="Ô ghi"
        value={on.writes}
        set={(value) =>
          on.set({ 'o-ghi': { count: 'tai-lieu', points: 'diem', appraised: 'tham-dinh' }[value] ?? '' })
        }
      >
        {[
          ['count', 'Số tài liệu'],
          ['points', 'Điểm'],
          ...(board.stage ? [['appraised', 'Tự chấm → thẩm định'] as [string, string]] : []),
        ]}
      </Choice>
      <Choice
        label="Xem"
        value={on.isSummed ? 'sums' : 'grid'}
        set={(value) => on.set({ xem: value === 'sums' ? 'tong-hop' : '' })}
      >
        {[
          ['grid', 'Bảng ô'],
          ['sums', 'Tổng hợp'],
        ]}
      </Choice>
      {kinds.length > 1 && (
        <select
          aria-label="Khối cơ quan"
          value={on.kind}
          onChange={({ target }) => on.set({ khoi: target.value })}
        >
          <option value="">Mọi khối</option>
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      )}
      <span className="grow" />
      <div className="board-states" role="group" aria-label="Lọc theo trạng thái">
        {states.map((state) => {
          const n = board.total.states[state] ?? 0
          if (n === 0 && !on.states.has(state)) return null
          const word = stateWord(state, review)
          return (
            <button
              key={state}
              type="button"
              className={`state-filter is-${state}`}
              aria-pressed={on.states.has(state)}
              title={word}
              onClick={() => on.toggle(state)}
            >
              <Glyph of={state} /> <span>{word}</span> <b>{n}</b>
            </button>
          )
        })}
      </div>
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  set: (value: string) => void
  children: [value: string, label: string][]
}

function Choice({ label, value, set, children }: ChoiceProps) {
  return (
    <div className="board-choice" role="group" aria-label={label}>
      {children.map(([one, word]) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => set(one)}>
          {word}
        </button>
      ))}
    </div>
  )
}
