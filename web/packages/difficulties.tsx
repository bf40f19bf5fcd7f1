// Khó khăn, vướng mắc; đề xuất, kiến nghị: typed here, printed as part III of the report.
import { Button } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { OthersChanged } from '../kit/others-changed.tsx'
import { useSeen } from '../kit/seen.ts'
import { TextArea } from '../kit/text-area.tsx'
import { useScope } from '../shell/scope.tsx'
import type { PackageRow } from './page.tsx'

const label = 'Khó khăn, vướng mắc; đề xuất, kiến nghị'

export function Difficulties({ one }: { one: PackageRow }) {
  const { id, state, difficulties = '' } = one
  const [typed, setTyped] = useState<string>()
  const { seen, over } = useSeen({ revision: one.revision }, typed !== undefined)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const canSay = useScope().may('packages.propose') && (state === 'built' || state === 'proposed')
  const now = typed ?? difficulties
  const save = async () => {
    setBusy(true)
    setError(undefined)
    const said = now.trim()
    try {
      const given = { id, ...seen, ...(said && { difficulties: said }) }
      await over(put('/api/v1/packages/{id}/difficulties', given))
      announce('Đã lưu phần khó khăn, kiến nghị của báo cáo.')
      await cache.invalidateQueries()
      setTyped(undefined)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  if (!canSay)
    return difficulties ? (
      <div>
        <span className="muted small">{label}</span>
        <p className="said">{difficulties}</p>
      </div>
    ) : null
  return (
    <div className="field">
      <ErrorSummary error={error} />
      <OthersChanged error={error} labelOf={(field) => (field === 'difficulties' ? label : undefined)} />
      <label htmlFor={`kho-khan-${id}`}>{label} (mục III của báo cáo; không ghi thì in “Không có”)</label>
      <TextArea
        id={`kho-khan-${id}`}
        rows={3}
        maxLength={10_000}
        value={now}
        onChange={({ target }) => setTyped(target.value)}
      />
      {now.trim() !== difficulties && (
        <div className="row acts">
          <span className="grow small muted">
            {state === 'proposed' && 'Lãnh đạo phải mở lại bộ hồ sơ để phê duyệt sau khi phần này thay đổi.'}
          </span>
          <Button size="middle" onClick={() => setTyped(undefined)}>
            Bỏ thay đổi
          </Button>
          <Button size="middle" type="primary" loading={isBusy} onClick={() => void save()}>
            Lưu khó khăn, kiến nghị
          </Button>
        </div>
      )}
    </div>
  )
}
