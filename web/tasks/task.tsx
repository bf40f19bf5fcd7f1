// One task: why it stands as it does, what was done, and the acts that the server offers.
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay, formatMoment, formatPoints } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { type Act, Acts, ActOf } from './acts.tsx'
import { Help } from './help.tsx'
import { productName, type Task } from './shapes.ts'
import { Percent, TaskStatus } from './state.tsx'

interface Props {
  plan: string
  code: string
  /** What one came to do. */
  first?: Act | undefined
  onClose: () => void
}

export function TaskDialog({ plan, code, first, onClose }: Props) {
  const asked = useGet('/api/v1/plans/{id}/tasks/{code}', { id: plan, code }, { keep: true })
  const [act, setAct] = useState(first)
  const task = asked.data
  return (
    <Dialog
      title={`Nhiệm vụ ${code}`}
      kind="wide"
      onClose={onClose}
      footer={task && <Acts task={task} onAct={setAct} />}
    >
      <Wait for={asked}>{(found) => <About task={found} onAct={setAct} />}</Wait>
      {task && act && isOffered(task, act) && (
        <ActOf task={task} act={act} onClose={() => setAct(undefined)} />
      )}
    </Dialog>
  )
}

/** A link to a request outlives its answer. */
const isOffered = ({ help }: Task, { move, key }: Act): boolean =>
  move !== 'answer' || help.some((one) => one.key === key && one.mayAnswer)

function About({ task, onAct }: { task: Task; onAct: (act: Act) => void }) {
  const { content, product, state, reasons, percent, deadlineText, lead, others, lifts, person } = task
  const coordinators = [...task.coordinators.map(({ name }) => name), ...(others ? [others] : [])].join('; ')
  return (
    <div className="task-about">
      <p className="strong">{content}</p>
      <div className="row task-stand">
        <TaskStatus state={state} />
        <Percent of={percent} />
        <span className="small">Thời hạn: {deadlineText}</span>
        {task.id && <HistoryButton id={task.id} of={`nhiệm vụ ${task.code}`} />}
      </div>
      {reasons.map((reason, n) => (
        <p key={n} className="small">
          {reason}
        </p>
      ))}
      <p className="small muted">
        Chủ trì: {lead.name}.
        {person &&
          ` Người thực hiện: ${person.name}${person.isGone ? ' (không còn làm việc này ở cơ quan)' : ''}.`}
        {coordinators && ` Phối hợp: ${coordinators}.`}
        {lifts.length > 0 &&
          ` Tiêu chí: ${lifts.map(({ leaf, points }) => `${leaf} (+${formatPoints(points)})`).join(', ')}.`}
      </p>
      <h3>Sản phẩm: {product}</h3>
      <Products task={task} onAct={onAct} />
      <Help task={task} onAct={onAct} />
      <Reports task={task} />
    </div>
  )
}

function Products({
  task: { products, moves, leaves: open },
  onAct,
}: {
  task: Task
  onAct: (act: Act) => void
}) {
  const { campaign } = useCampaignScope()
  if (products.length === 0) return <p className="small muted">Chưa nộp sản phẩm nào.</p>
  return (
    <ul className="task-list">
      {products.map(({ document, version, isWithdrawn, lacks, leaves, waits, byName, at, ...named }) => (
        <li key={version}>
          <Link to={campaignPath(campaign.slug, `tai-lieu/${document}`)}>{productName(named)}</Link>
          {isWithdrawn && <span className="red small"> (đã thu hồi)</span>}
          {lacks.map((lack) => (
            <div key={lack} className="small amber">
              {lack}
            </div>
          ))}
          {waits.map(({ leaf, isOpen }) => (
            <div key={leaf} className="small">
              <span className="task-waits">Chờ gắn</span> vào tiêu chí {leaf}
              {isOpen ? ': bản tự đánh giá đã mở, gắn được ngay.' : ' khi bản tự đánh giá mở lại.'}
            </div>
          ))}
          <div className="small muted">
            {byName}, {formatMoment(at)}
            {leaves.length > 0 ? `; đã gắn vào tiêu chí ${leaves.join(', ')}` : '; chưa gắn vào tiêu chí nào'}
            {moves.includes('cite') && open.some(({ why, code }) => !why && !leaves.includes(code)) && (
              <>
                {' '}
                <button
                  type="button"
                  className="as-link"
                  aria-label={`Gắn ${named.name} vào tiêu chí`}
                  onClick={() => onAct({ move: 'cite', key: version })}
                >
                  Gắn vào tiêu chí…
                </button>
              </>
            )}
            {moves.includes('recall') && (
              <>
                {' '}
                <button
                  type="button"
                  className="as-link"
                  aria-label={`Rút ${named.name}`}
                  onClick={() => onAct({ move: 'recall', key: version })}
                >
                  Rút
                </button>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Reports({ task: { reports, handovers } }: { task: Task }) {
  if (reports.length + handovers.length === 0) return null
  return (
    <>
      <h3>Diễn biến</h3>
      <ul className="task-list">
        {[...reports].reverse().map(({ percent, text, risk, byName, at }) => (
          <li key={at}>
            {percent}%{text && `: ${text}`}
            {risk && <div className="small">Nguy cơ: {risk}</div>}
            <div className="small muted">
              {byName}, {formatMoment(at)}
            </div>
          </li>
        ))}
        {[...handovers].reverse().map(({ from, to, reason, byName, at }) => (
          <li key={at}>
            {formatDay(at.slice(0, 10))}: {from.name} chuyển cho {to.name}. {reason}
            <div className="small muted">{byName}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
