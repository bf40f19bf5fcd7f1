// Công khai xếp hạng: what everybody would read is looked at first; then it stands at an address without signing in.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { formatDay, formatMoment, formatPercent } from '../../schemas/format.ts'
import { type Output, post, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { TextArea } from '../kit/text-area.tsx'
import { Wait } from '../kit/wait.tsx'

const path = '/api/v1/campaigns/{slug}/public-ranking'
type View = Output<typeof path, 'get'>
type Snapshot = NonNullable<View['draft']>['snapshot']

export function PublicRankingButton({ slug }: { slug: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Công khai</Button>
      {isOpen && <PublicRanking slug={slug} onClose={() => setOpen(false)} />}
    </>
  )
}

function PublicRanking({ slug, onClose }: { slug: string; onClose: () => void }) {
  const asked = useGet(path, { slug })
  if (!asked.data)
    return (
      <Dialog title="Công khai xếp hạng" onClose={onClose}>
        <Wait for={asked}>{() => null}</Wait>
      </Dialog>
    )
  return <Loaded slug={slug} view={asked.data} onClose={onClose} />
}

function Loaded({ slug, view, onClose }: { slug: string; view: View; onClose: () => void }) {
  const { published, draft, refused, revision, address } = view
  const [reason, setReason] = useState('')
  const [isLeaving, leave] = useState(false)
  const isThere = published !== undefined && !published.takenDown
  const isSame = isThere && published.code === draft?.code
  const act = !draft || isSame ? undefined : published ? 'Công khai bản này' : 'Công khai xếp hạng'
  if (isLeaving)
    return (
      <ReasonDialog
        title="Rút xếp hạng đã công khai"
        act="Rút khỏi công khai"
        danger
        done="Đã rút. Địa chỉ không còn mở được."
        run={(why) => remove(path, { slug, revision, reason: why })}
        onClose={() => leave(false)}
      >
        <p>
          Ai mở địa chỉ sẽ thấy như chưa từng có trang này. Bản đã công khai còn trong lịch sử; công khai lại
          được, vẫn ở địa chỉ cũ.
        </p>
      </ReasonDialog>
    )
  return (
    <ActDialog
      title="Công khai xếp hạng"
      kind="wide"
      act={act}
      isReady={published === undefined || reason.trim().length >= 5}
      done="Đã công khai xếp hạng."
      labelOf={(field) => (field === 'reason' ? 'Lý do' : undefined)}
      run={() =>
        post(path, { slug, revision, over: draft?.code ?? '', ...(published && { reason: reason.trim() }) })
      }
      onClose={onClose}
      aside={
        isThere && (
          <Button danger onClick={() => leave(true)}>
            Rút khỏi công khai
          </Button>
        )
      }
    >
      {published && <Standing view={view} />}
      {refused && <p className="note amber">{refused}</p>}
      {isSame && <p className="note">Trang công khai đang đúng như kết quả hiện nay.</p>}
      {draft && !isSame && (
        <>
          <p>
            Ai có địa chỉ cũng đọc được, không cần đăng nhập; công cụ tìm kiếm được yêu cầu không lưu. Trang
            giữ nguyên như bản dưới đây dù sau này điểm hay tên cơ quan đổi.
          </p>
          {!published && <Address address={address} />}
          <Preview snapshot={draft.snapshot} />
          {published && (
            <div className="field">
              <label htmlFor="public-reason">
                {isThere ? 'Lý do thay bản đang công khai (bắt buộc)' : 'Lý do công khai lại (bắt buộc)'}
              </label>
              <TextArea
                id="public-reason"
                rows={2}
                maxLength={2000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </div>
          )}
        </>
      )}
    </ActDialog>
  )
}

function Standing({ view: { published, address } }: { view: View }) {
  if (!published) return null
  const { id, n, at, byName, reason, takenDown } = published
  return (
    <>
      <p>
        {takenDown
          ? `${takenDown.byName} đã rút lúc ${formatMoment(takenDown.at)}: ${takenDown.reason}`
          : `Đang công khai bản thứ ${n}: ${byName}, ${formatMoment(at)}${reason ? `; lý do: ${reason}` : ''}.`}
      </p>
      {!takenDown && <Address address={address} path={new URL(address).pathname} />}
      <p>
        <HistoryButton id={id} of="trang công khai" />
      </p>
    </>
  )
}

/** A line to select where the clipboard is refused; a link once something stands there. */
function Address({ address, path }: { address: string; path?: string }) {
  return (
    <div className="field">
      <label htmlFor="public-address">Địa chỉ công khai</label>
      <div className="public-address">
        <Input id="public-address" size="middle" readOnly value={address} />
        <CopyButton text={address} what="địa chỉ" />
        {path && (
          <a href={path} target="_blank" rel="noreferrer">
            Mở trang
          </a>
        )}
      </div>
    </div>
  )
}

function Preview({ snapshot: { rows, of, median, unranked, decision } }: { snapshot: Snapshot }) {
  return (
    <section aria-label="Bản sẽ công khai">
      <p className="strong">
        {decision && `Quyết định số ${decision.number} ngày ${formatDay(decision.issued)} · `}
        {of} cơ quan · trung vị {formatPercent(median)}
      </p>
      <div className="appraisal-table" role="region" aria-label="Xếp hạng sẽ công khai" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col" className="num">
                Hạng
              </th>
              <th scope="col">Cơ quan</th>
              <th scope="col" className="num">
                Chỉ số
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, rank, index, until, follows = [] }) => (
              <tr key={`${rank} ${name} ${until ?? ''}`}>
                <td className="num">
                  {rank}/{of}
                </td>
                <th scope="row">
                  {name}
                  {until && <div className="small muted">đến hết ngày {formatDay(until)}</div>}
                  {follows.length > 0 && <div className="small muted">kế thừa {follows.join(', ')}</div>}
                </th>
                <td className="num">{formatPercent(index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unranked.length > 0 && (
        <p className="muted">Không tiêu chí nào áp dụng, không xếp hạng: {unranked.join('; ')}.</p>
      )}
    </section>
  )
}
