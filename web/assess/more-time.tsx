// Why a leaf may be sent later than others, and the paper that says so.
import { formatDeadline } from '../../schemas/format.ts'
import { ExceptionLink } from '../kit/exception-link.tsx'
import type { Assessment } from '../api/shapes.ts'

type Props = NonNullable<Assessment['moreTime']>

export function MoreTime({ assignment, kind, why, until, paper }: Props) {
  return (
    <div className="small">
      {kind === 'exception' && until
        ? `Được gửi sau khi khóa, đến ${formatDeadline(until)}, theo: ${why}`
        : `Phân công, thời hạn được sửa vì: ${why}`}{' '}
      {paper && <ExceptionLink assignment={assignment} name={paper} isExtension={kind === 'extension'} />}
    </div>
  )
}
