import { Input } from 'antd'
import { useState } from 'react'
import { formatNumber, formatSize } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { inFours } from '../kit/hash.tsx'
import { useScope } from '../shell/scope.tsx'
import type { PackageRow } from './page.tsx'

/** Exactly the hash shown here is approved: the server refuses any other. */
export function Approve({ one, onClose }: { one: PackageRow; onClose: () => void }) {
  const { person } = useScope().me
  const [password, setPassword] = useState('')
  const { id, revision, manifest, counts, zip, title, n } = one
  if (!manifest) return null
  const approve = () =>
    post('/api/v1/packages/{id}/approval', { id, revision, manifest, password }).catch((refused: unknown) => {
      setPassword('')
      throw refused
    })
  return (
    <ActDialog
      title="Phê duyệt bộ hồ sơ gửi Bộ"
      act="Phê duyệt"
      isReady={password !== ''}
      done="Đã phê duyệt bộ hồ sơ."
      run={approve}
      onClose={onClose}
    >
      <p>
        Tôi, <b>{person.name}</b>
        {person.position && `, ${person.position}`}, phê duyệt bộ hồ sơ “{title}” (quyển lần {n}
        {counts && `, ${formatNumber(counts.files)} tệp`}
        {zip && `, ${formatSize(zip.size)}`}) có mã SHA-256 của manifest.json:
      </p>
      <p className="approved-code">
        <code>{inFours(manifest)}</code>
      </p>
      <p className="small muted">
        manifest.json liệt kê mọi tệp cùng mã của từng tệp: sửa một tệp bất kỳ thì mã này khác đi. Chỉ bộ hồ
        sơ đúng mã này được phê duyệt.
      </p>
      <input type="text" autoComplete="username" value={person.login} readOnly hidden />
      <div className="field">
        <label htmlFor="approve-password">Mật khẩu để xác nhận</label>
        <Input
          id="approve-password"
          size="middle"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
    </ActDialog>
  )
}
