// The round went over to another set of criteria: what changed in this leaf since it was last sent.
import { dayOf, formatDay } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { Parts } from '../kit/set-parts.tsx'

export const Moved = ({ moved }: Pick<Assessment, 'moved'>) =>
  moved.map(({ at, reason, parts, sentences }) => (
    <div key={at} className="note amber small" role="note">
      Bộ tiêu chí của năm đã đổi ngày {formatDay(dayOf(at))}, theo: {reason.replace(/\.$/, '')}. Hãy xem lại
      trước khi gửi.
      <Parts parts={parts} />
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  ))
