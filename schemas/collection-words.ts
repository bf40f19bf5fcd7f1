// History of tables that collect figures: what was done.
export const collectionActWords: Readonly<Record<string, string>> = {
  'collections.make': 'lập biểu thu thập số liệu',
  'collections.add': 'gửi biểu cho thêm cơ quan, đổi hạn',
  'collections.drop': 'bỏ biểu chưa ai điền',
  'collections.fill': 'điền biểu, chưa gửi',
  'collections.send': 'gửi biểu số liệu',
  'collections.type': 'nhập số liệu theo văn bản của cơ quan',
  'collections.take': 'lấy tổng của biểu làm số liệu',
}
