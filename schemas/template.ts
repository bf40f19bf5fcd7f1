// Templates of papers in Word, as a province wants them. The newest of a kind is used; without one, ours.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'
import { BlobRef } from './package.ts'

export const templateKinds = ['report'] as const

export const Template = z.object({
  id: Id,
  kind: z.enum(templateKinds),
  name: z.string().trim().min(1).max(200),
  file: BlobRef,
  by: Id,
  at: Time,
  revision: Revision,
})
export type Template = z.infer<typeof Template>

/** What a template may name, and what stands for it; `rows` are repeated between {#name} and {/name}. */
export interface Tag {
  readonly name: string
  readonly says: string
  readonly rows?: readonly Tag[]
}

const points: readonly Tag[] = [
  { name: 'toiDa', says: 'điểm tối đa' },
  { name: 'tuCham', says: 'điểm tự chấm' },
  { name: 'sauRaSoat', says: 'điểm sau rà soát' },
]

export const reportTags: readonly Tag[] = [
  { name: 'uyBan', says: 'tên ủy ban nhân dân' },
  { name: 'diaDanh', says: 'địa danh' },
  { name: 'nam', says: 'năm đánh giá' },
  { name: 'chiSo', says: 'tên chỉ số và năm' },
  { name: 'phamVi', says: 'phạm vi, ví dụ “của tỉnh …”' },
  { name: 'maNoiDung', says: 'mã nội dung của bộ hồ sơ' },
  { name: 'tongToiDa', says: 'tổng điểm tối đa' },
  { name: 'toiDaTuDanhGia', says: 'điểm tối đa phần tự đánh giá' },
  { name: 'tongTuCham', says: 'tổng điểm tự chấm' },
  { name: 'tongSauRaSoat', says: 'tổng điểm sau rà soát' },
  { name: 'soTieuChi', says: 'số tiêu chí phải tự chấm' },
  { name: 'soDaGui', says: 'số tiêu chí đã gửi' },
  { name: 'soChapNhan', says: 'số tiêu chí đã chấp nhận' },
  { name: 'soTaiLieu', says: 'số tài liệu' },
  { name: 'soTepGoc', says: 'số tệp gốc' },
  {
    name: 'linhVuc',
    says: 'từng lĩnh vực',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'ten', says: 'tên' },
      { name: 'daGui', says: 'đã gửi / phải chấm' },
      ...points,
    ],
  },
  {
    name: 'bangDiem',
    says: 'từng dòng của bảng điểm, cả lĩnh vực và tiêu chí',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'ten', says: 'tên' },
      ...points,
      { name: 'trangThai', says: 'trạng thái' },
    ],
  },
  {
    name: 'giaiTrinh',
    says: 'từng tiêu chí có giải trình',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'ten', says: 'tên' },
      ...points,
      { name: 'doan', says: 'từng đoạn', rows: [{ name: 'noiDung', says: 'lời giải trình' }] },
    ],
  },
  {
    name: 'conThieu',
    says: 'từng tài liệu còn thiếu',
    rows: [
      { name: 'stt', says: 'số thứ tự' },
      { name: 'ma', says: 'mã tiêu chí' },
      { name: 'taiLieu', says: 'tài liệu' },
      { name: 'lyDo', says: 'lý do, hướng xử lý' },
    ],
  },
  { name: 'khoKhan', says: 'từng đoạn khó khăn, kiến nghị', rows: [{ name: 'noiDung', says: 'nội dung' }] },
  {
    name: 'doiChieu',
    says: 'từng số liệu để đối chiếu',
    rows: [
      { name: 'ten', says: 'tên số liệu' },
      { name: 'giaTri', says: 'giá trị' },
    ],
  },
]
