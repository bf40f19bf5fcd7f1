// The rates of the areas, as bars and as the table that says the same.
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../kit/wait.tsx'
import { rateWords, type Results } from './shapes.ts'

const Chart = lazy(() => import('../kit/chart.tsx'))

export function Areas({ areas }: { areas: Results['areas'] }) {
  const years = [...new Set(areas.flatMap(({ rates }) => rates.map(({ year }) => year)))].sort(
    (a, b) => b - a,
  )
  const [chosen, choose] = useState<readonly number[]>()
  const shown = (chosen ?? years.slice(0, 3)).filter((year) => years.includes(year)).toSorted((a, b) => a - b)
  if (years.length === 0) return null
  const toggle = (year: number) =>
    choose(shown.includes(year) ? shown.filter((one) => one !== year) : [...shown, year])
  const of = (area: Results['areas'][number], year: number) =>
    area.rates.find((one) => one.year === year)?.rate
  const spoken = shown
    .map((year) => {
      const told = areas.flatMap((area) => {
        const rate = of(area, year)
        return rate === undefined ? [] : [`${area.code}. ${area.name} ${rateWords(rate)}`]
      })
      return `Năm ${year}: ${told.join('; ')}`
    })
    .join('. ')
  return (
    <section aria-label="Kết quả theo lĩnh vực">
      <div className="row results-heading">
        <h2>Kết quả theo lĩnh vực</h2>
        <div className="board-choice" role="group" aria-label="Năm trong biểu đồ">
          {years.map((year) => (
            <button key={year} type="button" aria-pressed={shown.includes(year)} onClick={() => toggle(year)}>
              {year}
            </button>
          ))}
        </div>
      </div>
      <div className="results-beside">
        <div className="card results-chart">
          <Suspense fallback={<Bones lines={5} />}>
            <Chart
              kind="bar"
              label={`Biểu đồ cột, tỷ lệ đạt được theo lĩnh vực. ${spoken}.`}
              names={areas.map(({ code }) => `LV ${code}`)}
              series={shown.map((year) => ({
                name: String(year),
                values: areas.map((area) => of(area, year) ?? null),
              }))}
              unit="%"
            />
          </Suspense>
        </div>
        <div className="card results-table" role="region" aria-label="Bảng tỷ lệ theo lĩnh vực" tabIndex={0}>
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Lĩnh vực</th>
                {shown.map((year) => (
                  <th key={year} scope="col" className="num">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {areas.map((area) => (
                <tr key={area.code}>
                  <td>
                    {area.code}. {area.name}
                  </td>
                  {shown.map((year) => (
                    <td key={year} className="num">
                      {rateWords(of(area, year))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <p className="small muted">
        Tỷ lệ điểm đạt được trên điểm tối đa của lĩnh vực. Các năm chấm theo bộ tiêu chí khác nhau chỉ để xem,
        không so được với nhau.
      </p>
    </section>
  )
}
