import { formatDay, formatSize } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf, type Output } from '../api/client.ts'
import { Hash } from '../kit/hash.tsx'
import { Panel } from '../kit/panel.tsx'

type Row = Output<'/api/v1/guest/{token}', 'get'>['papers'][number]

/** Signed papers that go with the package, each as it was issued. */
export const Papers = ({ token, papers }: { token: string; papers: readonly Row[] }) => (
  <Panel title="Văn bản kèm theo">
    <div className="card-body">
      {papers.map(({ id, kind, number, issued, size, sha256 }) => (
        <div key={id}>
          <a href={hrefOf('/api/v1/guest/{token}/papers/{paper}/bytes', { token, paper: id })} download>
            Tải {words.paperKinds[kind]} số {number} ngày {formatDay(issued)} ({formatSize(size)})
          </a>
          <Hash of="SHA-256" sha256={sha256} />
        </div>
      ))}
    </div>
  </Panel>
)
