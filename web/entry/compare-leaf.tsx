import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { CountField, PointsField } from '../kit/read-field.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { outcomeWords } from './outcomes.ts'
import type { Row } from './shapes.ts'

/** What the ministry's system shows of this leaf, typed back by somebody else than who typed it in. */
export function CompareLeaf({ row }: { row: Row }) {
  const { campaign } = useCampaignScope()
  const [points, setPoints] = useState<number>()
  const [files, setFiles] = useState<number>()
  const [error, setError] = useState<unknown>()
  const [said, setSaid] = useState<string>()
  const { shown, content } = row
  const compare = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (points === undefined || refuseUnread(event.currentTarget)) return
    setError(undefined)
    setSaid(undefined)
    try {
      const rows = [{ code: row.code, points: formatPoints(points), ...(files !== undefined && { files }) }]
      const done = await post('/api/v1/campaigns/{slug}/entry/comparisons', { slug: campaign.slug, rows })
      const outcome = done.rows[0]?.outcome ?? 'nothing'
      setSaid(outcomeWords[outcome])
      announce(outcomeWords[outcome])
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
  }
  return (
    <form className="entry-compare" aria-label="Đối chiếu" onSubmit={(event) => void compare(event)}>
      <ErrorSummary error={error} labelOf={() => 'Số tệp'} />
      <div className="row">
        <PointsField label="Phần mềm của Bộ hiện: điểm" required value={points} onRead={setPoints} />
        <CountField
          label="Số tệp"
          required={content !== undefined && content.count > 0}
          value={files}
          onRead={setFiles}
        />
        <Button htmlType="submit" disabled={points === undefined}>
          Đối chiếu
        </Button>
        {said && <b role="status">{said}</b>}
      </div>
      {shown && (
        <p className={`small ${row.differences.length ? 'red' : 'muted'}`}>
          Bộ hiện {formatPoints(shown.points)} điểm{shown.files !== undefined && `, ${shown.files} tệp`} (
          {shown.by}, {formatMoment(shown.at)})
          {row.differences.length > 0 && (
            <b>
              ; ở đây {content ? `${formatPoints(content.points)} điểm, ${content.count} tệp` : 'chưa gửi gì'}
              . Hãy sửa trong phần mềm của Bộ rồi đối chiếu lại.
            </b>
          )}
        </p>
      )}
    </form>
  )
}
