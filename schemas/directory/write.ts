// Agencies and people as the sheets that readDirectory reads again without a difference; empty, it is the template.
import type { Agency } from '../agency.ts'
import { formatDay } from '../format.ts'
import type { Person } from '../person.ts'
import type { Table } from '../set-table/write.ts'
import { words } from '../words.ts'
import { roleNames } from './read.ts'

const columns = (...all: [string, number][]) => all.map(([title, width]) => ({ title, width }))

const guidance = [
  'Tệp chỉ thêm và sửa: cơ quan nhận ra theo mã, người theo tên đăng nhập. Ô để trống giữ nguyên; không bỏ ai, không bỏ vai trò nào.',
  'Trang “Cơ quan”: mã gồm chữ hoa không dấu, số, gạch nối, ví dụ SNV. Cơ quan mới phải có tên, loại, ngày có hiệu lực.',
  'Phòng: ghi mã và tên, cách nhau bằng dấu chấm phẩy, ví dụ “TC: Phòng Tổ chức; VP: Văn phòng”.',
  'Chủ trì đánh giá: “có” ở Sở Nội vụ. Chỉ ban hành văn bản: “có” ở UBND, HĐND và nơi không được đánh giá.',
  `Trang “Người dùng”: mỗi vai trò một dòng, cùng tên đăng nhập. Vai trò: ${roleNames}.`,
  'Ký thay: KT., TL., TUQ. của lãnh đạo ký thay. Mật khẩu do người dùng tự đặt qua đường dẫn mời.',
]

export function directoryTables(agencies: readonly Agency[], people: readonly Person[]): Table[] {
  const codes = new Map(agencies.map(({ id, code }) => [id, code]))
  return [
    {
      name: 'Hướng dẫn',
      columns: columns(['Cách ghi', 120]),
      rows: guidance.map((line) => [line]),
    },
    {
      name: 'Cơ quan',
      columns: columns(
        ['Mã', 14],
        ['Tên', 50],
        ['Tên ngắn', 24],
        ['Loại', 18],
        ['Ký hiệu', 14],
        ['Hiệu lực từ', 14],
        ['Chủ trì đánh giá', 12],
        ['Chỉ ban hành văn bản', 12],
        ['Phòng', 60],
      ),
      rows: agencies.map((agency) => [
        ...[agency.code, agency.name, agency.short, agency.kind, agency.symbol, formatDay(agency.validFrom)],
        ...[agency.isHomeAffairs, agency.isIssuerOnly].map((is) => (is ? 'có' : '')),
        agency.units.map(({ key, name }) => `${key}: ${name}`).join('; '),
      ]),
    },
    {
      name: 'Người dùng',
      columns: columns(
        ['Tên đăng nhập', 24],
        ['Họ tên', 28],
        ['Chức vụ', 28],
        ['Thư điện tử', 28],
        ['Ký thay', 10],
        ['Vai trò', 32],
        ['Mã cơ quan', 14],
        ['Mã phòng', 12],
      ),
      rows: people.flatMap(({ login, name, position = '', email = '', capacity = '', grants }) =>
        (grants.length ? grants : [undefined]).map((grant) => [
          ...[login, name, position, email, capacity],
          ...[grant ? words.roles[grant.role] : '', codes.get(grant?.agency ?? '') ?? '', grant?.unit ?? ''],
        ]),
      ),
    },
  ]
}
