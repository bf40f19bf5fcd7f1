import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints, formatWorth } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import type { Assessment, Gap } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useSeen } from '../kit/seen.ts'
import { useAct } from './acts.ts'
import { TextArea } from '../kit/text-area.tsx'

/** Either the list of what blocks, each a link, or the hand-over to the head with what is known to be missing. */
export function Present({ assessment: now, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { seen, over } = useSeen({ assessment: now })
  const { assessment } = seen
  const { id, revision, gaps, code, self } = assessment
  const blocking = gaps.filter(({ blocks }) => blocks)
  const known = gaps.filter(({ blocks }) => !blocks)
  const [note, setNote] = useState('')
  const { act, error, isBusy } = useAct()
  const said = note.trim()
  const send = async () => {
    const isDone = await act(
      () =>
        over(post('/api/v1/assessments/{id}/presentations', { id, revision, ...(said && { note: said }) })),
      `Đã trình lãnh đạo tiêu chí ${code}.`,
    )
    if (isDone) onClose()
  }
  if (blocking.length > 0)
    return (
      <Dialog title={`Chưa trình được tiêu chí ${code}: ${gapWords(gaps)}`} onClose={onClose}>
        <b>Phải sửa trước khi trình:</b>
        <GapList gaps={blocking} onClose={onClose} />
        {known.length > 0 && (
          <>
            <b>Nên xem, lãnh đạo sẽ thấy:</b>
            <GapList gaps={known} onClose={onClose} />
          </>
        )}
      </Dialog>
    )
  return (
    <Dialog
      title={`Trình lãnh đạo tiêu chí ${code}`}
      onClose={onClose}
      onAct={isBusy ? undefined : () => void send()}
      footer={
        <Button type="primary" size="middle" loading={isBusy} onClick={() => void send()}>
          Trình lãnh đạo
        </Button>
      }
    >
      <ErrorSummary error={error} />
      <p>
        Tự chấm <b>{self === undefined ? '–' : formatPoints(self)}</b> / {formatWorth(assessment)}. Sau khi
        trình, nội dung không sửa được cho đến khi lãnh đạo trả lại hoặc bạn rút lại.
      </p>
      {known.length > 0 && (
        <div className="note amber">
          <b>Lãnh đạo sẽ thấy những chỗ còn thiếu này:</b>
          <GapList gaps={known} onClose={onClose} />
        </div>
      )}
      <div className="field">
        <label htmlFor="present-note">Ghi chú cho lãnh đạo (không bắt buộc)</label>
        <TextArea
          id="present-note"
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </Dialog>
  )
}

/** «2 chỗ phải sửa, 1 chỗ nên xem» */
export function gapWords(gaps: readonly Gap[]): string {
  const blocking = gaps.filter(({ blocks }) => blocks).length
  const counted = [
    [blocking, 'chỗ phải sửa'],
    [gaps.length - blocking, 'chỗ nên xem'],
  ] as const
  return counted.flatMap(([n, words]) => (n > 0 ? `${n} ${words}` : [])).join(', ')
}

function GapList({ gaps, onClose }: { gaps: Assessment['gaps']; onClose: () => void }) {
  return (
    <ul className="gaps">
      {gaps.map((gap) => (
        <li key={gap.sentence}>
          <a href={anchorOf(gap)} onClick={onClose}>
            {gap.sentence}
          </a>{' '}
          <span className="red strong nowrap">{formatPoints(gap.points)} điểm</span>
        </li>
      ))}
    </ul>
  )
}

/** Where on the form it is mended. */
export const anchorOf = ({ at: { part, key } }: Gap): string =>
  part === 'slot'
    ? `#muc-${key ?? ''}`
    : part === 'figures' && key
      ? `#so-lieu-${key}`
      : `#muc-${part === 'score' ? 'figures' : part}`
