// Counts of the register with their working, and the leaves whose declared figures they are.
import { useState } from 'react'
import { capital, formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { Declared, TakeCounts } from '../kit/take-counts.tsx'
import { type Register } from './shapes.ts'

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
            ({one.agency}): <Declared leaf={one} onTake={() => setLeaf(one)} />
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
