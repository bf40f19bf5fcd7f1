// The annex on screen: the tasks below their headings.
import { formatPoints } from '../../schemas/format.ts'
import { ToCheck } from './to-check.tsx'
import type { Plan, Task } from './shapes.ts'

export const Tasks = ({ plan, onEdit }: { plan: Plan; onEdit: (task: Task) => void }) => (
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
      {runsOf(plan.tasks).map(({ group, tasks }, n) => (
        <tbody key={n}>
          {group && (
            <tr className="plan-group">
              <th scope="rowgroup" colSpan={8}>
                {group}
              </th>
            </tr>
          )}
          {tasks.map((task) => (
            <Row key={task.code} task={task} {...(plan.mayEdit && { onEdit })} />
          ))}
        </tbody>
      ))}
    </table>
  </div>
)

/** The server has them in the order of their headings. */
function runsOf(tasks: readonly Task[]): { group: string | undefined; tasks: Task[] }[] {
  const runs: { group: string | undefined; tasks: Task[] }[] = []
  for (const task of tasks) {
    const last = runs.at(-1)
    if (last && last.group === task.group) last.tasks.push(task)
    else runs.push({ group: task.group, tasks: [task] })
  }
  return runs
}

const Row = ({ task, onEdit }: { task: Task; onEdit?: (task: Task) => void }) => (
  <tr>
    <td className="strong nowrap" data-label="Mã">
      {task.code}
    </td>
    <td data-label="Nhiệm vụ">
      {onEdit ? (
        <button type="button" className="as-link" onClick={() => onEdit(task)}>
          {task.content}
        </button>
      ) : (
        task.content
      )}
      {task.resources && <div className="small muted">Nguồn lực: {task.resources}</div>}
      {onEdit && task.toCheck?.map((one) => <ToCheck key={one} said={one} />)}
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
    <td data-label="Chủ trì">
      {task.lead.name}
      {task.leadWords && <div className="small muted">Ghi trong kế hoạch: {task.leadWords}</div>}
    </td>
    <td data-label="Phối hợp">
      {[...task.coordinators.map(({ name }) => name), ...(task.others ? [task.others] : [])].join('; ')}
    </td>
    <td data-label="Tiêu chí">{task.lifts.map(({ leaf }) => leaf).join(', ')}</td>
    <td className="num" data-label="Điểm nâng">
      {task.lifts.length ? formatPoints(task.lift) : ''}
    </td>
  </tr>
)
