// The file of the paper that lets a leaf be sent after the lock.
import { useState } from 'react'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import type { Assignment } from './shapes.ts'

export function ExceptionPaper({ old, onClose }: { old: Assignment; onClose: () => void }) {
  const [file, setFile] = useState<File>()
  const give = async () => {
    if (!file) return
    const body = new FormData()
    body.append('files', file, file.name)
    const answer = await send(`/api/v1/assignments/${old.id}/exception-paper`, { method: 'POST', body })
    if (!answer.ok) throw await problemOf(answer)
  }
  return (
    <ActDialog
      title={`Văn bản cho gửi sau khóa, tiêu chí ${old.code}`}
      act="Gắn văn bản"
      isReady={file !== undefined}
      done="Đã gắn văn bản."
      labelOf={(field) => (field === 'files' ? 'Tệp' : undefined)}
      run={give}
      onClose={onClose}
    >
      <p>{old.exception?.decision}</p>
      <DropZone
        label="Chọn tệp PDF của văn bản cho phép"
        accept=".pdf"
        onFiles={([chosen]) => setFile(chosen)}
      >
        {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF của văn bản cho phép vào đây'}
      </DropZone>
    </ActDialog>
  )
}
