// The file of the paper of an assignment: what lets a leaf be sent after the lock, or gave it more time or another lead before.
// It goes with the act itself, or comes afterwards.
import { useState } from 'react'
import { send } from '../api/client.ts'
import { ApiProblem, isProblem, problemOf } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import type { Assignment } from './shapes.ts'

type Given = Pick<Assignment, 'id' | 'code' | 'exception'>

export function AssignmentPaper({ old, onClose }: { old: Assignment; onClose: () => void }) {
  const { exception } = old
  const [file, setFile] = useState<File>()
  return (
    <ActDialog
      title={`${exception ? 'Văn bản cho gửi sau khóa' : 'Văn bản gia hạn'}, tiêu chí ${old.code}`}
      act="Gắn văn bản"
      isReady={file !== undefined}
      done="Đã gắn văn bản."
      labelOf={(field) => (field === 'files' ? 'Tệp' : undefined)}
      run={() => (file ? attach(old, file) : Promise.resolve())}
      onClose={onClose}
    >
      <p>{exception?.decision ?? old.reason}</p>
      <PaperZone file={file} onFile={setFile} />
    </ActDialog>
  )
}

interface ZoneProps {
  file: File | undefined
  onFile: (file: File | undefined) => void
  /** Where it may come later. */
  isLeft?: boolean
}

export const PaperZone = ({ file, onFile, isLeft = false }: ZoneProps) => (
  <DropZone label="Chọn tệp PDF của văn bản" accept=".pdf" onFiles={([chosen]) => onFile(chosen)}>
    {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF của văn bản vào đây'}
    {isLeft && !file && ' (gắn sau cũng được)'}
  </DropZone>
)

/** An act that a paper goes with: where the paper does not arrive, the act stands, and the paper alone is tried again. */
export function useWithPaper() {
  const [file, setFile] = useState<File>()
  /** What was changed and waits for its paper. */
  const [left, setLeft] = useState<readonly Given[]>([])
  const run = async (act: () => Promise<readonly Given[]>) => {
    const given = left.length > 0 ? left : await act()
    if (!file) return
    for (const [n, one] of given.entries())
      try {
        await attach(one, file)
      } catch (problem) {
        setLeft(given.slice(n))
        await cache.invalidateQueries() // the act itself stands
        throw withoutPaper(given.slice(n), problem)
      }
  }
  return { file, setFile, left, run }
}

async function attach({ id, exception }: Given, file: File): Promise<void> {
  const body = new FormData()
  body.append('files', file, file.name)
  const what = exception ? 'exception-paper' : 'extension-paper'
  const answer = await send(`/api/v1/assignments/${id}/${what}`, { method: 'POST', body })
  if (!answer.ok) throw await problemOf(answer)
}

function withoutPaper(left: readonly Given[], problem: unknown): unknown {
  if (!isProblem(problem)) return problem
  const codes = left.map(({ code }) => code).join(', ')
  const { type, status, title, more, message } = problem
  const detail = `Đã đổi phân công. Chưa gắn được văn bản vào tiêu chí ${codes}: ${message} Gắn lại ở đây, hoặc sau này ở cột Hạn.`
  return new ApiProblem({ ...more, type, status, title, detail })
}
