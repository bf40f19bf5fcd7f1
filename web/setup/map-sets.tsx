// Which criterion of the older set becomes which of the newer: what key and name tell by themselves is proposed, what a
// person chooses is kept as confirmed. A round that is moved carries its work along these pairs.
import { compareText } from '../../schemas/format.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { type Output, put } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'

type Difference = Output<'/api/v1/sets/{id}/difference', 'get'>
type Node = NonNullable<Difference['nodes'][number]['to']>

/** Chosen where a criterion is new, whatever its key and name resemble. */
const none = '–'

interface Props {
  id: string
  from: string
  difference: Difference
}

export function MapSets({ id, from, difference: { nodes, pairs, fresh, revision } }: Props) {
  const before = new Map([
    ...pairs.map((pair): [string, string] => [pair.to, pair.from]),
    ...fresh.map((key): [string, string] => [key, none]),
  ])
  const [chosen, setChosen] = useState(before)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const isLeaf = (node: Node | undefined): node is Node => node?.assessment !== undefined
  const now = nodes.filter(({ to }) => isLeaf(to))
  const old = nodes
    .flatMap(({ from: node }) => (isLeaf(node) ? [node] : []))
    .sort((a, b) => compareText(a.code, b.code))
  const nameOf = ({ code, name }: Node): string => `${code}. ${name}`
  const isChanged =
    chosen.size !== before.size || [...chosen].some(([key, value]) => before.get(key) !== value)
  const choose = (to: string, key: string) => {
    const next = new Map(chosen)
    if (key) next.set(to, key)
    else next.delete(to)
    setChosen(next)
  }
  const save = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const [alone, joined] = [true, false].map((is) =>
        [...chosen].filter(([, key]) => (key === none) === is),
      )
      await put('/api/v1/sets/{id}/mapping', {
        ...{ id, from, revision },
        pairs: joined!.map(([to, key]) => ({ from: key, to })),
        fresh: alone!.map(([to]) => to),
      })
      await cache.invalidateQueries()
      announce('Đã ghi các cặp tiêu chí.')
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-label="Nối tiêu chí">
      <ErrorSummary error={error} />
      <p className="small muted">
        Khi chuyển năm đang làm sang bộ này, số liệu, điểm, giải trình và dẫn chứng đi theo từng cặp. Chỗ để
        “tự nhận” dùng đề xuất theo mã và tên; kế hoạch chuyển luôn hiện từng dòng để xem trước.
      </p>
      <div className="setup-list tall" tabIndex={0} role="region" aria-label="Bảng nối tiêu chí">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Tiêu chí của bộ này</th>
              <th scope="col">Lấy từ tiêu chí của bộ cũ</th>
            </tr>
          </thead>
          <tbody>
            {now.map(({ from: matched, to }) => {
              const node = to!
              const auto = matched ? nameOf(matched) : 'không có'
              return (
                <tr key={node.key}>
                  <td>{nameOf(node)}</td>
                  <td>
                    <select
                      className="setup-map"
                      aria-label={`Tiêu chí cũ của ${node.code}`}
                      value={chosen.get(node.key) ?? ''}
                      onChange={({ target }) => choose(node.key, target.value)}
                    >
                      <option value="">{before.has(node.key) ? 'tự nhận' : `tự nhận: ${auto}`}</option>
                      <option value={none}>không lấy từ bộ cũ</option>
                      {old.map((one) => (
                        <option key={one.key} value={one.key}>
                          {nameOf(one)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Button type="primary" disabled={!isChanged || isBusy} onClick={() => void save()}>
        Ghi các cặp đã chọn
      </Button>
    </section>
  )
}
