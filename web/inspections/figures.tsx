// Counts of the register with their working, and the leaves whose declared figures they are.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { TakeCounts } from '../kit/take-counts.tsx'
import { capital, type Register } from './shapes.ts'

type Leaf = Register['figures'][number]
const { counts: countWords } = words.inspections

export function Figures({ register }: { register: Register }) {
  const { counts } = register
  const [leaf, setLeaf] = useState<Leaf>()
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Số liệu của sổ dùng cho tiêu chí</h2>
      <div className="card cards">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Số liệu</th>
              <th scope="col" className="num">
                Giá trị
              </th>
              <th scope="col">Cách tính</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ name, value, working, gap }) => (
              <tr key={name}>
                <td data-label="Số liệu">{capital(countWords[name])}</td>
                <td data-label="Giá trị" className="num strong">
                  {formatNumber(value)}
                </td>
                <td data-label="Cách tính">
                  {working}
                  {gap && <div className="small">{gap}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="inspection-list">
        {register.figures.map((one) => (
          <li key={one.code}>
            <b>
              {one.code} {one.name}
            </b>{' '}
            ({one.agency}):{' '}
            {one.variables
              .map(
                ({ label, value, unit }) =>
                  `${label}: ${value === undefined ? '–' : formatNumber(value)} ${unit}`,
              )
              .join('; ')}
            .{' '}
            {one.why ? (
              <span className="small muted">{one.why}</span>
            ) : (
              <Button onClick={() => setLeaf(one)} aria-label={`Lấy số của sổ cho tiêu chí ${one.code}`}>
                Lấy số của sổ…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaf && (
        <TakeCounts
          leaf={leaf}
          register="sổ kiểm tra"
          counts={counts.map(({ name, value }) => ({ name, value, label: countWords[name] }))}
          run={(figures) =>
            post('/api/v1/inspection-programmes/{year}/figures', {
              ...{ year: String(register.year), assessment: leaf.assessment, revision: leaf.revision },
              figures,
            })
          }
          onClose={() => setLeaf(undefined)}
        />
      )}
    </section>
  )
}
