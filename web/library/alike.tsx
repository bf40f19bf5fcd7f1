// Documents of one's agency that seem to be the same paper, each beside this one in a click.
import { Link } from 'react-router'
import { useGet } from '../api/query.ts'
import { Count, Panel } from '../kit/panel.tsx'

export function Alike({ id, to }: { id: string; to: (other: string) => string }) {
  const rows = useGet('/api/v1/documents/{id}/alike', { id }).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Panel title="Có thể trùng" aside={<Count n={rows.length} of="tài liệu" />}>
      <ul className="plain-list">
        {rows.map(({ document, isSameNumber, text }) => (
          <li key={document.id}>
            <span className="code">{document.particulars.symbol ?? document.code}</span>
            <span className="grow">
              <Link to={to(document.id)}>{document.particulars.subject ?? document.name}</Link>
              <span className="small muted">
                {' '}
                ·{' '}
                {[isSameNumber && 'cùng số, nơi ban hành và năm', text > 0 && `giống ${text}% nội dung`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Link className="small" to={`${to(id)}/so-voi/${document.id}`}>
              So hai bản
            </Link>
          </li>
        ))}
      </ul>
      <p className="card-body small muted">
        Nếu là một văn bản, hãy dùng một bản và thu hồi bản kia. Nếu khác nhau thì giữ cả hai.
      </p>
    </Panel>
  )
}
