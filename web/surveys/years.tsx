// The surveys of the years beside SIPAS as the ministry published it: two measures, never subtracted.
import { percent, plusMinus, type Survey, type Surveys, whole } from './shapes.ts'

export function Years({ survey, ministry }: { survey: Survey; ministry: Surveys['ministry'] }) {
  const { years, isWhole } = survey
  const all = [...new Set([...years, ...ministry].map(({ year }) => year))].sort((a, b) => b - a)
  if (all.length === 0) return null
  const ours = (year: number) => years.filter((one) => one.year === year)
  return (
    <section aria-label="Qua các năm">
      <h2>Qua các năm, bên cạnh SIPAS của Bộ Nội vụ</h2>
      <div className="card results-table" role="region" aria-label="Bảng qua các năm" tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col">{isWhole ? 'Khảo sát của tỉnh' : 'Cơ quan bạn, khảo sát của tỉnh'}</th>
              <th scope="col">SIPAS của tỉnh do Bộ Nội vụ công bố</th>
            </tr>
          </thead>
          <tbody>
            {all.map((year) => (
              <tr key={year}>
                <td className="strong">{year}</td>
                <td>
                  {ours(year).length === 0 && '–'}
                  {ours(year).map(({ name, forms, rate, margin }) => (
                    <div key={name}>
                      {percent(rate)}{' '}
                      <span className="muted small">
                        {plusMinus(margin)} · {whole(forms)} phiếu · {name}
                      </span>
                    </div>
                  ))}
                </td>
                <td>
                  {ministry
                    .filter((one) => one.year === year)
                    .map(({ name, rate, factors }) => (
                      <div key={name}>
                        {percent(rate)}{' '}
                        <span className="muted small">
                          {factors.map((factor) => `${factor.name} ${percent(factor.rate)}`).join(' · ')}
                        </span>
                      </div>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        Hai cuộc điều tra hỏi người khác nhau, bằng phiếu khác nhau: đặt cạnh để xem, không trừ cho nhau.
      </p>
    </section>
  )
}
