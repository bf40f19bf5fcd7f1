// Free text without what tells who wrote it or of whom: addresses of mail, numbers of telephones and papers, names. What was
// taken out is said in its place. Done before anything is kept; rather too much is taken out than too little.
const name = String.raw`\p{Lu}\p{Ll}*`
const titles =
  '[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Đđ]ồng chí|[Đđ]/c|[Tt]ôi là|[Tt]ôi tên(?: là)?|[Tt]ên(?: tôi)? là'
/** Of these a name may follow, and as well the office: «cán bộ Sở Nội vụ», «công chức Một cửa». */
const officials =
  '[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Cc]huyên viên|[Nn]hân viên|[Ll]ãnh đạo|[Gg]iám đốc|[Cc]hủ tịch'
const offices =
  'Sở|Phòng|Ban|Bộ|Ủy|Một|Xã|Phường|Tỉnh|Đặc|Văn|Trung|Công|Hội|Chi|Cục|Thuế|Đội|Tổ|Tư|Địa|Hộ|Bảo|Kho|Ngân|Hành|Tiếp|Tại|Khi|Nên|Có|Không|Rất|Làm|Cần'
const noOffice = String.raw`(?!(?:${offices})(?!\p{L}))`
const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Lương|Mai|Tô|Tạ|Hà|Cao|Châu|Lưu|Trịnh|Thái|Zơrâm|Alăng|Bríu|Pơloong'
const word = (pattern: string): RegExp => new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'gu')

const parts: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[đã ẩn thư điện tử]'],
  [/(?:https?:\/\/|www\.)\S+|(?:facebook|fb|zalo)\.(?:com|me)\/\S+/giu, '[đã ẩn liên kết]'],
  [/(?<!\p{N})(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\p{N})/gu, '[đã ẩn số điện thoại]'],
  [/(?<!\p{N})\d(?:[ .-]?\d){8,13}(?!\p{N})/gu, '[đã ẩn số giấy tờ]'],
  [word(`(${titles}) +${name}(?: +${name}){0,4}`), '$1 [đã ẩn tên]'],
  [word(`(${officials}) +${noOffice}${name}(?: +${name}){0,4}`), '$1 [đã ẩn tên]'],
  [word(`(?:${surnames})(?: +${name}){1,4}`), '[đã ẩn tên]'],
  // Whatever the surname: «Vàng A Pó», «Đèo Thị Inh».
  [word(`${noOffice}${name} +(?:Văn(?! +(?:Hóa|Hoá|Phòng|Bản))|Thị(?! +(?:Xã|Trấn))|A)(?: +${name}){1,3}`), '[đã ẩn tên]'], // prettier-ignore
]

/** «Gọi 0905 123 456 gặp chị Lan» → «Gọi [đã ẩn số điện thoại] gặp chị [đã ẩn tên]» */
export const scrub = (text: string): string =>
  parts.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text.normalize('NFC'))
