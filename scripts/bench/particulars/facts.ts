// What a letter says of itself, drawn by lot: bodies, symbols, days, subjects and signers as offices of every level have them.
import type { Dice } from '../../demo/documents/seed.ts'

export interface Facts {
  /** As NĐ 30/2020 calls it. */
  readonly type: string
  /** Whole: '86/SNV-CCHC'. */
  readonly symbol: string
  /** yyyy-mm-dd */
  readonly issued: string
  /** As printed, on one line. */
  readonly issuer: string
  readonly subject: string
  readonly signer: string
  /** Lines above the issuer: the body over it. */
  readonly superior: readonly string[]
  /** The issuer's name as its lines are broken. */
  readonly issuerLines: readonly string[]
  readonly place: string
  /** Lines above the name, in capitals. */
  readonly capacity: readonly string[]
  readonly rank: string
  readonly isParty: boolean
}

type Body = Pick<Facts, 'superior' | 'issuerLines' | 'place'> & {
  readonly sign: string
  /** Lines above the name: of who heads it, and of who signs for them. */
  readonly heads: readonly (readonly string[])[]
  readonly isParty?: true
}

const both = (head: string, deputy: string, before = 'KT.') => [[head], [`${before} ${head}`, deputy]]

const bodies: readonly Body[] = [
  { superior: [], issuerLines: ['ỦY BAN NHÂN DÂN', 'TỈNH ĐỒNG VÂN'], place: 'Đồng Vân', sign: 'UBND', heads: [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']] }, // prettier-ignore
  { superior: [], issuerLines: ['UỶ BAN NHÂN DÂN TỈNH BẮC LĨNH'], place: 'Bắc Lĩnh', sign: 'UBND', heads: [['CHỦ TỊCH'], ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ']] }, // prettier-ignore
  { superior: ['ỦY BAN NHÂN DÂN', 'TỈNH HẢI SƠN'], issuerLines: ['SỞ TÀI CHÍNH'], place: 'Hải Sơn', sign: 'STC', heads: both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, // prettier-ignore
  { superior: ['UBND TỈNH LAM GIANG'], issuerLines: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'], place: 'Lam Giang', sign: 'SKHCN', heads: [...both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'), ['Q. GIÁM ĐỐC']] }, // prettier-ignore
  { superior: ['UBND THÀNH PHỐ VÂN ĐÔ'], issuerLines: ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], place: 'Vân Đô', sign: 'SNNMT', heads: both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, // prettier-ignore
  { superior: ['UBND TỈNH HẢI SƠN'], issuerLines: ['VĂN PHÒNG'], place: 'Hải Sơn', sign: 'VPUBND', heads: both('CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG') }, // prettier-ignore
  { superior: ['SỞ NỘI VỤ'], issuerLines: ['CHI CỤC VĂN THƯ - LƯU TRỮ'], place: 'Cẩm Khê', sign: 'CCVTLT', heads: both('CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG') }, // prettier-ignore
  { superior: ['UBND TỈNH BẮC LĨNH'], issuerLines: ['BAN QUẢN LÝ', 'KHU KINH TẾ'], place: 'Bắc Lĩnh', sign: 'BQLKKT', heads: both('TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN') }, // prettier-ignore
  { superior: [], issuerLines: ['ỦY BAN NHÂN DÂN', 'XÃ MƯỜNG LẠN'], place: 'Mường Lạn', sign: 'UBND', heads: [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], ['CHỦ TỊCH'], ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']] }, // prettier-ignore
  { superior: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN AN'], issuerLines: ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG'], place: 'Tân An', sign: 'TTPVHCC', heads: both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, // prettier-ignore
  { superior: ['BỘ CÔNG AN'], issuerLines: ['CÔNG AN TỈNH ĐỒNG VÂN'], place: 'Đồng Vân', sign: 'CAT-PV01', heads: both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, // prettier-ignore
  { superior: [], issuerLines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH HẢI SƠN'], place: 'Hải Sơn', sign: 'HĐND', heads: [['CHỦ TỊCH'], ['TM. HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH']] }, // prettier-ignore
  { superior: ['TỈNH ỦY LAM GIANG'], issuerLines: ['BAN TỔ CHỨC'], place: 'Lam Giang', sign: 'BTCTU', isParty: true, heads: both('TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'K/T') }, // prettier-ignore
  { superior: [], issuerLines: ['BỘ NỘI VỤ'], place: 'Hà Nội', sign: 'BNV', heads: both('BỘ TRƯỞNG', 'THỨ TRƯỞNG') }, // prettier-ignore
  { superior: ['UBND TỈNH ĐỒNG VÂN'], issuerLines: ['BAN CHỈ ĐẠO', 'CẢI CÁCH HÀNH CHÍNH'], place: 'Đồng Vân', sign: 'BCĐCCHC', heads: [['TRƯỞNG BAN'], ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']] }, // prettier-ignore
  { superior: ['BẢO HIỂM XÃ HỘI VIỆT NAM'], issuerLines: ['BẢO HIỂM XÃ HỘI', 'TỈNH BẮC LĨNH'], place: 'Bắc Lĩnh', sign: 'BHXH', heads: both('GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC') }, // prettier-ignore
]

const kinds: readonly (readonly [type: string, abbreviation: string])[] = [
  ['Quyết định (cá biệt)', 'QĐ'], ['Kế hoạch', 'KH'], ['Báo cáo', 'BC'], ['Tờ trình', 'TTr'], ['Thông báo', 'TB'],
  ['Công văn', ''], ['Công văn', ''], ['Hướng dẫn', 'HD'], ['Chương trình', 'CTr'], ['Chỉ thị', 'CT'], ['Giấy mời', 'GM'], ['Biên bản', 'BB'], // prettier-ignore
] // prettier-ignore

const doings = ['thực hiện công tác cải cách hành chính', 'rà soát, đơn giản hóa thủ tục hành chính', 'chấm điểm, xếp hạng Chỉ số cải cách hành chính', 'giải quyết hồ sơ quá hạn tại Bộ phận Một cửa', 'khảo sát sự hài lòng của người dân, tổ chức', 'sắp xếp, tổ chức lại đơn vị sự nghiệp công lập', 'kiểm tra kỷ luật, kỷ cương hành chính', 'ứng dụng chữ ký số chuyên dùng công vụ', 'quản lý, sử dụng biên chế', 'cung cấp dịch vụ công trực tuyến toàn trình'] // prettier-ignore
const scopes = ['trên địa bàn tỉnh', 'của các cơ quan, đơn vị trực thuộc', 'quý III và phương hướng nhiệm vụ quý IV', 'sáu tháng cuối năm học', 'giai đoạn 2026 - 2030', 'theo Nghị quyết số 76/NQ-CP của Chính phủ', 'cấp xã', ''] // prettier-ignore

const names = [['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Lò', 'Hà', 'Quách', 'Y', 'Ôn'], ['Thị', 'Văn', 'Đức', 'Thanh', 'Xuân', 'Ngọc', 'Hữu', ''], ['An', 'Bích Thủy', 'Cường', 'Quế Lam', 'Hòa', 'Minh Khuê', 'Ửng', 'Tuấn', 'Phượng', 'Đạt']] as const // prettier-ignore

export function factsOf({ pick, int, next }: Dice): Facts {
  const body = pick(bodies)
  const [type, abbreviation] = pick(kinds)
  const year = int(2024, 2026)
  const issued = `${year}-${String(int(1, 12)).padStart(2, '0')}-${String(int(1, 28)).padStart(2, '0')}`
  const n = int(1, 4200)
  const number = n < 10 ? `0${n}` : String(n)
  const unit = pick(['', '', '-VP', '-CCHC', '-KSTTHC', '-TCCB', '-NC&KSTTHC'])
  const plain = abbreviation ? `${number}/${abbreviation}-${body.sign}` : `${number}/${body.sign}${unit}`
  const party = `${number}-${abbreviation || 'CV'}/${body.sign}`
  const subject = [pick(doings), pick(scopes), next() < 0.6 ? `năm ${year}` : ''].filter(Boolean).join(' ')
  return {
    type,
    symbol: body.isParty ? party : plain,
    issued,
    issuer: body.issuerLines.join(' '),
    subject,
    signer: names.map((some) => pick(some)).filter(Boolean).join(' '), // prettier-ignore
    ...{ superior: body.superior, issuerLines: body.issuerLines, place: body.place },
    capacity: pick(body.heads),
    rank: pick(['', '', '', 'ThS. ', 'TS. ', 'Đại tá ']),
    isParty: body.isParty ?? false,
  }
}
