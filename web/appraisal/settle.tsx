// The council's conclusion on one leaf, written down by the secretary or the chair while it sits: points, or that it does
// not apply to this agency.
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { put, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { labels, type Row } from './shapes.ts'
import { about, Trail } from './trail.tsx'

interface Shown {
  row: Row
  /** Of the appraisal. */
  revision: number
  onClose: () => void
}
interface Props extends Shown {
  over: <R>(act: Promise<R>) => Promise<R>
}

export function Settle({ row, revision, onClose }: Shown) {
  const { seen, over } = useSeen({ row, revision })
  const props = { ...seen, over, onClose }
  return seen.row.may.includes('bring-back') ? <BringBack {...props} /> : <Conclude {...props} />
}

function Conclude({ row, revision, over, onClose }: Props) {
  const hasPoints = row.may.includes('settle')
  const [what, choose] = useState<'points' | 'aside'>(hasPoints ? 'points' : 'aside')
  const [points, setPoints] = useState<number | undefined>(row.verdict?.points ?? row.proposed)
  const [votes, setVotes] = useState(String(row.verdict?.votes.for ?? ''))
  const [reason, setReason] = useState(row.verdict?.reason ?? '')
  const isAside = what === 'aside'
  const isSame = !isAside && points === row.held && points === row.proposed
  const reasonIs = isAside ? 'Lý do không áp dụng' : 'Ý kiến của Hội đồng'
  const said = { votes: Number(votes), ...(reason.trim() && { reason: reason.trim() }) }
  const settle = () =>
    put('/api/v1/marks/{id}/verdict', {
      ...{ id: row.mark ?? '', revision: row.revision },
      ...{ points: formatPoints(points ?? 0), ...said },
    })
  const setAside = () =>
    put('/api/v1/assessments/{id}/exemption', { id: row.assessment, revision, reason: '', ...said })
  return (
    <ActDialog
      {...about({ row, onClose })}
      labelOf={(field) => (field === 'reason' ? reasonIs : labels[field])}
      act={
        isAside
          ? 'Kết luận không áp dụng'
          : points === undefined
            ? 'Ghi kết luận'
            : `Kết luận ${formatPoints(points)} điểm`
      }
      isReady={(isAside || points !== undefined) && /^\d+$/.test(votes.trim())}
      done={`Đã ghi kết luận ${row.agencyName} ${row.code}.`}
      run={() => over<unknown>(isAside ? setAside() : settle())}
    >
      <Trail row={row} />
      {hasPoints && (
        <ChoiceField
          label="Kết luận"
          name="what"
          value={what}
          options={[
            { value: 'points', label: 'Ghi điểm' },
            { value: 'aside', label: 'Không áp dụng cho cơ quan này' },
          ]}
          onChoose={(value) => choose(value === 'aside' ? 'aside' : 'points')}
        />
      )}
      {isAside && (
        <p className="note">
          {row.type === 'score' &&
            `Điểm tối đa của cơ quan bớt ${formatPoints(row.max)} điểm, chỉ số tính trên phần còn lại. `}
          Biên bản ghi lý do và là văn bản của kết luận này.
        </p>
      )}
      <div className="two-fields">
        {!isAside && (
          <PointsField label="Điểm Hội đồng kết luận" size="middle" value={points} onRead={setPoints} />
        )}
        <TextField label="Số thành viên tán thành" name="votes" numeric value={votes} onType={setVotes} />
      </div>
      <LongField
        label={isAside || isSame ? reasonIs : `${reasonIs} (bắt buộc)`}
        name="reason"
        {...(isAside && { required: true })}
        value={reason}
        onType={setReason}
      />
    </ActDialog>
  )
}

const BringBack = ({ row, revision, over, onClose }: Props) => (
  <ActDialog
    {...about({ row, onClose })}
    act="Ghi lại là áp dụng"
    done={`${row.agencyName} ${row.code} lại áp dụng.`}
    run={() => over(remove('/api/v1/assessments/{id}/exemption', { id: row.assessment, revision }))}
  >
    <Trail row={row} />
  </ActDialog>
)
