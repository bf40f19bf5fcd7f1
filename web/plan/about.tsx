// What the plan aims at, what it rests on, and who answers for it.
import { Button } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { contentOf, type Objective, type Plan } from './shapes.ts'

export function EditAbout({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [title, setTitle] = useState(plan.title)
  const [grounds, setGrounds] = useState(plan.grounds.join('\n'))
  const [accountability, setAccountability] = useState(plan.accountability ?? '')
  const [aims, setAims] = useState<readonly Objective[]>(plan.objectives)
  const change = (n: number, to: { [K in keyof Objective]?: Objective[K] | undefined }) =>
    setAims(aims.map((one, at) => (at === n ? clean({ ...one, ...to }) : one)))
  const { accountability: _old, ...content } = contentOf(plan)
  const run = () =>
    put('/api/v1/plans/{id}', {
      ...content,
      title,
      grounds: grounds.split('\n').flatMap((line) => line.trim() || []),
      objectives: [...aims],
      ...(accountability.trim() && { accountability: accountability.trim() }),
    })
  return (
    <ActDialog
      title="Mục tiêu, căn cứ, trách nhiệm"
      kind="wide"
      act="Lưu kế hoạch"
      done="Đã lưu kế hoạch."
      labelOf={labelOf}
      run={run}
      onClose={onClose}
    >
      <TextField label="Tên kế hoạch" name="title" required value={title} onType={setTitle} />
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
              <TextField
                label="Mã lĩnh vực"
                name={`objectives.${n}.area`}
                value={aim.area ?? ''}
                onType={(area) => change(n, { area: area.trim() || undefined })}
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
              onClick={() => setAims(aims.filter((_, at) => at !== n))}
            >
              Bỏ
            </Button>
          </div>
        ))}
        <Button onClick={() => setAims([...aims, { measure: 'par' }])}>Thêm mục tiêu</Button>
      </fieldset>
      <LongField label="Căn cứ (mỗi dòng một căn cứ)" name="grounds" value={grounds} onType={setGrounds} />
      <LongField
        label="Trách nhiệm giải trình"
        name="accountability"
        value={accountability}
        onType={setAccountability}
      />
    </ActDialog>
  )
}

const measures = [
  { value: 'par', label: 'PAR INDEX' },
  { value: 'sipas', label: 'SIPAS' },
  { value: 'area', label: 'Lĩnh vực' },
]

const labels: Readonly<Record<string, string>> = {
  title: 'Tên kế hoạch',
  grounds: 'Căn cứ',
  objectives: 'Mục tiêu',
  accountability: 'Trách nhiệm giải trình',
  tasks: 'Nhiệm vụ',
}
const labelOf = (field: string): string | undefined => labels[field.split('.')[0] ?? '']

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
