// History of inspections, communication and initiatives: the labels of fields, and what was done.
import { contributionActWords, contributionFieldWords } from '../contribution/words.ts'

export const inspectionWords: Readonly<Record<string, string>> = {
  ...contributionFieldWords,
  agencyName: 'cơ quan được kiểm tra',
  home: 'cơ quan lập hồ sơ',
  overseer: 'tổ chức giám sát',
  members: 'thành viên đoàn',
  teams: 'các đoàn kiểm tra',
  agencies: 'cơ quan được kiểm tra',
  checklist: 'nội dung kiểm tra',
  papers: 'văn bản',
  findings: 'tồn tại, hạn chế',
  concluded: 'kết luận',
  reopenings: 'các lần mở lại',
}

export const inspectionActWords: Readonly<Record<string, string>> = {
  ...contributionActWords,
  'inspections.begin': 'lập hồ sơ kiểm tra',
  'inspections.edit': 'sửa hồ sơ kiểm tra',
  'inspections.remove': 'bỏ hồ sơ kiểm tra',
  'inspections.attach': 'đưa văn bản vào hồ sơ kiểm tra',
  'inspections.detach': 'bỏ văn bản khỏi hồ sơ kiểm tra',
  'inspections.conclude': 'ghi kết luận kiểm tra',
  'inspections.reopen': 'mở lại hồ sơ kiểm tra',
  'inspections.repair': 'báo kết quả khắc phục',
  'inspections.judge': 'xét kết quả khắc phục',
  'inspections.take': 'lấy số liệu từ sổ kiểm tra',
  'programmes.write': 'ghi chương trình kiểm tra của năm',
}
