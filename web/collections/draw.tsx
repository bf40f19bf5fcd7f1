// Lập biểu: columns, to whom, until when. A column may be a figure of the leaf: then its sum is that figure.
import { Button } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { instantOf, MomentField, momentOf } from '../setup/moment-field.tsx'
import { isGone, options } from '../setup/shapes.ts'
import { useScope } from '../shell/scope.tsx'

interface Drawn {
  label: string
  unit: string
  figure: string
}
const blank: Drawn = { label: '', unit: '', figure: '' }

const labels: Readonly<Record<string, string>> = {
  title: 'Tên biểu',
  guidance: 'Hướng dẫn',
  due: 'Hạn gửi biểu',
  to: 'Cơ quan nhận',
  columns: 'Cột',
}

function labelOf(field: string): string | undefined {
  const [name = '', n] = field.split('.')
  return n === undefined ? labels[name] : `${labels[name] ?? name} ${Number(n) + 1}`
}

export function DrawCollection({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { campaign } = useScope()
  const { id, code, variables } = assessment
  const agencies = (useGet('/api/v1/agencies', {}).data?.agencies ?? []).filter(
    (one) => !one.isIssuerOnly && !isGone(one, campaign?.year ?? assessment.campaign.year),
  )
  const figures = variables.filter(({ unit }) => unit !== 'có/không')
  const [title, setTitle] = useState('')
  const [guidance, setGuidance] = useState('')
  const [columns, setColumns] = useState<Drawn[]>(
    figures.length > 0
      ? figures.map((one) => ({ label: one.label, unit: one.unit, figure: one.code }))
      : [blank],
  )
  const [to, setTo] = useState<string[]>([])
  const [due, setDue] = useState(momentOf(assessment.due))
  const put = (n: number, change: Partial<Drawn>) =>
    setColumns(columns.map((one, m) => (m === n ? { ...one, ...change } : one)))
  const communes = agencies.filter(({ kind }) => /xã|phường|đặc khu/i.test(kind)).map((one) => one.id)
  const run = () =>
    post('/api/v1/assessments/{id}/collections', {
      ...{ id, title, to, due: instantOf(due) },
      ...(guidance.trim() && { guidance }),
      columns: columns.map(({ label, unit, figure }, n) => ({
        ...{ key: `c${n + 1}`, label, unit },
        ...(figure && { figure }),
      })),
    })
  return (
    <ActDialog
      title={`Lập biểu thu thập số liệu cho tiêu chí ${code}`}
      kind="wide"
      act="Gửi biểu cho các cơ quan"
      done={`Đã gửi biểu cho ${to.length} cơ quan.`}
      labelOf={labelOf}
      run={run}
      onClose={onClose}
    >
      <TextField label="Tên biểu" name="title" required value={title} onType={setTitle} />
      <LongField label="Hướng dẫn cách ghi" name="guidance" value={guidance} onType={setGuidance} />
      <section aria-label="Các cột">
        <h3>Các cột</h3>
        {columns.map((column, n) => (
          <fieldset key={n}>
            <legend className="visually-hidden">Cột {n + 1}</legend>
            <div className="draw-column">
              <TextField
                label={`Cột ${n + 1}`}
                name={`columns.${n}.label`}
                value={column.label}
                onType={(label) => put(n, { label })}
              />
              <TextField
                label="Đơn vị tính"
                name={`columns.${n}.unit`}
                value={column.unit}
                onType={(unit) => put(n, { unit })}
              />
              <ChoiceField
                label="Tổng là số liệu"
                name={`columns.${n}.figure`}
                value={column.figure}
                options={[
                  { value: '', label: 'Không dùng làm số liệu' },
                  ...figures.map((one) => ({ value: one.code, label: one.label })),
                ]}
                onChoose={(figure) => put(n, { figure })}
              />
              <Button
                className="beside-field"
                type="text"
                danger
                disabled={columns.length === 1}
                aria-label={`Bỏ cột ${n + 1}`}
                onClick={() => setColumns(columns.filter((_, m) => m !== n))}
              >
                Bỏ
              </Button>
            </div>
          </fieldset>
        ))}
        <Button onClick={() => setColumns([...columns, blank])}>Thêm cột</Button>
      </section>
      <PickMany
        label="Cơ quan nhận"
        name="to"
        options={options(agencies)}
        chosen={to}
        ask="Thêm cơ quan"
        onChange={setTo}
      />
      {communes.length > 0 && (
        <Button onClick={() => setTo([...new Set([...to, ...communes])])}>
          Thêm tất cả {communes.length} xã, phường, đặc khu
        </Button>
      )}
      <MomentField label="Hạn gửi biểu" value={due} onRead={setDue} />
    </ActDialog>
  )
}
