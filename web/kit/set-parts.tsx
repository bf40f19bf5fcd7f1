// What of a criterion differs between two sets, part by part.
import type { Output } from '../api/client.ts'

type Part = Output<'/api/v1/sets/{id}/difference', 'get'>['nodes'][number]['parts'][number]

const partWords: Readonly<Record<Part['part'], string>> = {
  code: 'Mã',
  name: 'Tên',
  max: 'Điểm tối đa',
  assessment: 'Ai chấm',
  type: 'Loại điểm',
  rule: 'Cách tính',
  figures: 'Số liệu',
  slots: 'Tài liệu',
  guidance: 'Hướng dẫn',
  lead: 'Chủ trì, phối hợp',
  applies: 'Không áp dụng với',
}

/** Each part as it was and as it is. */
export const Parts = ({ parts }: { parts: readonly Part[] }) =>
  parts.map(({ part, old, now }) => (
    <div key={part} className="small setup-lines">
      <b>{partWords[part]}:</b> {old && <span className="setup-old">{old}</span>} {old && now && '→ '}
      {now || <i>bỏ</i>}
    </div>
  ))
