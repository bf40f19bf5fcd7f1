// What was planned and what came in: sizes of the sample with their arithmetic, and the files that were brought.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatNumber } from '../../schemas/format.ts'
import { hrefOf, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { Survey } from './shapes.ts'

interface SampleProps {
  survey: Survey
  sample: NonNullable<Survey['sample']>
  /** None once somebody answered. */
  onEdit?: (part: 'units' | 'questions') => void
}

export function Sample({ survey, sample, onEdit }: SampleProps) {
  const { id, mayManage } = survey
  return (
    <section aria-label="Kế hoạch và cỡ mẫu">
      <div className="row results-heading">
        <h2>Kế hoạch và cỡ mẫu</h2>
        <div className="row">
          {onEdit && <Button onClick={() => onEdit('units')}>Sửa nhóm, đơn vị</Button>}
          {onEdit && <Button onClick={() => onEdit('questions')}>Sửa câu hỏi</Button>}
          {mayManage && (
            <Button href={hrefOf('/api/v1/surveys/{id}/plan', { id })}>Tải kế hoạch (Excel)</Button>
          )}
        </div>
      </div>
      {sample.units.length === 0 ? (
        <p className="muted">
          Chưa có đơn vị nào. Hãy thêm đơn vị ở đây, hoặc nhập kế hoạch từ tệp Excel mẫu.
        </p>
      ) : (
        <>
          <ol className="surveys-working">
            {sample.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <SampleTable sample={sample} />
        </>
      )}
      <Questions survey={survey} />
    </section>
  )
}

const SampleTable = ({ sample: { units, valid, issue } }: { sample: NonNullable<Survey['sample']> }) => (
  <div className="card results-table" role="region" aria-label="Cỡ mẫu theo đơn vị" tabIndex={0}>
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="num">
            Tổng thể
          </th>
          <th scope="col" className="num">
            Cần hợp lệ
          </th>
          <th scope="col" className="num">
            Phát ra
          </th>
          <th scope="col">Phát ra theo nhóm</th>
        </tr>
      </thead>
      <tbody>
        {units.map((one) => (
          <tr key={one.unit}>
            <td>{one.unit}</td>
            <td className="num">{one.population ? formatNumber(one.population) : 'chưa rõ'}</td>
            <td className="num">{formatNumber(one.valid)}</td>
            <td className="num">{formatNumber(one.issue)}</td>
            <td>{one.groups}</td>
          </tr>
        ))}
        <tr className="strong">
          <td>Cộng</td>
          <td />
          <td className="num">{formatNumber(valid)}</td>
          <td className="num">{formatNumber(issue)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  </div>
)

const Questions = ({ survey: { factors } }: { survey: Survey }) => (
  <details className="surveys-questions">
    <summary>
      Bộ câu hỏi: {factors.reduce((sum, { questions }) => sum + questions.length, 0)} câu, thang 5 mức; hài
      lòng là mức 4 và 5
    </summary>
    {factors.map(({ code, name, questions }) => (
      <div key={code}>
        <b>
          {code}. {name}
        </b>
        <ul>
          {questions.map((question) => (
            <li key={question.code}>
              {question.code} · {question.text}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </details>
)

type Batch = NonNullable<Survey['batches']>[number]

export function Batches({ survey, batches }: { survey: Survey; batches: readonly Batch[] }) {
  const [undoing, undo] = useState<Batch>()
  return (
    <section aria-label="Các lần nhập phiếu">
      <h2>Các lần nhập phiếu</h2>
      <ul className="results-imports">
        {batches.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              {formatMoment(one.at)}, {one.byName}: {one.file.name}, {formatNumber(one.counts.forms)} phiếu,{' '}
              {one.counts.comments} góp ý{!one.inUse && <b> · đã bỏ</b>}
            </span>
            {one.inUse && !survey.concluded && <Button onClick={() => undo(one)}>Bỏ lần nhập này…</Button>}
          </li>
        ))}
      </ul>
      {undoing && (
        <ActDialog
          title={`Bỏ lần nhập ${undoing.file.name}`}
          act={`Bỏ ${formatNumber(undoing.counts.forms)} phiếu đã nhập`}
          danger
          done="Đã bỏ lần nhập phiếu."
          run={() => remove('/api/v1/survey-batches/{id}', { id: undoing.id, revision: undoing.revision })}
          onClose={() => undo(undefined)}
        >
          <p>Phiếu của lần nhập này không được tính nữa. Lịch sử còn giữ việc nhập và bỏ.</p>
        </ActDialog>
      )}
    </section>
  )
}
