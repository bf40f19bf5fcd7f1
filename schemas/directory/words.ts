export const directoryActWords = {
  'directory.import': 'nhập danh mục cơ quan, người dùng từ tệp',
  'directory.undo': 'bỏ lần nhập danh mục',
}

export const directoryWords = { made: 'đã thêm', corrected: 'đã sửa', undone: 'bỏ lần nhập' }
