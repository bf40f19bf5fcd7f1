// History of the lock of a round: what was done.
export const lockActWords: Readonly<Record<string, string>> = {
  'campaigns.lock': 'khóa kỳ đánh giá ngay',
  'locks.clock': 'lưu số liệu khi đến giờ khóa',
  'locks.person': 'lưu số liệu khi có người khóa ngay',
}
