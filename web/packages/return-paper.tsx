// The issued, signed paper comes back with its number.
import { Input } from 'antd'
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { DayField } from '../kit/read-field.tsx'
import type { Kind } from './papers.tsx'

const labels: Record<string, string> = {
  files: 'Tệp PDF',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  signer: 'Người ký',
}
const kinds = ['report', 'proposal', 'transmittal', 'other'] as const

/** `to`: where papers of the package or letter go; `first`: of a package, which of its kinds. */
export function ReturnPaper({ to, first, onClose }: { to: string; first?: Kind; onClose: () => void }) {
  const [kind, setKind] = useState<Kind | undefined>(first)
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState<string>()
  const [signer, setSigner] = useState('')
  const [file, setFile] = useState<File>()
  const isReady = Boolean(number.trim() && issued && file)
  const give = async () => {
    if (!file || !issued) return
    const said = {
      ...(kind && { kind }),
      number: number.trim(),
      issued,
      ...(signer.trim() && { signer: signer.trim() }),
    }
    const body = new FormData()
    body.append('files', file, file.name)
    const url = `${to}?${new URLSearchParams(said).toString()}`
    const answer = await send(url, { method: 'POST', body })
    if (!answer.ok) throw await problemOf(answer)
  }
  return (
    <ActDialog
      title="Văn bản đã ban hành"
      act="Tải văn bản lên"
      isReady={isReady}
      done="Đã nhận văn bản, đang đối chiếu."
      labelOf={(field) => labels[field]}
      run={give}
      onClose={onClose}
    >
      {kind && (
        <div className="field">
          <label htmlFor="paper-kind">Loại văn bản</label>
          <select id="paper-kind" value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
            {kinds.map((name) => (
              <option key={name} value={name}>
                {words.paperKinds[name]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="paper-number">Số, ký hiệu</label>
        <Input
          id="paper-number"
          size="middle"
          maxLength={60}
          placeholder="15/BC-UBND"
          autoComplete="off"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </div>
      <DayField label="Ngày ban hành" size="middle" value={issued} onRead={setIssued} />
      <div className="field">
        <label htmlFor="paper-signer">Người ký</label>
        <Input
          id="paper-signer"
          size="middle"
          maxLength={200}
          autoComplete="off"
          value={signer}
          onChange={({ target }) => setSigner(target.value)}
        />
      </div>
      <DropZone
        label="Chọn tệp PDF của văn bản đã ký, đã có số"
        accept=".pdf"
        onFiles={([chosen]) => setFile(chosen)}
      >
        {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF đã ký, đã có số vào đây'}
      </DropZone>
      <p className="small muted">
        Tệp được giữ nguyên từng byte, chữ ký số không bị ảnh hưởng. Hệ thống đọc mã nội dung và các số tổng
        trong văn bản rồi so với bản lưu.
      </p>
    </ActDialog>
  )
}
