// Bản lưu khi khóa: what stood when the campaign was locked, and what is other than it was since.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatPoints, formatSize } from '../../schemas/format.ts'
import { hrefOf, type Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Hash } from '../kit/hash.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Changes } from './changes.tsx'
import './locks.css'

type Locks = Output<'/api/v1/campaigns/{slug}/locks', 'get'>
type Lock = Locks['locks'][number]

const title = 'Bản lưu khi khóa'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const isAllowed = may('locks.read')
  const asked = useGet(
    '/api/v1/campaigns/{slug}/locks',
    { slug: campaign.slug },
    { slowly: true, enabled: isAllowed },
  )
  useTitle(title)
  if (!isAllowed) return <NotHere />
  return (
    <div className="locks">
      <PageHead title={title} meta={`Khóa lúc ${formatMoment(campaign.lockAt)}`}>
        <LinkButton to={campaignPath(campaign.slug, 'bang-theo-doi')}>Bảng theo dõi</LinkButton>
      </PageHead>
      <div className="page-body" tabIndex={0} role="region" aria-label={title}>
        <Wait for={asked}>{(view) => <All view={view} />}</Wait>
      </div>
    </div>
  )
}

function All({ view: { locks, isPending } }: { view: Locks }) {
  return (
    <>
      {isPending ? (
        <p className="note">Đã đến thời điểm khóa. Bản lưu được lập trong vài phút, trang này tự cập nhật.</p>
      ) : (
        locks.length === 0 && (
          <p className="note">
            Kỳ đánh giá chưa khóa. Khi khóa, hệ thống lưu nguyên trạng mọi tiêu chí vào một tệp có mã SHA-256
            để sau này đối chiếu.
          </p>
        )
      )}
      {locks.map((lock) => (
        <One key={lock.n} lock={lock} isNewest={lock === locks[0]} />
      ))}
    </>
  )
}

function One({ lock, isNewest }: { lock: Lock; isNewest: boolean }) {
  const { campaign } = useCampaignScope()
  const [isOpen, setOpen] = useState(isNewest)
  const { n, moment, cause, byName, reason, counts, file, at } = lock
  return (
    <section className="card" aria-label={`Khóa lần ${n}`}>
      <header>
        <h2>
          Khóa lần {n} · {formatMoment(moment)}
        </h2>
      </header>
      <div className="locks-one">
        <p>
          {cause === 'clock'
            ? `Khóa theo giờ đã đặt (người đặt: ${byName}).`
            : `${byName} khóa ngay, trước giờ đã đặt.${reason ? ` Lý do: ${sentenceOf(reason)}` : ''}`}{' '}
          <span className="muted">Lưu lúc {formatMoment(at)}.</span>
        </p>
        <dl className="told-counts">
          {factsOf(counts).map(([name, value]) => (
            <div key={name}>
              <dt className="small muted">{name}</dt>
              <dd className="strong">{value}</dd>
            </div>
          ))}
        </dl>
        <Hash sha256={file.sha256} />
        <div className="row">
          <Button
            href={hrefOf('/api/v1/campaigns/{slug}/locks/{n}/file', { slug: campaign.slug, n: String(n) })}
          >
            Tải bản lưu ({formatSize(file.size)})
          </Button>
          {!isOpen && <Button onClick={() => setOpen(true)}>Đối chiếu với hiện tại</Button>}
        </div>
        {isOpen && <Changes n={n} />}
      </div>
    </section>
  )
}

/** What somebody wrote, as a sentence among others. */
const sentenceOf = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

const factsOf = ({
  agencies,
  leaves,
  sent,
  reopened = 0,
  late,
  accepted,
  excepted,
  claimed,
}: Lock['counts']) =>
  [
    ['Cơ quan', agencies],
    ['Tiêu chí', leaves],
    ['Đã gửi', sent],
    ...(reopened > 0 ? [['Trong đó đang bổ sung lại', reopened] as const] : []),
    ['Chưa gửi', leaves - sent],
    ['Gửi muộn', late],
    ['Đã chấp nhận', accepted],
    ['Được gửi sau khóa', excepted],
    ...(claimed === undefined ? [] : [['Điểm tự chấm đã gửi', formatPoints(claimed)] as const]),
  ] as const
