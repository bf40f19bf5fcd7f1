import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import type { Row, Score } from './shapes.ts'

interface Props {
  row: Row
  score: Score
  onClose: () => void
}

/** Thống nhất, or đề nghị xem xét lại with new papers; either way why. */
export function Answer({ row, score, onClose }: Props) {
  const [stance, setStance] = useState<'agree' | 'ask'>(score.answer?.stance ?? 'ask')
  const [text, setText] = useState(score.answer?.text ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(score.answer?.documents.map(({ version }) => version)),
  )
  const agency = row.agency?.id ?? ''
  const own = useGet('/api/v1/documents', { agency }, { enabled: stance === 'ask' && agency !== '' })
  const kept = (own.data?.rows ?? []).filter(({ state }) => state === 'kept')
  const toggle = (version: string) => {
    const next = new Set(chosen)
    if (!next.delete(version)) next.add(version)
    setChosen(next)
  }
  const { id, revision } = score
  return (
    <ActDialog
      title={`${row.code}: Bộ chấm ${formatPoints(score.points)}, đã gửi ${formatPoints(score.claimed ?? 0)}`}
      kind="wide"
      act={stance === 'ask' ? 'Đề nghị xem xét lại' : 'Thống nhất với Bộ'}
      done="Đã ghi trả lời."
      labelOf={(field) => ({ text: 'Giải trình', documents: 'Tài liệu bổ sung' })[field]}
      run={() =>
        post('/api/v1/ministry-scores/{id}/answer', {
          id,
          revision,
          stance,
          text: text.trim(),
          documents: stance === 'ask' ? [...chosen] : [],
        })
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
      <LongField
        label={stance === 'ask' ? 'Lập luận' : 'Vì sao mất điểm'}
        name="text"
        required
        value={text}
        onType={setText}
      />
      {stance === 'ask' && (
        <fieldset className="ministry-papers">
          <legend>Tài liệu bổ sung (để riêng với tài liệu đã gửi)</legend>
          {kept.map(({ id: document, code, version, particulars, name }) => (
            <label key={document}>
              <input type="checkbox" checked={chosen.has(version)} onChange={() => toggle(version)} />
              {particulars.symbol ?? code}: {particulars.subject ?? name}
            </label>
          ))}
          {own.data && kept.length === 0 && (
            <p className="muted">Kho của cơ quan chưa có tài liệu. Hãy tải lên ở trang Tài liệu.</p>
          )}
        </fieldset>
      )}
    </ActDialog>
  )
}
