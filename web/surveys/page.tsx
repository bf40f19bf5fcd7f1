// Khảo sát hài lòng: the plan with the sizes of its sample, what came back, and what may be shown of it; the ministry's SIPAS
// beside it. An agency sees itself beside the whole.
import { Button } from 'antd'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { formatDay, formatMoment } from '../../schemas/format.ts'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { HistoryButton } from '../kit/history.tsx'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import { Conclude, Reopen } from './acts.tsx'
import { Collected } from './collected.tsx'
import { EditSurvey } from './edit.tsx'
import { EditQuestions } from './edit-questions.tsx'
import { EditUnits } from './edit-units.tsx'
import { Links } from './links.tsx'
import { ImportForms, ImportPlan } from './import.tsx'
import { Batches, Sample } from './plan.tsx'
import { ResultsOf } from './results.tsx'
import { isAnswered, mayArrange, type Survey, type Surveys } from './shapes.ts'
import { TypeForms } from './type-forms.tsx'
import { Years } from './years.tsx'
import '../results/results.css'
import { YearViews } from '../shell/year-views.tsx'
import './surveys.css'

type Dialog =
  'start' | 'edit' | 'questions' | 'units' | 'plan' | 'forms' | 'type' | 'links' | 'conclude' | 'reopen'

export function Page() {
  const { campaign, may } = useScope()
  const [query, setQuery] = useSearchParams()
  const [shown, show] = useState<Dialog>()
  const list = useGet('/api/v1/surveys', {}, { enabled: may('surveys.read') })
  const id = query.get('ks') ?? list.data?.surveys[0]?.id
  const asked = useGet('/api/v1/surveys/{id}', { id: id ?? '' }, { enabled: id !== undefined, keep: true })
  useTitle('Khảo sát hài lòng')
  if (!may('surveys.read')) return <NotHere />
  if (campaign && !location.pathname.startsWith('/ky/'))
    return <Navigate to={`${campaignPath(campaign.slug, 'ket-qua/khao-sat')}${location.search}`} replace />
  const choose = (ks: string) => setQuery({ ks })
  const survey = id === undefined ? undefined : asked.data
  return (
    <div className="results surveys">
      <PageHead title="Khảo sát hài lòng" meta={survey && metaOf(survey)}>
        {list.data && list.data.surveys.length > 1 && (
          <select
            className="choice results-set"
            aria-label="Khảo sát"
            value={id}
            onChange={({ target }) => choose(target.value)}
          >
            {list.data.surveys.map((one) => (
              <option key={one.id} value={one.id}>
                {one.year} · {one.name}
              </option>
            ))}
          </select>
        )}
        {survey && <Acts survey={survey} show={show} />}
        {list.data?.mayManage && (
          <Button type={survey ? 'default' : 'primary'} onClick={() => show('start')}>
            Lập khảo sát
          </Button>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Khảo sát hài lòng">
        <Wait for={list}>
          {(all) =>
            id === undefined ? (
              <Empty all={all} />
            ) : (
              <Wait for={asked}>{(found) => <Body survey={found} all={all} show={show} />}</Wait>
            )
          }
        </Wait>
      </div>
      <Shown shown={shown} survey={survey} onClose={() => show(undefined)} onStart={choose} />
    </div>
  )
}

const metaOf = ({ name, from, to, concluded }: Survey): string =>
  `${name}, ${formatDay(from)} – ${formatDay(to)} · ${
    concluded
      ? `đã chốt ${formatMoment(concluded.at)}, ${concluded.byName}${concluded.asBefore ? ', như lần chốt trước' : ''}`
      : 'chưa chốt kết quả'
  }`

function Acts({ survey, show }: { survey: Survey; show: (dialog: Dialog) => void }) {
  const { id, mayManage, concluded, isWhole, name, results } = survey
  const { units = [] } = survey.collecting ?? {}
  const hasForms = isAnswered(survey)
  return (
    <>
      {isWhole && <HistoryButton id={id} of={name} />}
      {results && <Button href={hrefOf('/api/v1/surveys/{id}/table', { id })}>Xuất Excel</Button>}
      {mayManage && concluded && <Button onClick={() => show('reopen')}>Mở lại…</Button>}
      {mayManage && !concluded && (
        <>
          <Button onClick={() => show('edit')}>Sửa</Button>
          {mayArrange(survey) && <Button onClick={() => show('plan')}>Nhập kế hoạch</Button>}
          {units.length > 0 && <Button onClick={() => show('links')}>Trả lời trực tuyến</Button>}
          {units.length > 0 && <Button onClick={() => show('type')}>Nhập phiếu giấy</Button>}
          <Button type={hasForms ? 'default' : 'primary'} onClick={() => show('forms')}>
            Nhập phiếu từ tệp
          </Button>
          {(hasForms || survey.wasShown) && (
            <Button type="primary" onClick={() => show('conclude')}>
              Chốt kết quả
            </Button>
          )}
        </>
      )}
    </>
  )
}

interface ShownProps {
  shown: Dialog | undefined
  survey: Survey | undefined
  onClose: () => void
  onStart: (id: string) => void
}

function Shown({ shown, survey, onClose, onStart }: ShownProps) {
  if (shown === 'start') return <EditSurvey onClose={onClose} onStart={onStart} />
  if (!survey || !shown) return null
  const props = { survey, onClose }
  if (shown === 'edit') return <EditSurvey {...props} />
  if (shown === 'questions') return <EditQuestions {...props} />
  if (shown === 'units') return <EditUnits {...props} />
  if (shown === 'plan') return <ImportPlan {...props} />
  if (shown === 'forms') return <ImportForms {...props} />
  if (shown === 'links' || shown === 'type') {
    const Collect = shown === 'links' ? Links : TypeForms
    return survey.collecting ? <Collect {...props} collecting={survey.collecting} /> : null
  }
  return shown === 'conclude' ? <Conclude {...props} /> : <Reopen {...props} />
}

interface BodyProps {
  survey: Survey
  all: Surveys
  show: (dialog: Dialog) => void
}

function Body({ survey, all, show }: BodyProps) {
  return (
    <>
      {survey.reopened && !survey.concluded && (
        <p className="note amber">
          Đã mở lại {formatMoment(survey.reopened.at)}, {survey.reopened.byName}: {survey.reopened.reason}
        </p>
      )}
      {survey.results ? (
        <ResultsOf survey={survey} shown={survey.results} />
      ) : (
        <p className="note">
          Kết quả hiện ra sau khi chốt khảo sát. Trước đó không ai xem được, vì số cộng dồn đọc nhiều lần sẽ
          lộ từng phiếu mới.
        </p>
      )}
      <Years survey={survey} ministry={all.ministry} />
      {survey.collecting && <Collected survey={survey} collecting={survey.collecting} />}
      {survey.batches && survey.batches.length > 0 && <Batches survey={survey} batches={survey.batches} />}
      {survey.sample && (
        <Sample survey={survey} sample={survey.sample} {...(mayArrange(survey) && { onEdit: show })} />
      )}
    </>
  )
}

const Empty = ({ all }: { all: Surveys }) => (
  <div className="empty">
    <strong>Chưa có khảo sát nào.</strong>
    <p>
      {all.mayManage
        ? 'Hãy lập khảo sát của năm: hệ thống tính cỡ mẫu, nhận phiếu từ tệp Excel của đơn vị điều tra và tính kết quả theo năm yếu tố của SIPAS.'
        : 'Kết quả khảo sát hiện ở đây sau khi Sở Nội vụ chốt, nếu cơ quan bạn được khảo sát.'}
    </p>
  </div>
)
