import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { LongField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { announce } from '../kit/live.tsx'
import { FigureField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { upload } from '../upload/tray-store.ts'
import type { Cells, Collection, Column, Row } from './shapes.ts'

interface Props {
  collection: Collection
  row: Row
  agency: string
}

/** What is typed stays until it was kept; a draft is not an answer. */
export function FillRow({ collection: { columns, title }, row, agency }: Props) {
  const [typed, setTyped] = useState<Cells>()
  const [note, setNote] = useState(row.note ?? '')
  const [papers, setPapers] = useState(row.papers)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const cells = typed ?? row.cells
  const type = (key: string, cell: Cells[string] | undefined) => {
    const { [key]: _, ...rest } = cells
    setTyped(cell ? { ...rest, [key]: cell } : rest)
  }
  const keep = async (send: boolean) => {
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
  const labelOf = (field: string) => columns.find(({ key }) => field === `cells.${key}`)?.label
  return (
    <div className="fill-row">
      <ErrorSummary error={error} labelOf={labelOf} />
      {columns.map((column) => (
        <CellField key={column.key} column={column} cell={cells[column.key]} onType={type} />
      ))}
      <Papers agency={agency} papers={papers} onChange={setPapers} />
      <LongField label="Ghi chú" value={note} onType={setNote} />
      {row.sent && (
        <p className="small">
          Đã gửi lúc {formatMoment(row.sent.at)}
          {row.sent.isLate && <span className="red"> (sau hạn)</span>}
          {row.paper !== undefined && `, theo ${row.paper}`}. Sửa được và gửi lại: cơ quan chủ trì được báo.
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
        <HistoryButton id={row.id} of={`biểu ${title}`} />
      </div>
    </div>
  )
}

function CellField({
  column: { key, label, unit },
  cell,
  onType,
}: {
  column: Column
  cell: Cells[string] | undefined
  onType: (key: string, cell: Cells[string] | undefined) => void
}) {
  const isNone = cell !== undefined && 'none' in cell
  return (
    <div className="fill-cell">
      <FigureField
        label={`${label} (${unit})`}
        size="middle"
        value={cell && 'value' in cell ? cell.value : undefined}
        disabled={isNone}
        hint={isNone ? 'Không phát sinh trong kỳ.' : 'Có mà bằng không thì ghi 0.'}
        onRead={(value) => onType(key, value === undefined ? undefined : { value })}
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

type Paper = Row['papers'][number]

/** The agency's own documents that prove the figures, the newest first. */
function Papers({
  agency,
  papers,
  onChange,
}: {
  agency: string
  papers: Paper[]
  onChange: (papers: Paper[]) => void
}) {
  const { may } = useScope()
  const picker = useRef<HTMLInputElement>(null)
  const asked = useGet('/api/v1/documents', { agency }, { polled: true })
  const known = new Set(papers.map(({ version }) => version))
  const free = (asked.data?.rows ?? []).filter(
    ({ version, state }) => state === 'kept' && !known.has(version),
  )
  const nameOf = (one: (typeof free)[number]) =>
    [one.particulars.symbol ?? one.code, one.particulars.subject ?? one.name].join(' – ')
  const take = (version: string) => {
    const one = free.find((each) => each.version === version)
    if (one)
      onChange([
        ...papers,
        { document: one.id, version, code: one.code, name: one.particulars.symbol ?? one.code },
      ])
  }
  return (
    <div className="field">
      <span className="field-label">Tài liệu chứng minh</span>
      {papers.map(({ version, name }) => (
        <div key={version} className="row">
          <span className="grow">{name}</span>
          <Button
            type="text"
            aria-label={`Bỏ ${name}`}
            onClick={() => onChange(papers.filter((one) => one.version !== version))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <select
        className="choice"
        aria-label="Chọn tài liệu chứng minh"
        value=""
        onChange={({ target }) => take(target.value)}
      >
        <option value="">Chọn tài liệu trong kho…</option>
        {free.map((one) => (
          <option key={one.version} value={one.version}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      {may('documents.upload') && (
        <>
          <Button type="text" onClick={() => picker.current?.click()}>
            Tải tài liệu mới lên…
          </Button>
          <FilePicker ref={picker} onFiles={(files) => upload(agency, files)} />
        </>
      )}
    </div>
  )
}
