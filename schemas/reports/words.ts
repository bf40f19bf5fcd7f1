// History of periodic reports, of their years and of lost points: the labels of fields; and what was done to a report.
export const reportWords: Readonly<Record<string, string>> = {
  mode: 'hình thức báo cáo',
  periods: 'các kỳ báo cáo',
  q1: 'quý I',
  h1: '6 tháng',
  m9: '9 tháng',
  cutoff: 'ngày chốt số liệu',
  workingDays: 'số ngày làm việc để gửi',
  achievements: 'kết quả đạt được',
  hindrances: 'tồn tại, vướng mắc và nguyên nhân',
  proposals: 'đề xuất, kiến nghị',
  earlier: 'các bản trước',
  remedy: 'biện pháp khắc phục',
}

export const reportActWords: Readonly<Record<string, string>> = {
  'reports.ask': 'giao báo cáo định kỳ',
  'reports.write': 'soạn báo cáo định kỳ',
  'reports.present': 'trình lãnh đạo báo cáo định kỳ',
  'reports.take-back': 'lấy báo cáo định kỳ về để sửa',
  'reports.sign': 'ký gửi báo cáo định kỳ',
  'reports.reopen': 'cho lập lại báo cáo định kỳ',
  'reports.terms': 'đặt các kỳ báo cáo của năm',
}
