// Trình, rút lại, phê duyệt, không phê duyệt, chốt: a button where the state and the person allow it, else why not.
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { post, remove } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useScope } from '../shell/scope.tsx'
import { Approve } from './approve.tsx'
import type { PackageRow } from './page.tsx'
import { Seal } from './seal.tsx'

export function Moves({ one }: { one: PackageRow }) {
  const { may, me } = useScope()
  const [error, setError] = useState<unknown>()
  /** What is asked, of the package as it was when the button was pressed. */
  const [asked, setAsked] = useState<{ act: 'approve' | 'refuse' | 'seal'; of: PackageRow }>()
  const { id, state, revision } = one
  const isOwn = me.person.id === one.by || me.person.id === one.proposed?.by
  const act = async (run: () => Promise<unknown>, done: string) => {
    setError(undefined)
    try {
      await run()
      announce(done)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  const seen = { id, revision }
  const propose = () =>
    act(() => post('/api/v1/packages/{id}/proposal', seen), 'Đã trình phê duyệt bộ hồ sơ.')
  const recall = () =>
    act(() => remove('/api/v1/packages/{id}/proposal', seen), 'Đã rút lại bộ hồ sơ đã trình.')
  const close = () => setAsked(undefined)
  return (
    <>
      <ErrorSummary error={error} />
      {state === 'built' &&
        (may('packages.propose') ? (
          <Row says="Hãy kiểm tra tệp ZIP trước khi trình.">
            <Button size="middle" type="primary" onClick={() => void propose()}>
              Trình phê duyệt
            </Button>
          </Row>
        ) : (
          <Row says="Sở Nội vụ chưa trình bộ hồ sơ này." />
        ))}
      {state === 'proposed' &&
        (!may('packages.approve') ? (
          <Row says="Đang chờ lãnh đạo UBND tỉnh phê duyệt.">
            {may('packages.propose') && (
              <Button size="middle" onClick={() => void recall()}>
                Rút lại
              </Button>
            )}
          </Row>
        ) : (
          <Row says={isOwn ? 'Bạn đã lập hoặc trình bộ hồ sơ này nên người khác phê duyệt.' : ''}>
            <Button size="middle" onClick={() => setAsked({ act: 'refuse', of: one })}>
              Không phê duyệt
            </Button>
            {!isOwn && (
              <Button size="middle" type="primary" onClick={() => setAsked({ act: 'approve', of: one })}>
                Phê duyệt
              </Button>
            )}
          </Row>
        ))}
      {state === 'approved' &&
        (may('packages.seal') ? (
          <Row says="Đã phê duyệt. Sau khi chốt, không ai sửa được bộ hồ sơ.">
            <Button size="middle" type="primary" onClick={() => setAsked({ act: 'seal', of: one })}>
              Chốt bộ hồ sơ
            </Button>
          </Row>
        ) : (
          <Row says="Đã phê duyệt, đang chờ Sở Nội vụ chốt.">
            {may('packages.approve') && (
              <Button size="middle" onClick={() => setAsked({ act: 'refuse', of: one })}>
                Rút lại phê duyệt
              </Button>
            )}
          </Row>
        ))}
      {state === 'refused' && <Row says="Hãy sửa theo lý do, đóng quyển lần mới rồi lập bộ hồ sơ mới." />}
      {asked?.act === 'approve' && <Approve one={asked.of} onClose={close} />}
      {asked?.act === 'seal' && <Seal one={asked.of} onClose={close} />}
      {asked?.act === 'refuse' && (
        <ReasonDialog
          title={asked.of.state === 'approved' ? 'Rút lại phê duyệt bộ hồ sơ' : 'Không phê duyệt bộ hồ sơ'}
          act={asked.of.state === 'approved' ? 'Rút lại phê duyệt' : 'Không phê duyệt'}
          danger
          done="Đã ghi không phê duyệt, kèm lý do."
          run={(reason) => post('/api/v1/packages/{id}/refusal', { id, revision: asked.of.revision, reason })}
          onClose={close}
        >
          <p>Sở Nội vụ thấy lý do này, và phải lập bộ hồ sơ mới để trình lại.</p>
        </ReasonDialog>
      )}
    </>
  )
}

const Row = ({ says, children }: { says: string; children?: ReactNode }) => (
  <div className="row acts">
    <span className="grow small muted">{says}</span>
    {children}
  </div>
)
