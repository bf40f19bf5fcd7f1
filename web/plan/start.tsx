// A plan begins empty, from an earlier year's with the tasks that were not finished, or as the next version of its year.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { type Output, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'
import { nameOf, type Plan, type Plans } from './shapes.ts'

type Task = Output<'/api/v1/tasks', 'get'>['rows'][number]

interface Props {
  view?: Plans
  version?: Plan
  onStart: (id: string) => void
  onClose: () => void
}

export function StartPlan({ view, version, onStart, onClose }: Props) {
  const plans = view?.plans ?? []
  const [year, setYear] = useState(String((plans[0]?.year ?? new Date().getFullYear() - 1) + 1))
  const [typed, setTitle] = useState<string>()
  const title = typed ?? `Kế hoạch nâng cao Chỉ số cải cách hành chính năm ${year}`
  // Of a year that was forgotten, what came later is no beginning.
  const approved = plans.filter(
    (one) => one.state === 'approved' && !one.isReplaced && one.year < Number(year),
  )
  const [chosen, setFrom] = useState<string>()
  const from = chosen === '' ? '' : ((approved.find(({ id }) => id === chosen) ?? approved[0])?.id ?? '')
  const [said, say] = useState<Readonly<Record<string, boolean>>>({})
  const yearBefore = approved.find(({ id }) => id === from)?.year ?? 0
  const before = useGet('/api/v1/tasks', { year: yearBefore }, { enabled: from !== '' && !version })
  const lost = useGet('/api/v1/losses', {}, { enabled: !version })
  const answered = lost.data?.rows.filter((one) => one.year < Number(year) && one.owner && one.remedy) ?? []
  const [isAnswering, setAnswering] = useState(true)
  const isCarried = ({ code, phase }: Task): boolean => said[code] ?? phase !== 'done'
  const carry = before.data?.rows.filter(isCarried).map(({ code }) => code) ?? []
  const run = async () => {
    const made = await post('/api/v1/plans', version ? { year: version.year, from: version.id } : begun())
    onStart(made.id)
  }
  const begun = () => ({
    ...{ year: Number(year), title },
    ...(from && { from, carry }),
    ...(answered.length > 0 && isAnswering && { losses: true }),
  })
  if (version)
    return (
      <ActDialog
        title="Lập phiên bản mới"
        act={`Lập bản ${version.n + 1}`}
        done="Đã lập phiên bản mới."
        run={run}
        onClose={onClose}
      >
        <p>
          Bản {version.n} đã phê duyệt giữ nguyên. Bản {version.n + 1} bắt đầu như bản {version.n}, sửa được,
          và có hiệu lực khi được phê duyệt.
        </p>
      </ActDialog>
    )
  return (
    <ActDialog
      title="Lập kế hoạch"
      kind="wide"
      act="Lập kế hoạch"
      done="Đã lập kế hoạch."
      isReady={from === '' || before.data !== undefined}
      labelOf={(field) =>
        ({ year: 'Năm', title: 'Tên kế hoạch', from: 'Bắt đầu từ', carry: 'Nhiệm vụ' })[field]
      }
      run={run}
      onClose={onClose}
    >
      <TextField label="Năm" name="year" required numeric value={year} onType={setYear} />
      <TextField label="Tên kế hoạch" name="title" required value={title} onType={setTitle} />
      {answered.length > 0 && (
        <Checkbox checked={isAnswering} onChange={({ target }) => setAnswering(target.checked)}>
          Thêm nhiệm vụ cho {answered.length} mục mất điểm năm {lost.data?.year} đã có biện pháp khắc phục
        </Checkbox>
      )}
      {approved.length > 0 && (
        <ChoiceField
          label="Bắt đầu từ"
          name="from"
          value={from}
          options={[
            { value: '', label: 'Kế hoạch trống' },
            ...approved.map((plan) => ({ value: plan.id, label: nameOf(plan) })),
          ]}
          onChoose={(id) => {
            setFrom(id)
            say({})
          }}
        />
      )}
      {from && (
        <Wait for={before}>
          {({ rows }) => (
            <fieldset className="plan-carry">
              <legend className="field-label">
                Chuyển tiếp sang năm mới {carry.length}/{rows.length} nhiệm vụ; đã chọn sẵn nhiệm vụ chưa hoàn
                thành
              </legend>
              {rows.map((task) => (
                <Checkbox
                  key={task.code}
                  checked={isCarried(task)}
                  onChange={({ target }) => say({ ...said, [task.code]: target.checked })}
                >
                  {task.code}. {task.content}{' '}
                  <span className="small muted">
                    ({words.taskStates[task.state]}, {task.percent}%; {task.lead.name})
                  </span>
                </Checkbox>
              ))}
            </fieldset>
          )}
        </Wait>
      )}
    </ActDialog>
  )
}
