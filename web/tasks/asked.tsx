import { Button } from 'antd'
import { Due } from '../kit/due.tsx'
import type { Board } from './shapes.ts'

/** What other agencies wait for from one's own: before everything else. */
export function Asked({ board: { asked }, onOpen }: { board: Board; onOpen: (code: string) => void }) {
  if (asked.length === 0) return null
  return (
    <section aria-label="Yêu cầu phối hợp chờ cơ quan bạn trả lời">
      <h2>Yêu cầu phối hợp chờ cơ quan bạn trả lời ({asked.length})</h2>
      <ul className="tasks-asked">
        {asked.map(({ code, from, text, due, workingDaysLeft }, n) => (
          <li key={n} className="card row">
            <span className="grow">
              <b>{from}</b> cần cho nhiệm vụ {code}: {text}
            </span>
            <Due at={due} workingDays={workingDaysLeft} />
            <Button onClick={() => onOpen(code)} aria-label={`Trả lời: nhiệm vụ ${code}`}>
              Trả lời
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
