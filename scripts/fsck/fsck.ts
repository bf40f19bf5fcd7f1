// The store against the database, both ways, and the records among themselves. Only reads: after a restore from two
// backups of different age every difference is somebody's decision.
import type { Context } from '../../api/context.ts'
import { checkBlobs } from './blobs.ts'
import { checkRecords } from './records.ts'
import { checkSearch } from './search.ts'
import { checkSummaries } from './summaries.ts'

export const findingKinds = {
  missing: 'Bản ghi gọi tên nội dung không có trong kho',
  size: 'Nội dung trong kho khác độ lớn đã ghi',
  changed: 'Nội dung trong kho không còn đúng mã SHA-256 của nó',
  stray: 'Nội dung trong kho không bản ghi nào gọi tên',
  destroyed: 'Nội dung đã hủy vì dấu độ mật còn trong kho',
  waiting: 'Tài liệu chờ kiểm tra nhưng nội dung chờ đã mất',
  leftover: 'Nội dung chờ quá một ngày mà không tài liệu nào gọi tên',
  unfinished: 'Tệp gửi dở vào kho quá một ngày',
  rendition: 'Bản xem của tệp không tài liệu nào có',
  citation: 'Dẫn chứng không khớp phiên bản tài liệu',
  document: 'Tài liệu và phiên bản không khớp nhau',
  counter: 'Bộ đếm thấp hơn mã đã cấp',
  history: 'Lịch sử bị khuyết',
  chain: 'Chuỗi niêm phong lịch sử bị đứt',
  search: 'Chỉ mục tìm kiếm không khớp bản ghi',
  summary: 'Số liệu của bảng theo dõi không khớp bản ghi',
} as const

export type FindingKind = keyof typeof findingKinds

export interface Finding {
  readonly kind: FindingKind
  /** Id of the record, hash of the blob, or name of the series. */
  readonly subject: string
  readonly text: string
}

export interface Fsck {
  readonly findings: readonly Finding[]
  readonly checked: Readonly<Record<'records' | 'blobs' | 'hashed' | 'lines', number>>
}

export type Report = (kind: FindingKind, subject: string, text: string) => void

/** `share` of the kept blobs is read and hashed again: 0 none, 1 all. */
export async function fsck(ctx: Context, share = 0): Promise<Fsck> {
  const findings: Finding[] = []
  const report: Report = (kind, subject, text) => void findings.push({ kind, subject, text })
  const { blobs, hashed } = await checkBlobs(ctx, share, report)
  const { records, lines } = await checkRecords(ctx, report)
  await checkSearch(ctx, report)
  await checkSummaries(ctx, report)
  return { findings, checked: { records, blobs, hashed, lines } }
}
