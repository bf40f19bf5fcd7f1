// What is known of malware in a version, said quietly while all is well.
import { formatDay, dayOf } from '../../schemas/format.ts'
import type { DocumentView } from '../api/shapes.ts'
import { useScope } from '../shell/scope.tsx'
import { notClean, ownAlone } from './scan-words.ts'

export function NoScanner() {
  const { me } = useScope()
  if (me.isScanned) return null
  return (
    <p className="small muted" role="note">
      Máy chủ này không quét mã độc: tài liệu mở được nhưng chưa được quét.
    </p>
  )
}

export function ScanLine({ version }: { version: DocumentView['versions'][number] }) {
  const { me } = useScope()
  const { scan, closed, state } = version
  if (state !== 'kept' && state !== 'unpacked') return null
  if (closed) return <p className={`note ${state === 'unpacked' ? 'amber' : 'red'}`}>{closed}</p>
  if (!me.isScanned) return <NoScanner />
  if (scan?.state !== 'clean')
    return (
      <p className="note amber">
        {notClean[scan?.state ?? 'unscanned'] ?? ''} {ownAlone}
      </p>
    )
  return (
    <p className="small muted">
      Đã quét mã độc, sạch{scan.made && `; mẫu nhận dạng ngày ${formatDay(dayOf(scan.made))}`}.
    </p>
  )
}
