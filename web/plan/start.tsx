// A plan begins empty, from an earlier year's with the tasks that were not finished, or as the next version of its year.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'
import { nameOf, type Plan, type Plans } from './shapes.ts'

interface Props {
  view?: Plans
  version?: Plan
  onStart: (id: string) => void
  onClose: () => void
}

export function StartPlan({ view, version, onStart, onClose }: Props) {
  const plans = view?.plans ?? []
  const approved = plans.filter(({ state, isReplaced }) => state === 'approved' && !isReplaced)
  const [year, setYear] = useState(String((plans[0]?.year ?? new Date().getFullYear() - 1) + 1))
  const [typed, setTitle] = useState<string>()
  const title = typed ?? `Kế hoạch nâng cao Chỉ số cải cách hành chính năm ${year}`
  const [from, setFrom] = useState(approved[0]?.id ?? '')
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const before = useGet('/api/v1/plans', { id: from }, { enabled: from !== '' && !version })
  const lost = useGet('/api/v1/losses', {}, { enabled: !version })
  const answered = lost.data?.rows.filter((one) => one.year < Number(year) && one.owner && one.remedy) ?? []
  const [isAnswering, setAnswering] = useState(true)
  const codes = (from && before.data?.plan?.tasks.map(({ code }) => code)) || []
  const run = async () => {
    const made = await post('/api/v1/plans', version ? { year: version.year, from: version.id } : begun())
    onStart(made.id)
  }
  const begun = () => ({
    ...{ year: Number(year), title },
    ...(from && { from, carry: codes.filter((code) => !dropped.has(code)) }),
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
          onChoose={setFrom}
        />
      )}
      {from && (
        <Wait for={before}>
          {({ plan }) => (
            <fieldset className="plan-carry">
              <legend className="field-label">Nhiệm vụ chưa xong, chuyển tiếp sang năm mới</legend>
              {plan?.tasks.map(({ code, content }) => (
                <Checkbox
                  key={code}
                  checked={!dropped.has(code)}
                  onChange={({ target }) => setDropped(toggled(dropped, code, !target.checked))}
                >
                  {code}. {content}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </Wait>
      )}
    </ActDialog>
  )
}

function toggled(set: ReadonlySet<string>, code: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(code)
  else next.delete(code)
  return next
}
