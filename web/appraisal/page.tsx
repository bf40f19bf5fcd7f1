// Thẩm định nội bộ: where the appraisal stands, what this person has to do now, and the agencies; after the decision the
// ranking. The same page for Sở Nội vụ, appraisers, the council and agencies: each sees what the server tells them.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatDay, formatDeadline } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { HistoryButton } from '../kit/history.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { Compared } from '../packages/compared.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Agencies } from './agencies.tsx'
import { Leaves } from './leaves.tsx'
import { PaperDialog } from './papers.tsx'
import { PublicRankingButton } from './public-ranking.tsx'
import type { Appraisal } from './shapes.ts'
import { StageDialog, stageSteps } from './stage-acts.tsx'
import './appraisal.css'

const stages = Object.keys(words.stages) as Appraisal['stage'][]
type Step = Appraisal['may'][number]

export function Page() {
  const { campaign, me } = useCampaignScope()
  const { slug } = campaign
  const asked = useGet('/api/v1/campaigns/{slug}/appraisal', { slug }, { polled: true })
  const [acting, act] = useState<Step>()
  useTitle('Điểm thẩm định')
  const isJudge = me.may.includes('appraisals.judge')
  return (
    <div className="appraisal">
      <Wait for={asked}>
        {(view) => (
          <>
            <PageHead title="Điểm thẩm định" meta={metaOf(view)}>
              <Acts view={view} onAct={act} />
            </PageHead>
            <div className="page-body">
              <Stages stage={view.stage} />
              <Papers view={view} />
              {view.stage === 'self' ? (
                <p className="note">
                  Các cơ quan đang tự chấm điểm. Hết hạn, Sở Nội vụ mở thẩm định lần 1 tại đây.
                </p>
              ) : (
                <>
                  {view.stage === 'decided' && <Agencies view={view} />}
                  <Leaves view={view} usual={isJudge || !view.ranked ? 'mine' : 'all'} />
                  {view.stage !== 'decided' && <Agencies view={view} />}
                </>
              )}
            </div>
            {acting && (acting === 'attach' || acting === 'decide') ? (
              <PaperDialog step={acting} onClose={() => act(undefined)} />
            ) : (
              acting && <StageDialog step={acting} view={view} onClose={() => act(undefined)} />
            )}
          </>
        )}
      </Wait>
    </div>
  )
}

function metaOf({ stage, answersUntil, ranked }: Appraisal): string {
  const told =
    stage === 'answers' && answersUntil ? `giải trình đến ${formatDeadline(answersUntil)}` : undefined
  const stands =
    stage === 'agreed' || stage === 'decided'
      ? 'điểm theo biên bản của Hội đồng'
      : stage === 'self'
        ? undefined
        : 'điểm đề xuất, chưa chính thức'
  const of = ranked && `${ranked.n} cơ quan`
  return [words.stages[stage], told, stands, of].filter(Boolean).join(' · ')
}

function Acts({ view, onAct }: { view: Appraisal; onAct: (step: Step) => void }) {
  const { campaign, me } = useCampaignScope()
  const { slug } = campaign
  const shown = view.may.filter((step) => step in stageSteps || step === 'attach' || step === 'decide')
  return (
    <>
      {view.id && <HistoryButton id={view.id} of="kỳ thẩm định" />}
      {view.stage !== 'self' && (
        <Button href={hrefOf('/api/v1/campaigns/{slug}/appraisal/table', { slug })}>Xuất Excel</Button>
      )}
      {view.stage === 'decided' && (
        <LinkButton to={campaignPath(slug, 'ket-qua/xep-hang')}>Xếp hạng các năm</LinkButton>
      )}
      {view.stage === 'decided' && me.may.includes('rankings.publish') && <PublicRankingButton slug={slug} />}
      {view.sitting && <LinkButton to={campaignPath(slug, 'phien-hop')}>Phiên họp</LinkButton>}
      {shown.map((step) => (
        <Button key={step} type={isBack(step, view) ? 'default' : 'primary'} onClick={() => onAct(step)}>
          {wordOf(step, view)}
        </Button>
      ))}
    </>
  )
}

function wordOf(step: Step, { stage, sitting }: Appraisal): string {
  if (step === 'convene' && sitting) return 'Sửa phiên họp'
  return step === 'reconvene' && stage === 'council' ? 'Họp phiên khác' : capital(words.steps[step])
}

/** What goes back over something done is not the act of the hour. */
const isBack = (step: Step, { sitting }: Appraisal): boolean =>
  step === 'take-back' || step === 'reconvene' || (step === 'convene' && sitting !== undefined)

function Stages({ stage }: { stage: Appraisal['stage'] }) {
  const now = stages.indexOf(stage)
  return (
    <ol className="appraisal-stages" aria-label="Các bước thẩm định">
      {stages.map((one, n) => (
        <li key={one} aria-current={n === now ? 'step' : undefined} className={n < now ? 'is-past' : ''}>
          {capital(words.stages[one])}
        </li>
      ))}
    </ol>
  )
}

/** What was issued, and the minutes to print while they are not signed yet. */
function Papers({ view }: { view: Appraisal }) {
  const { stage, sitting, minutes, decision } = view
  const { campaign, me } = useCampaignScope()
  const { slug } = campaign
  const papers = [
    { paper: 'minutes' as const, label: 'Biên bản', found: minutes },
    { paper: 'decision' as const, label: 'Quyết định', found: decision },
  ]
  const isToSign = sitting?.closed && stage === 'minutes'
  if (!isToSign && !minutes && !decision) return null
  return (
    <ul className="appraisal-papers">
      {isToSign && (
        <li>
          <a
            href={hrefOf('/api/v1/campaigns/{slug}/appraisal/minutes', { slug })}
            target="_blank"
            rel="noreferrer"
          >
            In biên bản để ký
          </a>
          {' · '}
          <a href={hrefOf('/api/v1/campaigns/{slug}/appraisal/minutes', { slug, as: 'docx' })}>Word</a>
          <div className="muted small">Ký, lấy số rồi gắn lại: khi ấy điểm mới có hiệu lực.</div>
        </li>
      )}
      {minutes && stage === 'agreed' && (
        <li>
          <a href={hrefOf('/api/v1/campaigns/{slug}/appraisal/decision', { slug, as: 'docx' })}>
            Soạn quyết định công bố (Word)
          </a>
          {' · '}
          <a
            href={hrefOf('/api/v1/campaigns/{slug}/appraisal/decision', { slug, as: 'pdf' })}
            target="_blank"
            rel="noreferrer"
          >
            PDF
          </a>
          <div className="muted small">
            Trình ký, lấy số rồi ghi lại ở đây: khi ấy mọi cơ quan mới thấy xếp hạng.
          </div>
        </li>
      )}
      {papers.map(
        ({ paper, label, found }) =>
          found && (
            <li key={paper}>
              <a
                href={hrefOf('/api/v1/campaigns/{slug}/appraisal/papers/{paper}', { slug, paper })}
                target="_blank"
                rel="noreferrer"
              >
                {label} số {found.number} ngày {formatDay(found.issued)}
              </a>
              {view.papers
                .filter(({ kind }) => kind === paper)
                .map((one) => (
                  <Compared
                    key={one.id}
                    paper={one}
                    may={me.may.includes('appraisals.manage')}
                    say={(said) =>
                      post('/api/v1/campaigns/{slug}/appraisal/papers/{paper}/comparison', {
                        slug,
                        paper,
                        ...said,
                      })
                    }
                  />
                ))}
            </li>
          ),
      )}
    </ul>
  )
}
