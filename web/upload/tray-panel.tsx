import { Button } from 'antd'
import { useState } from 'react'
import { Panel } from '../kit/panel.tsx'
import { inSight, isUnderWay, type Line, needsOfficer } from './line.ts'
import { Many, StillToSend } from './many.tsx'
import { TrayLine } from './tray-line.tsx'
import { dismissDone } from './tray-store.ts'
import './tray.css'

/** Folded up over what lay there: it stays so, over a reload too, until another file comes. */
const folded = 'kc-tray-folded'

function noted(): number {
  try {
    return Number(sessionStorage.getItem(folded) ?? -1)
  } catch {
    return -1
  }
}

function note(at: number): void {
  try {
    sessionStorage.setItem(folded, String(at))
  } catch {
    // A forbidden store: it then lasts as long as its page.
  }
}

/** One line a file with its own outcome. It stays while a line needs the officer. */
export function TrayPanel({ lines }: { lines: readonly Line[] }) {
  const newest = Math.max(...lines.map(({ since }) => since ?? 0))
  const [foldedAt, setFoldedAt] = useState(noted)
  const isFolded = foldedAt >= newest
  const turn = () => {
    const at = isFolded ? -1 : newest
    note(at)
    setFoldedAt(at)
  }
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
            <Button type="text" aria-expanded={!isFolded} onClick={turn}>
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
            {many.length > 1 && <Many lines={many} />}
            {isBusy && <StillToSend lines={lines} />}
            {/* Another list for each drop: it begins at its top. */}
            <ul key={shown[0]?.since}>
              {shown.map((line) => (
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
