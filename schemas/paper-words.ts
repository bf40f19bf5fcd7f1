// The words of papers that a province may say in its own way: fields, rows, and what stands only where there is something.
import type { Tag } from './template.ts'

/** What a list of tags stands for: text, or rows of the same. */
export type WordsOf<T extends readonly Tag[]> = {
  readonly [K in T[number] as K['name']]: K extends { readonly rows: infer R extends readonly Tag[] }
    ? readonly WordsOf<R>[]
    : string
}

/** Needed, unless the whole content is taken as it comes. */
const needed = { isRequired: true, unless: '@noiDung' } as const
/** Said once where there is such a thing, and not at all where there is none. */
const only = { rows: [] } as const

const meetingTags = [
  { name: 'batDau', says: 'giờ, ngày bắt đầu' },
  { name: 'ketThuc', says: 'giờ, ngày kết thúc' },
  { name: 'diaDiem', says: 'nơi họp' },
  { name: 'duHop', says: 'thành viên dự họp ngoài chủ tọa' },
  { name: 'vangMat', says: 'thành viên vắng mặt' },
  { name: 'soCoMat', says: 'số thành viên có mặt' },
  { name: 'soThanhVien', says: 'số thành viên Hội đồng' },
  { name: 'soCanCo', says: 'số thành viên ít nhất phải có mặt' },
] as const satisfies readonly Tag[]

export const minutesTags = [
  { name: 'tenKyDanhGia', says: 'tên năm đánh giá' },
  ...meetingTags,
  { name: 'chuTri', says: 'họ tên chủ tọa, ở chỗ ký', isRequired: true },
  { name: 'thuKy', says: 'họ tên thư ký, ở chỗ ký', isRequired: true },
  {
    name: 'phienTruoc',
    says: 'từng phiên họp trước',
    rows: [
      ...meetingTags,
      { name: 'chuTri', says: 'họ tên chủ tọa' },
      { name: 'lyDoHopLai', says: 'vì sao họp lại' },
    ],
    ...needed,
  },
  { name: 'soCoQuan', says: 'số cơ quan được thẩm định' },
  { name: 'soTieuChi', says: 'số tiêu chí phải tự chấm' },
  { name: 'soDaGui', says: 'số tiêu chí đã gửi' },
  { name: 'coKhongGui', says: 'hiện khi có tiêu chí không gửi', ...only },
  { name: 'soKhongGui', says: 'số tiêu chí không gửi' },
  { name: 'soGiam', says: 'số tiêu chí bị giảm điểm' },
  { name: 'soGiaiTrinh', says: 'số tiêu chí được giải trình' },
  { name: 'soYKienKhac', says: 'số tiêu chí còn ý kiến khác' },
  { name: 'coKetLuan', says: 'hiện khi có tiêu chí Hội đồng biểu quyết', ...only },
  { name: 'soKetLuan', says: 'số tiêu chí Hội đồng biểu quyết' },
  {
    name: 'ketLuan',
    says: 'từng tiêu chí Hội đồng biểu quyết',
    rows: [
      { name: 'coQuanDuocCham', says: 'tên cơ quan' },
      { name: 'tieuChi', says: 'mã và tên tiêu chí' },
      { name: 'deNghi', says: 'điểm cơ quan đề nghị' },
      { name: 'deXuat', says: 'điểm đề xuất' },
      { name: 'diem', says: 'điểm Hội đồng kết luận' },
      { name: 'tanThanh', says: 'số phiếu tán thành' },
      { name: 'yKien', says: 'ý kiến của Hội đồng' },
    ],
    ...needed,
  },
  { name: 'coKhongApDung', says: 'hiện khi có tiêu chí không áp dụng', ...only },
  { name: 'soKhongApDung', says: 'số tiêu chí không áp dụng' },
  {
    name: 'khongApDung',
    says: 'từng tiêu chí được kết luận không áp dụng',
    rows: [
      { name: 'coQuanDuocCham', says: 'tên cơ quan' },
      { name: 'tieuChi', says: 'mã và tên tiêu chí' },
      { name: 'toiDa', says: 'điểm tối đa' },
      { name: 'tanThanh', says: 'số phiếu tán thành' },
      { name: 'lyDo', says: 'lý do' },
    ],
    ...needed,
  },
  { name: 'coConLai', says: 'hiện khi có tiêu chí đã thẩm định mà không biểu quyết', ...only },
  { name: 'soConLai', says: 'số tiêu chí giữ điểm đề xuất, không biểu quyết' },
  { name: 'coKhongDiem', says: 'hiện khi có tiêu chí không gửi, tính 0 điểm', ...only },
  { name: 'soKhongDiem', says: 'số tiêu chí không gửi, tính 0 điểm' },
  {
    name: 'ketQua',
    says: 'điểm và chỉ số của từng cơ quan',
    rows: [
      { name: 'hang', says: 'hạng' },
      { name: 'coQuanDuocCham', says: 'tên cơ quan' },
      { name: 'diem', says: 'điểm đạt' },
      { name: 'toiDa', says: 'điểm tối đa áp dụng' },
      { name: 'chiSo', says: 'chỉ số' },
    ],
    ...needed,
  },
  { name: 'coTrungVi', says: 'hiện khi đã xếp hạng', ...only },
  { name: 'trungVi', says: 'trung vị của chỉ số' },
  { name: 'maKetQua', says: 'mã nội dung của kết quả phiên họp' },
] as const satisfies readonly Tag[]

export const inspectionTags = [
  { name: 'donVi', says: 'cơ quan được kiểm tra' },
  { name: 'donViHoa', says: 'cơ quan được kiểm tra, chữ in hoa' },
  { name: 'viec', says: '“Kiểm tra”, hoặc “Giám sát của … về”' },
  { name: 'doan', says: 'đoàn kiểm tra hoặc đoàn giám sát' },
  { name: 'soHoSo', says: 'số hồ sơ kiểm tra' },
  { name: 'loai', says: 'loại kiểm tra' },
  { name: 'thoiGian', says: 'ngày hoặc từ ngày, đến ngày kiểm tra' },
  { name: 'diaDiem', says: 'nơi kiểm tra' },
  {
    name: 'thanhVien',
    says: 'từng thành viên của đoàn',
    rows: [
      { name: 'nguoi', says: 'họ tên, chức vụ' },
      { name: 'vaiTro', says: 'vai trò trong đoàn' },
    ],
  },
  {
    name: 'phamVi',
    says: 'từng đoạn nội dung, phạm vi kiểm tra',
    rows: [{ name: 'noiDungPhamVi', says: 'một đoạn' }],
  },
  { name: 'coNoiDung', says: 'hiện khi đã ghi nội dung kiểm tra', ...only },
  {
    name: 'noiDungKiemTra',
    says: 'từng nội dung kiểm tra',
    rows: [
      { name: 'tieuChi', says: 'mã tiêu chí' },
      { name: 'noiDungXem', says: 'nội dung kiểm tra' },
      { name: 'ketQua', says: 'kết quả' },
      { name: 'ghiChu', says: 'ghi chú' },
    ],
    ...needed,
  },
  { name: 'coTonTai', says: 'hiện khi có tồn tại, hạn chế', ...only },
  { name: 'soTonTai', says: 'số tồn tại, hạn chế' },
  {
    name: 'tonTai',
    says: 'từng tồn tại, hạn chế',
    rows: [
      { name: 'stt', says: 'số thứ tự' },
      { name: 'noiDungTonTai', says: 'tồn tại, hạn chế và tiêu chí' },
      { name: 'mucDo', says: 'mức độ' },
      { name: 'canCu', says: 'căn cứ' },
      { name: 'hanKhacPhuc', says: 'hạn khắc phục' },
    ],
    ...needed,
  },
] as const satisfies readonly Tag[]

/** Of the minutes of an inspection alone: who signs them beside the inspected. */
export const inspectionMinutesTags = [
  ...inspectionTags,
  { name: 'truongDoan', says: 'họ tên trưởng đoàn, ở chỗ ký', isRequired: true },
  { name: 'thuKy', says: 'họ tên thư ký, ở chỗ ký', isRequired: true },
] as const satisfies readonly Tag[]

export const conclusionTags = [
  ...inspectionTags,
  { name: 'daLapBienBan', says: 'hiện khi đã có biên bản kiểm tra', ...only },
] as const satisfies readonly Tag[]

const paragraphs = [{ name: 'doan', says: 'một đoạn' }] as const

export const periodicTags = [
  { name: 'ky', says: 'kỳ báo cáo' },
  { name: 'tuNgay', says: 'ngày bắt đầu tính số liệu' },
  { name: 'denNgay', says: 'ngày cuối tính số liệu' },
  { name: 'ketQua', says: 'từng đoạn kết quả đạt được', rows: paragraphs, ...needed },
  { name: 'khoKhan', says: 'từng đoạn tồn tại, vướng mắc', rows: paragraphs, ...needed },
  { name: 'kienNghi', says: 'từng đoạn đề xuất, kiến nghị', rows: paragraphs, ...needed },
  { name: 'coNhiemVu', says: 'hiện khi chủ trì nhiệm vụ', ...only },
  {
    name: 'nhiemVu',
    says: 'từng nhiệm vụ chủ trì, trong phụ lục',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'noiDungNhiemVu', says: 'nhiệm vụ, thời hạn' },
      { name: 'tinhTrang', says: 'tình trạng, tiến độ' },
      { name: 'ketQuaTrongKy', says: 'sản phẩm, kết quả trong kỳ' },
    ],
    isRequired: true,
    unless: '@phuLuc',
  },
] as const satisfies readonly Tag[]

const byState = [
  { name: 'cham', says: 'số nhiệm vụ chậm' },
  { name: 'vuongMac', says: 'số nhiệm vụ vướng mắc' },
  { name: 'coNguyCo', says: 'số nhiệm vụ có nguy cơ' },
  { name: 'dangLam', says: 'số nhiệm vụ đang làm' },
  { name: 'chuaLam', says: 'số nhiệm vụ chưa làm' },
  { name: 'hoanThanh', says: 'số nhiệm vụ hoàn thành' },
] as const

export const consolidatedTags = [
  { name: 'ky', says: 'kỳ báo cáo' },
  { name: 'tuNgay', says: 'ngày bắt đầu tính số liệu' },
  { name: 'denNgay', says: 'ngày cuối tính số liệu' },
  { name: 'soPhaiBaoCao', says: 'số cơ quan phải báo cáo' },
  { name: 'soDungHan', says: 'số cơ quan gửi đúng hạn' },
  { name: 'soGuiCham', says: 'số cơ quan gửi chậm' },
  { name: 'soChuaGui', says: 'số cơ quan chưa gửi' },
  { name: 'coChuaGui', says: 'hiện khi có cơ quan chưa gửi', ...only },
  {
    name: 'chuaGui',
    says: 'từng cơ quan chưa gửi báo cáo',
    rows: [
      { name: 'stt', says: 'số thứ tự' },
      { name: 'tenCoQuan', says: 'tên cơ quan' },
      { name: 'tinhTrang', says: 'tình trạng' },
      { name: 'han', says: 'hạn' },
    ],
    ...needed,
  },
  { name: 'coBaoCao', says: 'hiện khi có báo cáo đã ký gửi', ...only },
  { name: 'soBaoCao', says: 'số báo cáo đã gửi' },
  { name: 'soNhiemVu', says: 'tổng số nhiệm vụ' },
  { name: 'tinhTrangNhiemVu', says: 'số nhiệm vụ theo tình trạng, bằng lời' },
  { name: 'soSanPham', says: 'số sản phẩm nộp trong kỳ' },
  ...byState,
  {
    name: 'coQuanBaoCao',
    says: 'từng cơ quan đã gửi báo cáo',
    rows: [
      { name: 'tenCoQuan', says: 'tên cơ quan' },
      { name: 'soNhiemVu', says: 'số nhiệm vụ' },
      ...byState,
      { name: 'soSanPham', says: 'số sản phẩm nộp trong kỳ' },
    ],
    ...needed,
  },
  { name: 'ketQua', says: 'từng đoạn kết quả của các cơ quan', rows: paragraphs, ...needed },
  { name: 'khoKhan', says: 'từng đoạn tồn tại, vướng mắc của các cơ quan', rows: paragraphs, ...needed },
  { name: 'kienNghi', says: 'từng đoạn đề xuất, kiến nghị của các cơ quan', rows: paragraphs, ...needed },
  {
    name: 'nhiemVu',
    says: 'từng nhiệm vụ, trong phụ lục',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'noiDungNhiemVu', says: 'nhiệm vụ' },
      { name: 'chuTri', says: 'cơ quan chủ trì' },
      { name: 'thoiHan', says: 'thời hạn' },
      { name: 'tinhTrang', says: 'tình trạng, tiến độ' },
    ],
    isRequired: true,
    unless: '@phuLuc',
  },
] as const satisfies readonly Tag[]
