import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { outcomeWords } from './outcomes.ts'
import type { Row } from './shapes.ts'

/** What the ministry's system shows of this leaf, typed back by somebody else than who typed it in. */
export function CompareLeaf({ row }: { row: Row }) {
  const { campaign } = useCampaignScope()
  const [points, setPoints] = useState('')
  const [files, setFiles] = useState('')
  const [error, setError] = useState<unknown>()
  const [said, setSaid] = useState<string>()
  const id = useId()
  const { shown, content } = row
  const compare = async () => {
    setError(undefined)
    setSaid(undefined)
    try {
      const count = /^\d{1,4}$/.test(files.trim()) ? { files: Number(files) } : {}
      const rows = [{ code: row.code, points: points.trim(), ...count }]
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
    <form
      className="entry-compare"
      aria-label="Đối chiếu"
      onSubmit={(event) => {
        event.preventDefault()
        void compare()
      }}
    >
      <ErrorSummary error={error} />
      <div className="row">
        <label htmlFor={`${id}p`}>Phần mềm của Bộ hiện: điểm</label>
        <Input
          id={`${id}p`}
          className="entry-number"
          value={points}
          onChange={({ target }) => setPoints(target.value)}
        />
        <label htmlFor={`${id}f`}>số tệp</label>
        <Input
          id={`${id}f`}
          className="entry-number"
          value={files}
          onChange={({ target }) => setFiles(target.value)}
        />
        <Button htmlType="submit" disabled={points.trim() === ''}>
          Đối chiếu
        </Button>
        {said && <b role="status">{said}</b>}
      </div>
      {shown && (
        <p className={`small ${row.differences.length ? 'red' : 'muted'}`}>
          Bộ hiện {formatPoints(shown.points)} điểm{shown.files !== undefined && `, ${shown.files} tệp`} (
          {shown.by}, {formatMoment(shown.at)})
          {row.differences.length > 0 && content && (
            <b>
              ; ở đây {formatPoints(content.points)} điểm, {content.count} tệp. Hãy sửa trong phần mềm của Bộ
              rồi đối chiếu lại.
            </b>
          )}
        </p>
      )}
    </form>
  )
}
