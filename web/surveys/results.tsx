// What may be shown: by factor, group and agency, with the number of answers and the margin of error of each.
import { lazy, Suspense } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { Bones } from '../kit/wait.tsx'
import { Comments, Hidden } from './notes.tsx'
import { type Figures, percent, plusMinus, shareOf, type Shown, type Survey, whole } from './shapes.ts'

const Chart = lazy(() => import('../kit/chart.tsx'))

type Row = readonly [name: string, figures: Figures]

export function ResultsOf({ survey, shown }: { survey: Survey; shown: Shown }) {
  const { total, units, groups } = shown
  const rows: Row[] = [
    ...(total ? [['Cả khảo sát', total] as const] : []),
    ...groups.map(({ name, figures }): Row => [name, figures]),
  ]
  const agencies = units.map(({ unit, figures }): Row => [unit.name, figures])
  if (!total)
    return <p className="note">Cả khảo sát có dưới {survey.smallest} phiếu nên không hiển thị kết quả.</p>
  return (
    <>
      <Headline survey={survey} total={total} own={survey.isWhole ? undefined : agencies[0]} />
      <p className="surveys-weights small muted">{weightsOf(shown)}</p>
      <Hidden survey={survey} shown={shown} />
      <section aria-label="Kết quả theo yếu tố">
        <h2>Kết quả theo yếu tố</h2>
        <div className="results-beside">
          <FactorChart survey={survey} rows={survey.isWhole ? rows : [rows[0]!, ...agencies]} />
          <Factors survey={survey} rows={survey.isWhole ? rows : [rows[0]!, ...agencies]} />
        </div>
      </section>
      {survey.isWhole && agencies.length > 0 && <Agencies survey={survey} rows={agencies} />}
      <Questions survey={survey} rows={survey.isWhole ? rows.slice(0, 1) : [rows[0]!, ...agencies]} />
      <Comments comments={shown.comments} {...(survey.struck && { struck: survey.struck })} />
    </>
  )
}

function Headline({ survey, total, own }: { survey: Survey; total: Figures; own: Row | undefined }) {
  const { confidence, max } = survey
  const [name, { forms, issued, index }] = own ?? ['Chỉ số hài lòng', total]
  return (
    <p className="surveys-headline">
      <b className="surveys-index">{percent(index?.rate)}</b>
      <span>
        {name}: {whole(forms)} phiếu hợp lệ{issued !== undefined && ` trên ${whole(issued)} phiếu phát ra`}
        {index && (
          <>
            , sai số {plusMinus(index.margin)}% ở độ tin cậy {confidence}%; quy đổi{' '}
            {formatPoints(index.points)}/{formatPoints(max)} điểm
          </>
        )}
        . {own && `Cả khảo sát: ${percent(total.index?.rate)}.`}
      </span>
    </p>
  )
}

/** How the total is made: units are asked in unlike parts, so it says whether each weighs as many people as it has. */
const weightsOf = ({ weighted }: Shown): string =>
  `Cả khảo sát tính trên tất cả phiếu, không gia quyền theo quy mô nhóm${
    weighted
      ? `; nếu mỗi cơ quan nặng theo tổng thể ghi trong kế hoạch thì chỉ số là ${percent(weighted.rate)} ${plusMinus(weighted.margin)} (để đối chiếu, không quy đổi điểm)`
      : ''
  }.`

function FactorChart({ survey: { factors }, rows }: { survey: Survey; rows: readonly Row[] }) {
  const spoken = rows
    .map(([name, figures]) => {
      const told = factors.flatMap(({ code, name: factor }) => {
        const share = shareOf(figures, code)
        return share ? [`${code}. ${factor} ${percent(share.rate)}`] : []
      })
      return `${name}: ${told.join('; ')}`
    })
    .join('. ')
  return (
    <div className="card results-chart">
      <Suspense fallback={<Bones lines={5} />}>
        <Chart
          kind="bar"
          label={`Biểu đồ cột, tỷ lệ hài lòng theo yếu tố. ${spoken}.`}
          names={factors.map(({ code }) => `YT ${code}`)}
          series={rows.map(([name, figures]) => ({
            name,
            values: factors.map(({ code }) => shareOf(figures, code)?.rate ?? null),
          }))}
          unit="%"
        />
      </Suspense>
    </div>
  )
}

const Cell = ({ share }: { share: { answers: number; rate: number; margin: number } | undefined }) => (
  <td className="num nowrap">
    {share ? (
      <>
        {percent(share.rate)} <span className="muted small">{plusMinus(share.margin)}</span>
        <span className="surveys-answers muted small">{whole(share.answers)} trả lời</span>
      </>
    ) : (
      '–'
    )}
  </td>
)

const Factors = ({ survey: { factors }, rows }: { survey: Survey; rows: readonly Row[] }) => (
  <div className="card results-table" role="region" aria-label="Bảng kết quả theo yếu tố" tabIndex={0}>
    <table className="w">
      <thead>
        <tr>
          <th scope="col">Yếu tố</th>
          {rows.map(([name, { forms }]) => (
            <th key={name} scope="col" className="num">
              {name} ({whole(forms)} phiếu)
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {factors.map(({ code, name }) => (
          <tr key={code}>
            <td>
              {code}. {name}
            </td>
            {rows.map(([of, figures]) => (
              <Cell key={of} share={shareOf(figures, code)} />
            ))}
          </tr>
        ))}
        <tr className="strong">
          <td>Chỉ số (trung bình các yếu tố)</td>
          {rows.map(([of, { index }]) => (
            <td key={of} className="num nowrap">
              {percent(index?.rate)} {index && <span className="muted small">{plusMinus(index.margin)}</span>}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  </div>
)

const Agencies = ({ survey: { factors }, rows }: { survey: Survey; rows: readonly Row[] }) => (
  <section aria-label="Kết quả theo cơ quan">
    <h2>Kết quả theo cơ quan</h2>
    <div className="card results-table" role="region" aria-label="Bảng kết quả theo cơ quan" tabIndex={0}>
      <table className="w surveys-agencies">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col" className="num">
              Hợp lệ / phát ra
            </th>
            {factors.map(({ code, name }) => (
              <th key={code} scope="col" className="num" title={name}>
                YT {code}
              </th>
            ))}
            <th scope="col" className="num">
              Chỉ số
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort(([, a], [, b]) => (b.index?.rate ?? 0) - (a.index?.rate ?? 0))
            .map(([name, figures]) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="num nowrap">
                  {whole(figures.forms)} / {whole(figures.issued)}
                </td>
                {factors.map(({ code }) => (
                  <Cell key={code} share={shareOf(figures, code)} />
                ))}
                <td className="num nowrap strong">
                  {percent(figures.index?.rate)}{' '}
                  {figures.index && <span className="muted small">{plusMinus(figures.index.margin)}</span>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
    <p className="small muted">
      ± là sai số; hai cơ quan chênh nhau ít hơn sai số thì chưa kết luận được nơi nào hơn.
    </p>
  </section>
)

function Questions({ survey, rows }: { survey: Survey; rows: readonly Row[] }) {
  const asked = survey.factors.flatMap(({ questions }) => questions)
  const known = asked.filter(({ code }) =>
    rows.some(([, { questions }]) => questions.some((one) => one.code === code)),
  )
  if (known.length === 0) return null
  return (
    <section aria-label="Kết quả theo câu hỏi">
      <h2>Kết quả theo câu hỏi</h2>
      <div className="card results-table" role="region" aria-label="Bảng kết quả theo câu hỏi" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Câu hỏi</th>
              {rows.map(([name]) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map(({ code, text }) => (
              <tr key={code}>
                <td>
                  <span className="muted">{code}</span> {text}
                </td>
                {rows.map(([name, { questions }]) => (
                  <Cell key={name} share={questions.find((one) => one.code === code)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
