import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import { asChoice, type Choice } from '../kit/library.ts'
import { PickDocuments } from '../kit/pick-documents.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import type { Row, Score } from './shapes.ts'

interface Props {
  row: Row
  score: Score
  onClose: () => void
}

/** Thống nhất, or đề nghị xem xét lại with new papers; either way why. */
export function Answer({ row, score: now, onClose }: Props) {
  const { seen, over } = useSeen({ score: now })
  const { score } = seen
  const [stance, setStance] = useState<'agree' | 'ask'>(score.answer?.stance ?? 'ask')
  const [points, setPoints] = useState<number | undefined>(score.answer?.points)
  const [text, setText] = useState(score.answer?.text ?? '')
  const [chosen, setChosen] = useState<readonly Choice[]>(score.answer?.documents.map(asChoice) ?? [])
  const { id, revision, claimed = 0, held = claimed } = score
  const textLabel = stance === 'ask' ? 'Lập luận' : 'Vì sao mất điểm'
  return (
    <ActDialog
      title={`${row.code}: Bộ chấm ${formatPoints(score.points)}, đã gửi ${formatPoints(claimed)}${held < claimed ? `, còn giữ ${formatPoints(held)}` : ''}`}
      kind="wide"
      act={stance === 'ask' ? 'Đề nghị xem xét lại' : 'Thống nhất với Bộ'}
      done="Đã ghi trả lời."
      labelOf={(field) => ({ points: 'Điểm đề nghị', text: textLabel, documents: 'Tài liệu bổ sung' })[field]}
      run={() =>
        over(
          post('/api/v1/ministry-scores/{id}/answer', {
            id,
            revision,
            stance,
            ...(stance === 'ask' && points !== undefined && { points: formatPoints(points) }),
            text: text.trim(),
            documents: stance === 'ask' ? chosen.map(({ version }) => version) : [],
          }),
        )
      }
      onClose={onClose}
    >
      {score.reason && <p className="note">Ý kiến của Bộ: {score.reason}</p>}
      <ChoiceField
        label="Trả lời"
        name="stance"
        value={stance}
        options={[
          { value: 'ask', label: 'Đề nghị xem xét lại' },
          { value: 'agree', label: 'Thống nhất' },
        ]}
        onChoose={(value) => setStance(value === 'agree' ? 'agree' : 'ask')}
      />
      {stance === 'ask' && (
        <PointsField
          label={`Điểm đề nghị (để trống nếu đề nghị đủ ${formatPoints(held)} điểm)`}
          size="middle"
          value={points}
          onRead={setPoints}
        />
      )}
      <LongField label={textLabel} name="text" required value={text} onType={setText} />
      {stance === 'ask' && row.agency && (
        <PickDocuments
          legend="Tài liệu bổ sung (để riêng với tài liệu đã gửi)"
          agency={row.agency.id}
          chosen={chosen}
          setChosen={setChosen}
        />
      )}
    </ActDialog>
  )
}
