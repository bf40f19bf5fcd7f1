import { Button } from 'antd'
import { memo, useRef } from 'react'
import { Link } from 'react-router'
import { formatSize } from '../../schemas/format.ts'
import { FilePicker } from '../kit/drop-zone.tsx'
import { PrintLink } from '../kit/print-link.tsx'
import { Glyph, type StatusKey } from '../kit/status.tsx'
import { unopened } from '../library/scan-words.ts'
import { useLibraryOf } from './library-of.ts'
import { isShort, type Line, needsOfficer, type Receipt } from './line.ts'
import { OpenedFiles } from './opened.tsx'
import { remaining } from './speed.ts'
import { Twins } from './twins.tsx'
import { chooseAgain, dismiss, pause, replace, retry, takeExisting, uploadAgain } from './tray-store.ts'

const glyphs: Record<Line['state'], StatusKey> = {
  waiting: 'untouched',
  sending: 'draft',
  paused: 'untouched',
  lost: 'submitted',
  received: 'submitted',
  kept: 'accepted',
  duplicate: 'requested',
  refused: 'overdue',
  unsent: 'requested',
}

/** Of five hundred only the one that changed is drawn again. */
export const TrayLine = memo(function TrayLine({ line }: { line: Line }) {
  const picker = useRef<HTMLInputElement>(null)
  const { name, state, sent, size, attached } = line
  const isSecret = state === 'refused' && line.problem?.type === 'secret'
  return (
    <li>
      <Glyph of={isShort(line) ? 'incomplete' : line.twins ? glyphs.duplicate : glyphs[state]} />
      <div className="grow">
        <div className="cut" title={name}>
          {name}
        </div>
        {(state === 'sending' || state === 'paused') && (
          <progress max={size} value={sent} aria-label={`Đang tải ${name}`}>
            {Math.floor((sent / size) * 100)}%
          </progress>
        )}
        <small
          className={
            state === 'refused' || attached?.ok === false
              ? 'red'
              : ['duplicate', 'lost', 'unsent'].includes(state)
                ? 'amber'
                : ''
          }
        >
          {said(line)}
        </small>
        {line.problem && <WhereItIs line={line} />}
        {line.unopened && state === 'kept' && <small className="amber"> {unopened[line.unopened]}</small>}
        <OpenedFiles line={line} />
        <Twins line={line} />
      </div>
      {state === 'sending' && (
        <Button type="text" onClick={() => pause([line])}>
          Tạm dừng
        </Button>
      )}
      {state === 'paused' && <Button onClick={() => retry(line)}>Tiếp tục</Button>}
      {state === 'lost' && <Button onClick={() => retry(line)}>Thử lại</Button>}
      {state === 'duplicate' && (
        <div className="tray-acts">
          <Button type="primary" onClick={() => void takeExisting(line)}>
            Dùng bản có sẵn
          </Button>
          {line.file && (
            <Button type="text" onClick={() => uploadAgain(line)}>
              Vẫn tải lên
            </Button>
          )}
        </div>
      )}
      {(state === 'refused' || state === 'unsent') && (
        <div className="tray-acts">
          {!isSecret && (
            <Button onClick={() => picker.current?.click()}>
              {state === 'refused' ? 'Thay tệp' : 'Chọn lại tệp'}
            </Button>
          )}
          {isSecret && line.problem?.more['again'] === true && line.file && (
            <Button onClick={() => uploadAgain(line)}>Vẫn tải lên</Button>
          )}
          <Button type="text" onClick={() => dismiss(line)}>
            {isSecret ? 'Đã xem' : 'Bỏ qua'}
          </Button>
          <FilePicker
            ref={picker}
            multiple={false}
            onFiles={([file]) => file && (state === 'refused' ? replace : chooseAgain)(line, file)}
          />
        </div>
      )}
      {needsOfficer(line) && state === 'kept' && (
        <Button type="text" onClick={() => dismiss(line)}>
          Đã xem
        </Button>
      )}
    </li>
  )
})

/** The document where it is said what became of it, if there is one. */
const documentOf = ({ problem, receipt }: Line) =>
  (problem?.more['code'] ? problem.more : receipt) as Pick<Receipt, 'document' | 'code'> | undefined

/** Where the head looks at the mark of a held one, or the one that is there already lies. */
function WhereItIs({ line }: { line: Line }) {
  const library = useLibraryOf(line.agency)
  const found = documentOf(line)
  return (
    library &&
    found && (
      <small>
        <Link to={`${library}/${found.document}`}>Mở tài liệu {found.code}</Link>
      </small>
    )
  )
}

function said({ state, sent, size, speed, receipt, problem, attached }: Line) {
  switch (state) {
    case 'waiting':
      return 'Đang chờ tới lượt'
    case 'sending':
      // Before the first byte its hash is taken, behind the last one the server compares it: minutes for a large file.
      if (sent === 0) return `Đang đọc tệp (${formatSize(size)}) trước khi gửi`
      if (sent === size) return `Đã gửi đủ ${formatSize(size)}, máy chủ đang đối chiếu`
      return [
        `${formatSize(sent)} / ${formatSize(size)} · ${Math.floor((sent / size) * 100)}%`,
        ...remaining(size - sent, speed),
      ].join(' · ')
    case 'paused':
      return `Đã tạm dừng ở ${Math.floor((sent / size) * 100)}%`
    case 'lost':
      return 'Mất mạng, sẽ tự tải lại khi có mạng'
    case 'unsent':
      return 'Chưa gửi xong khi trang đóng. Hãy chọn lại tệp để tải tiếp.'
    case 'received':
      return (
        <>
          Đã nhận · {formatSize(size)} · mã <b>{receipt?.code}</b> · đang kiểm tra
        </>
      )
    case 'kept':
      return (
        <>
          {receipt && (
            <>
              Đã nhận · {formatSize(size)} · mã <b>{receipt.code}</b>
              {' · '}
              <PrintLink path="/api/v1/documents/{id}/receipt" input={{ id: receipt.document }}>
                In phiếu tiếp nhận
              </PrintLink>
              {attached && ' · '}
            </>
          )}
          {attached?.sentence ?? (receipt ? '' : 'Dùng bản có sẵn trong kho.')}
        </>
      )
    case 'duplicate':
    case 'refused':
      return problem?.message ?? ''
  }
}
