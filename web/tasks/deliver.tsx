// Nộp sản phẩm: a document of the library, or a new one that is sent from here; it goes into the slots that are chosen in
// the same act, and waits for those that are closed.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { Despite, Lacks } from './despite.tsx'
import { PlaceFields, usePlaces } from './places.tsx'
import { seenOf, type Task } from './shapes.ts'

export function Deliver({ task, onClose }: { task: Task; onClose: () => void }) {
  const { leaves, lead, code } = task
  const [version, setVersion] = useState('')
  const [isLast, setLast] = useState(true)
  const places = usePlaces(task, version)
  const { cites, waits, codes, waitingCodes, lacks } = places
  const [reason, setReason] = useState('')
  const unfit = isLast ? places.unfit : []
  return (
    <ActDialog
      title={`Nộp sản phẩm: nhiệm vụ ${code}`}
      act={actOf(codes, waitingCodes)}
      done={waitingCodes ? `Đã nộp sản phẩm, chờ gắn vào tiêu chí ${waitingCodes}.` : 'Đã nộp sản phẩm.'}
      labelOf={labelOf}
      isReady={version !== ''}
      run={() =>
        post('/api/v1/plans/{id}/tasks/{code}/products', {
          ...seenOf(task),
          ...{ version, cites, waits, finish: isLast },
          ...(unfit.length > 0 && { reason: reason.trim() }),
        })
      }
      onClose={onClose}
    >
      <p>Sản phẩm theo kế hoạch: {task.product}.</p>
      <PickDocument agency={lead.id} version={version} onChoose={setVersion} />
      <PlaceFields places={places} />
      {leaves.length === 0 && (
        <p className="small muted">
          Nhiệm vụ không gắn với tiêu chí nào của năm: tài liệu được giữ làm sản phẩm của nhiệm vụ.
        </p>
      )}
      <Checkbox checked={isLast} onChange={({ target }) => setLast(target.checked)}>
        Đã đủ sản phẩm: ghi nhiệm vụ hoàn thành
      </Checkbox>
      {unfit.length > 0 && <Despite lacks={unfit} reason={reason} onType={setReason} />}
      {!isLast && lacks.length > 0 && <Lacks lacks={lacks} />}
    </ActDialog>
  )
}

const labelOf = (field: string): string => {
  if (field === 'reason') return 'Vì sao vẫn ghi hoàn thành'
  return /^(cites|waits)/.test(field) ? 'Tiêu chí' : 'Tài liệu'
}

function actOf(codes: string, waiting: string): string {
  if (!codes) return waiting ? `Nộp, chờ gắn vào tiêu chí ${waiting}` : 'Nộp sản phẩm'
  return `Nộp và gắn vào tiêu chí ${codes}${waiting ? `, chờ gắn vào ${waiting}` : ''}`
}
