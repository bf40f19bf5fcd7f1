// The digital signatures in a version: who, over which bytes, vouched for by whom, by whose clock. Said as it is known,
// never more.
import { Fragment } from 'react'
import type { DocumentView } from '../api/shapes.ts'
import { Count, Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'

type Version = DocumentView['versions'][number]
type File = Version['files'][number]
type Signature = NonNullable<File['signed']>[number]

/** Where nobody signed digitally: a line, for that is no fault. */
export function NoSignature({ version: { files, state } }: { version: Version }) {
  if (state !== 'kept' || files.some(isMarked)) return null
  return <p className="small muted">{files[0]?.signedNote}</p>
}

export function Signatures({ version: { files, state } }: { version: Version }) {
  const marked = files.filter(isMarked)
  if (state !== 'kept' || marked.length === 0) return null
  const count = marked.reduce((sum, { signed, signatures }) => sum + (signed?.length ?? signatures), 0)
  return (
    <Panel title="Chữ ký số" aside={<Count n={count} of="chữ ký" />}>
      {marked.map((file) => (
        <Fragment key={file.sha256}>
          {files.length > 1 && <p className="card-body small muted">{file.name}</p>}
          {file.signed && file.signed.length > 0 ? (
            <ul className="plain-list">
              {file.signed.map((one, n) => (
                <One key={n} of={one} />
              ))}
            </ul>
          ) : (
            <p className="card-body muted">{file.signedNote}</p>
          )}
        </Fragment>
      ))}
    </Panel>
  )
}

const isMarked = ({ signatures }: File): boolean => signatures > 0

const tones = {
  good: ['accepted', 'Khớp tệp, nơi cấp tin cậy'],
  unsure: ['requested', 'Chưa xác nhận được hết'],
  bad: ['incomplete', 'Không khớp tệp'],
} as const

function One({ of: { kind, tone, name, about, bytes, certificate, time } }: { of: Signature }) {
  const [status, text] = tones[tone]
  return (
    <li className="signature">
      <div className="grow">
        <div className="row">
          <span className="strong">{name ?? 'Không đọc được tên'}</span>
          {kind === 'timestamp' && <span className="muted">dấu thời gian</span>}
          <Status of={status} text={text} quiet />
        </div>
        {about && <div className="small muted">{about}</div>}
        <dl>
          <dt>Tệp</dt>
          <dd>{bytes}</dd>
          <dt>Chứng thư</dt>
          <dd>{certificate}</dd>
          <dt>Thời điểm</dt>
          <dd>{time}</dd>
        </dl>
      </div>
    </li>
  )
}
