// Writing an entry down: what, by whom, when, in figures; its papers, its links with a snapshot each, the leaves it proves.
import { capital } from '../../schemas/format.ts'
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { post, put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { Benefits, Links, Papers } from './parts.tsx'

import { type Contribution, type List, type Type, type Written, writtenOf } from './shapes.ts'

const labels: Readonly<Record<string, string>> = {
  agency: 'Cơ quan',
  title: 'Nội dung',
  summary: 'Tóm tắt',
  from: 'Từ ngày',
  to: 'Đến ngày',
  task: 'Nhiệm vụ',
  form: 'Hình thức',
  outlet: 'Nơi đăng, phát',
  authors: 'Tác giả',
  scale: 'Phạm vi',
  benefits: 'Kết quả bằng số',
  papers: 'Tài liệu',
  links: 'Đường dẫn',
  leaves: 'Tiêu chí',
}
const optionsOf = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, word]) => ({ value, label: capital(word) }))

interface Props {
  list: List
  type: Type
  old?: Contribution
  onClose: () => void
}

export function ContributionForm({ list, type, old, onClose }: Props) {
  const { agencies, leaves, tasks, year } = list
  const [agency, setAgency] = useState(old?.agency ?? (agencies.length === 1 ? agencies[0]!.id : ''))
  const [from, setFrom] = useState(old?.from)
  const [one, setOne] = useState<Written>(
    old
      ? writtenOf(old)
      : { type, title: '', from: '', authors: [], benefits: [], papers: [], links: [], leaves: [] },
  )
  const { me, may } = useScope()
  const isOfficer = me.grants.some((grant) => grant.agency?.id === agency && grant.role === 'officer')
  const library = isOfficer && may('documents.upload') ? agency : undefined
  const set = (changes: { [K in keyof Written]?: Written[K] | undefined }) =>
    setOne(
      Object.fromEntries(
        Object.entries({ ...one, ...changes }).filter(([, value]) => value !== undefined),
      ) as Written,
    )
  const isInitiative = type === 'initiative'
  const what = isInitiative ? 'sáng kiến' : 'truyền thông'
  const written = {
    ...one,
    from: from ?? '',
    authors: one.authors.map((name) => name.trim()).filter(Boolean),
    papers: one.papers.filter(({ version }) => version),
  }
  const run = () =>
    old
      ? put('/api/v1/contributions/{id}', { id: old.id, revision: old.revision, ...written })
      : post('/api/v1/contributions', { year, agency, ...written })
  return (
    <ActDialog
      title={old ? `Sửa ${what}` : `Thêm ${what}`}
      kind="wide"
      act={old ? `Lưu ${what}` : `Thêm ${what}`}
      done={`Đã lưu ${what}.`}
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      isReady={agency !== '' && from !== undefined && one.title.trim().length > 1}
      run={run}
      onClose={onClose}
    >
      {!old && agencies.length > 1 && (
        <ChoiceField
          label="Cơ quan"
          name="agency"
          required
          value={agency}
          options={[
            { value: '', label: 'Chọn cơ quan' },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={setAgency}
        />
      )}
      <TextField
        label={isInitiative ? 'Tên sáng kiến, giải pháp' : 'Nội dung truyền thông'}
        name="title"
        required
        value={one.title}
        onType={(title) => set({ title })}
      />
      <div className="pair">
        {isInitiative ? (
          <ChoiceField
            label="Phạm vi"
            name="scale"
            required
            value={one.scale ?? ''}
            options={[{ value: '', label: 'Chọn phạm vi' }, ...optionsOf(words.contributions.scales)]}
            onChoose={(scale) => set({ scale: (scale || undefined) as Written['scale'] })}
          />
        ) : (
          <ChoiceField
            label="Hình thức"
            name="form"
            required
            value={one.form ?? ''}
            options={[{ value: '', label: 'Chọn hình thức' }, ...optionsOf(words.contributions.forms)]}
            onChoose={(form) => set({ form: (form || undefined) as Written['form'] })}
          />
        )}
        {isInitiative ? (
          <TextField
            label="Tác giả (cách nhau bằng dấu chấm phẩy)"
            name="authors"
            required
            value={one.authors.join(';')}
            onType={(text) => set({ authors: text ? text.split(';') : [] })}
          />
        ) : (
          <TextField
            label="Nơi đăng, phát"
            name="outlet"
            value={one.outlet ?? ''}
            onType={(outlet) => set({ outlet: outlet || undefined })}
          />
        )}
        <DayField
          label={isInitiative ? 'Áp dụng từ ngày' : 'Từ ngày'}
          required
          size="middle"
          value={from}
          onRead={setFrom}
        />
        <DayField label="Đến ngày" size="middle" value={one.to} onRead={(to) => set({ to })} />
        {tasks.length > 0 && (
          <ChoiceField
            label="Nhiệm vụ của kế hoạch"
            name="task"
            value={one.task ?? ''}
            options={[
              { value: '', label: 'Không thuộc nhiệm vụ nào' },
              ...tasks.map(({ code, content }) => ({ value: code, label: `${code} ${content}` })),
            ]}
            onChoose={(task) => set({ task: task || undefined })}
          />
        )}
      </div>
      <LongField
        label="Tóm tắt"
        name="summary"
        value={one.summary ?? ''}
        onType={(summary) => set({ summary: summary || undefined })}
      />
      <Benefits benefits={one.benefits} onChange={(benefits) => set({ benefits })} />
      <Papers
        papers={one.papers}
        known={old?.papers ?? []}
        library={library}
        type={type}
        onChange={(papers) => set({ papers })}
      />
      <Links
        links={one.links}
        known={old?.links ?? []}
        library={library}
        onChange={(links) => set({ links })}
      />
      <PickMany
        label="Chứng minh cho tiêu chí (cơ quan chủ trì tiêu chí thấy mục này và gắn được tài liệu)"
        name="leaves"
        ask="Thêm tiêu chí"
        options={leaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        chosen={one.leaves}
        onChange={(chosen) => set({ leaves: chosen })}
      />
    </ActDialog>
  )
}
