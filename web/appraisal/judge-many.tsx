// Many leaves at once where the points stay as they are: each is judged by itself and has its own result; what was refused
// stays chosen, and what somebody else changed before is shown anew, to be looked at and chosen again. Other points are
// given leaf by leaf, with the opinion that they need.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints, worthWords } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { useAnew } from '../kit/anew.ts'
import { ChooseMany } from '../kit/choose-many.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { LongField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { Glyph } from '../kit/status.tsx'
import { type Appraisal, labels, type Row } from './shapes.ts'

interface Props {
  rows: readonly Row[]
  stage: Appraisal['stage']
}

const most = 200

/** Lần 1 keeps what the agency gave itself, lần 2 what lần 1 gave. */
const keptIn = (row: Row, stage: Appraisal['stage']): number | undefined =>
  stage === 'second' ? row.first.at(-1)?.points : row.claimed

const isOpen = (row: Row, stage: Appraisal['stage']): boolean =>
  row.may.includes('judge') &&
  row.over !== undefined &&
  marksIn(row, stage).length === 0 &&
  keptIn(row, stage) !== undefined

export function JudgeMany({ rows, stage }: Props) {
  const [isAsked, ask] = useState(false)
  const open = rows.filter((row) => isOpen(row, stage))
  return (
    <>
      {open.length > 1 && (
        <div className="card-body">
          <Button onClick={() => ask(true)}>Chấm nhiều tiêu chí…</Button>
        </div>
      )}
      {isAsked && <Judge rows={rows} stage={stage} onClose={() => ask(false)} />}
    </>
  )
}

function Judge({ rows, stage, onClose }: Props & { onClose: () => void }) {
  const { seen, tell, isGone } = useAnew({
    rows,
    first: (all) => all.filter((row) => isOpen(row, stage)).slice(0, most),
    idOf: ({ assessment }) => assessment,
    differs: (now, then) => now.revision !== then.revision || now.over !== then.over,
  })
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  /** Of each leaf that was judged: undefined where it was kept, else why not. */
  const [results, setResults] = useState<ReadonlyMap<string, ApiProblem | undefined>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const isDone = ({ assessment }: Row) => results.has(assessment) && !results.get(assessment)
  const isJudged = (row: Row) => isDone(row) || isGone(row) || !isOpen(row, stage)
  const open = seen.filter((row) => !isJudged(row))
  const wanted = open.filter(({ assessment }) => chosen.has(assessment))
  const judge = async () => {
    setBusy(true)
    const found = new Map(results)
    for (const row of wanted) {
      found.set(row.assessment, await judged(row, stage, reason.trim()))
      setResults(new Map(found))
    }
    const refused = wanted.filter(({ assessment }) => found.get(assessment))
    const overtaken = ids(refused.filter(({ assessment }) => isProblem(found.get(assessment), 'stale')))
    tell(overtaken)
    choose(new Set(ids(refused).filter((id) => !overtaken.includes(id))))
    announce(`Đã chấm ${wanted.length - refused.length} tiêu chí, ${refused.length} tiêu chí không ghi được.`)
    await cache.invalidateQueries()
    setBusy(false)
  }
  const kept = stage === 'second' ? 'điểm lần 1' : 'điểm tự chấm'
  // To keep lần 1 against what its agency argued is an answer to it.
  const needsReason = stage === 'second'
  const isReady = wanted.length > 0 && (!needsReason || reason.trim() !== '')
  return (
    <Dialog
      title="Chấm nhiều tiêu chí"
      kind="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <Button type="primary" disabled={!isReady} loading={isBusy} onClick={() => void judge()}>
            Giữ {kept} của {wanted.length} tiêu chí
          </Button>
        </>
      }
    >
      <p className="small muted">
        Mỗi tiêu chí được chấm riêng và có kết quả riêng. Tiêu chí cần điểm khác thì chấm từng tiêu chí, kèm ý
        kiến.
      </p>
      <ChooseMany
        of="tiêu chí"
        chosen={chosen}
        choose={choose}
        disabled={isBusy}
        lines={seen.map((row) => ({
          id: row.assessment,
          isDone: isJudged(row),
          label: (
            <>
              <b>
                {row.agencyName} {row.code}
              </b>{' '}
              {row.name}{' '}
              <span className="muted">
                · {kept} {formatPoints(keptIn(row, stage) ?? 0)}, {worthWords(row)}
              </span>
            </>
          ),
          result: <Result problem={results.get(row.assessment)} isJudged={isJudged(row)} />,
        }))}
      />
      <LongField
        label={labels['reason']!}
        name="reason"
        required={needsReason}
        hint={
          needsReason
            ? 'Vì sao giữ điểm lần 1; ghi vào từng tiêu chí được chọn.'
            : 'Không bắt buộc; ghi vào từng tiêu chí được chọn.'
        }
        value={reason}
        onType={setReason}
      />
    </Dialog>
  )
}

function Result({ problem, isJudged }: { problem: ApiProblem | undefined; isJudged: boolean }) {
  if (problem && isJudged)
    return (
      <p className="small">
        Người khác đã chấm tiêu chí này trước. Muốn đổi điểm thì chấm riêng tiêu chí này.
      </p>
    )
  if (problem) return <p className="small red">{problem.message}</p>
  if (!isJudged) return null
  return (
    <p className="small">
      <Glyph of="accepted" /> Đã chấm
    </p>
  )
}

const ids = (rows: readonly Row[]): string[] => rows.map(({ assessment }) => assessment)
const marksIn = (row: Row, stage: Appraisal['stage']) => (stage === 'second' ? row.second : row.first)

/** Why it was not; undefined once it is. */
async function judged(row: Row, stage: Appraisal['stage'], reason: string): Promise<ApiProblem | undefined> {
  const { assessment: id, revision, over = '' } = row
  const given = {
    ...{ id, revision, over, turn: stage === 'second' ? ('second' as const) : ('first' as const) },
    ...{ points: formatPoints(keptIn(row, stage) ?? 0), ...(reason && { reason }) },
  }
  return post('/api/v1/assessments/{id}/marks', given).then(
    () => undefined,
    (problem: unknown) =>
      problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }),
  )
}
