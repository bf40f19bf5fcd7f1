// The text of a plan, in the order in which it is printed; the tasks have dialogs of their own.
import { useState } from 'react'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { Aims } from './aims.tsx'
import { Duties } from './duties.tsx'
import { contentOf, type Duty, type Objective, type Plan, type Plans } from './shapes.ts'

const texts = ['purpose', 'requirements', 'funding', 'accountability'] as const
type Text = (typeof texts)[number]

interface Props {
  plan: Plan
  areas: Plans['areas']
  datasets: Plans['datasets']
  onClose: () => void
}

export function EditAbout({ plan, areas, datasets, onClose }: Props) {
  const [title, setTitle] = useState(plan.title)
  const [grounds, setGrounds] = useState(plan.grounds.join('\n'))
  const [said, say] = useState<Partial<Record<Text, string>>>(plan)
  const [aims, setAims] = useState<readonly Objective[]>(plan.objectives)
  const own = datasets[0]?.slug
  const [dataset, setDataset] = useState(plan.dataset ?? own ?? '')
  const [recipients, setRecipients] = useState((plan.recipients ?? []).join('\n'))
  const [duties, setDuties] = useState<readonly Duty[]>(plan.organisation ?? [])
  const { id, revision, tasks } = contentOf(plan)
  const run = () =>
    put('/api/v1/plans/{id}', {
      ...{ id, revision, title, tasks, objectives: [...aims] },
      grounds: linesOf(grounds),
      ...Object.fromEntries(texts.flatMap((name) => (said[name]?.trim() ? [[name, said[name].trim()]] : []))),
      ...(dataset !== '' && dataset !== own && { dataset }),
      ...(duties.length > 0 && { organisation: [...duties] }),
      ...(linesOf(recipients).length > 0 && { recipients: linesOf(recipients) }),
    })
  const field = (name: Text, max: number) => (
    <LongField
      label={labels[name]!}
      name={name}
      max={max}
      value={said[name] ?? ''}
      onType={(text) => say({ ...said, [name]: text })}
    />
  )
  return (
    <ActDialog
      title="Nội dung kế hoạch"
      kind="wide"
      act="Lưu kế hoạch"
      done="Đã lưu kế hoạch."
      labelOf={(of) => labels[of.split('.')[0] ?? '']}
      run={run}
      onClose={onClose}
    >
      <TextField label="Tên kế hoạch" name="title" required value={title} onType={setTitle} />
      <LongField label="Căn cứ (mỗi dòng một căn cứ)" name="grounds" value={grounds} onType={setGrounds} />
      <div className="pair">
        {field('purpose', 4000)}
        {field('requirements', 4000)}
      </div>
      {datasets.length > 1 && (
        <ChoiceField
          label="Kết quả công bố nêu ở đầu kế hoạch"
          name="dataset"
          value={dataset}
          options={datasets.map(({ slug, title }) => ({ value: slug, label: title }))}
          onChoose={setDataset}
        />
      )}
      <Aims aims={aims} areas={areas} onChange={setAims} />
      {field('funding', 2000)}
      <Duties duties={duties} onChange={setDuties} />
      {field('accountability', 2000)}
      <LongField
        label="Nơi nhận (mỗi dòng một nơi)"
        name="recipients"
        value={recipients}
        onType={setRecipients}
        hint="Để trống thì in: Bộ Nội vụ (b/c); các cơ quan, đơn vị tại Phụ lục; Lưu: VT, SNV."
      />
    </ActDialog>
  )
}

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])

const labels: Readonly<Record<string, string>> = {
  title: 'Tên kế hoạch',
  grounds: 'Căn cứ',
  purpose: 'Mục đích',
  requirements: 'Yêu cầu',
  objectives: 'Mục tiêu',
  dataset: 'Kết quả công bố',
  funding: 'Kinh phí thực hiện',
  organisation: 'Tổ chức thực hiện',
  accountability: 'Trách nhiệm giải trình',
  recipients: 'Nơi nhận',
  tasks: 'Nhiệm vụ',
}
