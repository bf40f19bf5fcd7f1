// A slot in words, for who fills it and for who reviews it.
import { formatDay } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import type { Slot } from '../api/shapes.ts'
import type { StatusKey } from '../kit/status.tsx'

/** What is attached and does not count fills nothing, also where nothing is missing. */
export function slotStatus({ requestOpen, missing, have, citations, need }: Slot): {
  of: StatusKey
  label: string
} {
  if (requestOpen) return { of: 'requested', label: 'yêu cầu bổ sung' }
  if (missing > 0) return { of: 'incomplete', label: 'còn thiếu' }
  if (have > 0) return { of: 'accepted', label: 'đã có' }
  if (citations.length > 0) return { of: 'draft', label: 'tài liệu đã gắn chưa được tính' }
  return { of: 'untouched', label: need === 'optional' ? 'không bắt buộc' : 'nhóm đã đủ ở mục khác' }
}

/** «Báo cáo · của UBND tỉnh · ban hành từ 01/01/2026 đến 31/12/2026 · bản điện tử ký số đủ hoặc …» */
export function slotWants({ type, issuers, from, to, accepts, conforms }: Slot): string {
  const classes = accepts.map((one) => words.proof[one]).join(' hoặc ')
  const by = issuers && ` · của ${issuers}`
  return `${type}${by} · ban hành từ ${formatDay(from)} đến ${formatDay(to)} · ${classes}${conforms ? ' · bản quét đúng chuẩn (từ 200 dpi, có màu, đúng chiều, không bị cắt mép)' : ''}`
}
