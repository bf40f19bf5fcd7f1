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
import type { Task } from './shapes.ts'
import { Percent, TaskStatus } from './state.tsx'

export function TaskDialog({ plan, code, onClose }: { plan: string; code: string; onClose: () => void }) {
  const asked = useGet('/api/v1/plans/{id}/tasks/{code}', { id: plan, code }, { keep: true })
  const [act, setAct] = useState<Act>()
  const task = asked.data
  return (
    <Dialog
      title={`Nhiệm vụ ${code}`}
      kind="wide"
      onClose={onClose}
      footer={task && <Acts task={task} onAct={setAct} />}
    >
      <Wait for={asked}>{(found) => <About task={found} onAct={setAct} />}</Wait>
      {task && act && <ActOf task={task} act={act} onClose={() => setAct(undefined)} />}
    </Dialog>
  )
}

function About({ task, onAct }: { task: Task; onAct: (act: Act) => void }) {
  const { content, product, state, reasons, percent, deadlineText, lead, helpers, others, lifts, person } =
    task
  const coordinators = [...helpers.map(({ name }) => name), ...(others ? [others] : [])].join('; ')
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

function Products({ task: { products, moves }, onAct }: { task: Task; onAct: (act: Act) => void }) {
  const { campaign } = useCampaignScope()
  if (products.length === 0) return <p className="small muted">Chưa nộp sản phẩm nào.</p>
  return (
    <ul className="task-list">
      {products.map(({ document, version, name, subject, isWithdrawn, leaves, byName, at }) => (
        <li key={version}>
          <Link to={campaignPath(campaign.slug, `tai-lieu/${document}`)}>{name}</Link>
          {subject && ` – ${subject}`}
          {isWithdrawn && <span className="red small"> (đã thu hồi)</span>}
          <div className="small muted">
            {byName}, {formatMoment(at)}
            {leaves.length > 0 ? `; đã gắn vào tiêu chí ${leaves.join(', ')}` : '; chưa gắn vào tiêu chí nào'}
            {moves.includes('recall') && (
              <>
                {' '}
                <button
                  type="button"
                  className="as-link"
                  aria-label={`Rút ${name}`}
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
