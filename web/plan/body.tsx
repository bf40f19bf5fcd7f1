// One plan: its aims, its annex of tasks, and beside them the points that the last published result lacks.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay, formatMoment, formatPoints } from '../../schemas/format.ts'
import { Lost } from './lost.tsx'
import { nameOf, type Plan, type Plans, type Task } from './shapes.ts'
import { EditTask } from './task.tsx'
import { Tasks } from './tasks.tsx'
import { ToCheck } from './to-check.tsx'
import { Before, Behind } from './text.tsx'

/** A task of the draft, or a new one that begins with what it should lift. */
export type Editing = { task?: Task; lifts?: Task['lifts'] }

export function Body({ view, plan }: { view: Plans; plan: Plan }) {
  const [editing, edit] = useState<Editing>()
  return (
    <>
      <State plan={plan} />
      <Before plan={plan} />
      <Situation plan={plan} />
      <section aria-label="Mục tiêu">
        <h2>Mục tiêu</h2>
        {plan.aims.length === 0 && <p className="muted">Chưa ghi mục tiêu.</p>}
        <ul className="plan-aims">
          {plan.aims.map((one, n) => (
            <li key={one}>
              {one}
              {plan.mayEdit && plan.objectives[n]?.toCheck && <ToCheck said={plan.objectives[n].toCheck} />}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Nhiệm vụ">
        <div className="row plan-heading">
          <h2>
            {plan.isPartial ? 'Nhiệm vụ của cơ quan bạn' : 'Nhiệm vụ'} ({plan.tasks.length}), dự kiến nâng{' '}
            {formatPoints(plan.lift)} điểm
          </h2>
          {plan.mayEdit && <Button onClick={() => edit({})}>Thêm nhiệm vụ</Button>}
        </div>
        {plan.tasks.length === 0 ? (
          <p className="muted">
            Chưa có nhiệm vụ nào{plan.isPartial && ' do cơ quan bạn chủ trì, phối hợp'}.
          </p>
        ) : (
          <Tasks plan={plan} onEdit={(task) => edit({ task })} />
        )}
      </section>
      <Behind plan={plan} />
      {view.lost && view.lost.rows.length > 0 && (
        <Lost lost={view.lost} {...(plan.mayEdit && { onAdd: (lifts) => edit({ lifts }) })} />
      )}
      {editing && (
        <EditTask plan={plan} agencies={view.agencies} {...editing} onClose={() => edit(undefined)} />
      )}
    </>
  )
}

/** The figures as they were published; of a draft also what does not fit together, which the paper tells, too. */
function Situation({ plan }: { plan: Plan }) {
  const { lines, contradictions } = plan.situation
  if (lines.length === 0) return null
  return (
    <section aria-label="Kết quả công bố năm trước">
      <h2>Kết quả công bố năm trước</h2>
      <ul className="plan-situation">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {contradictions.length > 0 && (
        <div className="note amber">
          <b>{contradictions.length} chỗ chưa khớp trong số liệu công bố, cần xem lại trước khi trình:</b>
          <ul>
            {contradictions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function State({ plan }: { plan: Plan }) {
  const { approved } = plan
  const decision = approved?.decision
  return (
    <p className={`note plan-state ${approved ? 'green' : ''}`}>
      <b>{nameOf(plan)}.</b>{' '}
      {approved
        ? `${approved.byName} phê duyệt lúc ${formatMoment(approved.at)}${decision ? `, theo văn bản số ${decision.number} ngày ${formatDay(decision.issued)}` : ''}. Nội dung không sửa được nữa.`
        : `${plan.byName} lập lúc ${formatMoment(plan.at)}. Chỉ Sở Nội vụ và lãnh đạo thấy dự thảo.`}
    </p>
  )
}
