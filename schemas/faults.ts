// Our own sentence for each kind of fault of an input: what to do, and with which field.
import { fieldWords } from './field-words.ts'
import { idPattern } from './id.ts'

export interface InputFault {
  readonly code: string
  readonly message: string
  readonly path?: readonly PropertyKey[]
  readonly pattern?: string
  /** Of a length or a size: what it is counted in, and how far it goes. */
  readonly origin?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
}

/** An id was copied from elsewhere or cut: no field on a screen holds it. */
export const isOfId = ({ code, pattern }: InputFault): boolean =>
  code === 'invalid_format' && pattern === String(idPattern)

/**
 * A library's "không hợp lệ" does not say what to do; `name` is what people see beside the field, `value` what was in it.
 */
export function faultSentence(fault: InputFault, name?: string, value?: unknown): string {
  const { code, message } = fault
  if (code === 'custom') return message // a check of ours, with its own sentence
  if (isOfId(fault)) {
    const said = typeof value === 'string' && value ? ` “${value.slice(0, 60)}”` : ''
    return `Mã${said}${name ? ` ở “${name}”` : ''} không phải mã của hệ thống. Hãy mở lại từ danh sách, hoặc chép đủ “id” mà danh sách trả về.`
  }
  const of = name ? `“${name}”` : 'ô này'
  return sentences[code as keyof typeof sentences]?.(of, fault) ?? `Hãy kiểm tra lại ${of}.`
}

export const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input)

/** What people call the field at the end of a path, or what holds it. */
export const wordOf = (path: readonly PropertyKey[]): string | undefined =>
  path
    .map((part) => (typeof part === 'string' ? fieldWords[part] : undefined))
    .findLast((word) => word !== undefined)

const sentences = {
  invalid_type: (of: string) => `Hãy điền ${of}, đúng loại dữ liệu.`,
  too_small: (of: string, { origin, minimum }: InputFault) => {
    if (origin === 'string')
      return Number(minimum) > 1 ? `Hãy nhập ${of}, ít nhất ${String(minimum)} ký tự.` : `Hãy nhập ${of}.`
    if (origin === 'array') return `Hãy thêm vào ${of}: cần ít nhất ${String(minimum)}.`
    return `Số ở ${of} quá nhỏ. Hãy nhập số lớn hơn.`
  },
  too_big: (of: string, { origin, maximum }: InputFault) => {
    if (origin === 'string') return `Hãy rút gọn ${of}, nhiều nhất ${String(maximum)} ký tự.`
    if (origin === 'array') return `Hãy bớt ở ${of}: nhiều nhất ${String(maximum)}.`
    return `Số ở ${of} quá lớn. Hãy nhập số nhỏ hơn.`
  },
  invalid_format: (of: string) => `Hãy nhập ${of} đúng dạng, như ví dụ cạnh ô.`,
  invalid_value: (of: string) => `Hãy chọn ${of} trong các giá trị có sẵn.`,
  unrecognized_keys: (of: string) =>
    `Không nhận ${of === 'ô này' ? 'mục này' : `mục thừa ở ${of}`}. Hãy bỏ đi.`,
}
