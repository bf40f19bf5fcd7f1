import { Button } from 'antd'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { Panel } from '../kit/panel.tsx'
import { useScope } from '../shell/scope.tsx'
import { inSight, isUnderWay, needsOfficer } from './line.ts'
import { hasScanner } from './look-scan.ts'
import { allLines, dismissDone, onLines, restore } from './tray-store.ts'
import './tray.css'

/** Needed with the first file. */
const TrayLine = lazy(() => import('./tray-line.tsx').then((part) => ({ default: part.TrayLine })))

const Many = lazy(() => import('./many.tsx').then((part) => ({ default: part.Many })))

/** Bottom right on all screens: one line a file with its own outcome. It stays while a line needs the officer. */
export function UploadTray() {
  const lines = useSyncExternalStore(onLines, allLines)
  const [isFolded, setFolded] = useState(false)
  const { me } = useScope()
  useEffect(() => hasScanner(me.isScanned), [me.isScanned])
  useEffect(() => void restore(me.person.id), [me.person.id])
  if (lines.length === 0) return null
  const done = lines.filter((line) => line.state === 'kept').length
  const waiting = lines.filter(needsOfficer).length
  const many = lines.filter(({ state }) => state === 'unsent' || state === 'duplicate')
  const shown = inSight(lines)
  const isBusy = lines.some(isUnderWay)
  return (
    <div className="tray">
      <Panel
        title={`Tải lên: ${done} / ${lines.length} xong`}
        aside={
          <>
            {waiting > 0 && <span className="small">{waiting} tệp cần xử lý</span>}
            <Button type="text" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>
              {isFolded ? 'Mở ra' : 'Thu gọn'}
            </Button>
            {!isBusy && (waiting === 0 || done > 0) && (
              <Button type="text" onClick={dismissDone}>
                {waiting === 0 ? 'Đóng' : 'Ẩn tệp đã xong'}
              </Button>
            )}
          </>
        }
      >
        {!isFolded && (
          <>
            {many.length > 1 && (
              <Suspense>
                <Many lines={many} />
              </Suspense>
            )}
            {/* Another list for each drop: it begins at its top. */}
            <ul key={shown[0]?.since}>
              <Suspense>
                {shown.map((line) => (
                  <TrayLine key={line.id} line={line} />
                ))}
              </Suspense>
            </ul>
            {isBusy && (
              <div className="tray-foot small muted">
                Chuyển màn hình vẫn tải tiếp. Đừng đóng trình duyệt khi chưa xong.
              </div>
            )}
          </>
        )}
      </Panel>
    </div>
  )
}
