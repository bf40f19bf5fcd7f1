import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf, formatDay, formatPoints } from '../../schemas/format.ts'
import { hrefOf, type Output, post, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { Panel } from '../kit/panel.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { DifferenceDialog, nameOf } from './difference.tsx'
import { ImportSet } from './import-set.tsx'

type SetRow = Output<'/api/v1/sets', 'get'>['sets'][number]
type What = 'publish' | 'remove' | 'compare' | 'copy'

export function Sets({ isReadOnly }: { isReadOnly: boolean }) {
  const asked = useGet('/api/v1/sets', {})
  const [isImporting, setImporting] = useState(false)
  const [chosen, choose] = useState<{ set: SetRow; what: What }>()
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
            <p className="empty">Chưa có bộ tiêu chí nào. Hãy nhập tệp Excel hoặc JSON của tỉnh.</p>
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
                    isReadOnly={isReadOnly}
                    onChoose={(what) => choose({ set, what })}
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
            Từ lúc công bố, bộ này không sửa được nữa; muốn đổi thì lập phiên bản mới. Vẫn xóa được cho đến
            khi có năm đánh giá hay bảng nối dùng bộ. Năm đánh giá chỉ dùng bộ đã công bố.
          </p>
        </ActDialog>
      )}
      {chosen?.what === 'compare' && (
        <DifferenceDialog set={chosen.set} sets={asked.data?.sets ?? []} onClose={close} />
      )}
      {chosen?.what === 'copy' && <CopySet set={chosen.set} onClose={close} />}
      {chosen?.what === 'remove' && (
        <ActDialog
          title={`Xóa ${nameOf(chosen.set)}`}
          act="Xóa bộ chưa nơi nào dùng"
          danger
          done="Đã xóa bộ tiêu chí."
          run={() => remove('/api/v1/sets/{id}', seen(chosen.set))}
          onClose={close}
        >
          <p>
            Chưa năm đánh giá hay bảng nối nào dùng bộ này. Xóa là hoàn tác lần nhập; có thể nhập lại từ tệp.
          </p>
        </ActDialog>
      )}
    </Panel>
  )
}

const seen = ({ id, revision }: SetRow) => ({ id, revision })

/** The next version, to be edited, compared and published in its turn. */
function CopySet({ set, onClose }: { set: SetRow; onClose: () => void }) {
  const [next, setNext] = useState(String(Number.parseInt(set.version, 10) + 1))
  return (
    <ActDialog
      title={`Lập phiên bản mới từ ${nameOf(set)}`}
      act="Lập phiên bản mới"
      done="Đã lập phiên bản mới, chưa công bố."
      run={() => post('/api/v1/sets/{id}/versions', { id: set.id, next: next.trim() })}
      onClose={onClose}
    >
      <p>Bản mới giữ nguyên mọi nội dung để soạn tiếp; bộ đang dùng không đổi.</p>
      <TextField label="Phiên bản" name="next" required value={next} onType={setNext} />
    </ActDialog>
  )
}

const useWords = ({ what, name }: SetRow['uses'][number]): string =>
  what === 'mapping'
    ? `bảng nối với ${name} (bỏ các cặp ở So sánh)`
    : what === 'moved'
      ? `${name} (trước khi chuyển bộ)`
      : name

interface RowProps {
  set: SetRow
  isReadOnly: boolean
  onChoose: (what: What) => void
}

function Row({ set, isReadOnly, onChoose }: RowProps) {
  const { id, title, slug, version, counts, total, surveyTotal, published, uses } = set
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
          <Status of="draft" text="Chưa công bố" quiet />
        )}
        {uses.length > 0 && (
          <div className="small">Không xóa được vì đang dùng ở: {uses.map(useWords).join('; ')}.</div>
        )}
        <div className="row">
          {!isReadOnly && !published && (
            <Button onClick={() => onChoose('publish')} aria-label={`Công bố ${nameOf(set)}`}>
              Công bố
            </Button>
          )}
          {!isReadOnly && uses.length === 0 && (
            <Button danger onClick={() => onChoose('remove')} aria-label={`Xóa ${nameOf(set)}`}>
              Xóa
            </Button>
          )}
          {!isReadOnly && published && (
            <Button onClick={() => onChoose('copy')} aria-label={`Lập phiên bản mới từ ${nameOf(set)}`}>
              Phiên bản mới
            </Button>
          )}
          <Button onClick={() => onChoose('compare')} aria-label={`So sánh ${nameOf(set)}`}>
            So sánh
          </Button>
        </div>
        <div className="small">
          <Link to={`/thiet-lap/bo/${id}`} aria-label={`${published ? 'Xem' : 'Soạn'} ${nameOf(set)}`}>
            {published || isReadOnly ? 'Xem nội dung' : 'Soạn nội dung'}
          </Link>{' '}
          · <a href={hrefOf('/api/v1/sets/{id}/table', { id })}>Tải Excel</a>
        </div>
      </td>
    </tr>
  )
}
