// One report: what is counted for it, what is written, and what can be done with it.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, dayOf, formatDay, formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { HistoryButton } from '../kit/history.tsx'
import { Wait } from '../kit/wait.tsx'
import { stateWord, TaskStatus } from '../tasks/state.tsx'
import { ActOf } from './acts.tsx'
import { ReportStatus } from './rows.tsx'
import { type Move, parts, type Report } from './shapes.ts'
import { Write } from './write.tsx'

export function One({ id, onBack }: { id: string; onBack?: () => void }) {
  const asked = useGet('/api/v1/reports/{id}', { id }, { keep: true })
  return <Wait for={asked}>{(report) => <Shown report={report} {...(onBack && { onBack })} />}</Wait>
}

const labels: Readonly<Record<Exclude<Move, 'write'>, string>> = {
  present: 'Trình lãnh đạo…',
  'take-back': 'Lấy về để sửa…',
  sign: 'Ký gửi…',
  reopen: 'Cho lập lại…',
}

function Shown({ report, onBack }: { report: Report; onBack?: () => void }) {
  const [act, setAct] = useState<Move>()
  const { agency, terms, note, signed, earlier, moves, id } = report
  const of = `báo cáo ${terms.name} của ${agency.name}`
  return (
    <article aria-label={capital(of)}>
      <div className="row reports-heading">
        <h2 className="grow">{agency.name}</h2>
        <ReportStatus row={report} />
        {onBack && <Button onClick={onBack}>Về danh sách</Button>}
        <Button href={hrefOf('/api/v1/reports/{id}/paper', { id, purpose: 'print' })}>Word</Button>
        <HistoryButton id={id} of={of} />
        {moves
          .filter((move) => move !== 'write')
          .map((move) => (
            <Button key={move} type={move === 'sign' ? 'primary' : 'default'} onClick={() => setAct(move)}>
              {labels[move]}
            </Button>
          ))}
      </div>
      {note && <p className="note amber">Lý do trả lại: {note}</p>}
      {signed && (
        <p className="note green">
          {signed.name}
          {signed.position && `, ${signed.position},`} ký gửi lúc {formatMoment(signed.at)}
          {signed.isLate && ' (chậm)'}. Số liệu và nội dung giữ nguyên như lúc ký.
        </p>
      )}
      {earlier.map((one) => (
        <p key={one.at} className="small muted">
          Bản trước do {one.name} ký gửi lúc {formatMoment(one.at)} còn lưu.
        </p>
      ))}
      <Counted report={report} />
      {moves.includes('write') ? (
        <Write key={report.revision} report={report} />
      ) : (
        <Written report={report} />
      )}
      {act && <ActOf report={report} act={act} onClose={() => setAct(undefined)} />}
    </article>
  )
}

function Counted({ report: { sentences, facts, signed, terms, until } }: { report: Report }) {
  return (
    <section aria-label="Số liệu hệ thống ghi nhận">
      <h3>
        {signed ? 'Số liệu lúc ký' : 'Hệ thống ghi nhận'} ({formatDay(terms.from)} – {formatDay(until)})
      </h3>
      <ul className="reports-facts">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {facts.tasks.length > 0 && <Tasks tasks={facts.tasks} />}
    </section>
  )
}

const Tasks = ({ tasks }: { tasks: Report['facts']['tasks'] }) => (
  <div className="card cards reports-tasks" role="region" aria-label="Nhiệm vụ chủ trì" tabIndex={0}>
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Trong kỳ</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ code, content, deadlineText, state, percent, reasons, products, said }) => (
          <tr key={code}>
            <td className="strong nowrap" data-label="Mã">
              {code}
            </td>
            <td data-label="Nhiệm vụ">
              {content}
              <div className="small muted">Thời hạn: {deadlineText}</div>
            </td>
            <td data-label="Tình trạng">
              <TaskStatus state={state} />
              <div className="small">{percent}%</div>
              {reasons.map((reason) => (
                <div key={reason} className="small muted">
                  {reason}
                </div>
              ))}
            </td>
            <td data-label="Trong kỳ" className="small">
              {products.map(({ name, at }, n) => (
                <div key={n}>
                  Nộp {formatDay(dayOf(at))}: {name}
                </div>
              ))}
              {said.map((text, n) => (
                <div key={n}>{text}</div>
              ))}
              {products.length + said.length === 0 && (
                <span className="muted">
                  {state === 'done' ? stateWord(state) + ' trước kỳ.' : 'Chưa ghi gì trong kỳ.'}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Written = ({ report }: { report: Report }) =>
  parts.map((part) => (
    <section key={part} aria-label={capital(words.reportParts[part])}>
      <h3>{capital(words.reportParts[part])}</h3>
      <p className="reports-text">{report[part] ?? 'Không có.'}</p>
    </section>
  ))
