import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, formatDay, formatPoints } from '../../schemas/format.ts'
import { type Output, post, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ImportSet } from './import-set.tsx'

type SetRow = Output<'/api/v1/sets', 'get'>['sets'][number]

export function Sets({ isReadOnly }: { isReadOnly: boolean }) {
  const asked = useGet('/api/v1/sets', {})
  const [isImporting, setImporting] = useState(false)
  const [chosen, choose] = useState<{ set: SetRow; what: 'publish' | 'remove' }>()
  const close = () => choose(undefined)
  const aside = !isReadOnly && (
    <Button size="middle" onClick={() => setImporting(true)}>
      Nhập bộ tiêu chí
    </Button>
  )
  return (
    <Panel title="Bộ tiêu chí" aside={aside}>
      <Wait for={asked}>
        {({ sets }) =>
          sets.length === 0 ? (
            <p className="empty">Chưa có bộ tiêu chí nào. Hãy nhập tệp JSON của tỉnh.</p>
          ) : (
            <table className="w">
              <thead>
                <tr>
                  <th scope="col">Bộ tiêu chí</th>
                  <th scope="col" className="num">
                    Tổng điểm
                  </th>
                  <th scope="col">Tình trạng</th>
                </tr>
              </thead>
              <tbody>
                {sets.map((set) => (
                  <Row
                    key={set.id}
                    set={set}
                    onChoose={isReadOnly ? undefined : (what) => choose({ set, what })}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Wait>
      {isImporting && <ImportSet onClose={() => setImporting(false)} />}
      {chosen?.what === 'publish' && (
        <ActDialog
          title={`Công bố ${nameOf(chosen.set)}`}
          act="Công bố bộ tiêu chí"
          done="Đã công bố bộ tiêu chí."
          run={() => post('/api/v1/sets/{id}/publication', seen(chosen.set))}
          onClose={close}
        >
          <p>
            Từ lúc công bố, bộ này không sửa, không xóa được nữa; muốn đổi thì nhập phiên bản mới. Năm đánh
            giá chỉ dùng bộ đã công bố.
          </p>
        </ActDialog>
      )}
      {chosen?.what === 'remove' && (
        <ActDialog
          title={`Xóa ${nameOf(chosen.set)}`}
          act="Xóa bộ chưa công bố"
          danger
          done="Đã xóa bộ tiêu chí chưa công bố."
          run={() => remove('/api/v1/sets/{id}', seen(chosen.set))}
          onClose={close}
        >
          <p>Bộ này chưa công bố và chưa năm đánh giá nào dùng. Có thể nhập lại từ tệp.</p>
        </ActDialog>
      )}
    </Panel>
  )
}

const nameOf = ({ title, version }: SetRow) => `“${title}”, phiên bản ${version}`
const seen = ({ id, revision }: SetRow) => ({ id, revision })

interface RowProps {
  set: SetRow
  onChoose: ((what: 'publish' | 'remove') => void) | undefined
}

function Row({ set, onChoose }: RowProps) {
  const { title, slug, version, counts, total, surveyTotal, published } = set
  return (
    <tr>
      <td>
        <b>{title}</b>
        <div className="small muted">
          {slug} · phiên bản {version} · {counts.areas} lĩnh vực, {counts.leaves} tiêu chí chấm điểm
        </div>
      </td>
      <td className="num nowrap">
        {formatPoints(total)}
        <div className="small muted">điều tra XHH {formatPoints(surveyTotal)}</div>
      </td>
      <td>
        {published ? (
          <Status of="accepted" text={`Công bố ${formatDay(dayOf(published))}`} quiet />
        ) : (
          <>
            <Status of="draft" text="Chưa công bố" quiet />
            {onChoose && (
              <div className="row">
                <Button onClick={() => onChoose('publish')} aria-label={`Công bố ${nameOf(set)}`}>
                  Công bố
                </Button>
                <Button danger onClick={() => onChoose('remove')} aria-label={`Xóa ${nameOf(set)}`}>
                  Xóa
                </Button>
              </div>
            )}
          </>
        )}
      </td>
    </tr>
  )
}
