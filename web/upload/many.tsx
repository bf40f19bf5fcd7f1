// What is to be done about many files at once: those that were not sent before the page closed go on, each under its own line,
// when they are chosen again; those that the agency has already need no second copy.
import { Button } from 'antd'
import { useRef } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import type { Line } from './line.ts'
import { timeFor } from './speed.ts'
import { goOnWithAll, pause, takeExisting, upload } from './tray-store.ts'

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

/** From here on a drop takes so long that one wants to know how long, and to stop it as a whole. */
const MANY = 10
/** Before this is over nobody can tell how long the rest takes. */
const LOOK_MS = 5000

/** How many files still are to be sent, and how long that takes at the pace there was so far. */
export function StillToSend({ lines }: { lines: readonly Line[] }) {
  const began = useRef<{ at: number; left: number }>(undefined)
  const toSend = lines.filter(({ state }) => state === 'waiting' || state === 'sending')
  const paused = lines.filter(({ state }) => state === 'paused')
  const left = toSend.length
  if (left === 0 || (began.current && left > began.current.left)) began.current = undefined
  if (left > 0) began.current ??= { at: Date.now(), left }
  if (left + paused.length < MANY) return null
  const { at, left: first } = began.current ?? { at: Date.now(), left }
  const passed = Date.now() - at
  const time = passed > LOOK_MS && left < first ? timeFor((left * passed) / (first - left) / 1000) : undefined
  return (
    <div className="tray-foot small">
      {left > 0
        ? [`Còn ${formatNumber(left)} tệp chưa gửi`, ...(time ? [time] : [])].join(', ')
        : `Đã tạm dừng ${formatNumber(paused.length)} tệp`}
      .{' '}
      <Button size="small" onClick={() => (left > 0 ? pause(toSend) : goOnWithAll(paused))}>
        {left > 0 ? 'Tạm dừng tất cả' : 'Tiếp tục tất cả'}
      </Button>
    </div>
  )
}
