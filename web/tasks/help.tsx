import { formatDay, formatMoment } from '../../schemas/format.ts'
import { hrefOf } from '../api/client.ts'
import type { Act } from './acts.tsx'
import type { Task } from './shapes.ts'

/** Phối hợp: what was asked of whom by when, and what they answered. */
export function Help({ task: { help, moves }, onAct }: { task: Task; onAct: (act: Act) => void }) {
  if (help.length === 0) return null
  return (
    <>
      <h3>Phối hợp</h3>
      <ul className="task-list">
        {help.map(({ key, to, text, due, answer, isLate, mayAnswer, byName, at }) => (
          <li key={key}>
            <b>{to.name}</b>: {text}
            <div className="small muted">
              {byName}, {formatMoment(at)}; hạn {formatDay(due)}
              {isLate && <span className="red"> (quá hạn)</span>}
            </div>
            {answer && (
              <div className="note">
                {answer.text}
                {answer.papers.map(({ version, name, subject, isWithdrawn }) => (
                  <div key={version}>
                    <a
                      href={hrefOf('/api/v1/versions/{id}/bytes', { id: version })}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {[name, subject].filter(Boolean).join(' – ')}
                    </a>
                    {isWithdrawn && <span className="red"> (đã thu hồi)</span>}
                  </div>
                ))}
                <div className="small muted">
                  {answer.byName}, {formatMoment(answer.at)}
                </div>
              </div>
            )}
            {mayAnswer && (
              <button type="button" className="as-link" onClick={() => onAct({ move: 'answer', key })}>
                Trả lời yêu cầu của {byName}
              </button>
            )}
            {!answer && !mayAnswer && moves.includes('drop') && (
              <button type="button" className="as-link" onClick={() => onAct({ move: 'drop', key })}>
                Rút yêu cầu gửi {to.name}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
