// One entry: what it was, its papers and snapshots with their hashes, and what may be done with it.
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { capital, formatDay } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { post, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CiteFields, citesOf, firstPlaces } from '../kit/cite-fields.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Hash } from '../kit/hash.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { ContributionForm } from './form.tsx'
import { benefitWords, daysOf } from './rows.tsx'
import type { Contribution, List } from './shapes.ts'

const { types, forms, scales, papers: paperWords } = words.contributions

export function ContributionDialog({ id, list, onClose }: { id: string; list: List; onClose: () => void }) {
  const asked = useGet('/api/v1/contributions/{id}', { id }, { keep: true })
  const [act, setAct] = useState<'edit' | 'remove' | 'cite'>()
  const one = asked.data
  const close = () => setAct(undefined)
  const isCitable = one?.slots.some(({ why }) => !why) && one.papers.length + one.links.length > 0
  return (
    <Dialog
      title={one ? capital(types[one.type]) : 'Truyền thông, sáng kiến'}
      kind="wide"
      onClose={onClose}
      footer={
        one && (
          <>
            {one.mayKeep && <Button onClick={() => setAct('remove')}>Bỏ mục này…</Button>}
            {one.mayKeep && <Button onClick={() => setAct('edit')}>Sửa…</Button>}
            {isCitable && (
              <Button type="primary" onClick={() => setAct('cite')}>
                Gắn vào tiêu chí…
              </Button>
            )}
          </>
        )
      }
    >
      <Wait for={asked}>{(found) => <About one={found} />}</Wait>
      {one && act === 'edit' && <ContributionForm list={list} type={one.type} old={one} onClose={close} />}
      {one && act === 'cite' && <Cite one={one} onClose={close} />}
      {one && act === 'remove' && (
        <ActDialog
          title={`Bỏ “${one.title}”`}
          act="Bỏ mục này"
          danger
          done="Đã bỏ mục này."
          run={async () => {
            await remove('/api/v1/contributions/{id}', { id, revision: one.revision })
            onClose()
          }}
          onClose={close}
        >
          <p>Tài liệu vẫn còn trong kho và ở tiêu chí đã gắn; lịch sử của mục vẫn được giữ.</p>
        </ActDialog>
      )}
    </Dialog>
  )
}

function About({ one }: { one: Contribution }) {
  const { campaign } = useCampaignScope()
  const { title, agencyName, summary, form, outlet, scale, authors, task, papers, links, cited } = one
  const whereOf = (version: string) => {
    const leaves = [...new Set(cited.filter((each) => each.version === version).map(({ leaf }) => leaf))]
    return leaves.length > 0 ? `; đã gắn vào tiêu chí ${leaves.join(', ')}` : ''
  }
  const pathOf = (document: string) => campaignPath(campaign.slug, `tai-lieu/${document}`)
  return (
    <div className="contribution">
      <p className="strong">{title}</p>
      <p className="small">
        {agencyName}, {daysOf(one)}
        {form && `, ${forms[form]}`}
        {outlet && ` (${outlet})`}
        {scale && `, phạm vi ${scales[scale]}`}
        {task && `, nhiệm vụ ${task}`}. {authors.length > 0 && `Tác giả: ${authors.join(', ')}. `}
        {one.leaves.length > 0 && `Chứng minh tiêu chí ${one.leaves.join(', ')}.`}
      </p>
      {summary && <p>{summary}</p>}
      {benefitWords(one).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <HistoryButton id={one.id} of={title} />
      <h3>Tài liệu</h3>
      {papers.length === 0 && <p className="small muted">Chưa có tài liệu nào.</p>}
      <ul className="contribution-list">
        {papers.map(({ document, version, kind, name, subject, isWithdrawn }) => (
          <li key={version}>
            {capital(paperWords[kind])}: <Link to={pathOf(document)}>{name}</Link>
            {subject && ` – ${subject}`}
            {isWithdrawn && <span className="red small"> (đã thu hồi)</span>}
            <span className="small muted">{whereOf(version)}</span>
          </li>
        ))}
      </ul>
      {links.length > 0 && <h3>Đường dẫn và bản chụp</h3>}
      <ul className="contribution-list">
        {links.map(({ address, on, document, version, name, sha256 }, n) => (
          <li key={n}>
            {/* As text: the page may be another one today; what counts is the snapshot. */}
            <span className="contribution-address">{address}</span>
            <div className="small">
              Bản chụp ngày {formatDay(on)}: <Link to={pathOf(document)}>{name}</Link>
              <span className="muted">{whereOf(version)}</span>
            </div>
            <Hash sha256={sha256} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Cite({ one, onClose }: { one: Contribution; onClose: () => void }) {
  const { id, slots: leaves, cited } = one
  const papers = [...new Map([...one.papers, ...one.links].map((each) => [each.version, each])).values()]
  const [places, setPlaces] = useState(() => firstPlaces(papers, leaves, cited))
  const cites = citesOf(places, leaves)
  return (
    <ActDialog
      title="Gắn tài liệu vào tiêu chí"
      kind="wide"
      act={cites.length > 0 ? `Gắn ${cites.length} tài liệu` : undefined}
      done="Đã gắn tài liệu vào tiêu chí."
      labelOf={() => 'Tiêu chí'}
      run={() => post('/api/v1/contributions/{id}/citations', { id, cites })}
      onClose={onClose}
    >
      <p>Tài liệu trở thành tài liệu kiểm chứng ngay, không phải tải lên hay nhập lại.</p>
      <CiteFields {...{ papers, leaves, cited, places }} onChange={setPlaces} />
    </ActDialog>
  )
}
