// Two documents beside each other, page by page, to see whether they are the same paper: then one of them is taken back.
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { formatDay } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import { Viewer } from '../viewer/viewer.tsx'
import { useLibraryScope } from './page.tsx'
import { WithdrawDialog } from './withdraw.tsx'
import './document.css'

export function Page() {
  const { id = '', other = '' } = useParams()
  const { campaign, agency, isOfAgency } = useLibraryScope()
  const slug = campaign?.slug ?? ''
  const back =
    isOfAgency && agency ? agencyPath(slug, agency.code, 'tai-lieu') : campaignPath(slug, 'tai-lieu')
  const [page, setPage] = useState(1)
  useTitle('So hai bản', 'Tài liệu')
  return (
    <div className="side-by-side">
      {[id, other].map((one) => (
        <Side key={one} id={one} back={back} page={page} onTurn={setPage} />
      ))}
    </div>
  )
}

interface Props {
  id: string
  back: string
  page: number
  onTurn: (page: number) => void
}

function Side({ id, ...props }: Props) {
  const asked = useGet('/api/v1/documents/{id}', { id })
  return <Wait for={asked}>{(document) => <Shown document={document} {...props} />}</Wait>
}

function Shown({ document, back, page, onTurn }: Omit<Props, 'id'> & { document: DocumentView }) {
  const { id, code, name, particulars, versions, byName, usedIn, may, isWithdrawn } = document
  const [isAsked, ask] = useState(false)
  const title = particulars.symbol ?? code
  const version = versions[0]
  const said = [
    code,
    particulars.issued && formatDay(particulars.issued),
    `tải lên bởi ${byName}`,
    usedIn.length > 0 ? `gắn ${usedIn.length} lần` : 'chưa gắn',
  ]
  return (
    <section aria-label={title}>
      <div className="side-head">
        <div className="grow">
          <Link to={`${back}/${id}`}>{particulars.subject ?? name}</Link>
          <div className="small muted">{said.filter(Boolean).join(' · ')}</div>
        </div>
        {isWithdrawn && <span className="amber">Đã thu hồi</span>}
        {may.includes('withdraw') && (
          <Button
            size="small"
            danger
            aria-label={`Thu hồi bản này: ${title}, ${code}`}
            onClick={() => ask(true)}
          >
            Thu hồi bản này
          </Button>
        )}
      </div>
      <div className="document-view">
        {version?.state === 'kept' && !version.closed ? (
          <Viewer name={title} version={version.id} files={version.files} page={page} onTurn={onTurn} />
        ) : (
          <p className="empty">Bản này không xem được.</p>
        )}
      </div>
      {isAsked && <WithdrawDialog document={document} onClose={() => ask(false)} />}
    </section>
  )
}
