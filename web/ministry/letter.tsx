import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import type { Round } from './shapes.ts'

/** UBND's letter went out: nothing of this round is answered any more. */
export function RecordLetter({ round: { id, n, revision }, onClose }: { round: Round; onClose: () => void }) {
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState<string>()
  return (
    <ActDialog
      title={`Văn bản giải trình, đợt ${n}`}
      act="Ghi văn bản đã gửi"
      done="Đã ghi văn bản giải trình."
      labelOf={(field) => ({ number: 'Số, ký hiệu', issued: 'Ngày ban hành' })[field]}
      run={() =>
        post('/api/v1/ministry-rounds/{id}/letter', {
          id,
          revision,
          number: number.trim(),
          issued: issued ?? '',
        })
      }
      onClose={onClose}
    >
      <p>Sau khi ghi, các cơ quan không sửa trả lời của đợt này được nữa.</p>
      <TextField label="Số, ký hiệu" name="number" required value={number} onType={setNumber} />
      <DayField label="Ngày ban hành" required size="middle" value={issued} onRead={setIssued} />
    </ActDialog>
  )
}
