// Nhắc hạn: who still owes what, the sentence to send and the letter to sign, and what became of each mail.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { hrefOf, post, type Output } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { serverNow } from '../kit/clock.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Due } from '../kit/due.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { NotYours } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Count, Panel } from '../kit/panel.tsx'
import { PrintLink } from '../kit/print-link.tsx'
import { Status, type StatusKey } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, useScope } from '../shell/scope.tsx'
import './remind.css'

type Reminders = Output<'/api/v1/campaigns/{slug}/reminders', 'get'>
type Agency = Reminders['agencies'][number]
type Notice = Reminders['notices'][number]

export function Page() {
  const { campaign, agency, may } = useScope()
  const slug = campaign?.slug ?? ''
  if (may('reminders.read')) return <Reminding slug={slug} />
  return (
    <NotYours
      title="Nhắc hạn"
      says="Màn hình này của Sở Nội vụ: cơ quan nào còn nợ gì và đã nhắc ai. Việc và hạn của cơ quan bạn, kèm lời nhắc gửi cho bạn, ở trang Việc của tôi."
      to={agency && slug ? agencyPath(slug, agency.code, 'viec-cua-toi') : '/'}
      label={agency && slug ? 'Mở Việc của tôi' : 'Về trang đầu'}
    />
  )
}

function Reminding({ slug }: { slug: string }) {
  const { campaign, may } = useScope()
  useTitle('Nhắc hạn')
  const isLocked = campaign !== undefined && Date.parse(campaign.lockAt) <= serverNow()
  const asked = useGet('/api/v1/campaigns/{slug}/reminders', { slug }, { polled: true, enabled: slug !== '' })
  return (
    <>
      <PageHead title="Nhắc hạn" meta={`${campaign?.name ?? ''}`} />
      <div className="page-body remind">
        <Wait for={asked}>
          {(data) => (
            <>
              <Owing slug={slug} data={data} isLocked={isLocked} />
              <Notices data={data} maySend={may('reminders.send')} />
            </>
          )}
        </Wait>
      </div>
    </>
  )
}

function Owing({ slug, data: { agencies }, isLocked }: { slug: string; data: Reminders; isLocked: boolean }) {
  return (
    <Panel
      title={
        <>
          Cơ quan còn nợ <Count n={agencies.length} of="cơ quan" />
        </>
      }
      aside={<span className="muted small">Gần hạn trước, điểm cao trước</span>}
    >
      {agencies.length === 0 ? (
        <p className="empty">
          {isLocked
            ? 'Kỳ đánh giá đã khóa: không còn nội dung nào gửi được, trừ tiêu chí được gia hạn bằng văn bản.'
            : 'Không còn nội dung nào phải gửi.'}
        </p>
      ) : (
        <div className="cards cards-dense" role="region" aria-label="Bảng cơ quan còn nợ" tabIndex={0}>
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Cơ quan và câu nhắc</th>
                <th scope="col" className="num">
                  Chưa gửi
                </th>
                <th scope="col" className="num">
                  Quá hạn
                </th>
                <th scope="col" className="num">
                  Điểm chờ gửi
                </th>
                <th scope="col">Hạn gần nhất</th>
                <th scope="col">
                  <span className="visually-hidden">Việc làm được</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {agencies.map((agency) => (
                <Row key={agency.id} slug={slug} agency={agency} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function Row({ slug, agency }: { slug: string; agency: Agency }) {
  const { id, name, count, late, points, next, workingDaysLeft, sentence } = agency
  return (
    <tr>
      <td>
        <b>{name}</b>
        <div className="small muted">{sentence}</div>
      </td>
      <td className="num" data-label="Chưa gửi">
        {count}
      </td>
      <td className={`num ${late > 0 ? 'red medium' : ''}`} data-label="Quá hạn">
        {late}
      </td>
      <td className="num" data-label="Điểm chờ gửi">
        {formatPoints(points)}
      </td>
      <td className="nowrap" data-label="Hạn gần nhất">
        <Due at={next} workingDays={workingDaysLeft} />
      </td>
      <td>
        <div className="remind-acts">
          <CopyButton text={sentence} what="câu nhắc" />
          <PrintLink path="/api/v1/campaigns/{slug}/chasing-letter" input={{ slug, agency: id }}>
            Công văn đôn đốc
          </PrintLink>
          <a
            className="small"
            href={hrefOf('/api/v1/campaigns/{slug}/chasing-letter', {
              slug,
              agency: id,
              as: 'docx',
              purpose: 'print',
            })}
            aria-label={`Công văn đôn đốc ${name}, tệp Word`}
          >
            Word
          </a>
        </div>
      </td>
    </tr>
  )
}

const states: Record<Notice['state'], { of: StatusKey; text: string }> = {
  waiting: { of: 'with-head', text: 'Chờ gửi' },
  sent: { of: 'accepted', text: 'Đã gửi thư' },
  bounced: { of: 'requested', text: 'Thư không đến' },
  screen: { of: 'draft', text: 'Chỉ báo trên màn hình' },
}

function Notices({ data: { notices, hasMail, ladder }, maySend }: { data: Reminders; maySend: boolean }) {
  const days = ladder.rungs.map((rung) => (rung < 0 ? `quá hạn ${-rung}` : `trước ${rung}`)).join(', ')
  return (
    <Panel
      title={
        <>
          Lời nhắc đã gửi <Count n={notices.length} of="lời nhắc" />
        </>
      }
      aside={<span className="muted small">Nhắc khi {days} ngày làm việc</span>}
    >
      {!hasMail && (
        <p className="note amber">
          Chưa gửi được thư từ hệ thống này: lời nhắc chỉ hiện trên màn hình. Hãy gửi câu nhắc qua Zalo, điện
          thoại hoặc công văn.
        </p>
      )}
      {notices.length === 0 ? (
        <p className="empty">Chưa đến lần nhắc nào.</p>
      ) : (
        <div className="cards" role="region" aria-label="Bảng lời nhắc" tabIndex={0}>
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Người nhận</th>
                <th scope="col">Nội dung</th>
                <th scope="col">Lúc</th>
                <th scope="col">Kết quả</th>
              </tr>
            </thead>
            <tbody>
              {notices.map((notice) => (
                <Sent key={notice.id} notice={notice} maySend={maySend && hasMail} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function Sent({ notice, maySend }: { notice: Notice; maySend: boolean }) {
  const { id, revision, name, short, subject, state, to, bounced, seen, isEscalation, at } = notice
  const [error, setError] = useState<unknown>()
  const again = async () => {
    setError(undefined)
    await post('/api/v1/notices/{id}/mail', { id, revision }).catch(setError)
    await cache.invalidateQueries()
  }
  return (
    <tr>
      <td>
        <b>{name}</b>
        <div className="small muted">
          {short} · {to ?? 'không gửi thư'}
        </div>
      </td>
      <td data-label="Nội dung">
        {subject}
        {isEscalation && <div className="small muted">Báo lãnh đạo</div>}
        <ErrorSummary error={error} />
      </td>
      <td className="nowrap" data-label="Lúc">
        {formatMoment(at)}
      </td>
      <td data-label="Kết quả">
        <Status {...states[state]} quiet />
        {seen !== undefined && <div className="small muted">Đã xem {formatMoment(seen)}</div>}
        {bounced !== undefined && <div className="small red">{bounced}</div>}
        {maySend && (state === 'bounced' || state === 'screen') && (
          <Button onClick={() => void again()}>Gửi lại thư</Button>
        )}
      </td>
    </tr>
  )
}
