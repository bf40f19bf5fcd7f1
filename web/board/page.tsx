// Bảng theo dõi: who stands where with what, and the sentence to send about it.
import { Button } from 'antd'
import { useState } from 'react'
import {
  compareText,
  formatDeadline,
  formatMoment,
  formatPercent,
  formatPoints,
} from '../../schemas/format.ts'
import { get, hrefOf } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { copy } from '../kit/copy.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { announce } from '../kit/live.tsx'
import { Defects } from './defects.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Glyph } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { reviewWord } from '../words/review.ts'
import { Grid } from './grid.tsx'
import { Side } from './side.tsx'
import { Summed } from './summed.tsx'
import { type Board, type BoardOnScreen, type Open, useBoard } from './use-board.ts'
import { daysWord, states, stateWord } from './words.ts'
import './board.css'

export function Page() {
  const { campaign } = useCampaignScope()
  const on = useBoard(campaign.slug)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const review = reviewWord(campaign)
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
            <p className="note board-phone">
              Bảng đầy đủ cần màn hình rộng: hãy mở trên máy tính. Ở đây là phần tổng hợp.
            </p>
            <div className={`board-body ${on.open ? 'has-side' : ''}`}>
              {board.rows.length === 0 ? (
                <p className="empty">Chưa có tiêu chí nào được phân công trong phạm vi của bạn.</p>
              ) : on.isSummed ? (
                <Summed board={board} on={on} />
              ) : (
                <>
                  <Grid
                    {...{ board, on, review, chosen }}
                    onChoose={choose}
                    onCopy={(open) => void copySentences(campaign.slug, [open])}
                  />
                  <div className="board-phone">
                    <Summed board={board} on={on} />
                  </div>
                </>
              )}
              {on.open && <Side open={on.open} review={review} onClose={() => on.show(undefined)} />}
            </div>
          </>
        )}
      </Wait>
    </div>
  )
}

function Head({ board, on, chosen }: { board: Board; on: BoardOnScreen; chosen: ReadonlySet<string> }) {
  const { campaign, may } = useCampaignScope()
  const [isCounting, count] = useState(false)
  const { total, isWhole, now, lockAt, workingDaysLeft } = board
  const { rows, columns } = on
  const scope = isWhole ? '' : 'trong phạm vi của bạn · '
  return (
    <PageHead
      title="Bảng theo dõi"
      meta={`${scope}${board.rows.length} ${rows === 'person' ? 'người' : 'cơ quan'} × ${board.columns.length} ${columns === 'area' ? 'lĩnh vực' : 'tiêu chí'} · số liệu lúc ${formatMoment(now)}`}
    >
      <div className="countdown">
        <div>
          {total.points ? (
            <>
              <b className={total.points.risk ? 'red' : ''}>{formatPoints(total.points.risk)}</b> điểm có nguy
              cơ
              {isWhole ? '' : ' trong phạm vi của bạn'}
            </>
          ) : (
            <>
              <b>{total.median ? formatPercent(total.median) : '–'}</b> chỉ số trung vị
              {isWhole ? ` của ${total.ranked ?? 0} cơ quan` : ': chỉ tính trên toàn bộ'}
            </>
          )}
        </div>
        <small>
          Khóa {formatDeadline(lockAt)} · {daysWord(workingDaysLeft)}
        </small>
      </div>
      {may('overview.read') && campaign.kind === 'province' && (
        <LinkButton to={campaignPath(campaign.slug, 'tong-quan')}>Tổng quan</LinkButton>
      )}
      {may('locks.read') && now >= lockAt && (
        <LinkButton to={campaignPath(campaign.slug, 'khoa')}>Bản lưu khi khóa</LinkButton>
      )}
      <Button href={hrefOf('/api/v1/campaigns/{slug}/board/table', { slug: campaign.slug, rows, columns })}>
        Xuất Excel
      </Button>
      <Button onClick={() => count(true)}>Lỗi thường gặp</Button>
      {isCounting && <Defects slug={campaign.slug} onClose={() => count(false)} />}
      {chosen.size > 0 && (
        <Button
          type="primary"
          onClick={() =>
            void copySentences(
              campaign.slug,
              [...chosen].map((agency) => ({ agency })),
            )
          }
        >
          Sao chép câu gửi ({chosen.size})
        </Button>
      )}
    </PageHead>
  )
}

/** Fetched as they are now, then copied together. */
async function copySentences(slug: string, wanted: readonly Open[]): Promise<void> {
  try {
    const details = await Promise.all(
      wanted.map((open) => get('/api/v1/campaigns/{slug}/board/cell', { slug, ...open })),
    )
    const sentences = details.flatMap(({ sentence }) => sentence ?? [])
    if (sentences.length === 0) announce('Hiện không có việc gì chờ cơ quan này.')
    else await copy(sentences.join('\n\n'), 'câu gửi')
  } catch (error) {
    announce(error instanceof ApiProblem ? error.message : 'Chưa sao chép được. Hãy thử lại.')
  }
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
        set={(value) => on.set({ 'o-ghi': { points: 'diem', appraised: 'tham-dinh' }[value] ?? '' })}
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
