// Nếu… thì: points that are tried out; nothing is kept.
import { useDeferredValue, useState } from 'react'
import { formatPoints, leftWords, pointsOf, unknown } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'

export function WhatIf({ onClose }: { onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const [changes, setChanges] = useState('')
  const [isLeft, setLeft] = useState(false)
  const [target, setTarget] = useState('')
  const [rank, setRank] = useState('')
  const isRank = /^[1-9]\d?$/.test(rank.trim())
  const asked = useDeferredValue({
    changes: whole(changes, isLeft),
    target: target.trim(),
    rank: isRank && !target.trim() ? rank.trim() : '',
  })
  const found = useGet(
    '/api/v1/campaigns/{slug}/what-if',
    {
      slug: campaign.slug,
      changes: asked.changes,
      ...(asked.target && { target: asked.target }),
      ...(asked.rank && { rank: asked.rank }),
    },
    { keep: true },
  )
  const faults = isProblem(found.error, 'invalid') ? found.error.faults : []
  return (
    <Dialog title="Nếu… thì" kind="wide" onClose={onClose}>
      <p className="muted">Chỉ tính thử: không ghi gì vào hệ thống.</p>
      <div className="two-fields">
        <div onBlur={() => setLeft(true)} onFocus={() => setLeft(false)}>
          <TextField
            label="Điểm thử, dạng mã:điểm, cách nhau bằng dấu ;"
            value={changes}
            onType={setChanges}
            hint="Ví dụ: 1.2:2,50; 3.1:0,75"
          />
        </div>
        <TextField label="Điểm cần đạt" value={target} onType={setTarget} hint="Ví dụ: 85,00" />
        <TextField
          label="Hoặc hạng cần đạt"
          numeric
          value={rank}
          onType={setRank}
          hint="Ví dụ: 25. Tính theo kết quả đã công bố; để trống điểm cần đạt."
        />
      </div>
      {faults.length > 0 && (
        <div className="note red" role="status">
          <ul aria-label="Cần sửa để tính">
            {faults.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {faults.length === 0 && (
        <Wait for={found}>
          {({
            now,
            then,
            max,
            missing,
            short = 0,
            undecided,
            locked,
            target: wanted,
            need,
            changes: made,
            cheapest,
          }) => (
            <>
              <NeedOf rank={asked.rank} target={wanted} need={need} />
              <p role="status">
                Hiện có <b>{pointsOf(now, max)}</b>; thử thì được <b>{formatPoints(then)}</b>
                {made.length > 0 && ` (${then >= now ? '+' : ''}${formatPoints(then - now)})`}
                {missing === undefined
                  ? '.'
                  : missing > 0
                    ? `; còn thiếu ${formatPoints(missing)} điểm.`
                    : '; đã đủ điểm cần đạt.'}
                {undecided > 0 &&
                  ` Chưa tính ${formatPoints(undecided)} điểm do điều tra xã hội học hoặc Bộ quyết định.`}
                {locked.leaves > 0 && ` ${lockedWords(locked)}`}
                {short > 0 && <span className="amber"> {shortWords(short, undecided)}</span>}
              </p>
              <h3>Điểm dễ giành nhất</h3>
              <table className="w">
                <thead>
                  <tr>
                    <th>Mã</th>
                    <th>Tiêu chí</th>
                    <th>Chủ trì</th>
                    <th className="num">Còn giành được</th>
                    <th>Việc phải làm</th>
                    <th>Hạn</th>
                  </tr>
                </thead>
                <tbody>
                  {cheapest
                    .slice(0, 30)
                    .map(({ code, name, agency, gain, toDo, way, workingDaysLeft, isEnough }) => (
                      <tr key={code} className={isEnough ? 'is-enough' : ''}>
                        <td className="strong">{code}</td>
                        <td>
                          {name}
                          {isEnough && <small className="green"> (cần đến để đạt)</small>}
                        </td>
                        <td>{agency}</td>
                        <td className="num">{formatPoints(gain)}</td>
                        <td>{wayWords(way, toDo)}</td>
                        <td className="nowrap">{way === 'wait' ? unknown : leftWords(workingDaysLeft)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </>
          )}
        </Wait>
      )}
    </Dialog>
  )
}

type View = Output<'/api/v1/campaigns/{slug}/what-if', 'get'>
type Way = NonNullable<View['cheapest'][number]['way']>

/** What wins the points of a leaf. */
export function wayWords(way: Way | undefined, toDo: number): string {
  if (way === 'argue') return 'giải trình với Bộ'
  if (way === 'wait') return 'đã giải trình, chờ Bộ trả lời'
  return way === 'rescore' ? 'chấm lại, bổ sung tài liệu' : `bổ sung ${toDo} chỗ còn thiếu`
}

/** What the rank needed when it was published last; nothing is promised of the year that is running. */
function NeedOf({ rank, target, need }: { rank: string; target?: number | undefined; need?: View['need'] }) {
  if (!rank) return null
  if (!need || target === undefined)
    return (
      <p className="note">
        Chưa biết hạng {rank} cần bao nhiêu điểm: chưa có kết quả công bố của tỉnh khác kèm thứ hạng. Hãy nhập
        ở trang Kết quả, hoặc ghi điểm cần đạt.
      </p>
    )
  return (
    <p>
      Năm {need.year}, hạng {rank}/{need.of} {need.isExact ? 'cần' : 'cần đến khoảng'}{' '}
      <b>{formatPoints(target)}</b> điểm{need.name && ` (${need.name})`}.
    </p>
  )
}

/** What no work wins any more unless it may be sent late. */
const lockedWords = ({ leaves, points }: View['locked']): string =>
  `Không kể ${leaves} tiêu chí đã khóa (${formatPoints(points)} điểm): chỉ giành được khi Sở Nội vụ cho gửi muộn bằng văn bản.`

/** While one is typing the last part may be half. */
const whole = (text: string, isLeft: boolean): string =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part, n, all) => isLeft || n < all.length - 1 || /^[\d.]+\s*:\s*-?\d+([.,]\d{1,2})?$/.test(part))
    .join(';')

/** What all that can be won leaves open, and whether what others decide could still bring it. */
function shortWords(short: number, undecided: number): string {
  const said = `Giành hết các tiêu chí dưới đây vẫn thiếu ${formatPoints(short)} điểm`
  if (undecided === 0) return `${said}.`
  return undecided >= short
    ? `${said}: cần ít nhất chừng ấy trong ${formatPoints(undecided)} điểm chưa tính.`
    : `${said}; được trọn ${formatPoints(undecided)} điểm chưa tính thì vẫn thiếu ${formatPoints(short - undecided)}.`
}
