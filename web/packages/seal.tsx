import { Button, Input } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import type { PackageRow } from './page.tsx'

const confirm = 'CHỐT'

/** The one act that nothing takes back is typed by hand. */
export function Seal({ one: { id, revision, replaces }, onClose }: { one: PackageRow; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const isMeant = typed.normalize('NFC').trim() === confirm // some keyboards send the marks apart
  const seal = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await post('/api/v1/packages/{id}/seal', { id, revision, confirm })
      await cache.invalidateQueries()
      announce('Đã chốt bộ hồ sơ.')
      onClose()
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="Chốt bộ hồ sơ"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Bỏ</Button>
          <Button
            type="primary"
            danger
            htmlType="submit"
            form="seal-package"
            loading={isBusy}
            disabled={!isMeant}
          >
            Chốt bộ hồ sơ
          </Button>
        </>
      }
    >
      <form
        id="seal-package"
        onSubmit={(event) => {
          event.preventDefault()
          if (isMeant) void seal()
        }}
      >
        <ErrorSummary error={error} />
        <p>
          Sau khi chốt, bộ hồ sơ không sửa, không gỡ được; muốn đính chính phải lập bộ hồ sơ thay thế.
          {replaces && ' Bộ hồ sơ đã chốt trước đây được ghi là đã được thay thế.'}
        </p>
        <div className="field">
          <label htmlFor="seal-word">
            Gõ <b>{confirm}</b> để xác nhận
          </label>
          <Input
            id="seal-word"
            size="middle"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
      </form>
    </Dialog>
  )
}
