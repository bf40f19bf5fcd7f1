// What the minutes and the conclusion of an inspection say, over the words of `inspectionTags`.
import type { Block } from '../../dossier/letter.ts'
import type {
  conclusionTags,
  inspectionMinutesTags,
  inspectionTags,
  WordsOf,
} from '../../schemas/paper-words.ts'
import { head, say } from '../papers/snapshot.ts'
import { each, none, rowsOf, type Said, within } from '../papers/worded.ts'

export type InspectionWords = WordsOf<typeof inspectionTags>
export type InspectionMinutesWords = WordsOf<typeof inspectionMinutesTags>
export type ConclusionWords = WordsOf<typeof conclusionTags>

export const sayInspection = (words: InspectionMinutesWords): Said => ({
  title: 'Biên bản',
  subtitle: `${words.viec} công tác cải cách hành chính tại ${words.donVi}`,
  blocks: [
    say(`Thời gian: ${words.thoiGian}. Hồ sơ số ${words.soHoSo}, ${words.loai}.`),
    say(`Địa điểm: ${words.diaDiem}.`),
    head('I. THÀNH PHẦN'),
    say(`1. ${words.doan}:`),
    ...each(words.thanhVien, ({ nguoi, vaiTro }) => [say(`- ${nguoi} – ${vaiTro};`)]),
    ...none(words.thanhVien, '- (Chưa ghi thành viên.)'),
    say(`2. Đại diện ${words.donVi}: ${dots(60)}`),
    head('II. NỘI DUNG VÀ KẾT QUẢ KIỂM TRA'),
    ...each(words.phamVi, ({ noiDungPhamVi }) => [say(noiDungPhamVi)]),
    ...checklist(words),
    head('III. TỒN TẠI, HẠN CHẾ'),
    ...findings(words),
    head(`IV. Ý KIẾN CỦA ${words.donViHoa}`),
    say(dots(240)),
    say(
      'Biên bản được lập thành 02 bản, đã đọc cho các bên cùng nghe, thống nhất nội dung và ký tên; mỗi bên giữ 01 bản./.',
    ),
  ],
  beside: [{ above: ['ĐẠI DIỆN', words.donViHoa] }, { above: ['THƯ KÝ'], name: words.thuKy }],
  signature: { above: ['TRƯỞNG ĐOÀN'], name: words.truongDoan },
})

export const sayConclusion = (words: ConclusionWords): Said => ({
  title: 'Thông báo',
  subtitle: `Kết luận kiểm tra công tác cải cách hành chính tại ${words.donVi}`,
  blocks: [
    say(
      `Trong thời gian ${words.thoiGian}, Đoàn kiểm tra đã kiểm tra công tác cải cách hành chính tại ${words.donVi}${within(words.daLapBienBan, ' và lập biên bản kiểm tra')}. Kết luận kiểm tra như sau:`,
    ),
    head('I. KẾT QUẢ KIỂM TRA'),
    ...checklist(words),
    head('II. TỒN TẠI, HẠN CHẾ'),
    ...findings(words),
    head('III. YÊU CẦU'),
    ...each(words.coTonTai, () => [
      say(
        `${words.donVi} khắc phục ${words.soTonTai} tồn tại, hạn chế nêu trên trong thời hạn ghi ở từng mục, báo kết quả kèm tài liệu chứng minh trên hệ thống để xem xét, kiểm tra lại khi cần./.`,
      ),
    ]),
    ...none(
      words.coTonTai,
      `${words.donVi} tiếp tục phát huy kết quả đạt được trong công tác cải cách hành chính./.`,
    ),
  ],
  signature: { above: ['GIÁM ĐỐC'] },
})

const dots = (n: number): string => '.'.repeat(n)

const checklist = ({ coNoiDung, noiDungKiemTra }: InspectionWords): Block[] => [
  ...none(coNoiDung, '(Chưa ghi nội dung kiểm tra.)'),
  ...each(coNoiDung, () => [
    {
      kind: 'table',
      columns: [
        { title: 'Tiêu chí', width: 52, align: 'center' },
        { title: 'Nội dung kiểm tra', width: 192 },
        { title: 'Kết quả', width: 70 },
        { title: 'Ghi chú', width: 160 },
      ],
      rows: rowsOf(noiDungKiemTra, ({ tieuChi, noiDungXem, ketQua, ghiChu }) => [
        ...[tieuChi, noiDungXem, ketQua, ghiChu],
      ]),
    },
  ]),
]

const findings = ({ coTonTai, tonTai }: InspectionWords): Block[] => [
  ...none(coTonTai, 'Không phát hiện tồn tại, hạn chế.'),
  ...each(coTonTai, () => [
    {
      kind: 'table',
      columns: [
        { title: 'TT', width: 28, align: 'center' },
        { title: 'Tồn tại, hạn chế', width: 208 },
        { title: 'Mức độ', width: 58 },
        { title: 'Căn cứ', width: 110 },
        { title: 'Hạn khắc phục', width: 70, align: 'center' },
      ],
      rows: rowsOf(tonTai, ({ stt, noiDungTonTai, mucDo, canCu, hanKhacPhuc }) => [
        ...[stt, noiDungTonTai, mucDo, canCu, hanKhacPhuc],
      ]),
    },
  ]),
]
