// Loading, error and content of one query: nothing for 300 ms, then bones of the layout; old data stays while refetching.
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { NotHere } from './not-here.tsx'

interface Asked<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

export function Wait<T>({
  for: asked,
  bones,
  children,
}: {
  for: Asked<T>
  bones?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (asked.data !== undefined) return children(asked.data)
  if (isProblem(asked.error, 'not-found', 'not-allowed')) return <NotHere />
  if (asked.error) return <Failed error={asked.error} again={() => void asked.refetch()} />
  return <Late>{bones ?? <Bones />}</Late>
}

/** A load so short that nobody waits is not worth a flicker. */
function Late({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true">
      {isLate && children}
      {isLate && <span className="visually-hidden">Đang tải…</span>}
    </div>
  )
}

export const Bones = ({ lines = 6 }: { lines?: number }) => (
  <div className="bones" aria-hidden="true">
    {Array.from({ length: lines }, (_, n) => (
      <i key={n} style={{ width: `${[45, 100, 92, 97, 60, 84][n % 6]}%` }} />
    ))}
  </div>
)

export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const problem = error instanceof ApiProblem ? error : undefined
  return (
    <div className="empty" role="alert">
      <strong>Chưa tải được.</strong>
      <p>{problem?.message ?? 'Có lỗi ở trình duyệt. Hãy tải lại trang.'} Việc đã lưu của bạn còn nguyên.</p>
      <div className="row">
        <Button type="primary" onClick={again}>
          Thử lại
        </Button>
        {problem?.incident !== undefined && (
          <span className="small muted">
            Mã sự cố <code>{problem.incident}</code>
          </span>
        )}
      </div>
    </div>
  )
}
