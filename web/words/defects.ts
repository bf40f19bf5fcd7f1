// The catalogue of defects that a reviewer asks to be repaired; {…} is a place to fill in. The first are the common ones.
import type { Assessment } from '../api/shapes.ts'

export interface Defect {
  code: NonNullable<Assessment['requests'][number]['defect']>
  name: string
  sentence: string
}

export const defects: readonly Defect[] = [
  {
    code: 'thieu-chu-ky',
    name: 'Thiếu chữ ký hoặc dấu',
    sentence: '{tài liệu} chưa có chữ ký hoặc dấu của người có thẩm quyền. Đề nghị nộp bản đã ký.',
  },
  {
    code: 'sai-thoi-ky',
    name: 'Sai thời kỳ chứng minh',
    sentence:
      '{tài liệu} thuộc năm {năm}, không chứng minh cho năm đánh giá. Đề nghị thay bằng văn bản đúng thời kỳ.',
  },
  {
    code: 'thieu-trang',
    name: 'Thiếu trang',
    sentence: '{tài liệu} thiếu trang {trang}. Đề nghị nộp đủ trang.',
  },
  {
    code: 'thieu-phu-luc',
    name: 'Thiếu phụ lục kèm theo',
    sentence: '{tài liệu} thiếu phụ lục nêu trong nội dung. Đề nghị bổ sung phụ lục cùng số, ngày.',
  },
  {
    code: 'so-lieu-lech',
    name: 'Số liệu kê khai khác tài liệu',
    sentence:
      'Số kê khai {số kê khai} khác số trong {tài liệu} trang {trang} là {số tài liệu}. Đề nghị thống nhất hoặc giải trình.',
  },
  {
    code: 'scan-duoi-200dpi',
    name: 'Bản quét dưới 200 dpi',
    sentence:
      'Bản quét {tài liệu} chỉ đạt {dpi} dpi, khó đọc. Đề nghị quét lại màu từ 200 dpi hoặc lấy bản điện tử ký số.',
  },
  {
    code: 'du-thao',
    name: 'Dự thảo chưa ban hành',
    sentence: '{tài liệu} là dự thảo, chưa có số, ngày và chữ ký. Đề nghị nộp văn bản đã ban hành.',
  },
  {
    code: 'thieu-so-ngay',
    name: 'Ô số hoặc ngày để trống',
    sentence: '{tài liệu} có chữ ký, dấu nhưng để trống số, ngày. Đề nghị lấy bản phát hành từ văn thư.',
  },
  {
    code: 'sai-noi-dung',
    name: 'Không đúng nội dung tiêu chí',
    sentence: '{tài liệu} không có nội dung mà mục yêu cầu. Đề nghị nộp văn bản đúng nội dung.',
  },
  {
    code: 'sai-co-quan',
    name: 'Không đúng cơ quan ban hành',
    sentence: '{tài liệu} do {cơ quan} ban hành, mục này yêu cầu văn bản của {cơ quan yêu cầu}.',
  },
  {
    code: 'sai-loai',
    name: 'Không đúng loại văn bản',
    sentence: '{tài liệu} không phải loại {loại} mà mục yêu cầu.',
  },
  {
    code: 'khong-ro-trang',
    name: 'Không ghi trang, mục',
    sentence: 'Dẫn chứng {tài liệu} chưa ghi trang, mục. Đề nghị ghi rõ để đối chiếu.',
  },
  {
    code: 'so-lieu-mau-thuan',
    name: 'Số liệu trong tài liệu mâu thuẫn',
    sentence: '{tài liệu} ghi hai số khác nhau cho cùng một nội dung. Đề nghị làm rõ bằng văn bản.',
  },
  {
    code: 'hai-nguon-khac-nhau',
    name: 'Hai nguồn số liệu khác nhau',
    sentence:
      '{nguồn 1} và {nguồn 2} khác nhau tại cùng thời điểm. Đề nghị nêu nguồn được chọn và lý do chênh lệch.',
  },
  {
    code: 'anh-khong-ro-ngay',
    name: 'Ảnh không rõ ngày, địa điểm',
    sentence:
      'Ảnh không hiện ngày, địa điểm nên chưa chứng minh được thời kỳ. Đề nghị thay bằng ảnh có thông tin hoặc biên bản ghi nhận.',
  },
  {
    code: 'thieu-giai-trinh',
    name: 'Thiếu giải trình',
    sentence: 'Tiêu chí chưa tự chấm tối đa hoặc thiếu tài liệu nhưng chưa có giải trình.',
  },
]
