// One task of the annex: what, which document proves it, by when, who, and what it should bring.
import { Button } from 'antd'
import { useState } from 'react'
import { documentTypes } from '../../schemas/document-types.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { DayField, PointsField } from '../kit/read-field.tsx'
import { contentOf, type EditedTask, type Plan, type Plans, type Task, taskOf } from './shapes.ts'

interface Props {
  plan: Plan
  agencies: Plans['agencies']
  task?: Task
  lifts?: Task['lifts']
  onClose: () => void
}

export function EditTask({ plan, agencies, task: old, lifts = [], onClose }: Props) {
  const [task, setTask] = useState<EditedTask>(
    old ? checked(taskOf(old)) : { ...blank, code: nextCode(plan), deadline: `${plan.year}-12-31`, lifts },
  )
  const set = (changes: { [K in keyof EditedTask]?: EditedTask[K] | undefined }) =>
    setTask((before) => clean({ ...before, ...changes }))
  const at = old ? plan.tasks.findIndex(({ code }) => code === old.code) : plan.tasks.length
  const name = (field: string) => `tasks.${at}.${field}`
  const content = contentOf(plan)
  const run = (tasks: EditedTask[]) => put('/api/v1/plans/{id}', { ...content, tasks })
  const others = content.tasks.filter((_, n) => n !== at)
  const options = agencies.map(({ id, name: label }) => ({ value: id, label }))
  return (
    <ActDialog
      title={old ? `Nhiệm vụ ${old.code}` : 'Thêm nhiệm vụ'}
      kind="wide"
      act={old ? 'Lưu nhiệm vụ' : 'Thêm nhiệm vụ'}
      done={old ? 'Đã lưu nhiệm vụ.' : 'Đã thêm nhiệm vụ.'}
      labelOf={(field) => (field.startsWith('tasks.') ? labels[field.split('.')[2] ?? ''] : labels[field])}
      run={() => run([...content.tasks.slice(0, at), task, ...content.tasks.slice(at + 1)])}
      onClose={onClose}
      {...(old && { aside: <RemoveTask code={old.code} run={() => run(others)} onDone={onClose} /> })}
    >
      <div className="pair">
        <TextField
          label="Mã"
          name={name('code')}
          required
          value={task.code}
          onType={(code) => set({ code })}
        />
        <TextField
          label="Đề mục trong phụ lục"
          name={name('group')}
          known={[...new Set(plan.tasks.flatMap(({ group }) => group ?? []))]}
          value={task.group ?? ''}
          onType={(group) => set({ group: group || undefined })}
        />
      </div>
      <LongField
        label="Nội dung nhiệm vụ"
        name={name('content')}
        required
        value={task.content}
        onType={(text) => set({ content: text })}
      />
      <div className="pair">
        <TextField
          label="Sản phẩm"
          name={name('product')}
          required
          value={task.product}
          onType={(product) => set({ product })}
        />
        <ChoiceField
          label="Loại văn bản chứng minh"
          name={name('type')}
          value={task.type ?? ''}
          options={[{ value: '', label: 'Không nêu loại' }, ...types]}
          onChoose={(type) => set({ type: (type || undefined) as EditedTask['type'] })}
        />
        <DayField
          label="Thời hạn"
          required
          size="middle"
          value={task.deadline}
          onRead={(deadline) => deadline && set({ deadline, deadlineWords: undefined })}
          hint={task.deadlineWords ? `Ghi trong kế hoạch: ${task.deadlineWords}` : ''}
        />
        <TextField
          label="Nguồn lực"
          value={task.resources ?? ''}
          onType={(resources) => set({ resources: resources || undefined })}
        />
        <ChoiceField
          label="Cơ quan chủ trì"
          name={name('lead')}
          required
          value={task.lead}
          options={[{ value: '', label: 'Chọn cơ quan' }, ...options]}
          onChoose={(lead) => set({ lead, leadWords: undefined })}
          hint={task.leadWords ? `Ghi trong kế hoạch: ${task.leadWords}` : ''}
        />
        <TextField
          label="Phối hợp khác (nhóm cơ quan)"
          value={task.others ?? ''}
          onType={(text) => set({ others: text || undefined })}
        />
      </div>
      <PickMany
        label="Cơ quan phối hợp"
        name={name('coordinators')}
        ask="Thêm cơ quan phối hợp"
        options={options.filter(({ value }) => value !== task.lead)}
        chosen={task.coordinators}
        onChange={(coordinators) => set({ coordinators })}
      />
      <Lifts lifts={task.lifts} name={name('lifts')} onChange={(next) => set({ lifts: next })} />
    </ActDialog>
  )
}

/** Who saves the task has looked at what was proposed. */
const checked = ({ toCheck: _said, ...task }: EditedTask): EditedTask => task

const types = documentTypes.map(({ name }) => ({ value: name, label: name }))
const labels: Readonly<Record<string, string>> = {
  code: 'Mã',
  group: 'Đề mục',
  content: 'Nội dung nhiệm vụ',
  product: 'Sản phẩm',
  type: 'Loại văn bản',
  deadline: 'Thời hạn',
  lead: 'Cơ quan chủ trì',
  coordinators: 'Cơ quan phối hợp',
  lifts: 'Tiêu chí nâng điểm',
  tasks: 'Nhiệm vụ',
}
const blank = { content: '', product: '', lead: '', coordinators: [], lifts: [] }

const nextCode = ({ tasks }: Plan): string => {
  const last = Math.max(0, ...tasks.map(({ code }) => Number(/\d+$/.exec(code)?.[0] ?? 0)))
  return `NV${String(last + 1).padStart(2, '0')}`
}

const clean = (task: { [K in keyof EditedTask]: EditedTask[K] | undefined }): EditedTask =>
  Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as EditedTask

function RemoveTask({
  code,
  run,
  onDone,
}: {
  code: string
  run: () => Promise<unknown>
  onDone: () => void
}) {
  const [isAsked, ask] = useState(false)
  return (
    <>
      <Button onClick={() => ask(true)}>Bỏ nhiệm vụ này…</Button>
      {isAsked && (
        <ActDialog
          title={`Bỏ nhiệm vụ ${code}`}
          act={`Bỏ nhiệm vụ ${code}`}
          danger
          done="Đã bỏ nhiệm vụ."
          run={async () => {
            await run()
            onDone()
          }}
          onClose={() => ask(false)}
        >
          <p>Nhiệm vụ không còn trong dự thảo; lịch sử của kế hoạch còn giữ.</p>
        </ActDialog>
      )}
    </>
  )
}

interface LiftsProps {
  lifts: EditedTask['lifts']
  name: string
  onChange: (lifts: EditedTask['lifts']) => void
}

function Lifts({ lifts, name, onChange }: LiftsProps) {
  const change = (n: number, to: Partial<EditedTask['lifts'][number]>) =>
    onChange(lifts.map((one, at) => (at === n ? { ...one, ...to } : one)))
  return (
    <fieldset className="plan-rows">
      <legend className="field-label">Tiêu chí nâng điểm</legend>
      {lifts.map(({ leaf, points }, n) => (
        <div key={n} className="plan-row">
          <TextField
            label={`Tiêu chí ${n + 1}`}
            name={name}
            value={leaf}
            onType={(text) => change(n, { leaf: text.trim() })}
          />
          <PointsField
            label="Nâng thêm (điểm)"
            size="middle"
            value={points}
            onRead={(read) => change(n, { points: read ?? 0 })}
          />
          <Button
            aria-label={`Bỏ tiêu chí ${leaf}`}
            onClick={() => onChange(lifts.filter((_, at) => at !== n))}
          >
            Bỏ
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...lifts, { leaf: '', points: 0 }])}>Thêm tiêu chí</Button>
    </fieldset>
  )
}
