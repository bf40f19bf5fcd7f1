// The file of the paper that lets a leaf be sent after the lock, or that gave it more time before.
import { useState } from 'react'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import type { Assignment } from './shapes.ts'

export function ExceptionPaper({ old, onClose }: { old: Assignment; onClose: () => void }) {
  const { exception } = old
  const [file, setFile] = useState<File>()
  const give = async () => {
    if (!file) return
    const body = new FormData()
    body.append('files', file, file.name)
    const what = exception ? 'exception-paper' : 'extension-paper'
    const answer = await send(`/api/v1/assignments/${old.id}/${what}`, { method: 'POST', body })
    if (!answer.ok) throw await problemOf(answer)
  }
  return (
    <ActDialog
      title={`${exception ? 'Văn bản cho gửi sau khóa' : 'Văn bản gia hạn'}, tiêu chí ${old.code}`}
      act="Gắn văn bản"
      isReady={file !== undefined}
      done="Đã gắn văn bản."
      labelOf={(field) => (field === 'files' ? 'Tệp' : undefined)}
      run={give}
      onClose={onClose}
    >
      <p>{exception?.decision ?? old.reason}</p>
      <DropZone label="Chọn tệp PDF của văn bản" accept=".pdf" onFiles={([chosen]) => setFile(chosen)}>
        {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF của văn bản vào đây'}
      </DropZone>
    </ActDialog>
  )
}
