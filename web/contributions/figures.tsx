// Leaves that communication and initiatives prove, with what they add up to there and what the leaf declares.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post } from '../api/client.ts'
import { TakeCounts } from '../kit/take-counts.tsx'
import { capital } from './rows.tsx'
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
              .filter(({ value, working }) => value > 0 || working !== 'Chưa có.')
              .map(({ name, value, working }) => (
                <li key={name}>
                  {capital(countWords[name])}: <b>{formatNumber(value)}</b>. {working}
                </li>
              ))}
          </ul>
          <p>
            Đang kê khai:{' '}
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
