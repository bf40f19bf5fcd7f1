// What stands over the board: where the round is, and what one does with all of it.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDeadline, formatMoment, formatPercent, formatPoints, leftWords } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { get, hrefOf } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { copy } from '../kit/copy.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { announce } from '../kit/live.tsx'
import { PageHead } from '../kit/page.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { Defects } from './defects.tsx'
import { Urge } from './urge.tsx'
import type { Board, BoardOnScreen, Open } from './use-board.ts'
import { givenWord } from './words.ts'

export function Head({
  board,
  on,
  chosen,
}: {
  board: Board
  on: BoardOnScreen
  chosen: ReadonlySet<string>
}) {
  const { campaign, may } = useCampaignScope()
  const [isCounting, count] = useState(false)
  const [isUrging, urge] = useState(false)
  const { isWhole, now, lockAt } = board
  const { rows, columns } = on
  const scope = isWhole ? '' : 'trong phạm vi của bạn · '
  return (
    <PageHead
      title="Bảng theo dõi"
      meta={`${scope}${board.rows.length} ${rows === 'person' ? 'người' : 'cơ quan'} × ${board.columns.length} ${columns === 'area' ? 'lĩnh vực' : 'tiêu chí'} · số liệu lúc ${formatMoment(now)}`}
    >
      <Standing board={board} />
      {may('overview.read') && campaign.kind === 'province' && (
        <LinkButton to={campaignPath(campaign.slug, 'tong-quan')}>Tổng quan</LinkButton>
      )}
      {may('locks.read') && now >= lockAt && (
        <LinkButton to={campaignPath(campaign.slug, 'khoa')}>Bản lưu khi khóa</LinkButton>
      )}
      <Button href={hrefOf('/api/v1/campaigns/{slug}/board/table', { slug: campaign.slug, rows, columns })}>
        Xuất Excel
      </Button>
      <Button onClick={() => count(true)}>Lỗi thường gặp</Button>
      {isCounting && <Defects slug={campaign.slug} onClose={() => count(false)} />}
      {chosen.size > 0 && (
        <Button
          onClick={() =>
            void copySentences(
              campaign.slug,
              [...chosen].map((agency) => ({ agency })),
            )
          }
        >
          Sao chép câu gửi ({chosen.size})
        </Button>
      )}
      {chosen.size > 0 && may('reminders.send') && (
        <Button type="primary" onClick={() => urge(true)}>
          Đôn đốc ({chosen.size})
        </Button>
      )}
      {isUrging && <Urge slug={campaign.slug} chosen={chosen} onClose={() => urge(false)} />}
    </PageHead>
  )
}

/** What the head of the page says: points at risk, or, of an internal index, whose index it is. */
function Standing({ board }: { board: Board }) {
  return (
    <div className="countdown">
      <div>{board.total.points ? <AtRisk board={board} /> : <Index board={board} />}</div>
      <small>{whenWord(board)}</small>
    </div>
  )
}

function AtRisk({ board: { total, isWhole } }: { board: Board }) {
  const risk = total.points?.risk ?? 0
  return (
    <>
      <b className={risk ? 'red' : ''}>{formatPoints(risk)}</b> điểm có nguy cơ
      {isWhole ? '' : ' trong phạm vi của bạn'}
    </>
  )
}

/** What was published comes first; before that the appraised points, then what agencies say of themselves. */
function Index({ board }: { board: Board }) {
  const { total, isWhole, rows } = board
  const given = rows[0]?.given
  if (!isWhole && rows.length === 1 && given)
    return (
      <>
        <b>{formatPercent(given.index)}</b> chỉ số {givenWord(board)}
        {given.rank !== undefined && `, hạng ${given.rank}/${total.given?.ranked}`}
      </>
    )
  const { median, ranked } = total.given ?? total
  return (
    <>
      <b>{median ? formatPercent(median) : '–'}</b> chỉ số {total.given ? givenWord(board) : words.whose.self}
      , trung vị
      {median || isWhole ? ` của ${ranked ?? 0} cơ quan` : ': chỉ tính trên toàn bộ'}
    </>
  )
}

function whenWord({ stage, now, lockAt, workingDaysLeft }: Board): string {
  if (stage) return `Bước: ${words.stages[stage]}`
  const lock = formatDeadline(lockAt)
  return now >= lockAt ? `Đã khóa ${lock}` : `Khóa ${lock} · ${leftWords(workingDaysLeft)}`
}

/** Fetched as they are now, then copied together. */
export async function copySentences(slug: string, wanted: readonly Open[]): Promise<void> {
  try {
    const details = await Promise.all(
      wanted.map((open) => get('/api/v1/campaigns/{slug}/board/cell', { slug, ...open })),
    )
    const sentences = details.flatMap(({ sentence }) => sentence ?? [])
    if (sentences.length === 0) announce('Hiện không có việc gì chờ cơ quan này.')
    else await copy(sentences.join('\n\n'), 'câu gửi')
  } catch (error) {
    announce(error instanceof ApiProblem ? error.message : 'Chưa sao chép được. Hãy thử lại.')
  }
}
