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
  const old = packages.find(({ state, scope }) => state === 'sealed' && scope === edition.scope)
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
    <Panel title={old ? 'Lập bộ hồ sơ thay thế' : 'Lập bộ hồ sơ'}>
      <ErrorSummary error={error} />
      <div className="card-body row acts">
        <label htmlFor="edition-of-package">Từ quyển</label>
        <select id="edition-of-package" value={edition.id} onChange={({ target }) => setChosen(target.value)}>
          {bound.map(({ id, n, at, byName }) => (
            <option key={id} value={id}>
              Lần {n}, {formatMoment(at)}, {byName}
            </option>
          ))}
        </select>
        <span className="grow small muted">
          {used
            ? `Quyển lần ${edition.n} đã có bộ hồ sơ. Muốn lập bộ khác, hãy đóng quyển lần mới.`
            : old
              ? `Bộ hồ sơ lập từ quyển lần ${old.n} đã chốt, được giữ nguyên; bộ mới thay thế khi chốt.`
              : 'Máy chủ gom quyển, tệp gốc và bảng kê vào một tệp ZIP; có thể rời trang này.'}
        </span>
        {!used && (
          <Button size="middle" type="primary" loading={isBusy} onClick={() => void make()}>
            {old ? 'Lập bộ hồ sơ thay thế' : 'Lập bộ hồ sơ'}
          </Button>
        )}
      </div>
    </Panel>
  )
}
