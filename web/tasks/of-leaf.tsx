// On the page of a leaf: products of tasks that were handed in while it was closed. Each goes into its slot by one act.
import { Button } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import type { Output } from '../api/client.ts'
import type { Assessment } from '../api/shapes.ts'
import { Block } from '../assess/block.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { useScope } from '../shell/scope.tsx'
import { productName } from './shapes.ts'
import './tasks.css'

type Row = Output<'/api/v1/assessments/{id}/products', 'get'>['rows'][number]

export function ProductsOfLeaf({ assessment }: { assessment: Assessment }) {
  const { may } = useScope()
  const { id } = assessment
  const asked = useGet(
    '/api/v1/assessments/{id}/products',
    { id },
    { enabled: may('plans.read'), polled: true },
  )
  const rows = asked.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Block id="muc-san-pham" title={`Sản phẩm nhiệm vụ chờ gắn (${rows.length})`}>
      {rows.map((row) => (
        <Product key={`${row.code} ${row.version}`} {...{ assessment, row }} />
      ))}
    </Block>
  )
}

function Product({ assessment, row }: { assessment: Assessment; row: Row }) {
  const { id, slots, revision, may } = assessment
  const [slot, setSlot] = useState(row.slot)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const isOpen = row.mayCite && may.includes('cite')
  const settle = async (
    what: { cites: { assessment: string; revision: number; slot: string }[]; leave?: string[] },
    said: string,
  ) => {
    setBusy(true)
    setError(undefined)
    try {
      await put('/api/v1/plans/{id}/tasks/{code}/products/{version}/citations', {
        ...{ id: row.plan, code: row.code, revision: row.revision, version: row.version },
        ...what,
      })
      announce(said)
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
    setBusy(false)
  }
  const name = productName(row)
  return (
    <div className="task-waiting">
      <ErrorSummary error={error} />
      <p>
        <b>{name}</b>
        <span className="small muted">
          {' '}
          · nhiệm vụ {row.code}: {row.content}
        </span>
      </p>
      {isOpen ? (
        <div className="row">
          <select
            className="choice grow"
            aria-label={`Mục để gắn ${row.name}`}
            value={slot}
            onChange={({ target }) => setSlot(target.value)}
          >
            {slots.map(({ key, name: of, have, count }) => (
              <option key={key} value={key}>
                {of} (đã có {have}/{count})
              </option>
            ))}
          </select>
          <Button
            type="primary"
            disabled={isBusy}
            aria-label={`Gắn ${row.name} vào mục đã chọn`}
            onClick={() =>
              void settle({ cites: [{ assessment: id, revision, slot }] }, `Đã gắn ${row.name}.`)
            }
          >
            Gắn vào mục này
          </Button>
          <Button
            disabled={isBusy}
            aria-label={`Không gắn ${row.name}`}
            onClick={() => void settle({ cites: [], leave: [id] }, `${row.name} không còn chờ gắn ở đây.`)}
          >
            Không gắn
          </Button>
        </div>
      ) : (
        <p className="small muted">
          Nộp khi bản tự đánh giá đã trình hoặc đã gửi. Khi bản này mở lại, cơ quan chủ trì nhiệm vụ gắn được
          ngay ở đây.
        </p>
      )}
    </div>
  )
}
