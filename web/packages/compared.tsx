// What comparing an issued paper found, loudly where it does not agree; and the word of whoever compared it by eye.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatMoment } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useSeen } from '../kit/seen.ts'
import { Status, type StatusKey } from '../kit/status.tsx'
import { useScope } from '../shell/scope.tsx'
import type { PaperRow } from './papers.tsx'

const looks: Record<PaperRow['compared']['outcome'], StatusKey> = {
  reading: 'draft',
  equal: 'accepted',
  differs: 'overdue',
  other: 'overdue',
  unread: 'incomplete',
}

interface Props {
  paper: PaperRow
  may: boolean
  /** Nobody else is there who could compare what this person brought. */
  isAlone?: boolean
  /** Writes down what an eye found. */
  say: (said: { revision: number; verdict: 'equal' | 'differs'; note?: string }) => Promise<unknown>
}

export function Compared({ paper, may, isAlone = false, say }: Props) {
  const [verdict, setVerdict] = useState<'equal' | 'differs'>()
  const { me } = useScope()
  const isForOthers = paper.by === me.person.id && !isAlone
  const { compared, confirmed, confirmedBy } = paper
  const { outcome, code, reason, rows, by } = compared
  const wrong = rows.filter(({ ours, found }) => found !== ours)
  const isLoud = outcome === 'differs' || outcome === 'other' || outcome === 'unread'
  const isSettled = confirmed?.outcome === 'equal'
  const word = words.paperOutcomes[outcome]
  return (
    <div className={isLoud && !isSettled ? `note ${outcome === 'unread' ? 'amber' : 'red'}` : undefined}>
      <Status of={looks[outcome]} text={capital(word)} quiet />
      {by === 'ocr' && <span className="small muted"> · đọc từ bản quét, máy có thể đọc nhầm</span>}
      {outcome === 'other' && (
        <p>
          Văn bản in mã nội dung <b>{code}</b>, không phải mã của bản lưu này. Hãy kiểm tra có tải nhầm văn
          bản không.
        </p>
      )}
      {reason && (
        <p>
          {reason} Hãy mở văn bản, so {wrong.length ? 'từng số liệu với bảng dưới' : 'với bản lưu này'} rồi
          ghi kết quả.
        </p>
      )}
      {isLoud && outcome !== 'other' && wrong.length > 0 && <Rows rows={wrong} />}
      {confirmed && (
        <p>
          {confirmedBy} đối chiếu bằng mắt {formatMoment(confirmed.at)}
          {confirmed.alone && ', cũng là người tải lên (cơ quan không có người khác)'}:{' '}
          <b>{confirmed.outcome === 'equal' ? 'khớp' : 'lệch'}</b>
          {confirmed.note && ` (${confirmed.note})`}
        </p>
      )}
      {may && isLoud && (
        <div className="row acts">
          {!isForOthers && (
            <Button size="middle" onClick={() => setVerdict('equal')}>
              Đã đối chiếu, khớp
            </Button>
          )}
          <Button size="middle" onClick={() => setVerdict('differs')}>
            Đã đối chiếu, lệch
          </Button>
          {isForOthers && (
            <span className="small muted">
              Bạn đã tải văn bản này lên: nếu khớp, hãy để chuyên viên khác hoặc lãnh đạo ghi.
            </span>
          )}
        </div>
      )}
      {verdict && <Say paper={paper} verdict={verdict} say={say} onClose={() => setVerdict(undefined)} />}
    </div>
  )
}

interface SayProps extends Pick<Props, 'paper' | 'say'> {
  verdict: 'equal' | 'differs'
  onClose: () => void
}

/** Over the paper as it was compared: what another eye found since is seen first. */
function Say({ paper: { number, revision }, verdict, say, onClose }: SayProps) {
  const { seen, over } = useSeen({ revision })
  return (
    <ReasonDialog
      title={`Đối chiếu bằng mắt văn bản số ${number}`}
      act={verdict === 'equal' ? 'Ghi là khớp' : 'Ghi là lệch'}
      done="Đã ghi kết quả đối chiếu."
      run={(note) => over(say({ ...seen, verdict, ...(note && { note }) }))}
      onClose={onClose}
    >
      <p>
        Kết quả được ghi cùng tên bạn. Văn bản đã ban hành được giữ nguyên; nếu lệch, hãy ban hành văn bản
        thay thế hoặc lập bộ hồ sơ mới.
      </p>
    </ReasonDialog>
  )
}

const Rows = ({ rows }: { rows: PaperRow['compared']['rows'] }) => (
  <div className="scroll">
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Số liệu</th>
          <th scope="col" className="num">
            Bản lưu
          </th>
          <th scope="col" className="num">
            Trong văn bản
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, ours, found }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="num">{ours}</td>
            <td className="num">{found === undefined ? 'không thấy' : <b>{found}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
