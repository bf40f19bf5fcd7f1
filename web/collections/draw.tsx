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
  /** Stays when another column is taken out. */
  key: string
  label: string
  unit: string
  figure: string
  /** Key of the column that it is a part of. */
  within: string
}
const blank = (n: number): Drawn => ({ key: `c${n}`, label: '', unit: '', figure: '', within: '' })

const labels: Readonly<Record<string, string>> = {
  title: 'Tên biểu',
  guidance: 'Hướng dẫn',
  due: 'Hạn gửi biểu',
  to: 'Cơ quan nhận',
  columns: 'Cột',
}

const numberOf = ({ key }: Drawn): number => Number(key.slice(1))

type Rule = Assessment['rule']

/** The figure that the rule divides this one by: of what is a share, the part is not above the whole. */
function wholeIn(rule: Rule, figure: string): string | undefined {
  const [part, whole] =
    rule.kind === 'ratio' ? [rule.num, rule.den] : rule.kind === 'steps' ? rule.over.split('/') : []
  return part?.trim() === figure ? whole?.trim() : undefined
}

/** Of the column that begins as that figure, if it counts the same. */
function keyOf(figures: Assessment['variables'], figure: string | undefined, unit: string): string {
  const n = figures.findIndex((one) => one.code === figure && one.unit === unit)
  return n < 0 ? '' : `c${n + 1}`
}

function labelOf(field: string): string | undefined {
  const [name = '', n] = field.split('.')
  return n === undefined ? labels[name] : `${labels[name] ?? name} ${Number(n) + 1}`
}

export function DrawCollection({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { campaign } = useScope()
  const { id, code, rule, variables } = assessment
  const agencies = (useGet('/api/v1/agencies', {}).data?.agencies ?? []).filter(
    (one) => !one.isIssuerOnly && !isGone(one, campaign?.year ?? assessment.campaign.year),
  )
  const figures = variables.filter(({ unit }) => unit !== 'có/không')
  const [title, setTitle] = useState('')
  const [guidance, setGuidance] = useState('')
  const [columns, setColumns] = useState<Drawn[]>(
    figures.length > 0
      ? figures.map(({ label, unit, code: figure }, n) => ({
          ...{ key: `c${n + 1}`, label, unit, figure },
          within: keyOf(figures, wholeIn(rule, figure), unit),
        }))
      : [blank(1)],
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
      columns: columns.map(({ key, label, unit, figure, within }) => ({
        ...{ key, label, unit },
        ...(figure && { figure }),
        ...(columns.some((one) => one.key === within) && { within }),
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
          <fieldset key={column.key}>
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
              <ChoiceField
                label="Không lớn hơn cột"
                name={`columns.${n}.within`}
                value={columns.some((one) => one.key === column.within) ? column.within : ''}
                options={[
                  { value: '', label: 'Không so với cột nào' },
                  ...columns.flatMap(({ key, label }, m) =>
                    m === n ? [] : { value: key, label: `Cột ${m + 1}${label ? `: ${label}` : ''}` },
                  ),
                ]}
                onChoose={(within) => put(n, { within })}
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
        <Button onClick={() => setColumns([...columns, blank(1 + Math.max(...columns.map(numberOf)))])}>
          Thêm cột
        </Button>
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
