import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { put } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { Panel } from '../kit/panel.tsx'
import { Glyph } from '../kit/status.tsx'
import type { PlanView } from './plan.tsx'

type Choice = 'placeholder' | 'explanation' | 'wait'
const choices: [Choice, string][] = [
  ['placeholder', 'Trang báo thiếu'],
  ['explanation', 'In giải trình'],
  ['wait', 'Chờ tài liệu'],
]

/** Nothing is bound around a hole in silence: each is decided, with a reason that is printed. */
export function Holes({ slug, plan, canDecide }: { slug: string; plan: PlanView; canDecide: boolean }) {
  const { holes, totals, scope, revision } = plan
  const [chosen, setChosen] = useState<Record<string, Choice>>({})
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>()
  const [isAsked, setAsked] = useState(false)
  const field = useRef<InputRef>(null)
  const lacks = isAsked && reason.trim() === ''
  const decisions = Object.entries(chosen).map(([hole, choice]) => ({ hole, choice, reason: reason.trim() }))
  const open = holes.filter(({ key, decision }) => !decision && !chosen[key])
  const save = async () => {
    setAsked(true)
    if (reason.trim() === '') return field.current?.focus()
    try {
      await put('/api/v1/campaigns/{slug}/decisions', { slug, scope, revision, decisions })
      announce(`Đã ghi ${decisions.length} quyết định.`)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  const aside = (
    <span className="small">
      {totals.holes - totals.undecided} / {totals.holes} đã quyết định
    </span>
  )
  return (
    <Panel title="Tài liệu còn thiếu" aside={aside}>
      {holes.length === 0 && <p className="card-body muted">Không thiếu tài liệu nào.</p>}
      <ErrorSummary error={error} />
      {canDecide && open.length > 1 && (
        <div className="holes-all">
          <label htmlFor="holes-all" className="grow">
            Đặt chung cho {open.length} mục chưa quyết định
          </label>
          <select
            id="holes-all"
            value=""
            onChange={({ target }) =>
              setChosen({
                ...Object.fromEntries(open.map(({ key }) => [key, target.value as Choice])),
                ...chosen,
              })
            }
          >
            <option value="" disabled>
              Chọn cách xử lý
            </option>
            <Choices />
          </select>
        </div>
      )}
      <div className="holes-scroll" tabIndex={0} role="region" aria-label="Tài liệu còn thiếu">
        <table className="w holes">
          <tbody>
            {holes.map(({ key, leaf, title, reason: why, decision }) => (
              <tr key={key}>
                <td>
                  <Glyph
                    of={decision && decision.choice !== 'wait' ? 'accepted' : 'incomplete'}
                    label={decision ? 'đã quyết định' : 'chưa quyết định'}
                  />
                </td>
                <td>
                  <b>{leaf}</b> {title}
                  <div className="small muted">{why}</div>
                  {decision && (
                    <div className="small muted">
                      {decision.byName}: “{decision.reason}”
                    </div>
                  )}
                </td>
                <td className="nowrap">
                  {canDecide ? (
                    <select
                      aria-label={`Cách xử lý ${leaf} ${title}`}
                      value={chosen[key] ?? decision?.choice ?? ''}
                      onChange={({ target }) => setChosen({ ...chosen, [key]: target.value as Choice })}
                    >
                      <option value="" disabled>
                        Chưa quyết định
                      </option>
                      <Choices />
                    </select>
                  ) : (
                    (choices.find(([choice]) => choice === decision?.choice)?.[1] ?? 'Chưa quyết định')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decisions.length > 0 && (
        <div className="card-body hole-reason">
          <div className="field grow">
            <label htmlFor="hole-reason">Lý do, in trên trang báo thiếu (bắt buộc)</label>
            <Input
              id="hole-reason"
              ref={field}
              aria-invalid={lacks || undefined}
              aria-describedby="hole-reason-said"
              value={reason}
              maxLength={1000}
              onChange={({ target }) => setReason(target.value)}
            />
            <div id="hole-reason-said" className="wrong" role="status">
              {lacks && 'Hãy ghi lý do: lý do được in trên trang báo thiếu.'}
            </div>
          </div>
          <Button type="primary" onClick={() => void save()}>
            Ghi {decisions.length} quyết định
          </Button>
        </div>
      )}
    </Panel>
  )
}

const Choices = () =>
  choices.map(([choice, label]) => (
    <option key={choice} value={choice}>
      {label}
    </option>
  ))
