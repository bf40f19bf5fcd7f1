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

/** Of lists the lines alone that differ, or the whole where only their order does. */
function told({ old, now }: Part): { old: string; now: string; isAdded: boolean } {
  const less = (text: string, other: string): string => {
    const there = other.split('\n')
    return text
      .split('\n')
      .filter((line) => !there.includes(line))
      .join('\n')
  }
  const rest = { old: less(old, now), now: less(now, old) }
  const isAdded = rest.old === '' && rest.now !== '' && old !== ''
  return rest.old || rest.now ? { ...rest, isAdded } : { old, now, isAdded: false }
}

/** Each part as it was and as it is. */
export const Parts = ({ parts }: { parts: readonly Part[] }) =>
  parts.map((one) => {
    const { old, now, isAdded } = told(one)
    return (
      <div key={one.part} className="small part-lines">
        <b>{partWords[one.part]}:</b> {isAdded && <i>thêm </i>}
        {old && <span className="part-old">{old}</span>} {old && now && '→ '}
        {now || <i>bỏ</i>}
      </div>
    )
  })
