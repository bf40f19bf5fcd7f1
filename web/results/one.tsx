// One result by one source: everything that it prints, what was held against what, and who entered it.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay, formatMoment, formatPoints, unknown } from '../../schemas/format.ts'
import { remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { printed, rankWords, rateWords, type Result, signed, type Source, steps } from './shapes.ts'
import { TypeResult } from './type.tsx'

interface Props {
  title: string
  source: Source
  onClose: () => void
}

export function OneResult({ title, source: { result, isMain, checks }, onClose }: Props) {
  const [acting, act] = useState<'edit' | 'remove'>()
  if (acting === 'edit') return <TypeResult result={result} onClose={onClose} />
  if (acting === 'remove') return <Remove title={title} result={result} onClose={onClose} />
  const { source, areas, leaves, counts } = result
  const footer = (
    <>
      <HistoryButton id={result.id} of={`kết quả ${title}`} />
      <span className="grow" />
      {result.mayEdit && (
        <>
          <Button onClick={() => act('remove')}>Bỏ kết quả này…</Button>
          <Button type="primary" onClick={() => act('edit')}>
            Sửa
          </Button>
        </>
      )}
    </>
  )
  return (
    <Dialog kind="side" title={`${title}: ${printed(result)} điểm`} onClose={onClose} footer={footer}>
      <dl className="results-facts">
        <Fact name="Nguồn" value={[source.title, source.number].filter(Boolean).join(', ')} />
        {source.issued && <Fact name="Ngày văn bản" value={formatDay(source.issued)} />}
        <Fact name="Dùng làm" value={isMain ? 'số chính của năm' : 'số để đối chiếu'} />
        <Fact name="Thứ hạng" value={rankWords(result)} />
        {result.change !== undefined && <Fact name="Nguồn nêu tăng, giảm" value={signed(result.change)} />}
        {result.ranksUp !== undefined && <Fact name="Nguồn nêu thứ bậc" value={steps(result.ranksUp)} />}
        {result.converted && (
          <Fact
            name="Điểm quy đổi"
            value={`${formatPoints(result.converted.points)}/${formatPoints(result.converted.max)}${result.converted.change === undefined ? '' : ` (${signed(result.converted.change)})`}`}
          />
        )}
        <Fact name="Bộ tiêu chí" value={result.set ?? unknown} />
        {counts.map(({ what, stated, items }, n) => (
          <Fact key={n} name={what} value={`${stated}: ${items.join('; ')}`} />
        ))}
        {result.remark && <Fact name="Ghi chú" value={result.remark} />}
        <Fact name="Người nhập" value={`${result.byName}, ${formatMoment(result.at)}`} />
      </dl>
      {checks.length > 0 && (
        <>
          <h3>Đối chiếu</h3>
          <ul className="results-checks">
            {checks.map(({ holds, sentence }, n) => (
              <li key={n}>
                <b className={holds ? 'green' : 'amber'}>{holds ? '✓ Khớp' : '⚠ Mâu thuẫn'}</b> {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      {[...areas, ...leaves].length > 0 && (
        <table className="w" aria-label="Lĩnh vực, tiêu chí">
          <thead>
            <tr>
              <th scope="col">Lĩnh vực, tiêu chí</th>
              <th scope="col" className="num">
                Điểm
              </th>
              <th scope="col" className="num">
                Tối đa
              </th>
              <th scope="col" className="num">
                Tỷ lệ
              </th>
            </tr>
          </thead>
          <tbody>
            {[...areas, ...leaves].map(({ code, name, points, max, rate, reason }) => (
              <tr key={code}>
                <td>
                  {code}. {name}
                  {reason && <div className="small muted">{reason}</div>}
                </td>
                <td className="num">{points === undefined ? unknown : formatPoints(points)}</td>
                <td className="num">{max === undefined ? unknown : formatPoints(max)}</td>
                <td className="num">{rateWords(rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const Remove = ({ title, result, onClose }: { title: string; result: Result; onClose: () => void }) => (
  <ActDialog
    title={`Bỏ kết quả ${title}`}
    act={`Bỏ kết quả ${title}`}
    danger
    done="Đã bỏ kết quả."
    run={() => remove('/api/v1/results/{id}', { id: result.id, revision: result.revision })}
    onClose={onClose}
  >
    <p>
      Kết quả {printed(result)} điểm theo {result.source.title} không còn trên trang này; lịch sử còn giữ.
    </p>
  </ActDialog>
)
