import { Button } from 'antd'
import { Due } from '../kit/due.tsx'
import type { Board } from './shapes.ts'

/** What other agencies wait for from one's own: before everything else. */
export function Asked({
  board: { asked },
  onAnswer,
}: {
  board: Board
  onAnswer: (code: string, key: string) => void
}) {
  if (asked.length === 0) return null
  return (
    <section aria-label="Yêu cầu phối hợp chờ cơ quan bạn trả lời">
      <h2>Yêu cầu phối hợp chờ cơ quan bạn trả lời ({asked.length})</h2>
      <ul className="tasks-asked">
        {asked.map(({ code, key, from, text, due, workingDaysLeft }) => (
          <li key={key} className="card row">
            <span className="grow">
              <b>{from}</b> cần cho nhiệm vụ {code}: {text}
            </span>
            <Due at={due} workingDays={workingDaysLeft} />
            <Button onClick={() => onAnswer(code, key)} aria-label={`Trả lời: nhiệm vụ ${code}`}>
              Trả lời
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
