// Where a figure comes from, and what another source says of it: side by side, with the reason of the choice.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { dayOf, figureFault, formatNumber, formatTime } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { DayField, FigureField, TimeField } from '../kit/read-field.tsx'
import type { Fields } from './fields.ts'
import { papersOf, type SourcePaper } from '../words/source-papers.ts'

interface Props {
  assessment: Assessment
  variable: Assessment['variables'][number]
  fields: Fields
  canSave: boolean
  onType: (fields: Fields) => void
}

export function FigureSource(props: Props) {
  const { assessment, fields, canSave, onType } = props
  const { code } = props.variable
  const papers = papersOf(assessment.slots)
  const from = fields[`from:${code}`] ?? ''
  const [isComparing, compare] = useState(false)
  const isTwo = isComparing || Boolean(fields[`beside:${code}`])
  // A source may name a document, whichever version of it: the one that is cited here.
  const known = from ? papers.find(({ value }) => value === from || value.startsWith(`${from} `)) : undefined
  return (
    <div className="figure-source">
      <label className="small">
        Nguồn{' '}
        <select
          className="choice"
          aria-label={`Nguồn của số liệu ${code}`}
          disabled={!canSave}
          value={known?.value ?? from}
          onChange={({ target }) => onType({ [`from:${code}`]: target.value })}
        >
          <option value="">– chưa ghi –</option>
          {papers.map((paper) => (
            <option key={paper.value} value={paper.value}>
              {paper.label}
            </option>
          ))}
          {from === 'table' && <option value="table">Tổng của biểu thu thập</option>}
          {from !== '' && from !== 'table' && from !== 'system' && !known && (
            <option value={from}>Văn bản khác trong kho</option>
          )}
          <option value="system">Hệ thống thông tin…</option>
        </select>
      </label>
      {from === 'system' && <SystemSource {...props} papers={papers} />}
      {isTwo ? (
        <Beside {...props} />
      ) : (
        canSave && (
          <Button
            type="text"
            size="small"
            onClick={() => compare(true)}
            aria-label={`Thêm số của nguồn khác cho số liệu ${code}`}
          >
            Nguồn khác…
          </Button>
        )
      )}
    </div>
  )
}

function SystemSource(props: Props & { papers: SourcePaper[] }) {
  const { fields, canSave, onType, papers } = props
  const { code } = props.variable
  const at = fields[`at:${code}`] ?? ''
  const [time, setTime] = useState(at ? formatTime(at) : '08:00')
  const put = (day: string | undefined, clock: string) => {
    setTime(clock)
    if (!day) onType({ [`at:${code}`]: '' })
    else if (clock) onType({ [`at:${code}`]: new Date(`${day}T${clock}:00+07:00`).toISOString() })
  }
  const day = at ? dayOf(at) : undefined
  return (
    <div className="figure-system">
      <Input
        aria-label={`Tên hệ thống của số liệu ${code}`}
        placeholder="Tên hệ thống"
        maxLength={200}
        disabled={!canSave}
        value={fields[`system:${code}`] ?? ''}
        onChange={({ target }) => onType({ [`system:${code}`]: target.value })}
      />
      <DayField label="Trích xuất ngày" value={day} disabled={!canSave} onRead={(next) => put(next, time)} />
      <TimeField
        label={
          <>
            Giờ<span className="visually-hidden"> trích xuất của số liệu {code}</span>
          </>
        }
        ask="Hãy ghi giờ:phút, ví dụ 08:00."
        disabled={!canSave}
        value={time || undefined}
        onRead={(clock = '') => put(day, clock)}
      />
      <select
        className="choice"
        aria-label={`Bản trích xuất của số liệu ${code}`}
        disabled={!canSave}
        value={fields[`snap:${code}`] ?? ''}
        onChange={({ target }) => onType({ [`snap:${code}`]: target.value })}
      >
        <option value="">– bản trích xuất đã gắn –</option>
        {papers.map((paper) => (
          <option key={paper.value} value={paper.value}>
            {paper.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Beside({ variable, fields, canSave, onType }: Props) {
  const { code } = variable
  const [ours, other] = [fields[`figure:${code}`] ?? '', fields[`beside:${code}`] ?? '']
  const isOther = other !== '' && Number(ours) !== Number(other)
  return (
    <div className="figure-beside">
      <FigureField
        label="Số của nguồn khác"
        value={other || undefined}
        disabled={!canSave}
        onRead={(read) => onType({ [`beside:${code}`]: read ?? '' })}
        refuse={(read) => figureFault(variable, read)}
      />
      <Input
        aria-label={`Tên nguồn khác của số liệu ${code}`}
        placeholder="Nguồn nào, ví dụ Kho bạc Nhà nước"
        maxLength={200}
        disabled={!canSave}
        value={fields[`besideFrom:${code}`] ?? ''}
        onChange={({ target }) => onType({ [`besideFrom:${code}`]: target.value })}
      />
      {isOther && (
        <>
          <p className="small amber">
            Hai nguồn khác nhau: đang khai <b>{formatNumber(ours)}</b>, nguồn kia <b>{formatNumber(other)}</b>
            .
          </p>
          <Input
            aria-label={`Vì sao chọn số đang khai của số liệu ${code}`}
            placeholder="Vì sao chọn số đang khai (bắt buộc)"
            maxLength={1000}
            disabled={!canSave}
            value={fields[`choice:${code}`] ?? ''}
            onChange={({ target }) => onType({ [`choice:${code}`]: target.value })}
          />
        </>
      )}
    </div>
  )
}
