// What could run, call out or hide, in sentences: said to the officer, never silently cut out.
interface Found {
  readonly macros: readonly string[]
  readonly externalLinks: readonly string[]
  readonly embedded: readonly string[]
}

export const officeWarnings = ({ macros, externalLinks, embedded }: Found): string[] => [
  ...(macros.length ? ['Tệp có macro. Hệ thống không chạy macro; nên nộp bản không có macro hoặc PDF.'] : []),
  ...(externalLinks.length
    ? ['Tệp có liên kết lấy dữ liệu từ bên ngoài; bản xem không tải dữ liệu đó.']
    : []),
  ...(embedded.length
    ? ['Tệp có đối tượng nhúng bên trong. Hãy tải riêng đối tượng nếu nó là tài liệu kiểm chứng.']
    : []),
]
