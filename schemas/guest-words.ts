// History of a package that somebody outside reads: what was done.
export const guestActWords: Readonly<Record<string, string>> = {
  'guest.page': 'mở trang của bộ hồ sơ qua đường dẫn',
  'guest.download': 'tải bộ hồ sơ qua đường dẫn',
  'guest.paper': 'tải văn bản kèm bộ hồ sơ qua đường dẫn',
  'links.make': 'tạo đường dẫn cho người đọc bên ngoài',
  'links.revoke': 'thu hồi đường dẫn',
}
