// The council's conclusion on one leaf, written down by the secretary or the chair while it sits.
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { LongField, TextField } from '../kit/fields.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { about, Trail } from './leaf.tsx'
import type { Row } from './shapes.ts'

export function Settle({ row, onClose }: { row: Row; onClose: () => void }) {
  const [points, setPoints] = useState<number | undefined>(row.verdict?.points ?? row.proposed)
  const [votes, setVotes] = useState(String(row.verdict?.votes.for ?? ''))
  const [reason, setReason] = useState(row.verdict?.reason ?? '')
  const isSame = points === row.held && points === row.proposed
  return (
    <ActDialog
      {...about({ row, onClose })}
      act={points === undefined ? 'Ghi kết luận' : `Kết luận ${formatPoints(points)} điểm`}
      isReady={points !== undefined && /^\d+$/.test(votes.trim())}
      done={`Đã ghi kết luận ${row.agencyName} ${row.code}.`}
      run={() =>
        put('/api/v1/marks/{id}/verdict', {
          ...{ id: row.mark ?? '', revision: row.revision },
          ...{ points: formatPoints(points ?? 0), votes: Number(votes) },
          ...(reason.trim() && { reason: reason.trim() }),
        })
      }
    >
      <Trail row={row} />
      <div className="two-fields">
        <PointsField label="Điểm Hội đồng kết luận" size="middle" value={points} onRead={setPoints} />
        <TextField label="Số thành viên tán thành" name="votes" numeric value={votes} onType={setVotes} />
      </div>
      <LongField
        label={isSame ? 'Ý kiến của Hội đồng' : 'Ý kiến của Hội đồng (bắt buộc)'}
        name="reason"
        value={reason}
        onType={setReason}
      />
    </ActDialog>
  )
}
