// How far a worker is that gives leaves out: it goes on whoever closes the page.
import { useEffect, useRef } from 'react'
import { formatMoment, formatNumber } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { announce } from '../kit/live.tsx'

const path = '/api/v1/campaigns/{slug}/opening-order'
type Order = NonNullable<Output<typeof path, 'get'>['order']>

export function OpeningProgress({ slug }: { slug: string }) {
  const order = useGet(path, { slug }).data?.order
  const isUnderWay = order?.state === 'ordered'
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isUnderWay) {
      announce(order?.state === 'done' ? `Đã giao xong ${order.total} tiêu chí.` : 'Chưa giao hết tiêu chí.')
      void cache.invalidateQueries()
    }
    was.current = isUnderWay
  }, [isUnderWay, order])
  if (isUnderWay) return <UnderWay key={order.id} slug={slug} order={order} />
  if (order?.state !== 'failed') return null
  return (
    <p className="note red" role="alert">
      Lần giao lúc {formatMoment(order.at)} dừng ở {counted(order)}. {order.problem} Phần đã giao vẫn giữ
      nguyên. Sửa xong hãy giao lại.
    </p>
  )
}

/** Asked again by itself, as long as there is something to tell. */
function UnderWay({ slug, order }: { slug: string; order: Order }) {
  useGet(path, { slug }, { polled: true })
  const { done, total, byName, at } = order
  return (
    <div className="note opening-progress" role="status">
      <progress max={total} value={done} aria-label="Tiến độ giao tiêu chí" />
      <span>
        Đang giao: {counted(order)} ({byName}, {formatMoment(at)}). Có thể đóng trang, việc vẫn tiếp tục.
      </span>
    </div>
  )
}

const counted = ({ done, total }: Order): string => `${formatNumber(done)}/${formatNumber(total)} tiêu chí`
