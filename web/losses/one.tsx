// One lost point: why, what is done about it, the head's explanation, the outcome, and the acts that the server offers.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatDay, formatMoment, formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { ActOf } from './acts.tsx'
import { LossStatus } from './rows.tsx'
import { type List, type Move, nameOf, type Row } from './shapes.ts'

const labelOf = (move: Move): string => {
  const word: string = words.lossMoves[move]
  return capital(word)
}
const main: readonly Move[] = ['explain', 'answer']

export function One({ list, row, onClose }: { list: List; row: Row; onClose: () => void }) {
  const [act, setAct] = useState<Move>()
  const first = main.find((move) => row.moves.includes(move))
  return (
    <Dialog
      title={`${nameOf(row)}: mất ${formatPoints(row.points)} điểm`}
      kind="wide"
      onClose={onClose}
      footer={row.moves.map((move) => (
        <Button key={move} type={move === first ? 'primary' : 'default'} onClick={() => setAct(move)}>
          {labelOf(move)}…
        </Button>
      ))}
    >
      <About list={list} row={row} />
      {act && <ActOf list={list} row={row} act={act} onClose={() => setAct(undefined)} />}
    </Dialog>
  )
}

function About({ list, row }: { list: List; row: Row }) {
  const { id, code, state, owner, heads, points, max, now, due, source, note, reason, remedy, tasks } = row
  return (
    <div className="losses-one">
      <div className="row">
        <LossStatus row={row} />
        <span className="small">Hạn giải trình: {formatDay(due)}</span>
        {row.mayReadHistory && <HistoryButton id={id} of={nameOf(row)} />}
      </div>
      <p className="small muted">
        {owner ? `Cơ quan trả lời: ${[owner.name, ...heads].join(', ')}.` : 'Chưa giao cơ quan trả lời.'}
        {max !== undefined && ` Mất ${formatPoints(points)} trong ${formatPoints(max)} điểm.`}
        {source && ` Nguồn công bố: ${source}`}
      </p>
      {list.mayManage && (state === 'open' || state === 'answered') && !code.includes('.') && (
        <p className="small muted">
          Khi biết mất ở tiêu chí nào: ghi kết quả của năm theo tiêu chí ở trang Kết quả công bố, rồi bấm “Bổ
          sung … mục”. Phần của lĩnh vực giảm theo.
        </p>
      )}
      {now !== undefined && (
        <p className="note amber">
          Kết quả công bố đã được sửa: nay mục này mất {formatPoints(now)} điểm. Giải trình được viết cho{' '}
          {formatPoints(points)} điểm.
        </p>
      )}
      {note && <p className="note amber">Trả lại để giải trình thêm: {note}</p>}
      <h3>Nguyên nhân</h3>
      <p className="losses-text">{reason ?? 'Chưa ghi.'}</p>
      <h3>Biện pháp khắc phục</h3>
      <p className="losses-text">{remedy ?? 'Chưa ghi.'}</p>
      {tasks.map(({ code: task, content, lead, points: lift }) => (
        <p key={task} className="small">
          Nhiệm vụ {task}: {content} ({lead}, nâng {formatPoints(lift)} điểm)
        </p>
      ))}
      <Said row={row} />
      {row.handovers.map(({ from, to, reason: why, byName, at }) => (
        <p key={at} className="small muted">
          {formatMoment(at)}, {byName}: {from ? `${from.name} chuyển cho ${to.name}` : `giao ${to.name}`}.{' '}
          {why}
        </p>
      ))}
    </div>
  )
}

function Said({ row: { explanation, earlier, outcome } }: { row: Row }) {
  return (
    <>
      <h3>Giải trình của người đứng đầu</h3>
      {!explanation && <p>Chưa giải trình.</p>}
      {[...earlier, ...(explanation ? [explanation] : [])].map((one) => (
        <blockquote key={one.at} className="losses-text">
          {one.text}
          <footer className="small muted">
            {[one.signer.name, one.signer.position].filter(Boolean).join(', ')}, {formatMoment(one.at)}
            {one.isLate && ', chậm hạn'}
            {one !== explanation && ', đã trả lại để giải trình thêm'}
          </footer>
        </blockquote>
      ))}
      {outcome && (
        <p className="note green">
          <b>Kết luận: {words.outcomes[outcome.kind]}</b>, văn bản số {outcome.document.number} ngày{' '}
          {formatDay(outcome.document.issued)}.{outcome.text && ` ${outcome.text}`}{' '}
          <span className="small muted">
            ({outcome.byName} ghi lúc {formatMoment(outcome.at)})
          </span>
        </p>
      )}
    </>
  )
}
