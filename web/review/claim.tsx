// One claim: what is declared, what should prove it, what was asked before; and the decision over exactly what was seen.
import { useEffect, useRef, useState } from 'react'
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import { cache, keyOf } from '../api/query.ts'
import type { Assessment, Cited } from '../api/shapes.ts'
import { documentName } from '../assess/acts.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ExceptionLink } from '../kit/exception-link.tsx'
import { useKeys } from '../kit/keys.ts'
import { announce } from '../kit/live.tsx'
import { useTitle } from '../kit/page.tsx'
import { Status } from '../kit/status.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { Viewer } from '../viewer/viewer.tsx'
import { reviewTitle, reviewWord } from '../words/review.ts'
import { Ask, type Asked } from './ask.tsx'
import { Changes } from './changes.tsx'
import { Decide } from './decide.tsx'
import { Figures } from './figures.tsx'
import { Papers } from './papers.tsx'
import { Moved } from './moved.tsx'
import { Opinions } from './opinions.tsx'
import { Requested } from './requested.tsx'
import type { Decided } from './use-queue.ts'

interface Props {
  /** As the server says now; what is decided over is what was opened. */
  newest: Assessment
  onDecided: (done: Decided) => void
  onLater: () => void
}

export function Claim({ newest, onDecided, onLater }: Props) {
  const { campaign, may } = useCampaignScope()
  const [seen, setSeen] = useState(newest)
  const [points, setPoints] = useState(seen.self)
  const [reason, setReason] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [hasAsked, setAsked] = useState(false) // what is written in the request outlives its panel
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState<Cited | undefined>(() => firstToRead(seen))
  const [page, setPage] = useState(pageOf(shown))
  const cited = seen.slots.flatMap(({ citations }) => citations)
  const hasMoved = newest.revision !== seen.revision
  const heading = useHeading(seen)
  const canDecide = seen.may.includes('accept')
  const look = (one: Cited) => {
    setShown(one)
    setPage(pageOf(one))
  }
  const turnTo = (by: 1 | -1) => {
    const next = cited[cited.findIndex(({ key }) => key === shown?.key) + by]
    if (next) look(next)
  }
  const decide = async (outcome: 'accept' | 'return', requests: Asked[] = []) => {
    if (isBusy || !canDecide) return
    if (refuseUnread(document.querySelector(outcome === 'accept' ? '.points-row' : '.ask'))) return
    setBusy(true)
    setError(undefined)
    const { id, code, revision, digest: over, self } = seen
    try {
      const isOther =
        campaign.kind === 'province' && outcome === 'accept' && points !== undefined && points !== self
      const done = await post('/api/v1/assessments/{id}/reviews', {
        id,
        revision,
        over,
        outcome,
        ...(isOther && { points: formatPoints(points), ...(reason.trim() && { reason: reason.trim() }) }),
        ...(requests.length > 0 && { requests }),
      })
      announce(outcome === 'accept' ? `Đã chấp nhận ${code}.` : `Đã gửi yêu cầu bổ sung ${code}.`)
      cache.setQueryData(keyOf('/api/v1/assessments/{id}', { id }), done)
      onDecided({ id, code, outcome, revision: done.revision, over })
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
      if (isProblem(problem, 'stale', 'wrong-state'))
        await cache.invalidateQueries({ queryKey: keyOf('/api/v1/assessments/{id}', { id }) })
    } finally {
      setBusy(false)
    }
  }
  const ask = () => {
    setAsked(true)
    setAsking(true)
  }
  useKeys({
    F2: isAsking ? undefined : () => void decide('accept'),
    F4: canDecide ? ask : undefined,
    'Alt+ArrowDown': () => turnTo(1),
    'Alt+ArrowUp': () => turnTo(-1),
  })
  useTitle(`${seen.code} ${seen.name}`, reviewTitle(campaign))
  const last = seen.submissions.at(-1)
  return (
    <>
      <section className="claim" aria-label={`Bản tự đánh giá ${seen.code}`}>
        <div className="claim-scroll" tabIndex={0} role="region" aria-label="Nội dung bản tự đánh giá">
          <div className="claim-title">
            <div className="small muted claim-path">
              {seen.agency.name} · {seen.area.code}. {seen.area.name}
            </div>
            <h1 ref={heading} tabIndex={-1}>
              {seen.code} {seen.name}
            </h1>
            <div className="row small">
              <Status
                of={seen.shown}
                {...(seen.shown === 'submitted' && { text: `Chờ ${reviewWord(campaign)}` })}
              />
              {last && (
                <span className="muted">
                  {last.n > 1 ? `Gửi lại lần ${last.n}` : 'Gửi lần 1'} · {last.signer.name}
                  {last.signer.position && `, ${last.signer.position}`} xác nhận {formatMoment(last.at)}
                  {last.isLate && (
                    <span className="red">
                      {' · '}
                      {last.exception ? `gửi sau khóa, theo ${last.exception.decision}` : 'gửi sau hạn'}
                      {last.exception && seen.moreTime?.kind === 'exception' && seen.moreTime.paper && (
                        <>
                          {' '}
                          <ExceptionLink assignment={seen.moreTime.assignment} name={seen.moreTime.paper} />
                        </>
                      )}
                    </span>
                  )}
                </span>
              )}
            </div>
          </div>
          {hasMoved && <Moved seen={seen} newest={newest} error={error} onTake={() => setSeen(newest)} />}
          {!hasMoved && (
            <ErrorSummary
              error={error}
              labelOf={(field) => (field === 'points' ? `Điểm ${reviewWord(campaign)}` : labels[field])}
            />
          )}
          <Requested assessment={newest} />
          <Changes assessment={seen} />
          <Figures
            assessment={seen}
            points={points}
            reason={reason}
            canDecide={canDecide}
            onPoints={setPoints}
            onReason={setReason}
          />
          <Papers assessment={seen} shown={shown} onShow={look} />
          <section className="block">
            <h2>Giải trình của cơ quan</h2>
            <p className="said-by-agency">
              {seen.explanation ?? <span className="muted">Cơ quan không giải trình.</span>}
            </p>
          </section>
          {campaign.kind === 'internal' && may('opinions.read') && <Opinions assessment={seen} />}
        </div>
        {hasAsked && (
          <Ask
            assessment={seen}
            isOpen={isAsking}
            shown={shown}
            page={page}
            isBusy={isBusy}
            onSend={(requests) => void decide('return', requests)}
            onClose={() => setAsking(false)}
          />
        )}
        {!isAsking && (
          <Decide
            assessment={seen}
            isBusy={isBusy}
            onAccept={() => void decide('accept')}
            onAsk={ask}
            onLater={onLater}
          />
        )}
      </section>
      <section className="review-view" aria-label="Xem tài liệu">
        {shown ? (
          <Viewer
            key={shown.version}
            name={documentName(shown)}
            {...(shown.particulars.subject && { subject: shown.particulars.subject })}
            version={shown.version}
            files={shown.files}
            page={page}
            onTurn={setPage}
            {...(shown.quote && { quote: shown.quote })}
          />
        ) : (
          <p className="empty">Bản này không gắn tài liệu nào.</p>
        )}
      </section>
    </>
  )
}

const labels: Record<string, string> = {
  reason: 'Lý do',
  requests: 'Yêu cầu bổ sung',
}

/** Where reading begins: what is new in this round, or the first paper. */
function firstToRead({ slots, submissions }: Assessment): Cited | undefined {
  const all = slots.flatMap(({ citations }) => citations)
  const before = submissions.at(-2)?.at
  return (before && all.find(({ at }) => at > before)) || all[0]
}

const pageOf = (cited: Cited | undefined): number => Number(/\d+/.exec(cited?.pages ?? '')?.[0] ?? 1)

/** After a decision the next item's heading is focused and so read out. */
function useHeading({ id }: Assessment) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const at = document.activeElement
    if (!at?.closest('.queue')) heading.current?.focus({ preventScroll: true })
  }, [id])
  return heading
}
