import { remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { Assignment } from './shapes.ts'

interface Props {
  old: Assignment
  /** Of the agency. */
  name: string
  onClose: () => void
}

/** Bỏ phân công: only while nobody has worked on it. */
export function Unassign({ old: { id, revision, code, name: leaf }, name, onClose }: Props) {
  return (
    <ActDialog
      title={`Bỏ phân công tiêu chí ${code} của ${name}`}
      act="Bỏ phân công"
      danger
      done={`Đã bỏ phân công tiêu chí ${code} của ${name}.`}
      run={() => remove('/api/v1/assignments/{id}', { id, revision })}
      onClose={onClose}
    >
      <p>{leaf}</p>
      <p>
        {name} không còn thấy tiêu chí này trong việc của mình. Chưa ai làm gì ở đây nên không mất gì; giao
        lại được bất cứ lúc nào.
      </p>
    </ActDialog>
  )
}
