// What stood in a file besides its pages: nothing of it is hidden, and every file that came out has its own line.
import { Link } from 'react-router'
import { formatSize } from '../../schemas/format.ts'
import { said } from '../api/problem.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Count, Panel } from '../kit/panel.tsx'

type Version = DocumentView['versions'][number]

const kinds = {
  macros: 'Macro',
  externalLinks: 'Liên kết ra ngoài',
  embedded: 'Tệp, đối tượng nhúng',
  scripts: 'Mã lệnh',
  oldFonts: 'Phông chữ đời cũ',
} as const

export function Findings({ files }: { files: Version['files'] }) {
  const found = files.flatMap((file) => file.findings.map((one) => ({ ...one, file: file.name })))
  if (found.length === 0) return null
  return (
    <Panel title="Bên trong tệp có" aside={<Count n={found.length} />}>
      <ul className="plain-list">
        {found.map(({ kind, parts, file }) => (
          <li key={`${file} ${kind}`}>
            <span className="strong nowrap">{kinds[kind]}</span>
            <div className="grow small">
              {files.length > 1 && <div className="muted">{file}</div>}
              {parts.slice(0, 8).map((part) => (
                <div key={part} className="hash">
                  {part}
                </div>
              ))}
              {parts.length > 8 && <div className="muted">và {parts.length - 8} chỗ khác</div>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type Content = NonNullable<Version['contents']>[number]

const outcomes = {
  document: 'thành tài liệu',
  annex: 'đã lấy vào tài liệu này',
  opened: 'đã mở, các tệp của nó ở dưới đây',
  known: 'đã có trong kho',
  refused: 'không nhận',
} as const

/** Of a file that was made a document: what its own check found. */
const states: Partial<Record<NonNullable<Content['state']>, string>> = {
  received: 'thành tài liệu, đang kiểm tra',
  rejected: outcomes.refused,
  'held-secret': 'bị giữ, nghi dấu độ mật',
  unpacked: outcomes.opened,
}

const isMissing = ({ outcome, state }: Content) =>
  outcome === 'refused' || state === 'rejected' || state === 'held-secret'

interface ContentsProps {
  contents: NonNullable<Version['contents']>
  /** Address of the document with this id. */
  to: (document: string) => string
}

export function Contents({ contents, to }: ContentsProps) {
  return (
    <Panel title="Các tệp bên trong" aside={<Count n={contents.length} of="tệp" />}>
      <ul className="plain-list">
        {contents.map((content) => {
          const { of, depth, path, name, size, outcome, state, document, code, problem } = content
          return (
            <li key={`${of} ${path}`}>
              <div className="grow">
                <div title={path}>
                  {depth > (contents[0]?.depth ?? depth) && <span className="muted">↳ </span>}
                  {name}
                </div>
                <div className={`small ${isMissing(content) ? 'red' : 'muted'}`}>
                  {formatSize(size)} · {(state && states[state]) ?? outcomes[outcome]}
                  {isMissing(content) && `: ${said(problem, 'detail', 'Tệp không được nhận.')}`}
                </div>
              </div>
              {document && code && <Link to={to(document)}>{code}</Link>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

/** «Lấy từ tệp nén …»: where a document came from is part of what it proves. */
export function CameFrom({
  source,
  to,
}: {
  source: NonNullable<Version['source']>
  to: ContentsProps['to']
}) {
  const { name, path, document, sha256 } = source
  return (
    <p className="small muted">
      Lấy từ tệp nén {document ? <Link to={to(document)}>{name}</Link> : name}
      {path && <> · {path}</>} · <span title={sha256}>SHA-256 {sha256.slice(0, 12)}…</span>
    </p>
  )
}
