import { Button } from 'antd'
import { useRef, useState } from 'react'
import { formatDeadline, formatNumber, unitLabel } from '../../schemas/format.ts'
import { hrefOf, post, remove } from '../api/client.ts'
import { tableOf } from '../api/table-file.ts'
import { isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { TextField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { announce } from '../kit/live.tsx'
import { SendFurther } from './more.tsx'
import { type Collection, type Column, type Row, titled } from './shapes.ts'

interface Props {
  collection: Collection
  isLead: boolean
  /** The leaf is being written. */
  canTake: boolean
  onClose: () => void
}

const said = (row: Row, { key }: Column): string => {
  const cell = row.sent ? row.cells[key] : undefined
  if (!cell) return '–'
  return 'none' in cell ? 'không phát sinh' : formatNumber(cell.value)
}

/** Every row, the sums, and the acts of the lead over them. */
export function WholeTable({ collection, isLead, canTake, onClose }: Props) {
  const { id, revision, title, columns, rows, sums, due, moved } = collection
  const [error, setError] = useState<unknown>()
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  const [isSending, sendFurther] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const missing = rows.filter((row) => !row.sent)
  const run = async (act: () => Promise<unknown>, done: string) => {
    setError(undefined)
    try {
      await act()
      announce(done)
    } catch (problem) {
      setError(problem)
      if (!isProblem(problem, 'stale')) return
    }
    await cache.invalidateQueries()
  }
  const take = () => {
    const why = reason.trim() ? { reason: reason.trim() } : {}
    return run(
      () => post('/api/v1/collections/{id}/figures', { id, revision, ...why }),
      'Đã lấy số liệu vào tiêu chí.',
    )
  }
  const bring = async ([file]: File[]) => {
    if (!file) return
    await run(
      async () =>
        post('/api/v1/collections/{id}/excel', {
          id,
          revision,
          file: await tableOf(file),
          paper: paper.trim(),
        }),
      'Đã nhập số liệu từ tệp.',
    )
  }
  const drop = () =>
    run(() => remove('/api/v1/collections/{id}', { id, revision }).then(onClose), 'Đã bỏ biểu.')
  const chase = `Đề nghị ${missing.map(({ name }) => name).join(', ')} gửi biểu “${title}” trước ${formatDeadline(due)}.`
  return (
    <Dialog
      title={title}
      kind="wide"
      onClose={onClose}
      footer={
        <>
          <HistoryButton id={id} of={titled(title)} />
          <a href={hrefOf('/api/v1/collections/{id}/excel', { id, purpose: 'keep' })}>Tải Excel</a>
          <span className="grow" />
          {isLead && <Button onClick={() => sendFurther(true)}>Đổi hạn, thêm cơ quan…</Button>}
          <Button onClick={onClose}>Đóng</Button>
          {isLead && canTake && (
            <Button type="primary" onClick={() => void take()}>
              Lấy tổng làm số liệu
            </Button>
          )}
        </>
      }
    >
      <p className="small muted">Hạn gửi {formatDeadline(due)}.</p>
      <ErrorSummary error={error} labelOf={(field) => (field === 'reason' ? 'Lý do' : field)} />
      {moved.length > 0 && (
        <p className="note amber small">Đã đổi sau khi lấy số liệu: {moved.join('; ')}.</p>
      )}
      <div className="whole-table" tabIndex={0} role="region" aria-label="Các dòng của biểu">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              {columns.map(({ key, label, unit }) => (
                <th key={key} scope="col" className="num">
                  {unitLabel(label, unit)}
                </th>
              ))}
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.name}
                  {row.sent && <Proof row={row} />}
                </th>
                {columns.map((column) => (
                  <td key={column.key} className="num">
                    {said(row, column)}
                  </td>
                ))}
                <td className="small">
                  {row.sent ? 'đã gửi' : <span className="red">chưa gửi</span>}
                  {row.sent?.isLate && <span className="red">, sau hạn</span>}
                  {row.paper !== undefined && <div className="muted">nhập theo {row.paper}</div>}
                  {row.note !== undefined && <div className="muted">{row.note}</div>}
                </td>
              </tr>
            ))}
          </tbody>
          {sums.length > 0 && (
            <tfoot>
              <tr>
                <th scope="row">Cộng</th>
                {sums.map(({ key, sum, none, missing: left }) => (
                  <td key={key} className="num">
                    <b>{formatNumber(sum)}</b>
                    <div className="small muted">
                      {none > 0 && `${none} không phát sinh`}
                      {none > 0 && left > 0 && ', '}
                      {left > 0 && `${left} chưa có`}
                    </div>
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {isLead && missing.length > 0 && (
        <section aria-label="Cơ quan chưa gửi">
          <p className="small">
            Còn {missing.length} cơ quan chưa gửi. <CopyButton text={chase} what="câu nhắc" />
          </p>
          <TextField
            label="Lý do lấy số liệu khi chưa đủ"
            value={reason}
            hint="Số liệu lấy khi chưa đủ được ghi là ước thực hiện."
            onType={setReason}
          />
          <TextField
            label="Cơ quan trả lời bằng văn bản: số, ngày văn bản"
            value={paper}
            hint="Tải Excel, điền dòng của các cơ quan ấy, rồi nhập lại tệp."
            onType={setPaper}
          />
          <div className="row">
            <Button disabled={paper.trim().length < 5} onClick={() => picker.current?.click()}>
              Nhập tệp Excel…
            </Button>
            <input
              ref={picker}
              type="file"
              hidden
              accept=".xlsx"
              aria-label="Tệp Excel của biểu"
              onChange={({ target }) => {
                const chosen = [...(target.files ?? [])]
                target.value = '' // a file that was mended may be chosen again
                void bring(chosen)
              }}
            />
            <span className="grow" />
            {rows.every((row) => row.revision === 1) && (
              <Button danger type="text" onClick={() => void drop()}>
                Bỏ biểu này
              </Button>
            )}
          </div>
        </section>
      )}
      {isSending && <SendFurther collection={collection} onClose={() => sendFurther(false)} />}
    </Dialog>
  )
}

/** What the row was proved with, to be read before its figures are taken. */
function Proof({ row: { papers, cells } }: { row: Row }) {
  // Nothing and zero have no paper.
  const counts = Object.values(cells).some((cell) => 'value' in cell && Number(cell.value) !== 0)
  if (papers.length === 0) return counts && <div className="small amber">không kèm tài liệu</div>
  return papers.map(({ version, name, isWithdrawn }) => (
    <div key={version} className="small">
      <a href={hrefOf('/api/v1/versions/{id}/bytes', { id: version })} target="_blank" rel="noreferrer">
        {name}
      </a>
      {isWithdrawn && <span className="red"> (đã thu hồi)</span>}
    </div>
  ))
}
