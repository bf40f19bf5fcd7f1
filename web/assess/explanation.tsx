import { formatPoints } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { Block, Step } from './block.tsx'
import { TextArea } from '../kit/text-area.tsx'

const most = 5000

interface Props {
  assessment: Assessment
  value: string
  canSave: boolean
  onType: (text: string) => void
}

export function Explanation({ assessment: { isExplanationRequired, lost }, value, canSave, onType }: Props) {
  return (
    <Block
      id="muc-explanation"
      title={
        <>
          <Step n={3} /> Giải trình{' '}
          {isExplanationRequired && (
            <span className="must">bắt buộc{lost > 0 && `, mất ${formatPoints(lost)} điểm`}</span>
          )}
        </>
      }
      aside={
        <span className="tiny muted">
          {value.length}/{most} ký tự
        </span>
      }
    >
      <TextArea
        aria-label="Giải trình"
        aria-required={isExplanationRequired}
        maxLength={most}
        disabled={!canSave}
        value={value}
        placeholder={isExplanationRequired ? 'Vì sao chưa đủ tài liệu hoặc chưa đạt điểm tối đa' : ''}
        onChange={({ target }) => onType(target.value)}
      />
    </Block>
  )
}
