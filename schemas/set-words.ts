// What the template and the screens call the parts of a criteria set: for faults found in its shape.
import { faultSentence, type InputFault } from './faults.ts'

const names: Readonly<Record<string, string>> = {
  slug: 'Mã bộ',
  title: 'Tên bộ tiêu chí',
  version: 'Phiên bản',
  official: 'Bộ chính thức',
  note: 'Ghi chú',
  total: 'Tổng điểm',
  surveyTotal: 'Điểm điều tra xã hội học',
  bonusPenalty: 'Quy định thưởng, phạt',
  'bonusPenalty.max': 'Điểm thưởng tối đa',
  'bonusPenalty.min': 'Điểm phạt tối đa',
  nodes: 'Tiêu chí',
  year: 'Năm áp dụng',
  key: 'Khóa',
  code: 'Mã',
  name: 'Tên tiêu chí',
  level: 'Cấp',
  parent: 'Mục cha',
  max: 'Điểm tối đa',
  min: 'Điểm tối thiểu',
  outside: 'Loại điểm',
  leaf: 'Cách chấm',
  'leaf.assessment': 'Ai chấm',
  'leaf.type': 'Loại điểm',
  'leaf.rule': 'Cách tính',
  'leaf.variables': 'Số liệu',
  'leaf.variables.code': 'Mã số liệu',
  'leaf.variables.label': 'Tên số liệu',
  'leaf.variables.unit': 'Đơn vị',
  'leaf.variables.source': 'Nguồn',
  'leaf.facts': 'Số đếm từ tài liệu',
  'leaf.facts.code': 'Mã số liệu',
  'leaf.slots': 'Tài liệu',
  'leaf.slots.key': 'Mã mục',
  'leaf.slots.name': 'Tên tài liệu',
  'leaf.slots.type': 'Loại văn bản',
  'leaf.slots.issuer': 'Cơ quan ban hành',
  'leaf.slots.period.from': 'Từ ngày',
  'leaf.slots.period.to': 'Đến ngày',
  'leaf.slots.count': 'Số lượng',
  'leaf.slots.need': 'Bắt buộc',
  'leaf.slots.accepts': 'Giá trị chứng cứ',
  'leaf.slots.conforms': 'Bản quét đúng chuẩn',
  'leaf.slots.only': 'Chỉ yêu cầu với',
  'leaf.guidance': 'Hướng dẫn',
  'leaf.lead': 'Chủ trì',
  'leaf.coordinators': 'Phối hợp',
  'leaf.notApplicable': 'Không áp dụng với',
  'leaf.notApplicable.reason': 'Lý do không áp dụng',
}

/** How to write what has a form of its own. */
const forms: Readonly<Record<string, string>> = {
  slug: 'Hãy ghi chữ thường không dấu, số và gạch nối, ví dụ bo-tieu-chi-tinh.',
  version: 'Hãy ghi số, có thể có dấu chấm, ví dụ 1 hoặc 1.2.',
  code: 'Hãy ghi như 1, 1.1 hoặc 1.1.1.',
  'leaf.variables.code': 'Hãy ghi chữ thường không dấu và số, bắt đầu bằng chữ, ví dụ a hoặc tong_so.',
  'leaf.slots.key': 'Hãy ghi chữ thường không dấu và số, bắt đầu bằng chữ, ví dụ a.',
  'leaf.slots.need': 'Hãy ghi “bắt buộc”, “không bắt buộc” hoặc “một trong: so”.',
}

/** The name nearest to the path, with its place in a list: «Tên tài liệu (thứ 2)». */
export function partOfSet(path: readonly PropertyKey[]): string | undefined {
  const parts = partsOf(path)
  const nearest = parts.map((_, n) => names[parts.slice(0, parts.length - n).join('.')])
  const name = nearest.find((one) => one !== undefined)
  const nth = path[0] === 'leaf' && path[1] !== 'rule' ? path[2] : undefined
  return name && typeof nth === 'number' ? `${name} (thứ ${nth + 1})` : name
}

const partsOf = (path: readonly PropertyKey[]): string[] =>
  path.filter((part): part is string => typeof part === 'string')

export function setFaultSentence(fault: InputFault & { readonly path: readonly PropertyKey[] }): string {
  const name = partOfSet(fault.path)
  const form = forms[partsOf(fault.path).join('.')]
  if (fault.code === 'invalid_format' && name && form) return `“${name}” sai dạng. ${form}`
  return faultSentence(fault, name)
}
