// One document: what it is, its versions, where it proves something, and the document itself beside.
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { formatDay, formatMoment } from '../../schemas/format.ts'
import { said } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ParticularsDialog } from '../documents/particulars.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Heading, useTitle } from '../kit/page.tsx'
import { Panel } from '../kit/panel.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { PrintButton } from '../kit/print-link.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import { Viewer } from '../viewer/viewer.tsx'
import { Alike } from './alike.tsx'
import { proofs } from './filter.ts'
import { ProofNote } from './proof-note.tsx'
import { useLibraryScope } from './page.tsx'
import { CameFrom, Contents, Findings } from './inside.tsx'
import { MadeFrom, UsedToMake } from './lineage.tsx'
import { NoView } from './no-view.tsx'
import { Recognition } from './recognition.tsx'
import { ReplaceDialog } from './replace.tsx'
import { Restore } from './restore.tsx'
import { ScanLine } from './scan.tsx'
import { Secrecy } from './secrecy.tsx'
import { NoSignature, Signatures } from './signatures.tsx'
import { MailedBy } from './mailed.tsx'
import { TakenFrom } from './snapshot.tsx'
import { Standing } from './standing.tsx'
import { Uses } from './uses.tsx'
import { Versions } from './versions.tsx'
import { WithdrawDialog } from './withdraw.tsx'
import './library.css'
import './document.css'

type Open = 'particulars' | 'main' | 'annex' | 'withdraw'

export function Page() {
  const { id = '' } = useParams()
  const asked = useGet('/api/v1/documents/{id}', { id }, { polled: true })
  return <Wait for={asked}>{(document) => <Shown document={document} />}</Wait>
}

function Shown({ document }: { document: DocumentView }) {
  const { campaign, agency, isOfAgency, may: mayDo } = useLibraryScope()
  const [query, setQuery] = useSearchParams()
  const [open, setOpen] = useState<Open>()
  const { code, name, particulars, versions, may, withdrawn } = document
  const title = particulars.symbol ?? code
  const version = versions.find(({ n }) => String(n) === query.get('ban')) ?? versions[0]
  const slug = campaign?.slug ?? ''
  const back =
    isOfAgency && agency ? agencyPath(slug, agency.code, 'tai-lieu') : campaignPath(slug, 'tai-lieu')
  const toDocument = (other: string) => `${back}/${other}`
  const close = () => setOpen(undefined)
  const put = (key: string, value: string) =>
    setQuery((old) => new URLSearchParams([...[...old].filter(([k]) => k !== key), [key, value]]), {
      replace: true,
    })
  useTitle(title, 'Tài liệu')
  return (
    <div className="document">
      <div className="document-facts">
        <div className="document-head">
          <div className="small muted">
            <Link to={back}>Tài liệu</Link> · {code} · {document.agencyName}
          </div>
          <Heading>{title}</Heading>
          <p>{particulars.subject ?? name}</p>
          <Standing row={document} />
          {version && <ScanLine version={version} />}
          {version && !version.closed && <Recognition files={version.files} />}
          {version?.state === 'kept' && !version.closed && <NoView files={version.files} />}
          {version && <NoSignature version={version} />}
          {version?.source && <CameFrom source={version.source} to={toDocument} />}
          {version?.web && <TakenFrom web={version.web} />}
          {version?.mail && <MailedBy version={version} mail={version.mail} />}
          {version && <MadeFrom version={version} to={toDocument} />}
          <UsedToMake document={document} to={toDocument} />
          {withdrawn && (
            <div className="note amber">
              <p>
                Đã thu hồi {formatMoment(withdrawn.at)}: {withdrawn.reason}. Bản đã gửi vẫn còn ở nơi đã gửi,
                và từ nay không chứng minh cho tiêu chí nào nữa.
              </p>
              {may.includes('restore') && <Restore document={document} />}
            </div>
          )}
          {version?.state === 'rejected' && (
            <p className="note red">{said(version.problem, 'detail', 'Tệp không được nhận.')}</p>
          )}
          {version?.state === 'held-secret' && (
            <Secrecy
              version={version}
              canSay={may.includes('secrecy')}
              canRelease={mayDo('documents.release')}
            />
          )}
          <div className="row document-acts">
            {may.includes('particulars') && (
              <Button onClick={() => setOpen('particulars')}>Sửa thông tin</Button>
            )}
            {may.includes('replace') && <Button onClick={() => setOpen('main')}>Thay bản mới</Button>}
            {may.includes('annex') && <Button onClick={() => setOpen('annex')}>Thêm phụ lục</Button>}
            {may.includes('derive') && version?.state === 'kept' && (
              <LinkButton to={`${toDocument(document.id)}/tach-ghep`}>Tách, ghép, xoay trang</LinkButton>
            )}
            {may.includes('withdraw') && (
              <Button danger onClick={() => setOpen('withdraw')}>
                Thu hồi
              </Button>
            )}
            <PrintButton path="/api/v1/documents/{id}/receipt" input={{ id: document.id }}>
              {version?.destroyed ? 'In phiếu hủy tệp' : 'In phiếu tiếp nhận'}
            </PrintButton>
            <HistoryButton id={document.id} of={title} />
          </div>
        </div>
        <Particulars document={document} />
        {isOfAgency && <Alike id={document.id} to={toDocument} />}
        {version && <Signatures version={version} />}
        <Uses document={document} />
        {version && <Findings files={version.files} />}
        {version?.contents && <Contents contents={version.contents} to={toDocument} />}
        <Versions versions={versions} shown={version?.id} onShow={(n) => put('ban', String(n))} />
      </div>
      <section className="document-view" aria-label="Xem tài liệu">
        {version?.state === 'kept' && !version.closed ? (
          <Viewer
            name={title}
            subject={versions.length > 1 ? `bản ${version.n}` : ''}
            version={version.id}
            files={version.files}
            key={`${version.id} ${query.get('tep') ?? 0}`}
            firstFile={Number(query.get('tep') ?? 0)}
            page={Number(query.get('tr') ?? 1)}
            onTurn={(n) => put('tr', String(n))}
          />
        ) : (
          <p className="empty">
            {version?.state === 'received'
              ? 'Đang kiểm tra tệp. Trang tự cập nhật khi xong.'
              : version?.state === 'unpacked'
                ? 'Tệp nén đã mở. Chọn tài liệu trong “Các tệp bên trong” để xem.'
                : 'Bản này không xem được.'}
          </p>
        )}
      </section>
      {open === 'particulars' && <ParticularsDialog document={document.id} onClose={close} />}
      {(open === 'main' || open === 'annex') && (
        <ReplaceDialog document={document} role={open} onClose={close} />
      )}
      {open === 'withdraw' && <WithdrawDialog document={document} onClose={close} />}
    </div>
  )
}

function Particulars({ document }: { document: DocumentView }) {
  const { particulars, issuerName, byName, at, versions } = document
  const { type, issued, sent, signer, capacity, proofClass } = particulars
  const rows: [string, string | undefined][] = [
    ['Loại văn bản', type],
    ['Ngày ban hành', issued && formatDay(issued)],
    ['Ngày gửi', sent && formatDay(sent)],
    ['Cơ quan ban hành', issuerName],
    ['Người ký', [signer, capacity].filter(Boolean).join(', ') || undefined],
    ['Hình thức', proofClass && proofs[proofClass]],
    ['Tải lên', `${formatMoment(at)} · ${byName}`],
  ]
  return (
    <Panel title="Thông tin văn bản">
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="muted">chưa ghi</span>}</dd>
          </div>
        ))}
      </dl>
      <ProofNote confirmed={proofClass} proposed={versions[0]?.proposed} />
    </Panel>
  )
}
