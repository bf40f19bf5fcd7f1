import { Button } from 'antd'
import { useState } from 'react'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { useSeen } from '../kit/seen.ts'
import { TextArea } from '../kit/text-area.tsx'

interface Props {
  document: DocumentView
  role: 'main' | 'annex'
  onClose: () => void
}

const words = {
  main: {
    title: 'Thay bản mới',
    effect:
      'Bản mới thành bản đang dùng. Tiêu chí đã gắn vẫn giữ bản cũ cho đến khi có người chuyển sang bản mới.',
    act: 'Thay bản mới',
  },
  annex: {
    title: 'Thêm phụ lục',
    effect: 'Phụ lục nằm sau văn bản chính, thành một bản mới của cùng tài liệu.',
    act: 'Thêm phụ lục',
  },
} as const

export function ReplaceDialog({ document, role, onClose }: Props) {
  const { seen, over } = useSeen({ document })
  const [files, setFiles] = useState<readonly File[]>([])
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const { title, effect, act } = words[role]
  const submit = async () => {
    setBusy(true)
    try {
      await over(sendVersion(seen.document, role, reason.trim(), files))
      await cache.invalidateQueries()
      announce('Đã nhận bản mới, đang kiểm tra.')
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>Đóng</Button>
      <Button type="primary" loading={isBusy} disabled={files.length === 0} onClick={() => void submit()}>
        {act}
      </Button>
    </>
  )
  return (
    <Dialog
      title={`${title}: ${document.particulars.symbol ?? document.code}`}
      onClose={onClose}
      footer={footer}
    >
      <ErrorSummary error={error} labelOf={(field) => ({ reason: 'Lý do', files: 'Tệp' })[field]} />
      <p className="small">{effect}</p>
      <DropZone label={`Chọn tệp để ${act.toLowerCase()}`} multiple={role === 'annex'} onFiles={setFiles}>
        {files.length ? files.map(({ name }) => name).join(', ') : <u>Chọn tệp</u>}
        {files.length === 0 && ' hoặc thả vào đây'}
      </DropZone>
      <div className="field">
        <label htmlFor="replace-reason">Lý do (bắt buộc)</label>
        <TextArea
          id="replace-reason"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
    </Dialog>
  )
}

async function sendVersion(
  { id, revision }: DocumentView,
  role: string,
  reason: string,
  files: readonly File[],
): Promise<void> {
  const query = new URLSearchParams({ revision: String(revision), role, reason })
  const body = new FormData()
  for (const file of files) body.append('files', file, file.name.normalize('NFC'))
  const response = await send(`/api/v1/documents/${id}/versions?${query.toString()}`, {
    method: 'POST',
    body,
  })
  if (!response.ok) throw await problemOf(response)
}
