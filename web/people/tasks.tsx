import { Due } from '../kit/due.tsx'
import type { PersonView } from './shapes.ts'

/** Open work that was handed to somebody by name: what others must take over when they leave. */
export function Tasks({ tasks }: Pick<PersonView, 'tasks'>) {
  if (tasks.length === 0) return null
  return (
    <section aria-label="Việc đang giao đích danh">
      <h3>{tasks.length} việc đang giao đích danh</h3>
      <p className="small muted">Việc thuộc cơ quan; đầu mối của cơ quan giao lại cho người khác khi cần.</p>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Cơ quan</th>
            <th scope="col">Hạn</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ assignment, code, name, agency, due, campaign, workingDaysLeft }) => (
            <tr key={assignment}>
              <td>
                <b className="medium">{code}</b> {name}
                <div className="small muted">{campaign}</div>
              </td>
              <td>{agency.short}</td>
              <td className="nowrap">
                <Due at={due} workingDays={workingDaysLeft} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
