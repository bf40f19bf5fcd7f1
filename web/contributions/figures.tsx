// Leaves that communication and initiatives prove, with what they add up to there and what the leaf declares.
import { useState } from 'react'
import { capital, formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { Declared, TakeCounts } from '../kit/take-counts.tsx'

import type { List } from './shapes.ts'

type Leaf = List['figures'][number]
const { counts: countWords } = words.contributions

export function Figures({ list: { figures, year } }: { list: List }) {
  const [leaf, setLeaf] = useState<Leaf>()
  if (figures.length === 0) return null
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Số liệu dùng cho tiêu chí</h2>
      {figures.map((one) => (
        <section key={one.code} className="card contribution-counts" aria-label={`Tiêu chí ${one.code}`}>
          <h3>
            {one.code} {one.name} <span className="muted">({one.agency})</span>
          </h3>
          <ul>
            {one.counts
              .filter(({ working }) => working !== '')
              .map(({ name, value, working }) => (
                <li key={name}>
                  {capital(countWords[name])}: <b>{formatNumber(value)}</b>. {working}
                </li>
              ))}
          </ul>
          <p>
            Đang kê khai: <Declared leaf={one} onTake={() => setLeaf(one)} />
          </p>
        </section>
      ))}
      {leaf && (
        <TakeCounts
          leaf={leaf}
          register="sổ truyền thông, sáng kiến"
          counts={leaf.counts.map(({ name, value }) => ({ name, value, label: countWords[name] }))}
          run={(taken) =>
            post('/api/v1/contribution-tables/{year}/figures', {
              ...{ year: String(year), assessment: leaf.assessment, revision: leaf.revision },
              figures: taken,
            })
          }
          onClose={() => setLeaf(undefined)}
        />
      )}
    </section>
  )
}
