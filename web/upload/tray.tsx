import { Button } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Panel } from '../kit/panel.tsx'
import { useScope } from '../shell/scope.tsx'
import { isUnderWay, needsOfficer } from './line.ts'
import { hasScanner } from './look-scan.ts'
import { TrayLine } from './tray-line.tsx'
import { allLines, dismissDone, onLines, restore } from './tray-store.ts'
import './tray.css'

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
            {!isBusy && waiting === 0 && (
              <Button type="text" onClick={dismissDone}>
                Đóng
              </Button>
            )}
          </>
        }
      >
        {!isFolded && (
          <>
            <ul>
              {lines.map((line) => (
                <TrayLine key={line.id} line={line} />
              ))}
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
