// What a set says of itself: its title, and the total of its decision, which the areas must add up to.
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { patch } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { FaultsOf } from '../kit/faults.tsx'
import { TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { refuseUnread } from '../kit/unread.ts'
import type { SetView } from './set-page.tsx'
import { offTotal } from './sums.ts'

export function SetHead({ set }: { set: SetView }) {
  const [title, setTitle] = useState(set.title)
  const [total, setTotal] = useState<number | undefined>(set.total)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const isSame = title === set.title && total === set.total
  const save = async () => {
    if (refuseUnread(form.current)) return
    setBusy(true)
    setError(undefined)
    try {
      const { id, revision } = set
      await patch('/api/v1/sets/{id}', { id, revision, title, ...(total !== undefined && { total }) })
      await cache.invalidateQueries()
      announce('Đã lưu tên, tổng điểm của bộ.')
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FaultsOf error={error}>
      <section aria-label="Tên, tổng điểm của bộ" className="set-off">
        <ErrorSummary error={error} />
        <div ref={form} className="set-head">
          <TextField label="Tên bộ tiêu chí" name="title" value={title} onType={setTitle} />
          <PointsField
            label="Tổng điểm theo quyết định"
            size="middle"
            ask="Hãy ghi tổng điểm, ví dụ 100,00."
            value={total}
            hint={offTotal(set, total ?? 0) || `Các lĩnh vực cộng lại ${formatPoints(total ?? 0)}.`}
            refuse={(value) => (value > 0 ? undefined : 'Tổng điểm phải lớn hơn 0.')}
            onRead={setTotal}
          />
          <Button size="middle" disabled={isSame} loading={isBusy} onClick={() => void save()}>
            Lưu tên, tổng điểm
          </Button>
        </div>
      </section>
    </FaultsOf>
  )
}
