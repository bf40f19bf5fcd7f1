// History of published results: what was done.
export const resultActWords: Readonly<Record<string, string>> = {
  'results.import': 'nhập kết quả công bố từ tệp',
  'results.undo': 'bỏ lần nhập kết quả công bố',
  'results.type': 'ghi kết quả công bố',
  'results.edit': 'sửa kết quả công bố',
  'results.remove': 'bỏ kết quả công bố',
}
