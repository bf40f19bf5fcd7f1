// What the plan aims at: indices, ranks and areas, a row each.
import { Button } from 'antd'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PointsField } from '../kit/read-field.tsx'
import type { Objective, Plans } from './shapes.ts'
import { ToCheck } from './to-check.tsx'

interface Props {
  aims: readonly Objective[]
  /** None while the set of the year is not known: then the code is typed. */
  areas: Plans['areas']
  onChange: (aims: Objective[]) => void
}

export function Aims({ aims, areas, onChange }: Props) {
  // Whoever writes another value, or says so, has looked at what was proposed.
  const change = (n: number, to: { [K in keyof Objective]?: Objective[K] | undefined }) =>
    onChange(aims.map((one, at) => (at === n ? clean({ ...one, ...to, toCheck: undefined }) : one)))
  return (
    <fieldset className="plan-rows">
      <legend className="field-label">Mục tiêu</legend>
      {aims.map((aim, n) => (
        <div key={n} className="plan-aim">
          <ChoiceField
            label={`Chỉ số ${n + 1}`}
            value={aim.measure}
            options={measures}
            onChoose={(measure) => change(n, { measure: measure as Objective['measure'], area: undefined })}
          />
          {aim.measure === 'area' && (
            <AreaField
              areas={areas}
              name={`objectives.${n}.area`}
              value={aim.area ?? ''}
              onArea={(area, max) => change(n, { area, ...(max && { max }) })}
            />
          )}
          <PointsField
            label="Điểm cần đạt"
            size="middle"
            value={aim.target}
            onRead={(target) => change(n, { target })}
          />
          {aim.measure === 'area' ? (
            <PointsField
              label="Điểm tối đa"
              size="middle"
              value={aim.max}
              onRead={(max) => change(n, { max })}
            />
          ) : (
            <>
              <Whole
                label="Hạng cần đạt"
                name={`objectives.${n}.rank`}
                value={aim.rank}
                onRead={(rank) => change(n, { rank })}
              />
              <Whole
                label="Trong số"
                name={`objectives.${n}.of`}
                value={aim.of}
                onRead={(of) => change(n, { of })}
              />
            </>
          )}
          <Button
            aria-label={`Bỏ mục tiêu ${n + 1}`}
            onClick={() => onChange(aims.filter((_, at) => at !== n))}
          >
            Bỏ
          </Button>
          {aim.toCheck && (
            <div className="row plan-proposed">
              <ToCheck said={aim.toCheck} />
              <Button
                size="small"
                aria-label={`Đã xem mục tiêu ${n + 1}, giữ giá trị đề xuất`}
                onClick={() => change(n, {})}
              >
                Giữ giá trị này
              </Button>
            </div>
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...aims, { measure: 'par' }])}>Thêm mục tiêu</Button>
    </fieldset>
  )
}

interface AreaProps {
  areas: Plans['areas']
  name: string
  value: string
  onArea: (area: string | undefined, max?: number) => void
}

function AreaField({ areas, name, value, onArea }: AreaProps) {
  if (areas.length === 0)
    return (
      <TextField
        label="Mã lĩnh vực"
        name={name}
        value={value}
        onType={(text) => onArea(text.trim() || undefined)}
      />
    )
  const options = areas.map(({ code, name: called }) => ({ value: code, label: `${code}. ${called}` }))
  return (
    <ChoiceField
      label="Lĩnh vực"
      name={name}
      value={value}
      options={[{ value: '', label: 'Chọn lĩnh vực' }, ...options]}
      onChoose={(code) => onArea(code || undefined, areas.find((one) => one.code === code)?.max)}
    />
  )
}

const measures = [
  { value: 'par', label: 'PAR INDEX' },
  { value: 'sipas', label: 'SIPAS' },
  { value: 'area', label: 'Lĩnh vực' },
]

const clean = (aim: { [K in keyof Objective]: Objective[K] | undefined }): Objective =>
  Object.fromEntries(Object.entries(aim).filter(([, value]) => value !== undefined)) as Objective

interface WholeProps {
  label: string
  name: string
  value: number | undefined
  onRead: (value: number | undefined) => void
}

/** Digits alone: what else is typed does not get in. */
const Whole = ({ label, name, value, onRead }: WholeProps) => (
  <TextField
    label={label}
    name={name}
    numeric
    value={value === undefined ? '' : String(value)}
    onType={(text) => {
      const digits = text.replace(/\D/g, '').slice(0, 3)
      onRead(digits ? Number(digits) : undefined)
    }}
  />
)
