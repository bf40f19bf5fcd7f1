// Templates of papers in Word, as a province wants them. The newest of a kind is used; without one, ours.
import { z } from 'zod'
import { Id, Revision, Time } from './id.ts'
import { BlobRef } from './package.ts'
import {
  conclusionTags,
  consolidatedTags,
  inspectionMinutesTags,
  minutesTags,
  periodicTags,
} from './paper-words.ts'

/** What a template of a letter differs in from that of the next. */
interface Letterlike {
  /** A công văn has none: what it is about stands below its number. */
  readonly isTitled: boolean
  readonly hasAnnex: boolean
  /** Goes into another paper: no letterhead, nobody signs. */
  readonly isPart?: true
  /** Says itself when and where. */
  readonly isMinutes?: true
}
const titled: Letterlike = { isTitled: true, hasAnnex: false }
const official: Letterlike = { isTitled: false, hasAnnex: false }
const minutes: Letterlike = { ...titled, isMinutes: true }
const withAnnex: Letterlike = { isTitled: true, hasAnnex: true }
const part: Letterlike = { isTitled: true, hasAnnex: true, isPart: true }

/** Papers in Word that are set as a letter is. */
export const letterTemplates = {
  proposal: titled,
  transmittal: titled,
  chase: official,
  self: titled,
  points: official,
  answer: official,
  plea: official,
  result: titled,
  first: titled,
  argument: titled,
  ranking: titled,
  periodic: withAnnex,
  consolidated: withAnnex,
  decision: withAnnex,
  losses: titled,
  plan: withAnnex,
  minutes,
  inspection: minutes,
  conclusion: titled,
  section: part,
} as const satisfies Record<string, Letterlike>
export type LetterTemplate = keyof typeof letterTemplates

/** Papers whose sentences and tables can be changed too: what they may name besides. */
export const wordedTags = {
  minutes: minutesTags,
  inspection: inspectionMinutesTags,
  conclusion: conclusionTags,
  section: periodicTags,
  periodic: periodicTags,
  consolidated: consolidatedTags,
} as const satisfies Partial<Record<LetterTemplate, readonly Tag[]>>
export type WordedTemplate = keyof typeof wordedTags

export const templateKinds = ['report', ...(Object.keys(letterTemplates) as LetterTemplate[])] as const
export type TemplateKind = (typeof templateKinds)[number]

export const Template = z.object({
  id: Id,
  kind: z.enum(templateKinds),
  name: z.string().trim().min(1).max(200),
  file: BlobRef,
  by: Id,
  at: Time,
  /** From then on ours was used again; what was issued before keeps it. */
  dropped: z.exactOptional(Time),
  revision: Revision,
})
export type Template = z.infer<typeof Template>

/** What a template may name, and what stands for it; `rows` are repeated between {#name} and {/name}. */
export interface Tag {
  /** With `@` before it: paragraphs and tables, alone in a paragraph of its own. */
  readonly name: string
  readonly says: string
  /** A paper without it could not be told from another one, or would say nothing. */
  readonly isRequired?: true
  /** Not required where that one stands, which says the same. */
  readonly unless?: string
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
  { name: 'diaDanhNgay', says: 'địa danh, ngày tháng để trống, năm như bản PDF' },
  { name: 'nam', says: 'năm đánh giá' },
  { name: 'chiSo', says: 'tên chỉ số và năm' },
  { name: 'phamVi', says: 'phạm vi, ví dụ “của tỉnh …”' },
  { name: 'maNoiDung', says: 'mã nội dung của bộ hồ sơ', isRequired: true },
  { name: 'tongToiDa', says: 'tổng điểm tối đa' },
  { name: 'toiDaTuDanhGia', says: 'điểm tối đa phần tự đánh giá' },
  { name: 'tongTuCham', says: 'tổng điểm tự chấm' },
  { name: 'tongSauRaSoat', says: 'tổng điểm sau rà soát' },
  { name: 'tongDeNghi', says: 'tổng điểm đề nghị công nhận' },
  { name: 'soTieuChi', says: 'số tiêu chí phải tự chấm' },
  { name: 'soDaGui', says: 'số tiêu chí đã gửi' },
  { name: 'soChapNhan', says: 'số tiêu chí đã chấp nhận' },
  { name: 'soTaiLieu', says: 'số tài liệu' },
  { name: 'taiLieu', says: 'số tài liệu, cả số trang báo thiếu' },
  { name: 'soTepGoc', says: 'số tệp gốc' },
  {
    name: 'linhVuc',
    says: 'từng lĩnh vực',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'ten', says: 'tên' },
      { name: 'daGui', says: 'đã gửi / phải chấm' },
      { name: 'toiDaTuDanhGia', says: 'điểm tối đa phần tự đánh giá' },
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
    name: 'chuaGui',
    says: 'câu nêu số tiêu chí chưa gửi, nếu có',
    rows: [{ name: 'noiDung', says: 'nội dung' }],
  },
  {
    name: 'uocThucHien',
    says: 'câu nêu các tiêu chí tính theo số liệu ước thực hiện, nếu có',
    rows: [{ name: 'noiDung', says: 'nội dung' }],
  },
  {
    name: 'giaiTrinh',
    says: 'từng tiêu chí có giải trình',
    rows: [
      { name: 'ma', says: 'mã' },
      { name: 'ten', says: 'tên' },
      ...points,
      { name: 'ghiChu', says: 'điểm sau rà soát nếu khác, và dấu “số liệu ước thực hiện”, nếu có' },
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

const line = [{ name: 'dong', says: 'một dòng' }] as const

const head: readonly Tag[] = [
  { name: 'coQuanChuQuan', says: 'cơ quan chủ quản, để trống nếu không có' },
  { name: 'soKyHieu', says: 'dòng số, ký hiệu' },
  { name: 'diaDanhNgay', says: 'địa danh và ngày tháng năm' },
]
const foot: readonly Tag[] = [
  { name: 'noiNhan', says: 'từng nơi nhận', rows: line },
  { name: 'quyenKy', says: 'từng dòng trên chữ ký', rows: line },
  { name: 'nguoiKy', says: 'họ tên người ký, để trống khi chưa ký' },
]

/** Of every letter alike: what it says comes as it is on the screen, how it is set is the province's. */
export function letterTagsOf(kind: LetterTemplate): readonly Tag[] {
  const { hasAnnex, isPart }: Letterlike = letterTemplates[kind]
  const own: readonly Tag[] = kind in wordedTags ? wordedTags[kind as WordedTemplate] : []
  // Where its sentences can be changed, those are what has to be there.
  const whole = own.length ? {} : ({ isRequired: true } as const)
  return [
    { name: 'coQuan', says: 'cơ quan ban hành' },
    ...(isPart ? [] : head),
    { name: 'tenLoai', says: 'tên loại văn bản, để trống ở công văn' },
    { name: 'trichYeu', says: 'trích yếu nội dung' },
    ...own,
    { name: '@noiDung', says: 'toàn bộ nội dung: lời văn, bảng, số liệu đối chiếu', ...whole },
    ...(hasAnnex ? [{ name: '@phuLuc', says: 'phụ lục, bắt đầu ở trang mới', ...whole }] : []),
    ...(isPart ? [] : foot),
    { name: 'maNoiDung', says: 'dòng mã nội dung, để đối chiếu bản đã ký', isRequired: true },
  ]
}
