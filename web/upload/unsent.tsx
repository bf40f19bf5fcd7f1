// Many files that were not sent before the page closed: chosen again at once, each goes on under its own line.
import { Button } from 'antd'
import { useRef } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import type { Line } from './line.ts'
import { upload } from './tray-store.ts'

export function Unsent({ lines }: { lines: readonly Line[] }) {
  const picker = useRef<HTMLInputElement>(null)
  const [first] = lines
  if (!first) return null
  const ofSame = lines.filter(({ agency }) => agency === first.agency)
  return (
    <div className="tray-foot small">
      {formatNumber(ofSame.length)} tệp chưa gửi xong khi trang đóng. Hãy kéo thả lại cả thư mục vào trang Tài
      liệu, hoặc{' '}
      <Button size="small" onClick={() => picker.current?.click()}>
        Chọn lại các tệp
      </Button>
      <FilePicker ref={picker} onFiles={(files) => upload(first.agency, files)} />
    </div>
  )
}
