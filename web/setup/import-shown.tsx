// What an import would keep, and what is wrong in it: read before anything is kept.
import { Button } from 'antd'
import { useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import type { Output } from '../api/client.ts'

export type Checked = Output<'/api/v1/sets', 'post'>
type Said = readonly { field: string; sentence: string }[]

export function Faults({ faults }: { faults: Said }) {
  return (
    <section aria-label="Lỗi phải sửa">
      <p className="red medium">Còn {faults.length} lỗi. Hãy sửa rồi làm lại; chưa giữ lại gì.</p>
      <Sentences rows={faults} what="lỗi" title="Lỗi" />
    </section>
  )
}

export const Notes = ({ notes }: { notes: Said }) => (
  <section aria-label="Điều cần biết">
    <p className="amber medium">{notes.length} điều cần xem trước khi nhập.</p>
    <Sentences rows={notes} what="điều" title="Đã hiểu thế nào" />
  </section>
)

/** So many at first: the rest is said by its number, and read at a press. */
const first = 10

function useFirst<T>(rows: readonly T[], what: string) {
  const [isWhole, showWhole] = useState(false)
  const rest = isWhole ? 0 : Math.max(0, rows.length - first)
  const more = rest > 0 && (
    <Button onClick={() => showWhole(true)}>
      Hiện thêm {rest} {what}
    </Button>
  )
  return { shown: rest > 0 ? rows.slice(0, first) : rows, more }
}

function Sentences({ rows, what, title }: { rows: Said; what: string; title: string }) {
  const { shown, more } = useFirst(rows, what)
  return (
    <>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Ô, mã</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ field, sentence }, n) => (
            <tr key={n}>
              <td className="nowrap medium">{field}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}

/** Every node with its points and how it is scored, to hold against the paper. */
export function Nodes({ nodes }: { nodes: NonNullable<Checked['nodes']> }) {
  const { shown, more } = useFirst(nodes, 'mục')
  return (
    <section aria-label="Từng tiêu chí sẽ nhập">
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Tiêu chí</th>
            <th scope="col" className="num">
              Tối đa
            </th>
            <th scope="col">Cách tính</th>
            <th scope="col" className="num">
              Tài liệu
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, code, name, max, level, assessment, rule, slots }) => (
            <tr key={key} className={level === 1 ? 'strong' : undefined}>
              <td className="nowrap">{code}</td>
              <td>{name}</td>
              <td className="num nowrap">{formatPoints(max)}</td>
              <td className="small">
                {assessment && assessment !== 'self' && <b>{words.assessedBy[assessment]}. </b>}
                {rule}
              </td>
              <td className="num">{assessment ? slots : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}

export function Sums({ set }: { set: NonNullable<Checked['set']> }) {
  const { title, version, counts, total, surveyTotal, areas } = set
  return (
    <section aria-label="Tổng để đối chiếu">
      <p>
        <b>{title}</b>, phiên bản {version}: {counts.areas} lĩnh vực, {counts.criteria} tiêu chí,{' '}
        {counts.leaves} tiêu chí chấm điểm ({counts.self} tự chấm, {counts.survey} điều tra xã hội học,{' '}
        {counts.ministry} do Bộ chấm). Tổng {formatPoints(total)} điểm, trong đó điều tra xã hội học{' '}
        {formatPoints(surveyTotal)}.
      </p>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Lĩnh vực</th>
            <th scope="col" className="num">
              Tiêu chí chấm điểm
            </th>
            <th scope="col" className="num">
              Điểm tối đa
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ code, name, leaves, max }) => (
            <tr key={code}>
              <td>
                {code}. {name}
              </td>
              <td className="num">{leaves}</td>
              <td className="num">{formatPoints(max)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
