// One plan: its aims, its annex of tasks, and beside them the points that the last published result lacks.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay, formatMoment, formatPoints } from '../../schemas/format.ts'
import { Lost } from './lost.tsx'
import { measureWords, nameOf, type Objective, type Plan, type Plans, type Task } from './shapes.ts'
import { EditTask } from './task.tsx'
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
        {plan.objectives.length === 0 && <p className="muted">Chưa ghi mục tiêu.</p>}
        <ul className="plan-aims">
          {plan.objectives.map((one, n) => (
            <li key={n}>{aimWords(one)}</li>
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

const aimWords = ({ measure, area, target, max, rank, of }: Objective): string =>
  [
    `${measureWords[measure]}${area ? ` ${area}` : ''}`,
    target !== undefined &&
      `đạt ${formatPoints(target)}${max === undefined ? '' : `/${formatPoints(max)}`}${measure === 'sipas' ? '%' : ' điểm'}`,
    rank !== undefined && `hạng ${rank}/${of ?? '–'} trở lên`,
  ]
    .filter(Boolean)
    .join(', ')

const Tasks = ({ plan, onEdit }: { plan: Plan; onEdit: (task: Task) => void }) => (
  <div className="card cards" role="region" aria-label="Bảng nhiệm vụ" tabIndex={0}>
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Sản phẩm</th>
          <th scope="col">Thời hạn</th>
          <th scope="col">Chủ trì</th>
          <th scope="col">Phối hợp</th>
          <th scope="col">Tiêu chí</th>
          <th scope="col" className="num">
            Điểm nâng
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.tasks.map((task) => (
          <tr key={task.code}>
            <td className="strong nowrap" data-label="Mã">
              {task.code}
            </td>
            <td data-label="Nhiệm vụ">
              {plan.mayEdit ? (
                <button type="button" className="as-link" onClick={() => onEdit(task)}>
                  {task.content}
                </button>
              ) : (
                task.content
              )}
              {task.resources && <div className="small muted">Nguồn lực: {task.resources}</div>}
              {task.origin && (
                <div className="small muted">
                  Chuyển tiếp nhiệm vụ {task.origin.code} của kế hoạch năm {task.origin.year}
                </div>
              )}
            </td>
            <td data-label="Sản phẩm">
              {task.product}
              {task.type && task.type !== task.product && <div className="small muted">{task.type}</div>}
            </td>
            <td data-label="Thời hạn">{task.deadlineText}</td>
            <td data-label="Chủ trì">{task.lead.name}</td>
            <td data-label="Phối hợp">
              {[...task.coordinators.map(({ name }) => name), ...(task.others ? [task.others] : [])].join(
                '; ',
              )}
            </td>
            <td data-label="Tiêu chí">{task.lifts.map(({ leaf }) => leaf).join(', ')}</td>
            <td className="num" data-label="Điểm nâng">
              {task.lifts.length ? formatPoints(task.lift) : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
