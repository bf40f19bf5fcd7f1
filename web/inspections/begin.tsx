import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { type AboutForm, AboutFields, aboutOf, labelOfAbout } from './edit.tsx'
import type { Register } from './shapes.ts'

/** 'KT-2026-03', after the highest that there is. */
const nextCode = ({ rows, year }: Register): string => {
  const last = Math.max(0, ...rows.map(({ code }) => Number(/-(\d+)$/.exec(code)?.[1] ?? 0)))
  return `KT-${year}-${String(last + 1).padStart(2, '0')}`
}

export function BeginInspection({ register, onClose }: { register: Register; onClose: () => void }) {
  const { year, agencies, programme, leaves } = register
  const [agency, setAgency] = useState('')
  const [form, setForm] = useState<AboutForm>({
    ...{ code: nextCode(register), kind: 'planned', overseer: '', scope: '', place: '' },
    ...{ from: undefined, to: undefined, members: [], leaves: [] },
  })
  return (
    <ActDialog
      title="Thêm cuộc kiểm tra"
      kind="wide"
      act="Lập hồ sơ kiểm tra"
      done="Đã lập hồ sơ kiểm tra."
      labelOf={labelOfAbout}
      isReady={agency !== '' && form.from !== undefined}
      run={() => post('/api/v1/inspections', { year, agency, leaves: form.leaves, ...aboutOf(form) })}
      onClose={onClose}
    >
      <ChoiceField
        label="Cơ quan được kiểm tra"
        name="agency"
        required
        value={agency}
        options={[
          { value: '', label: 'Chọn cơ quan' },
          ...agencies.map(({ id, name }) => {
            const planned = programme?.agencies.find((one) => one.agency === id)
            return { value: id, label: planned ? `${name} (chương trình: tháng ${planned.month})` : name }
          }),
        ]}
        onChoose={setAgency}
      />
      <AboutFields
        form={form}
        onChange={setForm}
        inspection={{ teams: programme?.teams ?? [], allLeaves: leaves }}
      />
    </ActDialog>
  )
}
