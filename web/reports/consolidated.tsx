// Tổng hợp: what was signed of a period, put together, and one table of who has not reported.
import { capital, formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { useGet } from '../api/query.ts'
import { Due } from '../kit/due.tsx'
import { Wait } from '../kit/wait.tsx'
import { states, stateWord } from '../tasks/state.tsx'
import { type Consolidation, parts, type Period } from './shapes.ts'

export function Consolidated({ year, period }: { year: number; period: Period }) {
  const asked = useGet('/api/v1/report-years/{year}/{period}', { year: String(year), period }, { keep: true })
  return <Wait for={asked}>{(whole) => <Shown whole={whole} />}</Wait>
}

const n = (count: number | undefined) => formatNumber(count ?? 0)

function Shown({ whole }: { whole: Consolidation }) {
  const { asked, onTime, late, missing, agencies, counts, tasks, products } = whole
  return (
    <>
      <p className="reports-text">
        {n(asked)} cơ quan phải báo cáo: <b>{n(onTime)}</b> đúng hạn, <b>{n(late)}</b> chậm,{' '}
        <b className={missing.length > 0 ? 'red' : ''}>{n(missing.length)}</b> chưa gửi.
      </p>
      {missing.length > 0 && (
        <section aria-label="Chưa báo cáo">
          <h2>Chưa báo cáo ({missing.length})</h2>
          <div className="card cards reports-some" role="region" aria-label="Bảng chưa báo cáo" tabIndex={0}>
            <table className="w">
              <thead>
                <tr>
                  <th scope="col">Cơ quan</th>
                  <th scope="col">Tình trạng</th>
                  <th scope="col">Hạn</th>
                </tr>
              </thead>
              <tbody>
                {missing.map(({ agency, state, workingDaysLeft }) => (
                  <tr key={agency}>
                    <td data-label="Cơ quan">{agency}</td>
                    <td data-label="Tình trạng">{capital(words.reportStates[state])}</td>
                    <td data-label="Hạn">
                      <Due at={whole.terms.due} workingDays={workingDaysLeft} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <section aria-label="Kết quả thực hiện nhiệm vụ">
        <h2>Kết quả thực hiện nhiệm vụ</h2>
        {agencies.length === 0 && <p className="muted">Chưa có báo cáo nào được ký gửi.</p>}
        {agencies.length > 0 && (
          <div className="card cards reports-some" role="region" aria-label="Bảng kết quả" tabIndex={0}>
            <table className="w">
              <thead>
                <tr>
                  <th scope="col">Cơ quan</th>
                  <th scope="col" className="num">
                    Nhiệm vụ
                  </th>
                  {states.map((state) => (
                    <th key={state} scope="col" className="num">
                      {stateWord(state)}
                    </th>
                  ))}
                  <th scope="col" className="num">
                    Sản phẩm
                  </th>
                </tr>
              </thead>
              <tbody>
                {agencies.map((one) => (
                  <tr key={one.agency}>
                    <td data-label="Cơ quan">
                      {one.agency}
                      {one.isLate && <span className="small amber"> (gửi chậm)</span>}
                    </td>
                    <Figures counts={one.counts} tasks={one.tasks} products={one.products} />
                  </tr>
                ))}
                <tr className="strong">
                  <td data-label="Cơ quan">Cộng ({agencies.length})</td>
                  <Figures {...{ counts, tasks, products }} />
                </tr>
              </tbody>
            </table>
          </div>
        )}
      </section>
      {parts.map((part) => (
        <section key={part} aria-label={capital(words.reportParts[part])}>
          <h2>{capital(words.reportParts[part])}</h2>
          {whole[part].length === 0 && <p className="muted">Không có.</p>}
          {whole[part].map(({ agency, text }) => (
            <p key={agency} className="reports-text">
              <b>{agency}:</b> {text}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}

const Figures = ({ counts, tasks, products }: Pick<Consolidation, 'counts' | 'tasks' | 'products'>) => (
  <>
    <td className="num" data-label="Nhiệm vụ">
      {n(tasks)}
    </td>
    {states.map((state) => (
      <td key={state} className="num" data-label={stateWord(state)}>
        {n(counts[state])}
      </td>
    ))}
    <td className="num" data-label="Sản phẩm">
      {n(products)}
    </td>
  </>
)
