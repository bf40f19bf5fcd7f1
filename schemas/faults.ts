// Our own sentence for each kind of fault of an input, by its code: what to do, not only that it is wrong.
/** Our own sentence for each kind of fault: a library's "không hợp lệ" does not say what to do. */
export function faultSentence({ code, message }: { code: string; message: string }): string {
  if (code === 'custom') return message // a check of ours, with its own sentence
  return faults[code as keyof typeof faults] ?? 'Hãy kiểm tra lại ô này.'
}

const faults = {
  invalid_type: 'Hãy điền ô này, đúng loại dữ liệu.',
  too_small: 'Giá trị quá ngắn hoặc quá nhỏ. Hãy điền thêm.',
  too_big: 'Giá trị quá dài hoặc quá lớn. Hãy rút gọn.',
  invalid_format: 'Sai định dạng. Hãy xem ví dụ cạnh ô.',
  invalid_value: 'Hãy chọn một trong các giá trị có sẵn.',
  unrecognized_keys: 'Không nhận mục này. Hãy bỏ đi.',
}
