// A finding: what is wrong, how bad, by which rule, for which leaves, what shows it, until when.
import { Button } from 'antd'
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { DayField } from '../kit/read-field.tsx'
import type { ActProps } from './acts.tsx'
import { editedOf, type EditedFinding, type Finding, optionsOf } from './shapes.ts'

const labels: Readonly<Record<string, string>> = {
  text: 'Tồn tại, hạn chế',
  severity: 'Mức độ',
  clause: 'Căn cứ',
  leaves: 'Tiêu chí',
  exhibits: 'Minh chứng',
  due: 'Hạn khắc phục',
}

export function FindingForm({
  inspection,
  finding: old,
  onClose,
}: ActProps & { finding: Finding | undefined }) {
  const { findings, ...rest } = editedOf(inspection)
  const at = old ? findings.findIndex(({ key }) => key === old.key) : findings.length
  const [form, setForm] = useState<EditedFinding>(
    findings[at] ?? { text: '', severity: 'minor', leaves: [], exhibits: [] },
  )
  const set = (changes: Partial<EditedFinding>) => setForm({ ...form, ...changes })
  const [due, setDue] = useState(form.due)
  const name = (field: string) => `findings.${at}.${field}`
  const { due: _due, clause = '', ...kept } = form
  const made = {
    ...kept,
    ...(clause.trim() && { clause: clause.trim() }),
    ...(due && { due }),
    exhibits: form.exhibits
      .filter(({ version }) => version)
      .map(({ version, pages }) => ({ version, ...(pages?.trim() && { pages: pages.trim() }) })),
  }
  const run = (all: EditedFinding[]) => put('/api/v1/inspections/{id}', { ...rest, findings: all })
  return (
    <ActDialog
      title={old ? `Tồn tại ${old.n}` : 'Thêm tồn tại'}
      kind="wide"
      act={old ? 'Lưu tồn tại' : 'Thêm tồn tại'}
      done={old ? 'Đã lưu tồn tại.' : 'Đã thêm tồn tại.'}
      labelOf={(field) => labels[field.split('.')[2] ?? '']}
      isReady={form.text.trim().length > 1}
      run={() => run([...findings.slice(0, at), made, ...findings.slice(at + 1)])}
      onClose={onClose}
      {...(old &&
        old.repairs.length === 0 && {
          aside: <Drop n={old.n} run={() => run(findings.filter((_, n) => n !== at))} onDone={onClose} />,
        })}
    >
      <LongField
        label="Tồn tại, hạn chế"
        name={name('text')}
        required
        value={form.text}
        onType={(text) => set({ text })}
      />
      <div className="pair">
        <ChoiceField
          label="Mức độ"
          name={name('severity')}
          value={form.severity}
          options={optionsOf(words.inspections.severities)}
          onChoose={(severity) => set({ severity: severity as EditedFinding['severity'] })}
        />
        <DayField
          label="Hạn khắc phục"
          size="middle"
          value={due}
          onRead={setDue}
          hint="Để trống: tính bằng ngày làm việc khi ghi kết luận."
        />
      </div>
      <TextField
        label="Căn cứ (điều, khoản của văn bản)"
        name={name('clause')}
        value={clause}
        onType={(text) => set({ clause: text })}
      />
      <PickMany
        label="Tiêu chí liên quan"
        name={name('leaves')}
        ask="Thêm tiêu chí"
        options={inspection.allLeaves.map(({ code, name: leaf }) => ({
          value: code,
          label: `${code} ${leaf}`,
        }))}
        chosen={form.leaves}
        onChange={(leaves) => set({ leaves })}
      />
      {form.exhibits.map(({ version, pages = '' }, n) => {
        const known = old?.exhibits.find((one) => one.version === version)
        const change = (to: { version: string; pages?: string }) =>
          set({ exhibits: form.exhibits.map((one, m) => (m === n ? to : one)) })
        return (
          <fieldset key={n} className="inspection-check">
            <legend>Minh chứng {n + 1}</legend>
            <PickDocument
              name={name(`exhibits.${n}.version`)}
              required={false}
              version={version}
              known={known}
              onChoose={(chosen) => change({ version: chosen, pages })}
            />
            <TextField label="Trang" value={pages} onType={(text) => change({ version, pages: text })} />
          </fieldset>
        )
      })}
      <Button onClick={() => set({ exhibits: [...form.exhibits, { version: '' }] })}>
        Thêm ảnh, tài liệu minh chứng
      </Button>
    </ActDialog>
  )
}

function Drop({ n, run, onDone }: { n: number; run: () => Promise<unknown>; onDone: () => void }) {
  const [isAsked, ask] = useState(false)
  return (
    <>
      <Button onClick={() => ask(true)}>Bỏ tồn tại này…</Button>
      {isAsked && (
        <ActDialog
          title={`Bỏ tồn tại ${n}`}
          act="Bỏ tồn tại"
          done="Đã bỏ tồn tại."
          run={async () => {
            await run()
            onDone()
          }}
          onClose={() => ask(false)}
        >
          <p>Tồn tại không còn trong hồ sơ; lịch sử của hồ sơ vẫn giữ.</p>
        </ActDialog>
      )}
    </>
  )
}
