// Where a document proves something, in every year, and how many points hang on it.
import { Link } from 'react-router'
import { formatPoints } from '../../schemas/format.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Count, Panel } from '../kit/panel.tsx'
import { agencyPath } from '../shell/scope.tsx'
import { useLibraryScope } from './page.tsx'

export function Uses({ document: { usedIn, versions } }: { document: DocumentView }) {
  const { agency, isOfAgency } = useLibraryScope()
  return (
    <Panel title="Dẫn chứng" aside={<Count n={usedIn.length} of="lần gắn" />}>
      {usedIn.length === 0 ? (
        <p className="card-body muted">
          Chưa gắn vào tiêu chí nào. Gắn ở màn hình Tự đánh giá, mục tương ứng.
        </p>
      ) : (
        <>
          <p className="card-body small">{stakeOf(usedIn)}</p>
          <ul className="plain-list">
            {usedIn.map((use) => (
              <li key={`${use.assessment} ${use.slot} ${use.version}`}>
                <span className="code">{use.code}</span>
                <span className="grow">
                  {isOfAgency && agency ? (
                    <Link to={agencyPath(use.campaign, agency.code, `tu-danh-gia/${use.code}`)}>
                      Tiêu chí {use.code}
                    </Link>
                  ) : (
                    <>Tiêu chí {use.code}</>
                  )}
                  <span className="muted"> · kỳ {use.campaign}</span>
                  {use.pages && <span className="muted"> · trang {use.pages}</span>}
                  {use.atStake > 0 && (
                    <span className="muted"> · {formatPoints(use.atStake)} điểm cần tài liệu này</span>
                  )}
                </span>
                <span className="small muted">
                  bản {versions.find(({ id }) => id === use.version)?.n ?? '–'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** Points count once a leaf, however often the document is cited there; those of different years are not added up. */
function stakeOf(usedIn: DocumentView['usedIn']): string {
  const leaves = new Map(usedIn.filter(({ atStake }) => atStake > 0).map((use) => [use.assessment, use]))
  if (leaves.size === 0) return 'Không tiêu chí nào thiếu tài liệu nếu tài liệu này không được chấp nhận.'
  const needing = [...leaves.values()]
  const campaigns = new Set(needing.map(({ campaign }) => campaign))
  const said = [...campaigns].map((slug) => {
    const uses = needing.filter(({ campaign }) => campaign === slug)
    const points = uses.reduce((sum, { atStake }) => sum + atStake, 0)
    return `${formatPoints(points)} điểm ở ${uses.length} tiêu chí (kỳ ${slug})`
  })
  return `Nếu tài liệu này không được chấp nhận: ảnh hưởng ${said.join('; ')}.`
}
