// «Tra số trang cũ»: a citation out of an old letter, and where that page is now.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { get, type Output } from '../api/client.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { Panel } from '../kit/panel.tsx'

type Found = Output<'/api/v1/campaigns/{slug}/pages', 'get'>

export function FindPage({ slug, scope }: { slug: string; scope: string }) {
  const [q, setQ] = useState('')
  const [found, setFound] = useState<Found>()
  const [isAsked, setAsked] = useState(false)
  const [error, setError] = useState<unknown>()
  const find = async () => {
    setError(undefined)
    setFound(undefined)
    try {
      const answer = await get('/api/v1/campaigns/{slug}/pages', { slug, scope, q })
      setFound(answer)
      announce(`Tìm thấy ${answer.found.length} chỗ.`)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Panel title="Tra số trang cũ">
      <form
        className="card-body find-page"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (q.trim()) void find()
        }}
      >
        <label htmlFor="find-page">Số trang hoặc mã đã dẫn trong văn bản cũ</label>
        <div className="row">
          <Input
            id="find-page"
            aria-describedby="find-page-said"
            value={q}
            maxLength={100}
            placeholder="tr. 45 của quyển số 3, 12A, 3.4-02…"
            onChange={({ target }) => setQ(target.value)}
          />
          <Button htmlType="submit">Tra</Button>
        </div>
        <div id="find-page-said" className="wrong" role="status">
          {isAsked && !q.trim() && 'Hãy gõ số trang hoặc mã cần tra.'}
        </div>
        <ErrorSummary error={error} />
        {found?.found.length === 0 && (
          <p className="muted">Không lần phát hành nào có số trang hoặc mã này.</p>
        )}
        <ul>
          {found?.found.map(({ issue, labels, sentence, exhibit, now }) => (
            <li key={`${issue} ${labels} ${exhibit ?? ''}`} className={now ? '' : 'muted'}>
              {sentence}
            </li>
          ))}
        </ul>
      </form>
    </Panel>
  )
}
