// The particulars of an inspection, its team, and leaves whose rows are added to the checklist.
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { CountField, DayField } from '../kit/read-field.tsx'
import type { ActProps } from './acts.tsx'
import { Members } from './members.tsx'
import { editedOf, type Inspection, type Member, optionsOf } from './shapes.ts'

export interface AboutForm {
  code: string
  kind: Inspection['kind']
  overseer: string
  scope: string
  place: string
  from: string | undefined
  to: string | undefined
  members: Member[]
  leaves: string[]
}

const labels: Readonly<Record<string, string>> = {
  code: 'Mã',
  kind: 'Loại',
  overseer: 'Tổ chức giám sát',
  scope: 'Nội dung',
  place: 'Địa điểm',
  from: 'Từ ngày',
  to: 'Đến ngày',
  members: 'Thành viên đoàn',
  leaves: 'Tiêu chí',
  agency: 'Cơ quan được kiểm tra',
  checklist: 'Nội dung kiểm tra',
}
export const labelOfAbout = (field: string) => labels[field.split('.')[0] ?? '']

/** Without what was left empty. */
export const aboutOf = ({ code, kind, overseer, scope, place, from, to, members }: AboutForm) => ({
  ...{ code: code.trim(), kind, members, from: from ?? '' },
  ...(kind === 'oversight' && overseer.trim() && { overseer: overseer.trim() }),
  ...(scope.trim() && { scope: scope.trim() }),
  ...(place.trim() && { place: place.trim() }),
  ...(to && { to }),
})

export function EditAbout({ inspection, onClose }: ActProps) {
  const { code, kind, overseer = '', scope = '', place = '', from, to, members, stated } = inspection
  const [form, setForm] = useState<AboutForm>({
    ...{ code, kind, overseer, scope, place, from, to, members, leaves: [] },
  })
  const [count, setCount] = useState(stated)
  const { checklist, findings, id, revision } = editedOf(inspection)
  return (
    <ActDialog
      title={`Sửa hồ sơ ${code}`}
      kind="wide"
      act="Lưu hồ sơ"
      done="Đã lưu hồ sơ kiểm tra."
      labelOf={labelOfAbout}
      run={() =>
        put('/api/v1/inspections/{id}', {
          ...{ id, revision, ...aboutOf(form), checklist, findings, leaves: form.leaves },
          ...(count !== undefined && { stated: count }),
        })
      }
      onClose={onClose}
    >
      <AboutFields form={form} onChange={setForm} inspection={inspection} />
      <CountField
        label="Số tồn tại nêu trong kết luận"
        size="middle"
        value={count}
        onRead={setCount}
        hint="Để sổ tự đối chiếu với số tồn tại đã ghi."
      />
    </ActDialog>
  )
}

interface FieldProps {
  form: AboutForm
  onChange: (form: AboutForm) => void
  inspection: { teams: Inspection['teams']; allLeaves: Inspection['allLeaves'] }
}

export function AboutFields({ form, onChange, inspection: { teams, allLeaves } }: FieldProps) {
  const set = (changes: Partial<AboutForm>) => onChange({ ...form, ...changes })
  return (
    <>
      <div className="pair">
        <TextField label="Mã" name="code" required value={form.code} onType={(code) => set({ code })} />
        <ChoiceField
          label="Loại"
          name="kind"
          value={form.kind}
          options={optionsOf(words.inspections.kinds)}
          onChoose={(kind) => set({ kind: kind as AboutForm['kind'] })}
        />
        <DayField label="Từ ngày" required size="middle" value={form.from} onRead={(from) => set({ from })} />
        <DayField label="Đến ngày" size="middle" value={form.to} onRead={(to) => set({ to })} />
        <TextField label="Địa điểm" name="place" value={form.place} onType={(place) => set({ place })} />
        {form.kind === 'oversight' && (
          <TextField
            label="Tổ chức giám sát"
            name="overseer"
            required
            value={form.overseer}
            onType={(overseer) => set({ overseer })}
          />
        )}
      </div>
      <LongField label="Nội dung" name="scope" value={form.scope} onType={(scope) => set({ scope })} />
      {teams.length > 0 && (
        <ChoiceField
          label="Lấy thành viên của đoàn"
          value=""
          options={[
            { value: '', label: 'Chọn đoàn của chương trình' },
            ...teams.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChoose={(name) =>
            set({ members: teams.find((one) => one.name === name)?.members ?? form.members })
          }
        />
      )}
      <Members
        label="Thành viên đoàn"
        name="members"
        members={form.members}
        onChange={(members) => set({ members })}
      />
      <PickMany
        label="Kiểm tra theo tiêu chí (mỗi tiêu chí thêm các dòng vào nội dung kiểm tra)"
        name="leaves"
        ask="Thêm tiêu chí"
        options={allLeaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        chosen={form.leaves}
        onChange={(leaves) => set({ leaves })}
      />
    </>
  )
}
