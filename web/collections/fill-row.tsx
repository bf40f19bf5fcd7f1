import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { figureFault, unitLabel } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { LongField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import type { Choice } from '../kit/library.ts'
import { announce } from '../kit/live.tsx'
import { PickDocuments } from '../kit/pick-documents.tsx'
import { FigureField } from '../kit/read-field.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { type Cells, type Collection, type Column, type Row, titled, wholeOf } from './shapes.ts'

interface Props {
  collection: Collection
  row: Row
  agency: string
}

/** What is typed stays until it was kept; a draft is not an answer. */
export function FillRow({ collection: { columns, title }, row, agency }: Props) {
  const [typed, setTyped] = useState<Cells>()
  const [note, setNote] = useState(row.note ?? '')
  const [papers, setPapers] = useState<readonly Choice[]>(row.papers)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const cells = typed ?? row.cells
  const type = (key: string, cell: Cells[string] | undefined) => {
    const { [key]: _, ...rest } = cells
    setTyped(cell ? { ...rest, [key]: cell } : rest)
  }
  const form = useRef<HTMLDivElement>(null)
  const keep = async (send: boolean) => {
    if (refuseUnread(form.current)) return
    setBusy(true)
    setError(undefined)
    try {
      const versions = papers.map(({ version }) => version)
      const said = note.trim() ? { note: note.trim() } : {}
      await put('/api/v1/rows/{id}', { id: row.id, revision: row.revision, cells, versions, send, ...said })
      setTyped(undefined)
      announce(send ? `Đã gửi biểu “${title}”.` : 'Đã lưu, chưa gửi.')
      await cache.invalidateQueries()
    } catch (problem) {
      if (isProblem(problem, 'stale')) await cache.invalidateQueries()
      setError(problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }))
    }
    setBusy(false)
  }
  const labelOf = (field: string) =>
    field === 'versions' ? 'Tài liệu chứng minh' : columns.find(({ key }) => field === `cells.${key}`)?.label
  return (
    <div ref={form} className="fill-row">
      <ErrorSummary error={error} labelOf={labelOf} />
      {columns.map((column) => (
        <CellField
          key={column.key}
          column={column}
          cell={cells[column.key]}
          whole={wholeOf(columns, column, cells)}
          onType={type}
        />
      ))}
      <PickDocuments legend="Tài liệu chứng minh" agency={agency} chosen={papers} setChosen={setPapers} />
      <LongField label="Ghi chú" value={note} onType={setNote} />
      {row.sent && (
        <p className="small">
          {row.paper !== undefined && `Số liệu nhập theo ${row.paper}. `}Sửa được và gửi lại: cơ quan chủ trì
          được báo.
        </p>
      )}
      <div className="row fill-acts">
        <Button type="primary" size="middle" loading={isBusy} onClick={() => void keep(true)}>
          {row.sent ? 'Gửi lại biểu' : 'Gửi biểu'}
        </Button>
        {!row.sent && (
          <Button size="middle" disabled={isBusy} onClick={() => void keep(false)}>
            Lưu, chưa gửi
          </Button>
        )}
        <span className="grow" />
        <HistoryButton id={row.id} of={titled(title)} />
      </div>
    </div>
  )
}

function CellField({
  column,
  cell,
  whole,
  onType,
}: {
  column: Column
  cell: Cells[string] | undefined
  whole: ReturnType<typeof wholeOf>
  onType: (key: string, cell: Cells[string] | undefined) => void
}) {
  const { key, label, unit } = column
  const isNone = cell !== undefined && 'none' in cell
  return (
    <div className="fill-cell">
      <FigureField
        label={unitLabel(label, unit)}
        size="middle"
        value={cell && 'value' in cell ? cell.value : undefined}
        disabled={isNone}
        hint={isNone ? 'Không phát sinh trong kỳ.' : 'Có mà bằng không thì ghi 0.'}
        onRead={(value) => onType(key, value === undefined ? undefined : { value })}
        refuse={(value) => figureFault(column, value, whole)}
      />
      <Checkbox
        checked={isNone}
        onChange={({ target }) => onType(key, target.checked ? { none: true } : undefined)}
        aria-label={`${label}: không phát sinh`}
      >
        Không phát sinh
      </Checkbox>
    </div>
  )
}
