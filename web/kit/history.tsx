// Lịch sử of one record: the button, and the drawer with who did what, newest first, a page at a time.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, unknown } from '../../schemas/format.ts'
import { get, type Output } from '../api/client.ts'
import { Dialog } from './dialog.tsx'
import { Wait } from './wait.tsx'

type Line = Output<'/api/v1/history/{id}', 'get'>['lines'][number]

export function HistoryButton({ id, of }: { id: string; of: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Lịch sử</Button>
      {isOpen && <Drawer id={id} of={of} onClose={() => setOpen(false)} />}
    </>
  )
}

function Drawer({ id, of, onClose }: { id: string; of: string; onClose: () => void }) {
  const asked = useInfiniteQuery({
    queryKey: ['/api/v1/history/{id}', id, 'all'],
    queryFn: ({ pageParam, signal }) =>
      get('/api/v1/history/{id}', { id, ...(pageParam && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
  const data = asked.data?.pages.flatMap(({ lines }) => lines)
  return (
    <Dialog kind="side" title={`Lịch sử ${of}`} onClose={onClose}>
      <Wait for={{ data, error: asked.error, refetch: asked.refetch }}>
        {(lines) => <Lines lines={lines} />}
      </Wait>
      {asked.isFetchNextPageError && (
        <p className="note red" role="alert">
          Chưa tải được phần tiếp theo. Hãy bấm Xem thêm lần nữa.
        </p>
      )}
      {asked.hasNextPage && (
        <Button loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </Dialog>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  if (lines.length === 0) return <p className="muted">Chưa có thay đổi nào được ghi.</p>
  return (
    <ol className="history">
      {lines.map(({ id, at, byName, behalfName, sentence, changes }) => (
        <li key={id}>
          <div className="small muted">
            <time dateTime={at}>{formatMoment(at)}</time>
            {behalfName && ` · thay cho ${behalfName}`}
          </div>
          <Sentence said={sentence} name={byName} />
          {changes.length > 0 && (
            <ul>
              {changes.map(({ field, label, old, new: now }, n) => (
                <li key={`${field} ${n}`}>
                  <span className="muted">{label}:</span>{' '}
                  {old !== unknown && (
                    <>
                      <del>
                        <Value text={old} />
                      </del>{' '}
                      <span aria-label="thành" role="img">
                        →
                      </span>{' '}
                    </>
                  )}
                  <ins>
                    <Value text={now} />
                  </ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

const longest = 300

/** What is long is folded, and is all there. */
function Value({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(text.length <= longest)
  if (isWhole) return text
  return (
    <>
      {text.slice(0, longest - 1)}…{' '}
      <button type="button" className="as-link" onClick={() => setWhole(true)}>
        Xem hết
      </button>
    </>
  )
}

/** The sentence begins with the name; who did it is what one looks for first. */
function Sentence({ said, name }: { said: string; name: string }) {
  const rest = said.startsWith(name) ? said.slice(name.length) : ` ${said}`
  return (
    <div>
      <b className="medium">{name}</b>
      {rest}
    </div>
  )
}
