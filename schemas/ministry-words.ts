// History of what the ministry scored, and of what was entered into its software: what was done.
export const ministryActWords: Readonly<Record<string, string>> = {
  'ministry.open': 'ghi điểm của Bộ',
  'ministry.undo': 'bỏ đợt điểm của Bộ chưa ai trả lời',
  'ministry.answer': 'trả lời điểm bị trừ',
  'ministry.choose': 'chọn nội dung giải trình gửi Bộ',
  'ministry.letter': 'ghi văn bản giải trình đã gửi Bộ',
  'ministry.entered-points': 'đánh dấu đã nhập điểm vào phần mềm của Bộ',
  'ministry.entered-documents': 'đánh dấu đã tải tài liệu lên phần mềm của Bộ',
  'ministry.not-entered': 'bỏ đánh dấu đã nhập vào phần mềm của Bộ',
  'ministry.compared': 'đối chiếu với phần mềm của Bộ',
  'ministry.limits': 'đặt giới hạn của phần mềm của Bộ',
  'ministry.folders': 'đặt lập thư mục tải lên phần mềm của Bộ',
  'ministry.folders-built': 'lập xong thư mục tải lên phần mềm của Bộ',
  'ministry.folders-failed': 'không lập được thư mục tải lên phần mềm của Bộ',
  'ministry.sent': 'ghi đã gửi Bộ',
}
