import { Button } from 'antd'
import { useState } from 'react'
import { formatTime } from '../../schemas/format.ts'
import { remove } from '../api/client.ts'
import type { Assessment } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { useKeys } from '../kit/keys.ts'
import { refuseUnread, useUnread } from '../kit/unread.ts'
import { Glyph } from '../kit/status.tsx'
import { useAct } from './acts.ts'
import { anchorOf, gapWords, Present } from './present.tsx'
import { Reopen } from './reopen.tsx'
import type { SaveState } from './drafts.ts'

interface Props {
  assessment: Assessment
  state: SaveState
  save: () => Promise<boolean>
}

/** What was saved, what still blocks, and the way to the head, which is never greyed out: it answers with the list. */
export function Foot({ assessment, state, save }: Props) {
  const { may, gaps, id, revision, code } = assessment
  const [open, setOpen] = useState<'present' | 'unsaved' | 'reopen'>()
  const { act, error, isBusy } = useAct()
  const isUnread = useUnread()
  const present = () => {
    if (refuseUnread()) return
    void save().then((isSaved) => setOpen(isSaved ? 'present' : 'unsaved'))
  }
  useKeys({ 'Ctrl+S': () => void save(), ...(may.includes('present') && !open && { 'Ctrl+Enter': present }) })
  const shown = gaps.find(({ blocks }) => blocks) ?? gaps[0]
  return (
    <footer className="form-foot">
      {isUnread ? (
        <span className="small nowrap amber medium">Có ô chưa đọc được, ô ấy chưa lưu</span>
      ) : (
        <SaveWords state={state} revision={revision} />
      )}
      <span className="grow" />
      <ErrorSummary error={error} />
      {may.includes('present') && (
        <>
          {shown && (
            <span className="small cut">
              Trước khi trình:{' '}
              <a className="red medium" href={anchorOf(shown)}>
                {gapWords(gaps)}
              </a>
            </span>
          )}
          <Button size="middle" type="primary" onClick={present}>
            Trình lãnh đạo
          </Button>
        </>
      )}
      {may.includes('take-back') && (
        <Button
          size="middle"
          disabled={isBusy}
          onClick={() =>
            void act(
              () => remove('/api/v1/assessments/{id}/presentations', { id, revision }),
              'Đã rút lại để sửa.',
            )
          }
        >
          Rút lại để sửa
        </Button>
      )}
      {may.includes('reopen') && (
        <Button size="middle" onClick={() => setOpen('reopen')}>
          Mở lại để sửa…
        </Button>
      )}
      {open === 'present' && <Present assessment={assessment} onClose={() => setOpen(undefined)} />}
      {open === 'unsaved' && (
        <Dialog title={`Chưa trình được tiêu chí ${code}`} onClose={() => setOpen(undefined)}>
          <p>{unsavedWords(state)}</p>
        </Dialog>
      )}
      {open === 'reopen' && <Reopen assessment={assessment} onClose={() => setOpen(undefined)} />}
    </footer>
  )
}

/** Only what is saved goes to the head. */
function unsavedWords(state: SaveState): string {
  switch (state.kind) {
    case 'refused':
      return `Nội dung vừa nhập chưa lưu: ${state.problem.message}`
    case 'conflict':
      return 'Có ô hai người cùng sửa. Hãy chọn nội dung giữ lại ở đầu trang, rồi trình.'
    case 'kept':
    case 'retrying':
      return 'Nội dung vừa nhập đang giữ trên máy này, chưa lưu được vào máy chủ. Khi chân trang ghi «Đã lưu», hãy trình lại.'
    default:
      return 'Điểm chấm khác phải có cả điểm và lý do. Hãy nhập đủ, hoặc bỏ chấm khác, rồi trình.'
  }
}

/** Save words, and only these. */
function SaveWords({ state, revision }: { state: SaveState; revision: number }) {
  const version = <span className="muted"> · bản {revision}</span>
  switch (state.kind) {
    case 'saved':
      return (
        <span className="small nowrap">
          <Glyph of="accepted" /> <span className="green medium">Đã lưu {formatTime(state.at)}</span>
          {version}
        </span>
      )
    case 'saving':
      return <span className="small nowrap">Đang lưu…</span>
    case 'retrying':
      return <span className="small nowrap amber medium">Chưa lưu được, đang thử lại</span>
    case 'kept':
      return <span className="small nowrap amber medium">Đang giữ trên máy này</span>
    case 'conflict':
      return <span className="small nowrap amber medium">Chưa lưu: có ô hai người cùng sửa</span>
    case 'refused':
      return (
        <span className="small red" role="alert">
          Chưa lưu: {state.problem.message}
        </span>
      )
    case 'typing':
    case 'clean':
      return <span className="small muted nowrap">Bản {revision}</span>
  }
}
