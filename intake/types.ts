// What is taken in, as data: the upload route, the checks, the screens' file picker and docs/types.md are held to this
// one table.

const MB = 2 ** 20

export interface Accepted {
  readonly kind: string
  /** What opens it. */
  readonly by:
    'pdf' | 'office-zip' | 'office-ole' | 'rtf' | 'picture' | 'heic' | 'text' | 'mail' | 'container'
  /** In the middle of a Vietnamese sentence. */
  readonly name: string
  readonly ext: readonly string[]
  /** What becomes of it, for officers and administrators. */
  readonly does: string
  /** Of what is packed in it, together, in bytes. */
  readonly maxUnpacked?: number
  /** Of files in it. */
  readonly maxFiles?: number
  /** Of one picture; what it declares is believed before anything is decoded. */
  readonly maxPixels?: number
  readonly maxPages?: number
  readonly maxBytes?: number
}

const asText = 'dựng bản xem PDF, đọc chữ từng trang'
const asTable = 'dựng bản xem PDF, bảng rộng thu vừa trang và xoay ngang, đọc chữ từng trang'
const asPhoto = 'đặt vào trang A4 theo đúng chiều ảnh'

export const types = {
  'application/pdf': {
    kind: 'pdf',
    by: 'pdf',
    name: 'PDF',
    ext: ['pdf'],
    maxPages: 20_000,
    does: 'giữ nguyên các trang, đọc chữ từng trang',
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('docx', 'Word (DOCX)', asText), // prettier-ignore
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('xlsx', 'Excel (XLSX)', asTable), // prettier-ignore
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': office('pptx', 'PowerPoint (PPTX)', asText), // prettier-ignore
  'application/vnd.oasis.opendocument.text': office('odt', 'OpenDocument (ODT)', asText),
  'application/vnd.oasis.opendocument.spreadsheet': office('ods', 'OpenDocument (ODS)', asTable),
  'application/msword': old('doc', 'Word đời cũ (DOC)', asText),
  'application/vnd.ms-excel': old('xls', 'Excel đời cũ (XLS)', asTable),
  'application/vnd.ms-powerpoint': old('ppt', 'PowerPoint đời cũ (PPT)', asText),
  'application/rtf': { kind: 'rtf', by: 'rtf', name: 'RTF', ext: ['rtf'], does: asText },
  'image/jpeg': picture('jpeg', 'ảnh JPEG', ['jpg', 'jpeg', 'jfif']),
  'image/png': picture('png', 'ảnh PNG', ['png']),
  'image/tiff': picture('tiff', 'ảnh TIFF', ['tif', 'tiff']),
  'image/heic': { ...picture('heic', 'ảnh HEIC', ['heic', 'heif']), by: 'heic' },
  'text/plain': text('txt', 'văn bản thuần (TXT)', 'nhận ra bảng mã (UTF-8, UTF-16, Windows-1258, TCVN3, VNI), dựng bản xem PDF'), // prettier-ignore
  'text/csv': text('csv', 'bảng CSV', 'nhận ra bảng mã và dấu phân cách, dựng bảng vừa trang'),
  'message/rfc822': mail('eml', 'thư điện tử (EML)'),
  'application/vnd.ms-outlook': mail('msg', 'thư Outlook (MSG)'),
  'application/zip': container('zip', 'tệp nén ZIP'),
  'application/vnd.rar': container('rar', 'tệp nén RAR'),
  'application/x-7z-compressed': container('7z', 'tệp nén 7z'),
} as const satisfies Record<string, Accepted>

export type FileType = keyof typeof types
export type Kind = (typeof types)[FileType]['kind']

export const accepted = (type: FileType): Accepted => types[type]

export const typeOf = (kind: string): FileType | undefined =>
  (Object.keys(types) as FileType[]).find((type) => types[type].kind === kind)

function office<K extends string>(kind: K, name: string, does: string) {
  return {
    kind,
    by: 'office-zip',
    name,
    ext: [kind],
    does,
    maxUnpacked: 1024 * MB,
    maxFiles: 10_000,
  } as const
}

function old<K extends string>(kind: K, name: string, does: string) {
  return { kind, by: 'office-ole', name, ext: [kind], does } as const
}

function picture<K extends string>(kind: K, name: string, ext: readonly string[]) {
  const limits = { maxPixels: 150_000_000, maxPages: 1_000 } // A0 at 300 dpi has 139 million
  return { kind, by: 'picture', name, ext, does: asPhoto, ...limits } as const
}

function text<K extends string>(kind: K, name: string, does: string) {
  return { kind, by: 'text', name, ext: [kind], does, maxBytes: 20 * MB } as const
}

function mail<K extends string>(kind: K, name: string) {
  const does = 'dựng trang có người gửi, người nhận, thời điểm, nội dung; tệp đính kèm thành phụ lục'
  return { kind, by: 'mail', name, ext: [kind], does, maxBytes: 150 * MB, maxFiles: 49 } as const
}

function container<K extends string>(kind: K, name: string) {
  const does = 'mở ra; mỗi tệp bên trong thành một tài liệu, hoặc thành phụ lục của một tài liệu'
  return { kind, by: 'container', name, ext: [kind], does, maxUnpacked: 1024 * MB, maxFiles: 500 } as const
}

// What is recognised only to be named in the refusal, and what to do instead.
export const strangers = {
  ole: { name: 'tệp Office đời cũ không rõ loại', advice: 'Hãy mở bằng Word hoặc Excel, lưu thành DOCX, XLSX hoặc PDF' }, // prettier-ignore
  locked: { name: 'tệp Office có mật khẩu', advice: 'Hãy lưu bản không đặt mật khẩu' },
  odf: { name: 'OpenDocument', advice: 'Hãy xuất ra PDF, ODT hoặc ODS' },
  gzip: { name: 'tệp nén GZIP', advice: 'Hãy giải nén, chọn các tệp bên trong' },
  webp: { name: 'ảnh WebP', advice: 'Hãy lưu thành JPEG, PNG hoặc PDF' },
  gif: { name: 'ảnh GIF', advice: 'Hãy lưu thành PNG hoặc PDF' },
  bmp: { name: 'ảnh BMP', advice: 'Hãy lưu thành PNG hoặc PDF' },
  media: { name: 'tệp âm thanh hoặc video', advice: 'Hãy chọn văn bản hoặc ảnh chứng minh' },
  html: { name: 'trang web (HTML)', advice: 'Hãy in trang ra PDF' },
  xml: { name: 'XML', advice: 'Hãy xuất ra PDF' },
  script: { name: 'mã lệnh', advice: 'Hãy chọn lại tệp văn bản' },
  exe: { name: 'chương trình máy tính', advice: 'Hãy chọn lại tệp văn bản' },
  blank: { name: 'tệp không có chữ nào', advice: 'Hãy chọn lại tệp' },
  unknown: { name: 'loại tệp không nhận ra', advice: 'Hãy chuyển sang PDF, DOCX, XLSX, JPEG, PNG hoặc TIFF' },
} as const
export type Stranger = keyof typeof strangers
export type Found = Kind | Stranger

export const nameOf = (found: Found): string => {
  const type = typeOf(found)
  return type ? types[type].name : strangers[found as Stranger].name
}
