// What was said about the points of one leaf in the order of time, and how every dialog on it is headed.
import { Link } from 'react-router'
import { worthWords } from '../../schemas/format.ts'
import { HistoryButton } from '../kit/history.tsx'
import { Said } from '../kit/said.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import { SentPapers } from './sent-papers.tsx'
import { labels, type Row } from './shapes.ts'

export const about = ({ row, onClose }: { row: Row; onClose: () => void }) => ({
  title: `${row.agencyName}, ${row.code}`,
  kind: 'wide' as const,
  labelOf: (field: string) => labels[field],
  onClose,
  aside:
    row.mark && row.standing !== undefined ? (
      <HistoryButton id={row.mark} of={`điểm thẩm định ${row.code}`} />
    ) : undefined,
})

export function Trail({ row }: { row: Row }) {
  const { campaign, me } = useCampaignScope()
  const isOurs = me.grants.some(({ agency }) => agency?.id === row.agency)
  const code = me.grants.find(({ agency }) => agency?.id === row.agency)?.agency?.code
  return (
    <>
      <p className="medium">
        {row.name} <span className="muted">· {worthWords(row)}</span>
      </p>
      <ol className="appraisal-trail">
        <Said
          who="Cơ quan tự chấm"
          points={row.claimed}
          {...(!row.over && { text: 'Chưa gửi bản tự đánh giá.' })}
        />
        {row.first.map((line) => (
          <Said key={`1 ${line.at}`} who={`Lần 1, ${line.byName}`} {...line} text={line.reason} />
        ))}
        {row.answer && (
          <Said
            who={`Cơ quan ${row.answer.stance === 'ask' ? 'đề nghị xem xét lại' : 'thống nhất'}, ${row.answer.byName}`}
            {...row.answer}
          />
        )}
        {row.second.map((line) => (
          <Said key={`2 ${line.at}`} who={`Lần 2, ${line.byName}`} {...line} text={line.reason} />
        ))}
        {row.opinions.map(({ byName, stance, points, reason }) => (
          <Said
            key={byName}
            who={`Thành viên Hội đồng ${byName}: ${stance === 'agree' ? 'đồng ý' : 'ý kiến khác'}`}
            points={points}
            text={reason}
          />
        ))}
        {row.setAside && (
          <Said
            who={`Hội đồng kết luận không áp dụng, ${row.setAside.votes.for}/${row.setAside.votes.of} tán thành`}
            at={row.setAside.at}
            text={row.setAside.reason}
          />
        )}
        {row.verdict && !row.setAside && (
          <Said
            who={`Hội đồng kết luận, ${row.verdict.votes.for}/${row.verdict.votes.of} tán thành`}
            {...row.verdict}
            text={row.verdict.reason}
          />
        )}
      </ol>
      <SentPapers row={row} />
      {row.over && (
        <p>
          <Link
            target="_blank"
            rel="noreferrer"
            to={
              isOurs && code
                ? agencyPath(campaign.slug, code, `tu-danh-gia/${row.code}`)
                : campaignPath(campaign.slug, `ra-soat/${row.assessment}`)
            }
          >
            Mở bản tự đánh giá và tài liệu
          </Link>
        </p>
      )}
    </>
  )
}
