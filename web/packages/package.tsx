import { Button } from 'antd'
import {
  capital,
  formatMoment,
  formatNumber,
  formatPoints,
  formatSize,
  formatTally,
  pointsOf,
} from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf } from '../api/client.ts'
import { said } from '../api/problem.ts'
import { Hash } from '../kit/hash.tsx'
import { Panel } from '../kit/panel.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { Links } from './links.tsx'
import { Moves } from './moves.tsx'
import { Openings } from './openings.tsx'
import type { PackageRow } from './page.tsx'
import { Papers } from './papers.tsx'

const looks: Record<PackageRow['state'], StatusKey> = {
  building: 'draft',
  built: 'untouched',
  failed: 'overdue',
  proposed: 'with-head',
  approved: 'accepted',
  sealed: 'accepted',
  refused: 'requested',
  superseded: 'not-applicable',
}

/** What a download is for, as the package stands. */
const purposes: Partial<Record<PackageRow['state'], 'check' | 'send'>> = {
  proposed: 'check',
  approved: 'check',
  sealed: 'send',
}

export function Package({ one }: { one: PackageRow }) {
  const { id, n, title, state, zip, manifest, counts, totals, contentCode, problem } = one
  const word = words.packageStates[state]
  const isOut = state === 'sealed' || state === 'superseded'
  return (
    <Panel
      title={`${title} – quyển lần ${n}`}
      aside={<Status of={looks[state]} text={capital(word)} quiet />}
    >
      <div className="card-body package">
        <Story one={one} />
        {state === 'building' && <Progress one={one} />}
        {state === 'failed' && (
          <p className="red">{said(problem, 'detail', 'Có lỗi khi lập bộ hồ sơ. Hãy lập lại.')}</p>
        )}
        {counts && (
          <p>
            {formatNumber(counts.files)} tệp: {formatNumber(counts.leaves)} tiêu chí trong quyển (cả điều tra
            xã hội học, Bộ chấm), {formatTally(counts)}, {formatNumber(counts.originals)} tệp gốc
          </p>
        )}
        {totals && <Reported totals={totals} />}
        {contentCode && (
          <div>
            <span className="muted small">Mã nội dung</span> <b>{contentCode}</b>
          </div>
        )}
        {manifest && <Hash of="SHA-256 của manifest.json" sha256={manifest} />}
        {zip && (
          <>
            <Hash of="SHA-256 của tệp ZIP" sha256={zip.sha256} />
            <div className="row acts">
              <Button
                size="middle"
                href={hrefOf('/api/v1/packages/{id}/bytes', { id, purpose: purposes[state] ?? 'keep' })}
                download
              >
                Tải bộ hồ sơ ({formatSize(zip.size)})
              </Button>
              <span className="small muted">Mỗi lần tải được ghi lại.</span>
            </div>
          </>
        )}
        <Moves one={one} />
        {zip && <Papers one={one} />}
        {isOut && <Links one={one} />}
        {zip && <Openings id={id} />}
      </div>
    </Panel>
  )
}

/** What the province says of itself by it: nobody approves without having seen this. */
function Reported({ totals }: { totals: NonNullable<PackageRow['totals']> }) {
  const { leaves, sent, accepted, self, appraised, claimed, ownMax } = totals
  const facts = [
    ['Đã gửi', `${sent}/${leaves} tiêu chí tự đánh giá`],
    ['Đã rà soát', `${accepted} tiêu chí, ${formatPoints(appraised)} điểm`],
    ['Tự chấm', formatPoints(self)],
    ['Đề nghị công nhận', pointsOf(claimed, ownMax)],
  ] as const
  return (
    <>
      <dl className="told-counts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="small muted">{name}</dt>
            <dd className="strong">{value}</dd>
          </div>
        ))}
      </dl>
      {sent < leaves && (
        <p className="note amber small">
          Còn {leaves - sent} tiêu chí tự đánh giá chưa gửi, không có trong bộ hồ sơ này.
        </p>
      )}
    </>
  )
}

/** Who did what, as it happened. */
function Story({ one }: { one: PackageRow }) {
  const { at, byName, proposed, proposedBy, approved, refused, refusedBy, sealed, sealedBy } = one
  return (
    <ul className="small muted">
      <li>
        Lập: {byName}, {formatMoment(at)}
      </li>
      {proposed && (
        <li>
          Trình phê duyệt: {proposedBy}, {formatMoment(proposed.at)}
        </li>
      )}
      {approved && (
        <li>
          Phê duyệt: {approved.signer}, {formatMoment(approved.at)}
        </li>
      )}
      {refused && (
        <li>
          Không phê duyệt, {formatMoment(refused.at)}, {refusedBy}: “{refused.reason}”
        </li>
      )}
      {sealed && (
        <li>
          Chốt: {sealedBy}, {formatMoment(sealed.at)}
        </li>
      )}
    </ul>
  )
}

function Progress({ one: { progress } }: { one: PackageRow }) {
  if (!progress) return <p className="muted">Đang chờ máy xử lý nhận việc.</p>
  return (
    <>
      <p>Đang gom tệp và tính SHA-256.</p>
      <progress max={Math.max(1, progress.total)} value={progress.done} aria-label="Tiến độ lập bộ hồ sơ" />
    </>
  )
}
