// What an agency sent with a leaf and what it added in its answer, each opened beside; two of them beside each other.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { hrefOf } from '../api/client.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import type { Row } from './shapes.ts'

type Paper = NonNullable<Row['papers']>[number]

export function SentPapers({ row: { papers, answer, over } }: { row: Row }) {
  const { slug } = useCampaignScope().campaign
  if (!over || !papers) return null
  const [sent, added] = [papers[0], answer?.documents[0]]
  return (
    <div className="sent-papers">
      {papers.length === 0 ? (
        <p className="red">Không gắn tài liệu kiểm chứng nào.</p>
      ) : (
        <List title="Tài liệu đã gửi" papers={papers} />
      )}
      {answer && answer.documents.length > 0 && (
        <List title="Tài liệu bổ sung" papers={answer.documents}>
          {sent && added && (
            <Link
              to={campaignPath(slug, `tai-lieu/${sent.document}/so-voi/${added.document}`)}
              target="_blank"
              rel="noreferrer"
            >
              Đặt hai tài liệu cạnh nhau
            </Link>
          )}
        </List>
      )}
    </div>
  )
}

function List({
  title,
  papers,
  children,
}: {
  title: string
  papers: readonly Paper[]
  children?: ReactNode
}) {
  return (
    <>
      {papers.map(({ version, code, subject, pages }) => (
        <p key={version}>
          {title}:{' '}
          <a href={hrefOf('/api/v1/versions/{id}/bytes', { id: version })} target="_blank" rel="noreferrer">
            {code}
          </a>
          {`, ${subject}${pages ? `, trang ${pages}` : ''}`}
        </p>
      ))}
      {children}
    </>
  )
}
