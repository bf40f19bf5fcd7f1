// Who would get 0 points: named before the appraisal is opened, while there is time to ask them.
import { useGet } from '../api/query.ts'
import { Wait } from '../kit/wait.tsx'

export function Unsent({ slug }: { slug: string }) {
  const asked = useGet('/api/v1/campaigns/{slug}/board', { slug, columns: 'area' })
  return (
    <Wait for={asked}>
      {({ rows }) => {
        const late = rows.flatMap(({ key, short, sum: { leaves, states } }) => {
          const left = leaves - (states.submitted ?? 0) - (states.accepted ?? 0)
          return left > 0 ? [{ key, short, left }] : []
        })
        if (late.length === 0) return <p>Mọi cơ quan đã gửi đủ.</p>
        const count = late.reduce((sum, { left }) => sum + left, 0)
        return (
          <div className="note amber">
            <b>
              Còn {count} tiêu chí của {late.length} cơ quan chưa gửi:
            </b>{' '}
            {late.map(({ short, left }) => `${short} (${left})`).join(', ')}. Hãy đôn đốc, hoặc cho phép gửi
            muộn ở Thiết lập trước khi mở.
          </div>
        )
      }}
    </Wait>
  )
}
