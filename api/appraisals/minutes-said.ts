// What the minutes of the council's session say, over the words of `minutesTags`.
import type { Block } from '../../dossier/letter.ts'
import type { minutesTags, WordsOf } from '../../schemas/paper-words.ts'
import { codeName } from '../../schemas/printed.ts'
import { head, say } from '../papers/snapshot.ts'
import { each, none, rowsOf, type Said, within } from '../papers/worded.ts'

export type MinutesWords = WordsOf<typeof minutesTags>

export const sayMinutes = (words: MinutesWords): Said => ({
  title: 'Biên bản',
  subtitle: `Họp Hội đồng thẩm định kết quả “${words.tenKyDanhGia}”`,
  blocks: [...opening(words), ...content(words), ...standings(words), ...closing(words)],
  beside: [{ above: ['THƯ KÝ'], name: words.thuKy }],
  signature: { above: ['CHỦ TỌA'], name: words.chuTri },
})

const opening = (words: MinutesWords): Block[] => [
  say(`Thời gian bắt đầu: ${words.batDau}.`),
  say(`Địa điểm: ${words.diaDiem}.`),
  head('I. THÀNH PHẦN DỰ HỌP'),
  say(`1. Chủ trì: ${words.chuTri}, thành viên Hội đồng.`),
  say(`2. Thư ký: ${words.thuKy}, Sở Nội vụ.`),
  say(`3. Thành viên Hội đồng dự họp: ${words.duHop}.`),
  say(`4. Thành viên vắng mặt: ${words.vangMat}.`),
  say(
    `Có mặt ${words.soCoMat}/${words.soThanhVien} thành viên; theo quy định cần ít nhất ${words.soCanCo} thành viên. Phiên họp đủ điều kiện tiến hành.`,
  ),
  ...each(words.phienTruoc, (met) => [
    say(
      `Phiên họp trước từ ${met.batDau} đến ${met.ketThuc}, tại ${met.diaDiem}; chủ trì: ${met.chuTri}; dự họp: ${met.duHop}; vắng mặt: ${met.vangMat}; có mặt ${met.soCoMat}/${met.soThanhVien} thành viên, cần ít nhất ${met.soCanCo} thành viên. Kết luận của phiên ấy còn hiệu lực, trừ khi được kết luận lại. Hội đồng họp lại vì: ${met.lyDoHopLai}`,
    ),
  ]),
]

const content = (words: MinutesWords): Block[] => [
  head('II. NỘI DUNG'),
  say(
    `1. Kết quả thẩm định trước phiên họp: ${words.soCoQuan} cơ quan, ${words.soTieuChi} tiêu chí phải tự chấm; đã gửi ${words.soDaGui} tiêu chí, đều được thẩm định lần 1${within(words.coKhongGui, `, ${words.soKhongGui} tiêu chí không gửi`)}; ${words.soGiam} tiêu chí bị giảm điểm, ${words.soGiaiTrinh} tiêu chí cơ quan giải trình và được thẩm định lần 2; còn ${words.soYKienKhac} tiêu chí có ý kiến khác.`,
  ),
  ...none(words.coKetLuan, '2. Hội đồng không biểu quyết điểm của tiêu chí nào.'),
  ...each(words.coKetLuan, () => [
    {
      ...say(`2. Hội đồng thảo luận và biểu quyết từng tiêu chí trong ${words.soKetLuan} tiêu chí:`),
      room: 90,
    },
    settled(words),
  ]),
  ...none(words.coKhongApDung, '3. Không có tiêu chí nào được kết luận không áp dụng.'),
  ...each(words.coKhongApDung, () => [
    {
      ...say(
        `3. Hội đồng biểu quyết từng tiêu chí và kết luận ${words.soKhongApDung} tiêu chí sau không áp dụng; điểm tối đa của cơ quan không tính các tiêu chí này:`,
      ),
      room: 90,
    },
    aside(words),
  ]),
  ...none(words.coConLai, `4. Ngoài các tiêu chí nêu trên không còn tiêu chí nào đã gửi${zeros(words)}.`),
  ...each(words.coConLai, () => [
    say(
      `4. Hội đồng không biểu quyết ${words.soConLai} tiêu chí còn lại đã gửi và được thẩm định, vì không còn ý kiến khác; các tiêu chí này giữ nguyên điểm đề xuất${zeros(words)}.`,
    ),
  ]),
]

const zeros = ({ coKhongDiem, soKhongDiem }: MinutesWords): string =>
  within(coKhongDiem, `; ${soKhongDiem} tiêu chí không gửi tính 0 điểm, cũng không biểu quyết`)

const settled = ({ ketLuan }: MinutesWords): Block => ({
  kind: 'table',
  columns: [
    { title: 'Cơ quan', width: 72 },
    { title: 'Tiêu chí', width: 112 },
    { title: 'Đề nghị', width: 46, align: 'right' },
    { title: 'Đề xuất', width: 46, align: 'right' },
    { title: 'Kết luận', width: 46, align: 'right' },
    { title: 'Tán thành', width: 46, align: 'center' },
    { title: 'Ý kiến của Hội đồng', width: 106 },
  ],
  rows: rowsOf(ketLuan, ({ coQuanDuocCham, tieuChi, deNghi, deXuat, diem, tanThanh, yKien }) => [
    ...[coQuanDuocCham, tieuChi, deNghi, deXuat, diem, tanThanh, yKien],
  ]),
})

const aside = ({ khongApDung }: MinutesWords): Block => ({
  kind: 'table',
  columns: [
    { title: 'Cơ quan', width: 72 },
    { title: 'Tiêu chí không áp dụng', width: 146 },
    { title: 'Tối đa', width: 46, align: 'right' },
    { title: 'Tán thành', width: 46, align: 'center' },
    { title: 'Lý do', width: 164 },
  ],
  rows: rowsOf(khongApDung, ({ coQuanDuocCham, tieuChi, toiDa, tanThanh, lyDo }) => [
    ...[coQuanDuocCham, tieuChi, toiDa, tanThanh, lyDo],
  ]),
})

const standings = ({ ketQua, coTrungVi, soCoQuan, trungVi }: MinutesWords): Block[] => [
  {
    ...say(
      '5. Điểm và chỉ số của từng cơ quan theo kết luận của Hội đồng (chỉ số là tỷ lệ điểm đạt trên điểm tối đa áp dụng cho cơ quan; xếp hạng theo chỉ số):',
    ),
    room: 90,
  },
  {
    kind: 'table',
    columns: [
      { title: 'Hạng', width: 40, align: 'center' },
      { title: 'Cơ quan', width: 224 },
      { title: 'Điểm đạt', width: 70, align: 'right' },
      { title: 'Tối đa áp dụng', width: 70, align: 'right' },
      { title: 'Chỉ số', width: 70, align: 'right' },
    ],
    rows: rowsOf(ketQua, ({ hang, coQuanDuocCham, diem, toiDa, chiSo }) => [
      ...[hang, coQuanDuocCham, diem, toiDa, chiSo],
    ]),
  },
  ...each(coTrungVi, () => [say(`Trung vị của ${soCoQuan} cơ quan: ${trungVi}.`)]),
]

const closing = ({ maKetQua, ketThuc }: MinutesWords): Block[] => [
  head('III. KẾT LUẬN'),
  say(
    'Điểm thẩm định của từng cơ quan gồm điểm do Hội đồng biểu quyết (mục 2) và điểm đề xuất được giữ nguyên (mục 4), không tính các tiêu chí không áp dụng (mục 3). Điểm có hiệu lực kể từ khi biên bản này được ký và gắn vào hệ thống.',
  ),
  say(`${codeName} của kết quả phiên họp trên hệ thống: ${maKetQua}.`),
  say(`Phiên họp kết thúc vào ${ketThuc}. Biên bản được các thành viên thông qua và thống nhất./.`),
]
