import { Button, Checkbox } from 'antd'
import { type SetStateAction, useRef, useState } from 'react'
import { figureFault, formatNumber, unitLabel, unknown } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { LongField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import type { Choice } from '../kit/library.ts'
import { announce } from '../kit/live.tsx'
import { OthersChanged } from '../kit/others-changed.tsx'
import { PickDocuments } from '../kit/pick-documents.tsx'
import { FigureField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { refuseUnread } from '../kit/unread.ts'
import { type Cells, type Collection, type Column, type Row, titled, wholeOf } from './shapes.ts'

interface Props {
  collection: Collection
  row: Row
  agency: string
}

interface Typed {
  /** Undefined: taken out. */
  cells?: Readonly<Record<string, Cells[string] | undefined>>
  note?: string
  papers?: readonly Choice[]
}

/** What is typed stays until it was kept, over what a colleague wrote meanwhile; a draft is not an answer. */
export function FillRow({ collection: { columns, title }, row: now, agency }: Props) {
  const [typed, setTyped] = useState<Typed>({})
  const {
    seen: { row },
    over,
  } = useSeen({ row: now }, Object.keys(typed).length > 0)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const cells = Object.fromEntries(
    Object.entries({ ...row.cells, ...typed.cells }).flatMap(([key, cell]) => (cell ? [[key, cell]] : [])),
  )
  const { note = row.note ?? '', papers = row.papers } = typed
  const type = (key: string, cell: Cells[string] | undefined) =>
    setTyped((was) => ({ ...was, cells: { ...was.cells, [key]: cell } }))
  const choose = (next: SetStateAction<readonly Choice[]>) =>
    setTyped((was) => ({
      ...was,
      papers: typeof next === 'function' ? next(was.papers ?? row.papers) : next,
    }))
  const form = useRef<HTMLDivElement>(null)
  const keep = async (send: boolean) => {
    if (refuseUnread(form.current)) return
    setBusy(true)
    setError(undefined)
    try {
      const versions = papers.map(({ version }) => version)
      const said = note.trim() ? { note: note.trim() } : {}
      const { id, revision } = row
      await over(put('/api/v1/rows/{id}', { id, revision, cells, versions, send, ...said }))
      await cache.invalidateQueries()
      setTyped({})
      announce(send ? `Đã gửi biểu “${title}”.` : 'Đã lưu, chưa gửi.')
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }))
    }
    setBusy(false)
  }
  const labelOf = (field: string) =>
    columns.find(({ key }) => field === `cells.${key}`)?.label ?? labels[field]
  const tell = (field: string, value: unknown) =>
    field === 'cells' ? said(columns, (value ?? {}) as Cells) : undefined
  return (
    <div ref={form} className="fill-row">
      <ErrorSummary error={error} labelOf={labelOf} />
      <OthersChanged error={error} labelOf={labelOf} tell={tell} />
      {columns.map((column) => (
        <CellField
          key={column.key}
          column={column}
          cell={cells[column.key]}
          whole={wholeOf(columns, column, cells)}
          onType={type}
        />
      ))}
      <PickDocuments legend="Tài liệu chứng minh" agency={agency} chosen={papers} setChosen={choose} />
      <LongField label="Ghi chú" value={note} onType={(note) => setTyped((was) => ({ ...was, note }))} />
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

const labels: Readonly<Record<string, string>> = {
  cells: 'Số liệu',
  note: 'Ghi chú',
  citations: 'Tài liệu chứng minh',
  versions: 'Tài liệu chứng minh',
}

/** A row in words: what each column says. */
const said = (columns: readonly Column[], cells: Cells): string =>
  columns
    .flatMap(({ key, label }) => {
      const cell = cells[key]
      return cell ? [`${label}: ${'value' in cell ? formatNumber(cell.value) : 'không phát sinh'}`] : []
    })
    .join('; ') || unknown

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
