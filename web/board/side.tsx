import { Link } from 'react-router'
import {
  capital,
  formatDeadline,
  formatMoment,
  formatPoints,
  leftWords,
  pointsOf,
} from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { CopyButton } from '../kit/copy.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import type { Open } from './use-board.ts'
import { AppraisedFact, Reasons } from './appraised.tsx'
import { stateWord } from '../words/review.ts'
import { beside } from './words.ts'

export type Detail = Output<'/api/v1/campaigns/{slug}/board/cell', 'get'>

/** Why, until when, whom to ask, and the sentence to send. */
export function Side({ open, review, onClose }: { open: Open; review: string; onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const asked = useGet(
    '/api/v1/campaigns/{slug}/board/cell',
    { slug: campaign.slug, ...open },
    { polled: true },
  )
  return (
    <aside className="card board-side" aria-label="Chi tiết">
      <Wait for={asked}>{(detail) => <About {...detail} review={review} onClose={onClose} />}</Wait>
    </aside>
  )
}

function About({
  agency,
  leaves,
  contacts,
  sentence,
  review,
  onClose,
}: Detail & { review: string; onClose: () => void }) {
  const [only] = leaves
  const isOne = only !== undefined && leaves.length === 1
  return (
    <>
      <header>
        <h2 className="grow">
          {agency.short}
          {isOne ? ` · ${only.code}` : ` · ${leaves.length} tiêu chí`}
        </h2>
        <button type="button" className="close" aria-label="Đóng chi tiết" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="card-body">
        {isOne ? (
          <One leaf={only} agency={agency} review={review} />
        ) : (
          <Many {...{ leaves, agency, review }} />
        )}
        <dl className="facts">
          <dt>Đầu mối</dt>
          {contacts.length === 0 && <dd>Chưa có người trong hệ thống</dd>}
          {contacts.map(({ name, position, email }) => (
            <dd key={name}>
              {name}
              {position && <small className="muted">, {position}</small>}
              {email && (
                <>
                  {' '}
                  <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
            </dd>
          ))}
        </dl>
        {sentence ? (
          <>
            <div className="row">
              <h3 className="grow">Câu gửi cơ quan</h3>
              <CopyButton text={sentence} what="câu gửi" />
            </div>
            <p className="to-send" tabIndex={0} role="region" aria-label="Câu gửi cơ quan">
              {sentence}
            </p>
          </>
        ) : (
          <p className="muted">
            {leaves.some(({ state }) => state === 'locked')
              ? 'Đã khóa: tiêu chí chưa gửi chỉ gửi được khi có văn bản gia hạn.'
              : 'Hiện không có việc gì chờ cơ quan này.'}
          </p>
        )}
        {isOne && <Asked asked={only.asked} />}
      </div>
    </>
  )
}

type Leaf = Detail['leaves'][number]
interface OfAgency {
  agency: Detail['agency']
  review: string
}

function One({ leaf, agency, review }: OfAgency & { leaf: Leaf }) {
  const { campaign, may } = useCampaignScope()
  return (
    <>
      <p className="medium">{leaf.name}</p>
      <Status of={leaf.state} text={stateWord(leaf.state, review)} />
      {leaf.late && <p className="small red">{capital(leaf.late)}</p>}
      <dl className="facts">
        <dt>{leaf.appraised || leaf.due === undefined ? 'Tự chấm đã gửi' : 'Tự chấm'}</dt>
        <dd>{pointsOf(leaf.self, leaf.max)}</dd>
        {leaf.appraised && <AppraisedFact told={leaf.appraised} />}
        <dt>TLKC yêu cầu</dt>
        <dd>
          {leaf.have}/{leaf.need}
        </dd>
        {leaf.state !== 'settled' && (
          <>
            <dt>Có nguy cơ mất</dt>
            <dd className={leaf.risk ? 'red strong' : ''}>{formatPoints(leaf.risk)} điểm</dd>
          </>
        )}
        {leaf.due !== undefined && leaf.workingDaysLeft !== undefined && (
          <>
            <dt>Hạn</dt>
            <dd>
              {formatDeadline(leaf.due)}{' '}
              <small className="muted">
                ({leaf.state === 'locked' ? 'đã khóa' : leftWords(leaf.workingDaysLeft)})
              </small>
            </dd>
          </>
        )}
      </dl>
      {leaf.appraised && <Reasons told={leaf.appraised} />}
      {leaf.gaps.length > 0 && (
        <ul className="gaps">
          {leaf.gaps.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="row">
        <Link to={agencyPath(campaign.slug, agency.code, `tu-danh-gia/${leaf.code}`)}>
          Mở bản tự đánh giá
        </Link>
        {may('assessments.queue') && leaf.round > 0 && (
          <Link to={campaignPath(campaign.slug, `ra-soat/${leaf.id}`)}>Mở {review}</Link>
        )}
      </p>
    </>
  )
}

function Many({ leaves, agency, review }: OfAgency & { leaves: readonly Leaf[] }) {
  const { campaign } = useCampaignScope()
  return (
    <ul className="side-leaves">
      {leaves.map(({ id, code, name, state, risk, appraised }) => (
        <li key={id}>
          <Link to={agencyPath(campaign.slug, agency.code, `tu-danh-gia/${code}`)} title={name}>
            {code}
          </Link>
          <span className="grow">
            <Status of={state} text={stateWord(state, review)} quiet />
          </span>
          {appraised?.points && <span>{beside(appraised.points.claimed, appraised.points.got)}</span>}
          {!appraised && risk > 0 && <b className="red">{formatPoints(risk)}</b>}
        </li>
      ))}
    </ul>
  )
}

function Asked({ asked }: Pick<Leaf, 'asked'>) {
  if (asked.length === 0) return null
  return (
    <>
      <h3>Đã gửi</h3>
      <ul className="side-asked small">
        {asked.map(({ at, words, byName, round, open }) => (
          <li key={at + words}>
            <b>{formatMoment(at)}</b> {byName}, lần {round}
            {open ? ', đang chờ bổ sung' : ''}: “{words}”
          </li>
        ))}
      </ul>
    </>
  )
}
