import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import { useSeen } from '../kit/seen.ts'
import { askedWords, type Row, type Score } from './shapes.ts'

/** Sở Nội vụ: into UBND's letter, or not and why. */
export function Choose({ row, score: now, onClose }: { row: Row; score: Score; onClose: () => void }) {
  const { seen, over } = useSeen({ score: now })
  const { score } = seen
  const isAsked = score.answer?.stance === 'ask'
  const [outcome, setOutcome] = useState<'send' | 'keep'>(isAsked ? 'send' : 'keep')
  const [reason, setReason] = useState(score.choice?.reason ?? '')
  const { id, revision } = score
  return (
    <ActDialog
      title={`${row.code}: chọn để giải trình với Bộ`}
      act={outcome === 'send' ? 'Đưa vào văn bản' : 'Không đưa vào văn bản'}
      done="Đã ghi lựa chọn."
      labelOf={(field) => ({ reason: 'Lý do', choice: 'Lựa chọn' })[field]}
      run={() =>
        over(
          post('/api/v1/ministry-scores/{id}/choice', {
            id,
            revision,
            choice: outcome,
            ...(reason.trim() && { reason: reason.trim() }),
          }),
        )
      }
      onClose={onClose}
    >
      {score.answer ? (
        <p className="note">
          {score.answer.byName}: {score.answer.text}
          {isAsked && (
            <>
              <br />
              {askedWords(score)}
            </>
          )}
        </p>
      ) : (
        <p className="note">Cơ quan chưa trả lời.</p>
      )}
      <ChoiceField
        label="Lựa chọn"
        name="choice"
        value={outcome}
        options={[
          ...(isAsked ? [{ value: 'send', label: 'Đưa vào văn bản giải trình của UBND' }] : []),
          { value: 'keep', label: 'Không đưa vào' },
        ]}
        onChoose={(value) => setOutcome(value === 'send' ? 'send' : 'keep')}
      />
      <LongField
        label="Lý do"
        name="reason"
        required={outcome === 'keep'}
        value={reason}
        onType={setReason}
      />
    </ActDialog>
  )
}
