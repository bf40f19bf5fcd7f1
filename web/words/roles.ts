// How roles are called beside a person's name.
export const roleWords: Readonly<Record<string, string>> = {
  officer: 'Đầu mối',
  contributor: 'Người cung cấp',
  head: 'Lãnh đạo',
  reviewer: 'Chuyên viên rà soát',
  'reviewer-head': 'Lãnh đạo Sở Nội vụ',
  appraiser: 'Tổ giúp việc Hội đồng thẩm định',
  council: 'Hội đồng thẩm định',
  leader: 'Lãnh đạo UBND tỉnh',
  auditor: 'Kiểm tra, giám sát',
  admin: 'Quản trị hệ thống',
}
