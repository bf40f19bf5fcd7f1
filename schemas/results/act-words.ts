// History of published results: what was done, and the labels of fields.
export const resultActWords: Readonly<Record<string, string>> = {
  'results.import': 'nhập kết quả công bố từ tệp',
  'results.undo': 'bỏ lần nhập kết quả công bố',
  'results.type': 'ghi kết quả công bố',
  'results.edit': 'sửa kết quả công bố',
  'results.remove': 'bỏ kết quả công bố',
}

export const resultWords: Readonly<Record<string, string>> = {
  bonusPenalty: 'điểm cộng, điểm trừ',
  index: 'chỉ số',
  place: 'nơi',
  rank: 'hạng',
  of: 'trong số',
  change: 'nguồn nêu tăng, giảm',
  rateStep: 'tỷ lệ làm tròn đến',
  rate: 'tỷ lệ (%)',
  remark: 'ghi chú',
  measure: 'chỉ số',
  stated: 'số nêu',
  leaves: 'các tiêu chí',
  dataset: 'bộ số liệu',
  import: 'lần nhập',
  inUse: 'đang dùng',
  replacedBy: 'lần nhập đã thay',
  label: 'tên bộ số liệu',
  roundedTo: 'làm tròn đến',
  scale: 'thang điểm',
  ranksUp: 'nguồn nêu tăng, giảm hạng',
  converted: 'điểm quy đổi',
}
