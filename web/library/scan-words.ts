// What the scanner for malware says of a version that opens for its own agency, and not for others.
export const notClean: Record<string, string> = {
  unscanned: 'Tệp đang chờ quét mã độc.',
  'scanner-down': 'Máy quét mã độc đang ngừng, tệp sẽ tự được quét khi máy chạy lại.',
  'over-limit': 'Tệp vượt giới hạn của máy quét mã độc nên chưa được quét hết; hãy tách nhỏ rồi tải lên lại.',
  'cannot-scan': 'Máy quét mã độc không đọc được tệp; hãy bỏ mật khẩu hoặc lưu lại tệp rồi thay bản mới.',
}
export const ownAlone = 'Cơ quan mình mở được; nơi khác chưa mở được.'

/** What stays so until the officer does something. */
export const unopened: Record<string, string | undefined> = {
  'over-limit': `${notClean['over-limit']} ${ownAlone}`,
  'cannot-scan': `${notClean['cannot-scan']} ${ownAlone}`,
}
