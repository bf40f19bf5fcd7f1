// The rates of the areas, as bars and as the table that says the same. Only years of one set stand beside each other.
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../kit/wait.tsx'
import { mainOf, rateWords, type Results } from './shapes.ts'

const Chart = lazy(() => import('../kit/chart.tsx'))

export function Areas({ areas, par }: Pick<Results, 'areas' | 'par'>) {
  const years = [...new Set(areas.flatMap(({ rates }) => rates.map(({ year }) => year)))].sort(
    (a, b) => b - a,
  )
  const [chosen, choose] = useState<readonly number[]>()
  const sets = new Map(par.map((year) => [year.year, mainOf(year).result.set]))
  const isBeside = (one: number, other: number) =>
    one === other || (sets.get(one) !== undefined && sets.get(one) === sets.get(other))
  const [newest] = years
  if (newest === undefined) return null
  const first = years.filter((year) => isBeside(year, newest)).slice(0, 3)
  const shown = (chosen ?? first).filter((year) => years.includes(year)).toSorted((a, b) => a - b)
  const toggle = (year: number) =>
    choose(
      shown.includes(year)
        ? shown.filter((one) => one !== year)
        : [...shown.filter((one) => isBeside(one, year)), year],
    )
  const isMixed = years.some((year) => !isBeside(year, newest))
  const set = shown[0] === undefined ? undefined : sets.get(shown[0])
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
        Tỷ lệ điểm đạt được trên điểm tối đa của lĩnh vực
        {set === undefined ? '' : `, bộ tiêu chí ${set}`}.
        {isMixed &&
          ' Năm chấm theo bộ tiêu chí khác, hoặc chưa rõ bộ nào, không so được theo lĩnh vực nên xem riêng.'}
      </p>
    </section>
  )
}
