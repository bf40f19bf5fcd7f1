// One decision over many: chosen from the queue as it stands, each with its own result. What was refused stays chosen, and
// what somebody else changed before is shown anew, to be looked at and chosen again.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { useAnew } from '../kit/anew.ts'
import { ChooseMany } from '../kit/choose-many.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { LongField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { Glyph } from '../kit/status.tsx'
import type { QueueRow } from './use-queue.ts'

type Result = Output<'/api/v1/reviews', 'post'>['results'][number]
type Outcome = 'accept' | 'return'

/** What the server takes at once. */
const most = 200

export function DecideMany({ rows, onClose }: { rows: readonly QueueRow[]; onClose: () => void }) {
  const { seen, tell, isGone } = useAnew({
    rows,
    first: (all) => all.slice(0, most),
    idOf: ({ id }) => id,
    differs: (now, then) => now.revision !== then.revision || now.digest !== then.digest,
  })
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const isDecided = (row: QueueRow) => results.get(row.id)?.outcome !== undefined || isGone(row)
  const open = seen.filter((row) => !isDecided(row))
  const wanted = open.filter(({ id }) => chosen.has(id))
  const decide = async (outcome: Outcome) => {
    setBusy(true)
    setError(undefined)
    const items = wanted.map(({ id, revision, digest: over }) => ({ id, revision, over }))
    const why = reason.trim() ? { reason: reason.trim() } : {}
    try {
      const answer = await post('/api/v1/reviews', { items, outcome, ...why })
      const done = answer.results.filter((result) => result.outcome).length
      const refused = answer.results.flatMap(({ id, problem }) => (problem ? { id, problem } : []))
      const overtaken = refused.filter(({ problem }) => isOvertaken(problem)).map(({ id }) => id)
      setResults(new Map([...results, ...answer.results.map((result) => [result.id, result] as const)]))
      tell(overtaken)
      choose(new Set(refused.map(({ id }) => id).filter((id) => !overtaken.includes(id))))
      announce(`Đã ghi ${done} quyết định, ${answer.results.length - done} bản không ghi được.`)
    } catch (problem) {
      setError(problem)
    }
    await cache.invalidateQueries()
    setBusy(false)
  }
  return (
    <Dialog
      title="Quyết định nhiều bản"
      kind="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <span className="grow" />
          <Button
            disabled={wanted.length === 0 || reason.trim().length < 5}
            loading={isBusy}
            onClick={() => void decide('return')}
          >
            Yêu cầu bổ sung {wanted.length} bản
          </Button>
          <Button
            type="primary"
            disabled={wanted.length === 0}
            loading={isBusy}
            onClick={() => void decide('accept')}
          >
            Chấp nhận {wanted.length} bản
          </Button>
        </>
      }
    >
      <ErrorSummary error={error} />
      <p className="small muted">
        Mỗi bản có kết quả riêng và được ghi lịch sử riêng; bản vừa thay đổi không bị quyết định theo nội dung
        cũ.
      </p>
      <ChooseMany
        of="bản"
        chosen={chosen}
        choose={choose}
        disabled={isBusy}
        lines={seen.map((row) => ({
          id: row.id,
          isDone: isDecided(row),
          label: (
            <>
              <b>{row.code}</b> {row.name}{' '}
              <span className="muted">
                {row.agencyName} · {formatPoints(row.self ?? 0)} / {formatPoints(row.max)} điểm · tài liệu{' '}
                {row.have}/{row.need}
                {row.late !== undefined && ` · ${row.late}`}
              </span>
            </>
          ),
          result: <Outcome result={results.get(row.id)} isGone={isGone(row)} />,
        }))}
      />
      <LongField
        label="Lý do, yêu cầu"
        name="reason"
        hint="Bắt buộc khi yêu cầu bổ sung; gửi đến từng bản được chọn."
        value={reason}
        onType={setReason}
      />
    </Dialog>
  )
}

const isOvertaken = (problem: NonNullable<Result['problem']>): boolean =>
  isProblem(new ApiProblem(problem), 'stale', 'wrong-state')

function Outcome({ result, isGone }: { result: Result | undefined; isGone: boolean }) {
  if (!result) return null
  if (isGone)
    return <p className="small">Bản này không còn chờ: người khác vừa quyết định, hoặc cơ quan đã rút lại.</p>
  if (result.problem) return <p className="small red">{new ApiProblem(result.problem).message}</p>
  return (
    <p className="small">
      <Glyph of={result.outcome === 'accept' ? 'accepted' : 'requested'} />{' '}
      {result.outcome === 'accept' ? 'Đã chấp nhận' : 'Đã yêu cầu bổ sung'}
    </p>
  )
}
