import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { Panel } from '../kit/panel.tsx'
import { campaignPath } from '../shell/scope.tsx'
import type { PackageRow } from './page.tsx'

const printed: Record<string, string> = { supplement: ' (tập bổ sung)', renumber: ' (đánh số lại)' }
const over: readonly PackageRow['state'][] = ['failed', 'refused', 'superseded']

/** A sealed package is never changed: what comes after it takes its place once it is sealed itself. */
export function Make({ slug, packages }: { slug: string; packages: readonly PackageRow[] }) {
  const asked = useGet('/api/v1/campaigns/{slug}/editions', { slug }, { polled: true })
  const [chosen, setChosen] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  if (!asked.data) return null
  const bound = asked.data.editions.filter(({ state, draft }) => state === 'built' && !draft)
  const edition = bound.find(({ id }) => id === chosen) ?? bound[0]
  if (!edition)
    return (
      <Panel title="Lập bộ hồ sơ">
        <div className="card-body row">
          <span className="grow">
            Chưa có quyển nào đóng xong (không kể bản nháp) nên chưa lập được bộ hồ sơ.
          </span>
          <LinkButton to={campaignPath(slug, 'dong-quyen')}>Đến Đóng quyển</LinkButton>
        </div>
      </Panel>
    )
  const used = packages.find((one) => one.edition === edition.id && !over.includes(one.state))
  const isSupplement = (id: string) =>
    asked.data.editions.some((one) => one.id === id && one.numbering?.mode === 'supplement')
  // A supplement goes with what was sealed before it and takes no place.
  const isLate = isSupplement(edition.id)
  const old = isLate
    ? undefined
    : packages.find(
        (one) => one.state === 'sealed' && one.scope === edition.scope && !isSupplement(one.edition),
      )
  const title = isLate ? 'Lập bộ hồ sơ bổ sung' : old ? 'Lập bộ hồ sơ thay thế' : 'Lập bộ hồ sơ'
  const make = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await post('/api/v1/packages', { edition: edition.id, ...(old && { replaces: old.id }) })
      announce('Đã bắt đầu lập bộ hồ sơ.')
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Panel title={title}>
      <ErrorSummary error={error} />
      <div className="card-body row acts">
        <label htmlFor="edition-of-package">Từ quyển</label>
        <select id="edition-of-package" value={edition.id} onChange={({ target }) => setChosen(target.value)}>
          {bound.map(({ id, n, at, byName, numbering }) => (
            <option key={id} value={id}>
              Lần {n}
              {printed[numbering?.mode ?? ''] ?? ''}, {formatMoment(at)}, {byName}
            </option>
          ))}
        </select>
        <span className="grow small muted">
          {used
            ? `Quyển lần ${edition.n} đã có bộ hồ sơ. Muốn lập bộ khác, hãy đóng quyển lần mới.`
            : isLate
              ? 'Tập bổ sung đi kèm bộ hồ sơ đã chốt; bộ ấy giữ nguyên, không bị thay thế.'
              : old
                ? `Bộ hồ sơ lập từ quyển lần ${old.n} đã chốt, được giữ nguyên; bộ mới thay thế khi chốt.`
                : 'Máy chủ gom quyển, tệp gốc và bảng kê vào một tệp ZIP; có thể rời trang này.'}
        </span>
        {!used && (
          <Button size="middle" type="primary" loading={isBusy} onClick={() => void make()}>
            {title}
          </Button>
        )}
      </div>
    </Panel>
  )
}
