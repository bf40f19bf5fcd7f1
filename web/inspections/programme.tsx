// The programme of the year: its document, agencies by month with the reason where one was not inspected, teams, leaves.
import { Button } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { Members } from './members.tsx'
import type { Member, Register } from './shapes.ts'

interface Row {
  agency: string
  month: number
  reason?: string
}
interface Team {
  name: string
  members: Member[]
}

const labels: Readonly<Record<string, string>> = {
  title: 'Tên chương trình',
  paper: 'Văn bản',
  agencies: 'Cơ quan được kiểm tra',
  teams: 'Đoàn kiểm tra',
  leaves: 'Tiêu chí',
}
const months = Array.from({ length: 12 }, (_, n) => ({ value: String(n + 1), label: `Tháng ${n + 1}` }))

export function EditProgramme({ register, onClose }: { register: Register; onClose: () => void }) {
  const { year, programme, agencies, proposed } = register
  const [title, setTitle] = useState(programme?.title ?? `Kiểm tra công tác cải cách hành chính năm ${year}`)
  const [paper, setPaper] = useState(programme?.paper?.version ?? '')
  const [rows, setRows] = useState<Row[]>(
    programme?.agencies.map(({ agency, month, reason }) => ({ agency, month, ...(reason && { reason }) })) ??
      [],
  )
  const [teams, setTeams] = useState<Team[]>(programme?.teams ?? [])
  const [leaves, setLeaves] = useState<string[]>(programme?.leaves ?? proposed)
  const clean = rows.map(({ reason, ...row }) => ({
    ...row,
    ...(reason?.trim() && { reason: reason.trim() }),
  }))
  return (
    <ActDialog
      title={`Chương trình kiểm tra năm ${year}`}
      kind="wide"
      act="Lưu chương trình"
      done="Đã lưu chương trình kiểm tra."
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={() =>
        put('/api/v1/inspection-programmes/{year}', {
          ...{ year: String(year), revision: programme?.revision ?? 0, title: title.trim() },
          ...{ agencies: clean, teams, leaves, ...(paper && { paper }) },
        })
      }
      onClose={onClose}
    >
      <TextField label="Tên chương trình" name="title" required value={title} onType={setTitle} />
      <PickDocument
        label="Kế hoạch, quyết định của chương trình"
        name="paper"
        required={false}
        version={paper}
        known={programme?.paper}
        onChoose={setPaper}
      />
      <Agencies rows={rows} agencies={agencies} onChange={setRows} />
      {teams.map((team, n) => {
        const set = (changes: Partial<Team>) =>
          setTeams(teams.map((one, at) => (at === n ? { ...one, ...changes } : one)))
        return (
          <fieldset key={n} className="inspection-members">
            <legend>Đoàn kiểm tra {n + 1}</legend>
            <TextField
              label="Tên đoàn"
              name={`teams.${n}.name`}
              required
              value={team.name}
              onType={(name) => set({ name })}
            />
            <Members
              label="Thành viên"
              name={`teams.${n}.members`}
              members={team.members}
              onChange={(members) => set({ members })}
            />
            <Button onClick={() => setTeams(teams.filter((_, at) => at !== n))}>Bỏ đoàn {n + 1}</Button>
          </fieldset>
        )
      })}
      <Button
        onClick={() =>
          setTeams([
            ...teams,
            { name: `Đoàn kiểm tra số ${teams.length + 1}`, members: [{ name: '', role: 'head' }] },
          ])
        }
      >
        Thêm đoàn kiểm tra
      </Button>
      <PickMany
        label="Tiêu chí mà kết quả kiểm tra chứng minh"
        name="leaves"
        ask="Thêm tiêu chí"
        options={register.leaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        chosen={leaves}
        onChange={setLeaves}
      />
    </ActDialog>
  )
}

function Agencies({
  rows,
  agencies,
  onChange,
}: {
  rows: Row[]
  agencies: Register['agencies']
  onChange: (rows: Row[]) => void
}) {
  const set = (at: number, changes: Partial<Row>) =>
    onChange(rows.map((row, n) => (n === at ? { ...row, ...changes } : row)))
  const free = agencies.filter(({ id }) => !rows.some(({ agency }) => agency === id))
  return (
    <fieldset className="inspection-members">
      <legend>Cơ quan được kiểm tra theo tháng</legend>
      {rows.map(({ agency, month, reason = '' }, n) => (
        <div key={agency} className="inspection-member">
          <span className="inspection-name">{agencies.find(({ id }) => id === agency)?.name ?? '–'}</span>
          <ChoiceField
            label="Tháng"
            value={String(month)}
            options={months}
            onChoose={(value) => set(n, { month: Number(value) })}
          />
          <TextField
            label="Lý do chưa kiểm tra"
            name={`agencies.${n}.reason`}
            value={reason}
            onType={(text) => set(n, { reason: text })}
          />
          <Button aria-label={`Bỏ dòng ${n + 1}`} onClick={() => onChange(rows.filter((_, at) => at !== n))}>
            Bỏ
          </Button>
        </div>
      ))}
      <ChoiceField
        label="Thêm cơ quan"
        name="agencies"
        value=""
        options={[
          { value: '', label: 'Chọn cơ quan' },
          ...free.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(agency) =>
          agency && onChange([...rows, { agency, month: ((rows.at(-1)?.month ?? 3) % 12) + 1 }])
        }
      />
    </fieldset>
  )
}
