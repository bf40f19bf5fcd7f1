// What people wrote, read by Sở Nội vụ as it will be shown: one that names somebody all the same is struck out wholly.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { type Output, remove } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { Wait } from '../kit/wait.tsx'

type Page = Output<'/api/v1/surveys/{id}/comments', 'get'>
type Said = Page['comments'][number]

const pageSize = 100

export function CommentsBefore({ id, asBefore }: { id: string; asBefore: boolean }) {
  const [page, turn] = useState(0)
  const asked = useGet(
    '/api/v1/surveys/{id}/comments',
    { id, page, ...(asBefore && { asBefore: 'true' as const }) },
    { keep: true },
  )
  return (
    <section aria-label="Góp ý sẽ hiển thị">
      <h3>Góp ý sẽ hiển thị</h3>
      <Wait for={asked}>{(found) => <Comments id={id} found={found} page={page} turn={turn} />}</Wait>
    </section>
  )
}

interface Props {
  id: string
  found: Page
  page: number
  turn: (page: number) => void
}

function Comments({ id, found: { total, comments }, page, turn }: Props) {
  const [asked, ask] = useState<string>()
  const [error, setError] = useState<unknown>()
  const strike = async ({ source, digest }: Said) => {
    try {
      await remove('/api/v1/surveys/{id}/comments', { id, source, digest })
      announce('Đã bỏ một góp ý.')
      setError(undefined)
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
    ask(undefined)
  }
  if (total === 0) return <p className="muted">Không có góp ý nào được hiển thị.</p>
  const first = page * pageSize
  return (
    <>
      <p className="small muted">
        {formatNumber(total)} góp ý đã bỏ tên, số điện thoại, số giấy tờ. Hãy đọc; góp ý nào còn nhận ra được
        một người thì bỏ hẳn: lịch sử ghi đã bỏ, không ghi lời. Góp ý của những nơi bị ẩn không hiển thị.
      </p>
      <ErrorSummary error={error} />
      <ul className="surveys-said" tabIndex={0} aria-label="Các góp ý">
        {comments.map((one, n) => {
          const key = `${one.source} ${one.digest} ${n}`
          return (
            <li key={key}>
              <span className="grow">
                {one.text} <span className="muted small">· {one.unit}</span>
              </span>
              {asked === key ? (
                <>
                  <Button size="small" onClick={() => ask(undefined)}>
                    Giữ
                  </Button>
                  <Button size="small" danger onClick={() => void strike(one)}>
                    Bỏ hẳn
                  </Button>
                </>
              ) : (
                <Button
                  size="small"
                  aria-label={`Bỏ góp ý ${formatNumber(first + n + 1)}…`}
                  onClick={() => ask(key)}
                >
                  Bỏ…
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {total > pageSize && (
        <div className="surveys-pages">
          <Button disabled={page === 0} onClick={() => turn(page - 1)}>
            Trang trước
          </Button>
          <span>
            {formatNumber(first + 1)}–{formatNumber(first + comments.length)} trên {formatNumber(total)}
          </span>
          <Button disabled={first + pageSize >= total} onClick={() => turn(page + 1)}>
            Trang sau
          </Button>
        </div>
      )}
    </>
  )
}
