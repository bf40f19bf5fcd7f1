// Điểm của Bộ: own, Sở Nội vụ's and the ministry's points side by side; what was lost, may still be argued, was given up,
// was won back.
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { formatDay, formatDeadline, formatPoints } from '../../schemas/format.ts'
import { hrefOf, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { DayField } from '../kit/read-field.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { Leaf } from './leaf.tsx'
import { RecordLetter } from './letter.tsx'
import { OpenRound } from './open-round.tsx'
import { kindWords, type Ministry, type Round } from './shapes.ts'
import { Comparison } from './table.tsx'
import { WhatIf } from './what-if.tsx'
import './ministry.css'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const [query, setQuery] = useSearchParams()
  const on = query.get('ngay') ?? undefined
  const code = query.get('tc')
  const [shown, show] = useState<'round' | 'what-if'>()
  const asked = useGet(
    '/api/v1/campaigns/{slug}/ministry',
    { slug: campaign.slug, ...(on && { on }) },
    { polled: on === undefined, keep: true },
  )
  const set = (key: string, value: string | undefined) =>
    setQuery((old) => {
      const next = new URLSearchParams(old)
      if (value) next.set(key, value)
      else next.delete(key)
      return next
    })
  useTitle('Điểm của Bộ')
  return (
    <div className="ministry">
      <PageHead title="Điểm của Bộ" meta="Tự chấm đã gửi, Sở Nội vụ và Bộ Nội vụ, cạnh nhau theo từng đợt">
        <div className="ministry-day">
          <DayField label="Xem đến hết ngày" value={on} onRead={(day) => set('ngay', day)} />
        </div>
        <Button onClick={() => show('what-if')}>Nếu… thì</Button>
        <Button
          href={hrefOf('/api/v1/campaigns/{slug}/ministry/table', { slug: campaign.slug, ...(on && { on }) })}
        >
          Xuất Excel
        </Button>
        {may('ministry.manage') &&
          campaign.kind === 'province' &&
          on === undefined &&
          asked.data &&
          !asked.data.notYet && (
            <Button type="primary" onClick={() => show('round')}>
              Ghi điểm của Bộ
            </Button>
          )}
      </PageHead>
      <div className="page-body">
        <Wait for={asked}>
          {(view) => (
            <>
              <Losses {...view} />
              {view.rounds.length === 0 && (
                <p className="note">
                  {on
                    ? 'Đến ngày này chưa có điểm của Bộ.'
                    : (view.notYet ?? 'Chưa có điểm của Bộ. Khi có văn bản, Sở Nội vụ ghi điểm tại đây.')}
                </p>
              )}
              <Rounds rounds={view.rounds} manages={may('ministry.manage') && on === undefined} />
              <Comparison view={view} onOpen={(row) => set('tc', row.code)} />
              {view.rows
                .filter((row) => row.code === code)
                .map((row) => (
                  <Leaf key={row.code} row={row} rounds={view.rounds} onClose={() => set('tc', undefined)} />
                ))}
            </>
          )}
        </Wait>
      </div>
      {shown === 'round' && asked.data && (
        <OpenRound rounds={asked.data.rounds} onClose={() => show(undefined)} />
      )}
      {shown === 'what-if' && <WhatIf onClose={() => show(undefined)} />}
    </div>
  )
}

const parts = [
  ['lost', 'Bị trừ'],
  ['contestable', 'Còn giải trình được'],
  ['givenUp', 'Đã thôi'],
  ['wonBack', 'Giành lại'],
] as const

function Losses({ totals, isWhole }: Ministry) {
  return (
    <section
      className="card ministry-losses"
      aria-label={isWhole ? 'Điểm bị trừ' : 'Điểm bị trừ trong phạm vi của bạn'}
    >
      {parts.map(([name, label]) => (
        <div key={name} className="figure">
          <div className="figure-label">{label}</div>
          <div className={`figure-value ${name === 'lost' && totals.lost ? 'red' : ''}`}>
            {formatPoints(totals[name])}
          </div>
        </div>
      ))}
      {!isWhole && <span className="muted small">Trong phạm vi của bạn</span>}
    </section>
  )
}

function Rounds({ rounds, manages }: { rounds: readonly Round[]; manages: boolean }) {
  const [acting, act] = useState<{ what: 'letter' | 'undo'; round: Round }>()
  return (
    <ul className="ministry-rounds">
      {rounds.map((round) => (
        <li key={round.id} className="row">
          <span className="grow">
            <b>
              {kindWords[round.kind]}, đợt {round.n}
            </b>
            : văn bản số {round.paper.number} ngày {formatDay(round.paper.issued)}
            {round.isOpen && ` · trả lời trước ${formatDeadline(round.due)}`}
            {round.letter &&
              ` · đã gửi văn bản giải trình số ${round.letter.number} ngày ${formatDay(round.letter.issued)}`}
          </span>
          {manages && round.isOpen && (
            <>
              <Button
                href={hrefOf('/api/v1/ministry-rounds/{id}/letter', { id: round.id })}
                target="_blank"
                rel="noreferrer"
              >
                In dự thảo văn bản
              </Button>
              <Button
                href={hrefOf('/api/v1/ministry-rounds/{id}/letter', { id: round.id, as: 'docx' })}
                target="_blank"
                rel="noreferrer"
                aria-label={`Dự thảo văn bản đợt ${round.n}, tệp Word`}
              >
                Word
              </Button>
              <Button onClick={() => act({ what: 'letter', round })}>Ghi văn bản đã gửi…</Button>
            </>
          )}
          {/* Published points are answered by nobody: what was typed wrongly is undone there too. */}
          {manages && round === rounds.at(-1) && !round.letter && (
            <Button onClick={() => act({ what: 'undo', round })}>Bỏ đợt này…</Button>
          )}
        </li>
      ))}
      {acting?.what === 'letter' && <RecordLetter round={acting.round} onClose={() => act(undefined)} />}
      {acting?.what === 'undo' && (
        <ActDialog
          title={`Bỏ đợt ${acting.round.n}`}
          act={`Bỏ đợt ${acting.round.n}`}
          danger
          done="Đã bỏ đợt điểm."
          run={() => {
            const { id, revision } = acting.round
            return remove('/api/v1/ministry-rounds/{id}', { id, revision })
          }}
          onClose={() => act(undefined)}
        >
          <p>Điểm của đợt này được bỏ, lịch sử còn giữ. Chỉ bỏ được khi chưa cơ quan nào trả lời.</p>
        </ActDialog>
      )}
    </ul>
  )
}
