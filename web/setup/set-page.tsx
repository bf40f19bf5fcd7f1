// Soạn bộ tiêu chí: names, points, who scores and leads, guidance, rules, figures and slots of a set that is not published yet; of a published one
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
import { SetHead } from './set-head.tsx'
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
  const keyOf = (at: string) => set.nodes.find(({ code }) => code === at)?.key ?? ''
  return (
    <>
      <PageHead
        title={isOpen ? 'Soạn bộ tiêu chí' : 'Bộ tiêu chí'}
        meta={`${set.title}, phiên bản ${set.version} · ${set.published ? 'đã công bố nên chỉ đọc' : 'chưa công bố'} · tổng ${formatPoints(set.total)} điểm, điều tra xã hội học ${formatPoints(set.surveyTotal)} điểm`}
      >
        <Link to="/thiet-lap">Về Thiết lập</Link>
      </PageHead>
      {isOpen && <SetHead key={set.revision} set={set} />}
      {set.faults.length > 0 && (
        <section aria-label="Điểm chưa khớp" className="note amber set-off">
          <b>Điểm chưa khớp nên chưa công bố được:</b>
          <ul>
            {set.faults.map(({ field, sentence }) => (
              <li key={field + sentence}>
                {sentence}{' '}
                {set.nodes.some(({ code }) => code === field) && (
                  <button type="button" className="as-link" onClick={() => choose(keyOf(field))}>
                    Mở mục {field}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
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
                </button>{' '}
                <span className="small muted nowrap">{formatPoints(one.max)}</span>
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
