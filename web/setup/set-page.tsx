// Soạn bộ tiêu chí: names, who scores, guidance, rules, figures and slots of a set that is not published yet; of a published one
// the same, only read.
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { formatPoints } from '../../schemas/format.ts'
import type { Output } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { NodeEditor } from './node-editor.tsx'
import './setup.css'

export type SetView = Output<'/api/v1/sets/{id}', 'get'>
export type SetNode = SetView['nodes'][number]

export function Page() {
  const { id = '' } = useParams()
  const { may } = useScope()
  const asked = useGet('/api/v1/sets/{id}', { id })
  useTitle('Soạn bộ tiêu chí')
  if (!may('campaigns.manage') && !may('history.read')) return <NotHere />
  return <Wait for={asked}>{(set) => <Editor set={set} canManage={may('campaigns.manage')} />}</Wait>
}

function Editor({ set, canManage }: { set: SetView; canManage: boolean }) {
  const [key, choose] = useState(set.nodes.find(({ leaf }) => leaf)?.key ?? '')
  const node = set.nodes.find((one) => one.key === key)
  const isOpen = canManage && !set.published
  return (
    <>
      <PageHead
        title={isOpen ? 'Soạn bộ tiêu chí' : 'Bộ tiêu chí'}
        meta={`${set.title}, phiên bản ${set.version} · ${set.published ? 'đã công bố nên chỉ đọc' : 'chưa công bố'} · tổng ${formatPoints(set.total)} điểm, điều tra xã hội học ${formatPoints(set.surveyTotal)} điểm`}
      >
        <Link to="/thiet-lap">Về Thiết lập</Link>
      </PageHead>
      <div className="page-body set-editor">
        <nav aria-label="Cây tiêu chí" className="set-tree" tabIndex={0}>
          <ul>
            {set.nodes.map((one) => (
              <li key={one.key} className={`level-${one.level}`}>
                <button
                  type="button"
                  className="as-link"
                  aria-current={one.key === key ? 'true' : undefined}
                  onClick={() => choose(one.key)}
                >
                  <b>{one.code}</b> {one.name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-label="Nội dung tiêu chí" className="set-node">
          {node && <NodeEditor key={`${node.key} ${set.revision}`} set={set} node={node} isOpen={isOpen} />}
        </section>
      </div>
    </>
  )
}
