// The province beside the country and the provinces that one chooses: the index of each year, and the rank of as many.
import { lazy, Suspense } from 'react'
import { compareText, formatPoints, unknown } from '../../schemas/format.ts'
import { Bones } from '../kit/wait.tsx'
import { mainOf, rankWords, type Results } from './shapes.ts'

const Chart = lazy(() => import('../kit/chart.tsx'))
const nation = 'Cả nước'

interface Props {
  view: Results
  /** Names, between semicolons; all of at most four where nothing was chosen. */
  places: string
  set: (changes: Readonly<Record<string, string | undefined>>) => void
}

interface Figure {
  points: number
  rank?: number
  of?: number
}

export function Others({ view, places, set }: Props) {
  const others = view.others.filter(({ index }) => index === 'par')
  if (others.length === 0 || view.par.length === 0) return null
  const named = [...new Set(others.map(({ name }) => name ?? nation))].sort((a, b) => compareText(a, b))
  const wanted = places.split(';').filter((name) => named.includes(name))
  const chosen = places ? wanted : named.slice(0, 4)
  const toggle = (name: string) => {
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
    set({ noi: next.join(';') || '-' })
  }
  const years = [...new Set([...view.par, ...others].map(({ year }) => year))].sort((a, b) => a - b)
  const columns = [view.home, ...chosen]
  const of = (place: string, year: number): Figure | undefined => {
    if (place !== view.home) return others.find((one) => (one.name ?? nation) === place && one.year === year)
    const own = view.par.find((one) => one.year === year)
    return own && mainOf(own).result
  }
  const spoken = columns
    .map((place) => {
      const told = years.flatMap((year) => {
        const figure = of(place, year)
        return figure ? [`${year} ${formatPoints(figure.points)}`] : []
      })
      return `${place}: ${told.join('; ')}`
    })
    .join('. ')
  return (
    <section aria-label="So với cả nước và các tỉnh">
      <div className="row results-heading">
        <h2>So với cả nước và các tỉnh</h2>
        <div className="board-choice results-places" role="group" aria-label="Nơi so sánh">
          {named.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={chosen.includes(name)}
              onClick={() => toggle(name)}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className="results-beside">
        <div className="card results-chart">
          <Suspense fallback={<Bones lines={5} />}>
            <Chart
              kind="line"
              label={`Biểu đồ đường, PAR INDEX theo năm. ${spoken}.`}
              names={years.map(String)}
              series={columns.map((place) => ({
                name: place,
                values: years.map((year) => of(place, year)?.points ?? null),
              }))}
              unit=""
            />
          </Suspense>
        </div>
        <div
          className="card results-table"
          role="region"
          aria-label="Bảng so với cả nước và các tỉnh"
          tabIndex={0}
        >
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Năm</th>
                {columns.map((place) => (
                  <th key={place} scope="col" className="num">
                    {place}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.toReversed().map((year) => (
                <tr key={year}>
                  <td className="strong">{year}</td>
                  {columns.map((place) => {
                    const figure = of(place, year)
                    return (
                      <td key={place} className="num nowrap">
                        {figure ? formatPoints(figure.points) : unknown}
                        {figure?.rank !== undefined && (
                          <div className="small muted">hạng {rankWords(figure)}</div>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
