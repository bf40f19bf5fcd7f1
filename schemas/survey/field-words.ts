// History of a survey: the labels of its fields, and what was done to it.
export const surveyWords: Readonly<Record<string, string>> = {
  smallest: 'nhóm nhỏ nhất được hiển thị',
  confidence: 'độ tin cậy',
  margin: 'sai số',
  reserve: 'dự phòng không trả lời',
  per: 'cách tính cỡ mẫu',
  factors: 'yếu tố, câu hỏi',
  groups: 'nhóm đối tượng',
  strata: 'đơn vị, tổng thể',
  concluded: 'chốt kết quả',
  reopened: 'mở lại',
  survey: 'khảo sát',
  ballots: 'phiếu',
  group: 'nhóm',
  isUsed: 'đã trả lời',
  isTakenBack: 'đã bỏ',
  hash: 'mã của liên kết',
}

export const surveyActWords: Readonly<Record<string, string>> = {
  'surveys.start': 'lập khảo sát',
  'surveys.edit': 'sửa khảo sát',
  'surveys.remove': 'bỏ khảo sát',
  'surveys.plan': 'nhập kế hoạch khảo sát từ tệp',
  'surveys.import': 'nhập phiếu khảo sát từ tệp',
  'surveys.links': 'tạo liên kết trả lời khảo sát',
  'surveys.answer': 'nhận một phiếu trực tuyến',
  'surveys.type': 'nhập một phiếu giấy',
  'surveys.untype': 'bỏ một phiếu giấy vừa nhập',
  'surveys.undo': 'bỏ lần nhập phiếu khảo sát',
  'surveys.conclude': 'chốt kết quả khảo sát',
  'surveys.reopen': 'mở lại khảo sát',
}
