// How many forms came, by unit and group and by the way they came, beside how many are handed out.
import { formatNumber } from '../../schemas/format.ts'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  collecting: NonNullable<Survey['collecting']>
}

const columns = ['Phát ra', 'Phiếu giấy', 'Trực tuyến', 'Từ tệp', 'Đã về']

export function Collected({ survey: { groups }, collecting: { units, places } }: Props) {
  const rows = places.map(({ unit, group, issue, typed, online, brought }) => ({
    key: `${unit} ${group}`,
    unit: units.find(({ id }) => id === unit)?.name ?? unit,
    group: groups.find(({ code }) => code === group)?.name ?? group,
    counts: [issue, typed, online, brought, typed + online + brought],
  }))
  const totals = columns.map((_, n) => rows.reduce((sum, { counts }) => sum + (counts[n] ?? 0), 0))
  const [issue = 0, typed = 0, online = 0, brought = 0, came = 0] = totals
  if (came === 0) return null
  return (
    <section aria-label="Phiếu đã về">
      <h2>Phiếu đã về</h2>
      <details className="surveys-questions">
        <summary>
          {formatNumber(came)} trên {formatNumber(issue)} phiếu phải phát ra: {formatNumber(typed)} giấy,{' '}
          {formatNumber(online)} trực tuyến, {formatNumber(brought)} từ tệp
        </summary>
        <div className="card results-table" role="region" aria-label="Phiếu đã về theo nhóm" tabIndex={0}>
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Cơ quan</th>
                <th scope="col">Nhóm</th>
                {columns.map((name) => (
                  <th key={name} scope="col" className="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, unit, group, counts }) => (
                <tr key={key}>
                  <td>{unit}</td>
                  <td>{group}</td>
                  {counts.map((count, n) => (
                    <td key={columns[n]} className="num">
                      {formatNumber(count)}
                    </td>
                  ))}
                </tr>
              ))}
              <tr className="strong">
                <td>Cộng</td>
                <td />
                {totals.map((count, n) => (
                  <td key={columns[n]} className="num">
                    {formatNumber(count)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
