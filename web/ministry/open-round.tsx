// Points of the ministry from Excel or typed: first what would be kept and every fault, then keep.
import { useState } from 'react'
import { formatPoints, unknown } from '../../schemas/format.ts'
import { post, type Output } from '../api/client.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CellFaults } from '../kit/cell-faults.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { kindWords, type Round } from './shapes.ts'
import { linesIn } from './typed.ts'

type Checked = Output<'/api/v1/campaigns/{slug}/ministry-rounds', 'post'>
type Kind = keyof typeof kindWords

export function OpenRound({ rounds, onClose }: { rounds: readonly Round[]; onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const { seen, over } = useSeen({ after: rounds.at(-1)?.id ?? null })
  const [kind, setKind] = useState<Kind>('draft')
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState<string>()
  const [typed, setTyped] = useState('')
  const [file, setFile] = useState<{ name: string; base64: string }>()
  const [checked, setChecked] = useState<Checked>()
  const [isLooked, setLooked] = useState(false)
  const [error, setError] = useState<unknown>()
  const lines = linesIn(typed)
  const given = file ? { file: file.base64 } : { rows: lines.rows }
  const send = (about: { number: string; issued: string }, points: object, check: boolean) =>
    post('/api/v1/campaigns/{slug}/ministry-rounds', {
      slug: campaign.slug,
      kind,
      paper: about,
      ...points,
      ...(check ? { check } : seen),
    })
  const look = async (points: object, placeOf = (field: string) => field) => {
    setError(undefined)
    try {
      const found = await send({ number: number.trim() || '–', issued: issued ?? '2026-01-01' }, points, true)
      setChecked({
        ...found,
        faults: found.faults.map(({ field, sentence }) => ({ field: placeOf(field), sentence })),
      })
      announce(
        found.faults.length
          ? `Bảng còn ${found.faults.length} lỗi.`
          : `Đọc được ${found.rows.length} tiêu chí.`,
      )
    } catch (problem) {
      setChecked(undefined)
      setError(problem)
    }
  }
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    try {
      const base64 = await tableOf(chosen)
      setFile({ name: chosen.name, base64 })
      await look({ file: base64 })
    } catch (problem) {
      setError(problem)
    }
  }
  const lookAtTyped = async () => {
    if (typed.trim() === '') return
    setLooked(true)
    if (lines.faults.length) announce(`Bảng còn ${lines.faults.length} lỗi.`)
    else await look({ rows: lines.rows }, lines.placeOf)
  }
  const type = (text: string) => {
    setTyped(text)
    setChecked(undefined) // what was looked at is not what stands there
    setLooked(false)
  }
  const isRight = checked !== undefined && checked.faults.length === 0
  return (
    <ActDialog
      title="Ghi điểm của Bộ"
      kind="wide"
      act={isRight ? `Ghi điểm ${checked.rows.length} tiêu chí` : undefined}
      done="Đã ghi điểm của Bộ."
      labelOf={(field) => ({ 'paper.number': 'Số văn bản', 'paper.issued': 'Ngày văn bản' })[field]}
      run={() => over(send({ number: number.trim(), issued: issued ?? '' }, given, false))}
      onClose={onClose}
    >
      <ErrorSummary error={error} />
      <div className="three-fields">
        <ChoiceField
          label="Loại điểm"
          value={kind}
          options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
          onChoose={(value) => setKind(value as Kind)}
        />
        <TextField label="Số văn bản của Bộ" name="paper.number" required value={number} onType={setNumber} />
        <DayField label="Ngày văn bản" required size="middle" value={issued} onRead={setIssued} />
      </div>
      <DropZone label="Chọn tệp Excel điểm của Bộ" accept=".xlsx" onFiles={(files) => void take(files)}>
        {file ? file.name : 'Thả tệp Excel có cột mã tiêu chí, điểm Bộ, lý do vào đây'}, hoặc{' '}
        <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {!file && (
        <div onBlur={() => void lookAtTyped()}>
          <LongField
            label="Hoặc gõ, mỗi dòng một tiêu chí: mã; điểm; lý do"
            name="rows"
            value={typed}
            onType={type}
            hint="Ví dụ: 1.2; 2,50; Thiếu báo cáo quý IV"
          />
        </div>
      )}
      {!file && isLooked && <CellFaults faults={lines.faults} />}
      {checked && <Shown checked={checked} />}
    </ActDialog>
  )
}

function Shown({ checked: { rows, faults, absent, lost } }: { checked: Checked }) {
  if (faults.length > 0) return <CellFaults faults={faults} />
  const cut = rows.filter(({ isCut }) => isCut)
  const silent = cut.filter(({ reason }) => !reason)
  return (
    <>
      <p role="status">
        {rows.length} tiêu chí có điểm, {cut.length} bị trừ, tổng <b className="red">{formatPoints(lost)}</b>{' '}
        điểm.
        {absent.length > 0 && ` Không có trong bảng: ${absent.join(', ')}.`}
      </p>
      {silent.length > 0 && (
        <p className="note amber">
          {silent.length} tiêu chí bị trừ chưa ghi lý do: {silent.map(({ code }) => code).join(', ')}. Văn bản
          giải trình sẽ để trống “Ý kiến của Bộ” của các tiêu chí này.
        </p>
      )}
      <table className="w">
        <thead>
          <tr>
            <th>Mã</th>
            <th>Tiêu chí</th>
            <th className="num">Đã gửi</th>
            <th className="num">Bộ chấm</th>
            <th>Lý do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, claimed, points, reason, isCut }) => (
            <tr key={code}>
              <td className="strong">{code}</td>
              <td>{name}</td>
              <td className="num">{claimed === undefined ? unknown : formatPoints(claimed)}</td>
              <td className={`num ${isCut ? 'red strong' : ''}`}>{formatPoints(points)}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
