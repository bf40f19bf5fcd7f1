// What is taken in, as data: the upload route, the checks and the docs read this one table.

const MB = 2 ** 20
export const types = {
  'application/pdf': { kind: 'pdf', name: 'PDF', ext: ['pdf'], maxPages: 20_000 },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('docx', 'Word (DOCX)'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('xlsx', 'Excel (XLSX)'),
  'image/jpeg': picture('jpeg', 'ảnh JPEG', ['jpg', 'jpeg', 'jfif']),
  'image/png': picture('png', 'ảnh PNG', ['png']),
  'image/tiff': picture('tiff', 'ảnh TIFF', ['tif', 'tiff']),
} as const satisfies Record<string, Accepted>

export interface Accepted {
  readonly kind: string
  /** In the middle of a Vietnamese sentence. */
  readonly name: string
  readonly ext: readonly string[]
  /** Of the entries of a ZIP together, in bytes. */
  readonly maxUnpacked?: number
  /** Of one picture; what it declares is believed before anything is decoded. */
  readonly maxPixels?: number
  readonly maxPages?: number
}
export type FileType = keyof typeof types
export type Kind = (typeof types)[FileType]['kind']

export const typeOf = (kind: string): FileType | undefined =>
  (Object.keys(types) as FileType[]).find((type) => types[type].kind === kind)

function office<K extends string>(kind: K, name: string) {
  return { kind, name, ext: [kind], maxUnpacked: 1024 * MB } as const
}

function picture<K extends string>(kind: K, name: string, ext: readonly string[]) {
  return { kind, name, ext, maxPixels: 150_000_000, maxPages: 1_000 } as const // A0 at 300 dpi has 139 million
}

// What is recognised only to be named in the refusal, and what to do instead.
export const strangers = {
  ole: {
    name: 'Office đời cũ (DOC, XLS, PPT)',
    advice: 'Hãy mở bằng Word hoặc Excel, lưu thành DOCX, XLSX hoặc PDF',
  },
  pptx: { name: 'PowerPoint (PPTX)', advice: 'Hãy xuất ra PDF' },
  odf: { name: 'OpenDocument', advice: 'Hãy xuất ra PDF, DOCX hoặc XLSX' },
  rtf: { name: 'RTF', advice: 'Hãy lưu thành DOCX hoặc PDF' },
  zip: { name: 'tệp nén ZIP', advice: 'Hãy giải nén, chọn các tệp bên trong' },
  rar: { name: 'tệp nén RAR', advice: 'Hãy giải nén, chọn các tệp bên trong' },
  '7z': { name: 'tệp nén 7z', advice: 'Hãy giải nén, chọn các tệp bên trong' },
  gzip: { name: 'tệp nén GZIP', advice: 'Hãy giải nén, chọn các tệp bên trong' },
  heic: { name: 'ảnh HEIC của điện thoại', advice: 'Hãy lưu thành JPEG hoặc PDF' },
  webp: { name: 'ảnh WebP', advice: 'Hãy lưu thành JPEG, PNG hoặc PDF' },
  gif: { name: 'ảnh GIF', advice: 'Hãy lưu thành PNG hoặc PDF' },
  bmp: { name: 'ảnh BMP', advice: 'Hãy lưu thành PNG hoặc PDF' },
  media: { name: 'tệp âm thanh hoặc video', advice: 'Hãy chọn văn bản hoặc ảnh chứng minh' },
  html: { name: 'trang web (HTML)', advice: 'Hãy in trang ra PDF' },
  xml: { name: 'XML', advice: 'Hãy xuất ra PDF' },
  script: { name: 'mã lệnh', advice: 'Hãy chọn lại tệp văn bản' },
  exe: { name: 'chương trình máy tính', advice: 'Hãy chọn lại tệp văn bản' },
  mail: { name: 'thư điện tử', advice: 'Hãy in thư ra PDF, tải riêng từng tệp đính kèm' },
  text: { name: 'văn bản thuần (TXT)', advice: 'Hãy xuất ra PDF' },
  unknown: { name: 'loại tệp không nhận ra', advice: 'Hãy chuyển sang PDF, DOCX, XLSX, JPEG, PNG hoặc TIFF' },
} as const
export type Stranger = keyof typeof strangers
export type Found = Kind | Stranger

export const nameOf = (found: Found): string => {
  const type = typeOf(found)
  return type ? types[type].name : strangers[found as Stranger].name
}
