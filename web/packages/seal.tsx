import { Input } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { PackageRow } from './page.tsx'

const confirm = 'CHỐT'

/** The one act that nothing takes back is typed by hand. */
export function Seal({ one: { id, revision, replaces }, onClose }: { one: PackageRow; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const isMeant = typed.normalize('NFC').trim() === confirm // some keyboards send the marks apart
  return (
    <ActDialog
      title="Chốt bộ hồ sơ"
      act="Chốt bộ hồ sơ"
      danger
      isReady={isMeant}
      done="Đã chốt bộ hồ sơ."
      run={() => post('/api/v1/packages/{id}/seal', { id, revision, confirm })}
      onClose={onClose}
    >
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
    </ActDialog>
  )
}
