// The answer of whoever was asked for help, with papers of their own agency.
import { Button } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { LongField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { useScope } from '../shell/scope.tsx'
import { seenOf, type Task } from './shapes.ts'

export function AnswerDialog({ task, of, onClose }: { task: Task; of: string; onClose: () => void }) {
  const [text, setText] = useState('')
  const [versions, setVersions] = useState([''])
  const { may } = useScope()
  const asked = task.help.find(({ key }) => key === of)
  return (
    <ActDialog
      title={`Trả lời yêu cầu phối hợp: nhiệm vụ ${task.code}`}
      act="Trả lời yêu cầu phối hợp"
      done="Đã trả lời yêu cầu phối hợp."
      labelOf={(field) => (field === 'text' ? 'Trả lời' : 'Tài liệu')}
      run={() =>
        put('/api/v1/plans/{id}/tasks/{code}/help/{key}', {
          ...seenOf(task),
          ...{ key: of, text: text.trim(), versions: versions.filter(Boolean) },
        })
      }
      onClose={onClose}
    >
      <p>{asked?.text}</p>
      <LongField label="Trả lời" name="text" required value={text} onType={setText} />
      {/* A head has no documents of their own to hand in. */}
      {(may('documents.upload') ? versions : []).map((version, at) => (
        <PickDocument
          key={at}
          label="Tài liệu kèm theo"
          name={`versions.${at}`}
          required={false}
          agency={asked?.to.id}
          version={version}
          onChoose={(chosen) => setVersions(versions.map((one, m) => (m === at ? chosen : one)))}
        />
      ))}
      {versions.at(-1) && versions.length < 10 && (
        <Button onClick={() => setVersions([...versions, ''])}>Thêm tài liệu kèm theo</Button>
      )}
    </ActDialog>
  )
}
