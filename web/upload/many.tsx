// What is to be done about many files at once: those that were not sent before the page closed go on, each under its own line,
// when they are chosen again; those that the agency has already need no second copy.
import { Button } from 'antd'
import { useRef } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import type { Line } from './line.ts'
import { takeExisting, upload } from './tray-store.ts'

export function Many({ lines }: { lines: readonly Line[] }) {
  const picker = useRef<HTMLInputElement>(null)
  const [first] = lines.filter(({ state }) => state === 'unsent')
  const unsent = lines.filter(({ state, agency }) => state === 'unsent' && agency === first?.agency)
  const known = lines.filter(({ state }) => state === 'duplicate')
  return (
    <>
      {first && unsent.length > 1 && (
        <div className="tray-foot small">
          {formatNumber(unsent.length)} tệp chưa gửi xong khi trang đóng. Hãy kéo thả lại cả thư mục vào trang
          Tài liệu, hoặc{' '}
          <Button size="small" onClick={() => picker.current?.click()}>
            Chọn lại các tệp
          </Button>
          <FilePicker ref={picker} onFiles={(files) => upload(first.agency, files)} />
        </div>
      )}
      {known.length > 1 && (
        <div className="tray-foot small">
          Cơ quan đã có {formatNumber(known.length)} tệp trong số này.{' '}
          <Button size="small" onClick={() => known.forEach((line) => void takeExisting(line))}>
            Dùng các bản có sẵn
          </Button>
        </div>
      )}
    </>
  )
}
