import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatNumber, formatSize } from '../../schemas/format.ts'
import { hrefOf, type Output, post, remove } from '../api/client.ts'
import { said } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Hash } from '../kit/hash.tsx'
import { announce } from '../kit/live.tsx'
import { Panel } from '../kit/panel.tsx'
import { Glyph, Status } from '../kit/status.tsx'
import { type How, modeWords, Order } from './order.tsx'
import type { PlanView } from './plan.tsx'

type Edition = Output<'/api/v1/editions/{id}', 'get'>

const stageWords: Record<string, string> = {
  plan: 'Kiểm tài liệu còn thiếu, đối chiếu bản gốc',
  front: 'Bìa, mục lục',
  documents: 'Ghép và đánh số trang',
  outline: 'Dấu trang, liên kết',
  finish: 'Kiểm tra quyển và tính SHA-256',
}

export function Editions({ slug, plan, canBuild }: { slug: string; plan: PlanView; canBuild: boolean }) {
  const asked = useGet('/api/v1/campaigns/{slug}/editions', { slug }, { polled: true })
  const [error, setError] = useState<unknown>()
  const editions = (asked.data?.editions ?? []).filter(({ scope }) => scope === plan.scope)
  const running = editions.find(({ state }) => state === 'ordered')
  const act = async (run: () => Promise<unknown>, done: string) => {
    setError(undefined)
    try {
      await run()
      announce(done)
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    }
  }
  const order = (draft: boolean, how: How) =>
    act(
      () => post('/api/v1/editions', { campaign: slug, scope: plan.scope, draft, ...how }),
      'Đã bắt đầu đóng quyển.',
    )
  const { undecided, leaves } = plan.totals
  const whyNot =
    leaves === 0
      ? 'Chưa có tiêu chí nào được gửi.'
      : undecided > 0
        ? `Còn ${undecided} tài liệu thiếu chưa quyết định hoặc đang chờ.`
        : running
          ? `Lần ${running.n} đang đóng.`
          : undefined
  return (
    <>
      <ErrorSummary error={error} />
      {canBuild && (
        <Order
          key={plan.issue?.n ?? 0}
          issue={plan.issue}
          waiting={plan.waiting}
          whyNot={whyNot}
          onOrder={(...how) => void order(...how)}
        />
      )}
      {running && (
        <Running
          edition={running}
          {...(canBuild && {
            onCancel: () =>
              void act(() => remove('/api/v1/editions/{id}', { id: running.id }), 'Đã hủy đóng quyển.'),
          })}
        />
      )}
      {editions
        .filter(({ state }) => state !== 'ordered')
        .map((edition) => (
          <Done
            key={edition.id}
            edition={edition}
            onRetry={
              canBuild
                ? () =>
                    void act(() => post('/api/v1/editions/{id}/retry', { id: edition.id }), 'Đang đóng lại.')
                : undefined
            }
          />
        ))}
    </>
  )
}

function Running({ edition, onCancel }: { edition: Edition; onCancel?: () => void }) {
  const { n, byName, at, progress, stages } = edition
  const now = progress ? stages.indexOf(progress.stage) : -1
  const aside = (
    <>
      <span className="small muted">
        {byName}, {formatMoment(at)}
      </span>
      {onCancel && (
        <Button type="text" onClick={onCancel}>
          Hủy
        </Button>
      )}
    </>
  )
  return (
    <Panel title={`Đang đóng quyển – lần ${n}`} aside={aside}>
      <div className="card-body">
        {!progress && <p className="muted">Đang chờ máy xử lý nhận việc.</p>}
        {progress && (
          <progress max={Math.max(1, progress.total)} value={progress.done} aria-label="Tiến độ đóng quyển">
            {progress.done} / {progress.total}
          </progress>
        )}
        <ol className="stages">
          {stages.map((stage, i) => (
            <li
              key={stage}
              className={i === now ? 'medium' : 'muted'}
              aria-current={i === now ? 'step' : undefined}
            >
              <Glyph of={i < now ? 'accepted' : i === now ? 'draft' : 'untouched'} />
              <span className="grow">{stageWords[stage] ?? stage}</span>
              {i === now && progress && (
                <span>
                  {formatNumber(progress.done)} / {formatNumber(progress.total)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  )
}

function Done({ edition, onRetry }: { edition: Edition; onRetry: (() => void) | undefined }) {
  const { id, n, state, draft, at, byName, volumes, problem, numbering } = edition
  const pages = volumes.reduce((sum, volume) => sum + volume.pages, 0)
  return (
    <Panel
      title={draft ? `Bản nháp – lần ${n}` : `Quyển lần ${n}`}
      aside={
        <Status
          of={state === 'built' ? 'accepted' : state === 'failed' ? 'overdue' : 'not-applicable'}
          text={state === 'built' ? 'Đã đóng' : state === 'failed' ? 'Chưa đóng được' : 'Đã hủy'}
          quiet
        />
      }
    >
      <div className="card-body edition">
        <div className="small muted">
          {formatMoment(at)} · {byName}
          {pages > 0 && ` · ${formatNumber(pages)} trang, ${volumes.length} tập`}
          {numbering && numbering.over > 0 && ` · ${modeWords[numbering.mode]}`}
        </div>
        {state === 'failed' && (
          <p className="red">{said(problem, 'detail', 'Có lỗi khi đóng quyển. Hãy thử lại.')}</p>
        )}
        {volumes.map((volume) => (
          <div key={volume.n} className="volume">
            <Hash sha256={volume.blob.sha256} />
            <Button
              type="primary"
              href={hrefOf('/api/v1/editions/{id}/volumes/{n}/bytes', {
                id,
                n: String(volume.n),
                purpose: 'keep',
              } as never)}
              download
            >
              Tải tập {volume.n} ({formatSize(volume.blob.size)})
            </Button>
          </div>
        ))}
        {state === 'built' && numbering && numbering.over > 0 && (
          <Button href={hrefOf('/api/v1/editions/{id}/concordance', { id })} download>
            Tải bảng đối chiếu số trang với lần phát hành {numbering.over}
          </Button>
        )}
        {state !== 'built' && onRetry && <Button onClick={onRetry}>Đóng lại</Button>}
      </div>
    </Panel>
  )
}
