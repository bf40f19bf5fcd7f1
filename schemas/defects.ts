// The codes of the catalogue of defects; web/words/defects.ts has their names and sentences.
export const defects = [
  'thieu-chu-ky',
  'sai-thoi-ky',
  'thieu-trang',
  'thieu-phu-luc',
  'so-lieu-lech',
  'scan-duoi-200dpi',
  'du-thao',
  'thieu-so-ngay',
  'sai-noi-dung',
  'sai-co-quan',
  'sai-loai',
  'khong-ro-trang',
  'so-lieu-mau-thuan',
  'hai-nguon-khac-nhau',
  'anh-khong-ro-ngay',
  'thieu-giai-trinh',
] as const
