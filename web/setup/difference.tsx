// Two sets node by node: what is new, gone or changed, part by part.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { Parts } from '../kit/set-parts.tsx'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { MapSets } from './map-sets.tsx'

type SetRow = Output<'/api/v1/sets', 'get'>['sets'][number]
type Difference = Output<'/api/v1/sets/{id}/difference', 'get'>
type Node = Difference['nodes'][number]

export const nameOf = ({ title, version }: Pick<SetRow, 'title' | 'version'>) =>
  `“${title}”, phiên bản ${version}`

export function DifferenceDialog({
  set,
  sets,
  onClose,
}: {
  set: SetRow
  sets: readonly SetRow[]
  onClose: () => void
}) {
  const others = sets.filter(({ id }) => id !== set.id)
  const nearest = others.find(({ slug }) => slug === set.slug) ?? others[0]
  const [from, choose] = useState(nearest?.id ?? '')
  return (
    <Dialog title={`So sánh ${nameOf(set)}`} kind="wide" onClose={onClose}>
      {others.length === 0 ? (
        <p className="empty">Chưa có bộ nào khác để so sánh.</p>
      ) : (
        <>
          <ChoiceField
            label="So với bộ cũ"
            value={from}
            options={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChoose={choose}
          />
          <Changes key={from} id={set.id} from={from} />
        </>
      )}
    </Dialog>
  )
}

function Changes({ id, from }: { id: string; from: string }) {
  const may = useScope().may('sets.manage')
  const [isMapping, map] = useState(false)
  const asked = useGet('/api/v1/sets/{id}/difference', { id, from })
  return (
    <Wait for={asked}>
      {(difference) => {
        const { nodes, pairs } = difference
        const changed = nodes.filter(({ from: old, to, parts }) => !old || !to || parts.length > 0)
        const count = (what: (node: Node) => boolean) => nodes.filter(what).length
        return (
          <section aria-label="Các thay đổi">
            <p>
              <b>{nodes.length - changed.length}</b> mục giữ nguyên ·{' '}
              <b>{count(({ from: old, to }) => Boolean(old && to)) - (nodes.length - changed.length)}</b> mục
              thay đổi · <b>{count(({ from: old }) => !old)}</b> mục mới · <b>{count(({ to }) => !to)}</b> mục
              không còn{pairs.length > 0 && ` · ${pairs.length} cặp do người nối`}
            </p>
            {may && (
              <Button size="middle" aria-expanded={isMapping} onClick={() => map(!isMapping)}>
                {isMapping ? 'Xem các thay đổi' : 'Nối tiêu chí của hai bộ'}
              </Button>
            )}
            {isMapping ? (
              <MapSets key={difference.revision} id={id} from={from} difference={difference} />
            ) : (
              <div className="setup-list tall" tabIndex={0} role="region" aria-label="Bảng thay đổi">
                <table className="w">
                  <thead>
                    <tr>
                      <th scope="col">Mã</th>
                      <th scope="col">Tiêu chí</th>
                      <th scope="col">Thay đổi</th>
                    </tr>
                  </thead>
                  <tbody>
                    {changed.map((node) => (
                      <Changed key={`${node.from?.key ?? ''} ${node.to?.key ?? ''}`} node={node} />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
        )
      }}
    </Wait>
  )
}

function Changed({ node: { from, to, parts } }: { node: Node }) {
  const shown = to ?? from
  return (
    <tr>
      <td className="nowrap medium">{shown?.code}</td>
      <td>
        {shown?.name} <span className="muted nowrap">({formatPoints(shown?.max ?? 0)})</span>
      </td>
      <td>
        {!from && <b>Mới</b>}
        {!to && <b className="red">Không còn</b>}
        <Parts parts={parts} />
      </td>
    </tr>
  )
}
