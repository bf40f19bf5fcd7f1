import { formatMoment, formatSize } from '../../schemas/format.ts'
import { hrefOf } from '../api/client.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Count, Panel } from '../kit/panel.tsx'

interface Props {
  versions: DocumentView['versions']
  shown: string | undefined
  onShow: (n: number) => void
}

const states = {
  received: 'đang kiểm tra',
  kept: '',
  rejected: 'không được nhận',
  unpacked: 'tệp nén, đã mở',
  'held-secret': 'bị giữ, nghi dấu độ mật',
} as const

/** Newest first. Earlier ones stay as they were: what cites them goes on citing them. */
export function Versions({ versions, shown, onShow }: Props) {
  return (
    <Panel title="Các bản" aside={<Count n={versions.length} of="bản" />}>
      <ul className="plain-list">
        {versions.map(({ id, n, at, byName, reason, state, files, closed }) => (
          <li key={id} className={id === shown ? 'selected' : ''}>
            <button
              type="button"
              className="as-link strong nowrap"
              aria-pressed={id === shown}
              onClick={() => onShow(n)}
            >
              Bản {n}
            </button>
            <div className="grow">
              <div>
                {formatMoment(at)} · {byName}
                {states[state] && <span className="amber"> · {states[state]}</span>}
              </div>
              {reason && <div className="small muted">Lý do thay: {reason}</div>}
              {files.map((file, at) => (
                <div key={file.sha256 + at} className="small">
                  {!closed && (state === 'kept' || state === 'unpacked') ? (
                    <a
                      href={hrefOf('/api/v1/versions/{id}/bytes', { id, file: at, purpose: 'keep' })}
                      download
                    >
                      {file.name}
                    </a>
                  ) : (
                    file.name
                  )}{' '}
                  <span className="muted">
                    {formatSize(file.size)}
                    {file.pages !== undefined && ` · ${file.pages} trang`}
                    {file.signatures > 0 &&
                      ` · ${file.signed?.length ? file.signedNote : `${file.signatures} chữ ký số`}`}
                  </span>
                  {file.warnings.map((warning) => (
                    <div key={warning} className="amber">
                      {warning}
                    </div>
                  ))}
                  <details>
                    <summary className="muted">SHA-256</summary>
                    <code className="hash">{file.sha256.match(/.{1,4}/g)?.join(' ')}</code>
                  </details>
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
