// Who answers for which criterion of the year, with those that nobody answers for on top.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import type { Campaign } from '../api/shapes.ts'
import { Due } from '../kit/due.tsx'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { Assign, type Leaf } from './assign.tsx'
import { Opening } from './opening.tsx'

export type Assignment = Output<'/api/v1/campaigns/{slug}/assignments', 'get'>['assignments'][number]

export function Assignments({ campaign }: { campaign: Campaign }) {
  const { slug } = campaign
  const asked = useGet('/api/v1/campaigns/{slug}/assignments', { slug })
  const whole = useGet('/api/v1/campaigns/{slug}', { slug })
  const all = useGet('/api/v1/agencies', {}).data?.agencies ?? []
  const [isOpening, setOpening] = useState(false)
  const [chosen, choose] = useState<{ leaf: Leaf; old?: Assignment }>()
  const shortOf = (id: string) => all.find((agency) => agency.id === id)?.short ?? id
  const agencies = all.filter(({ isIssuerOnly }) => !isIssuerOnly)
  const aside = (
    <Button size="middle" type="primary" onClick={() => setOpening(true)}>
      {campaign.kind === 'province' ? 'Giao theo bộ tiêu chí' : 'Giao cho các cơ quan'}
    </Button>
  )
  return (
    <Panel title="Phân công" aside={aside} className="setup-all">
      <Wait for={asked}>
        {({ assignments }) => {
          const given = new Set(assignments.map(({ leaf }) => leaf))
          const free = (whole.data?.nodes ?? []).filter(
            ({ key, assessment }) => assessment === 'self' && !given.has(key),
          )
          return (
            <table className="w">
              <thead>
                <tr>
                  <th scope="col">Mã</th>
                  <th scope="col">Tiêu chí</th>
                  <th scope="col" className="num">
                    Điểm
                  </th>
                  <th scope="col">Chủ trì</th>
                  <th scope="col">Phối hợp</th>
                  <th scope="col">Hạn</th>
                  <th scope="col">
                    <span className="visually-hidden">Việc làm được</span>
                  </th>
                </tr>
              </thead>
              {free.length > 0 && (
                <tbody>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={7}>
                      {free.length} tiêu chí chưa giao
                    </th>
                  </tr>
                  {free.map((leaf) => (
                    <tr key={leaf.key}>
                      <LeafCells leaf={leaf} />
                      <td colSpan={3}>
                        <Status of="untouched" text="Chưa có cơ quan chủ trì" quiet />
                      </td>
                      <td className="num">
                        <Button onClick={() => choose({ leaf })} aria-label={`Giao tiêu chí ${leaf.code}`}>
                          Giao
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              )}
              <tbody>
                <tr className="group">
                  <th scope="rowgroup" colSpan={7}>
                    {assignments.length} phân công
                  </th>
                </tr>
                {assignments.map((old) => (
                  <tr key={old.id}>
                    <LeafCells leaf={old} />
                    <td>
                      {shortOf(old.agency)}
                      {old.reason && <div className="small muted">{old.reason}</div>}
                    </td>
                    <td>{old.coordinators.map(shortOf).join(', ')}</td>
                    <td className="nowrap">
                      {old.notApplicable ? <Status of="not-applicable" quiet /> : <Due at={old.due} />}
                    </td>
                    <td className="num">
                      <Button
                        onClick={() => choose({ leaf: old, old })}
                        aria-label={`Đổi phân công ${old.code}, ${shortOf(old.agency)}`}
                      >
                        Đổi
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }}
      </Wait>
      {isOpening && <Opening campaign={campaign} agencies={agencies} onClose={() => setOpening(false)} />}
      {chosen && (
        <Assign {...chosen} campaign={campaign} agencies={agencies} onClose={() => choose(undefined)} />
      )}
    </Panel>
  )
}

function LeafCells({ leaf: { code, name, max } }: { leaf: Leaf }) {
  return (
    <>
      <td className="nowrap medium">{code}</td>
      <td>{name}</td>
      <td className="num">{formatPoints(max)}</td>
    </>
  )
}
