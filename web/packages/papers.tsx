// Văn bản: the drafts that carry the content code, what came back issued, and whether it agrees with the snapshot.
import { Button } from 'antd'
import { useState } from 'react'
import { capital, formatDay, formatMoment, formatSize } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf, type Output, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { Compared } from './compared.tsx'
import { Difficulties } from './difficulties.tsx'
import type { PackageRow } from './page.tsx'
import { ReturnPaper } from './return-paper.tsx'

export type PaperRow = Output<'/api/v1/packages/{id}/papers', 'get'>['papers'][number]
export type Kind = PaperRow['kind']

const drafts = [
  ['report', '/api/v1/packages/{id}/report', 'báo cáo'],
  ['proposal', '/api/v1/packages/{id}/proposal-letter', 'tờ trình'],
  ['transmittal', '/api/v1/packages/{id}/transmittal', 'phiếu chuyển'],
] as const

export function Papers({ one }: { one: PackageRow }) {
  const { id } = one
  const may = useScope().may('packages.seal')
  const asked = useGet('/api/v1/packages/{id}/papers', { id }, { polled: true })
  const [kind, setKind] = useState<Kind>()
  return (
    <section aria-label="Văn bản" className="papers">
      <div className="row">
        <h3 className="grow">Văn bản</h3>
        {may && (
          <Button size="middle" onClick={() => setKind('report')}>
            Tải lên văn bản đã ban hành
          </Button>
        )}
      </div>
      <Difficulties one={one} />
      <p className="row small">
        <span className="muted">Bản thảo để trình ký:</span>
        {drafts.map(([name, path, word]) => (
          <span key={name}>
            <a href={hrefOf(path, { id, purpose: 'print' })} target="_blank" rel="noreferrer">
              In {word}
            </a>
            {name !== 'report' && (
              <>
                {' '}
                (<a href={hrefOf(path, { id, as: 'docx', purpose: 'print' })}>Word</a>)
              </>
            )}
          </span>
        ))}
        <a href={hrefOf('/api/v1/packages/{id}/report-word', { id, purpose: 'print' })}>Báo cáo (Word)</a>
      </p>
      <Wait for={asked}>
        {({ papers }) =>
          papers.length === 0 ? (
            <p className="muted small">
              Chưa có văn bản đã ban hành. Sau khi ký, lấy số, hãy tải tệp PDF lên: hệ thống tự đối chiếu mã
              nội dung và số liệu.
            </p>
          ) : (
            <ul className="issued">
              {papers.map((paper) => (
                <Issued key={paper.id} paper={paper} may={may} />
              ))}
            </ul>
          )
        }
      </Wait>
      {kind && (
        <ReturnPaper to={`/api/v1/packages/${id}/papers`} first={kind} onClose={() => setKind(undefined)} />
      )}
    </section>
  )
}

function Issued({ paper, may }: { paper: PaperRow; may: boolean }) {
  const { id, kind, number, issued, signer, file, byName, at } = paper
  return (
    <li>
      <div className="row">
        <div className="grow">
          <b>
            {capital(words.paperKinds[kind])} số {number}
          </b>{' '}
          ngày {formatDay(issued)}
          {signer && `, ${signer} ký`}
          <div className="small muted">
            {byName} tải lên {formatMoment(at)}
          </div>
        </div>
        <Button
          size="middle"
          href={hrefOf('/api/v1/papers/{id}/bytes', { id, purpose: 'keep' })}
          download
          aria-label={`Tải văn bản số ${number}`}
        >
          Tải về ({formatSize(file.size)})
        </Button>
      </div>
      <Compared
        paper={paper}
        may={may}
        say={(said) => post('/api/v1/papers/{id}/comparison', { id, ...said })}
      />
    </li>
  )
}
