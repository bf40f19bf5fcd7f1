// Results as the sheets that readResults reads again without a difference; the template is one of them.
import { formatDay } from '../format.ts'
import type { Table } from '../set-table/write.ts'
import { words } from '../words.ts'
import type { Part, ResultContent, ResultImport, Step } from './result.ts'

type Row = (string | number)[]
const columns = (...all: [string, number][]) => all.map(([title, width]) => ({ title, width }))
/** As the import reads it; empty is to the hundredth. */
export const steps: Readonly<Record<Step, string>> = { 1: '', 10: '0,1', 100: '1' }
const whole = (n: number | undefined): string => (n === undefined ? '' : String(n))
const points = (n: number | undefined): string | number => (n === undefined ? '' : n / 100)
/** As text: Excel would show 89 as 0,89 or 89 % as one likes. */
const rate = (n: number | undefined): string => (n === undefined ? '' : String(n / 100).replace('.', ','))

const guidance = [
  'Để trống bốn ô trên nếu là kết quả của chính tỉnh. Bộ số liệu riêng (của tỉnh khác, của một thời kỳ) chỉ nhập bằng tệp, không sửa tay.',
  'Trang “Kết quả”: mỗi dòng một chỉ số, một năm, một nơi, theo một văn bản. TT là số để các trang sau gọi tới.',
  'Chỉ số: PAR INDEX hoặc SIPAS. Nơi: để trống là tỉnh mình; “Cả nước” là trung bình cả nước; còn lại ghi tên tỉnh.',
  'Ghi đúng như văn bản in, kể cả chỗ mâu thuẫn: hệ thống nêu ra, không tự sửa. Làm tròn đến: 1; 0,1; để trống là 0,01.',
  'Trang “Lĩnh vực”, “Tiêu chí”: ghi điểm, tối đa, tỷ lệ phần trăm (89 hoặc 90,63), biết ô nào ghi ô ấy.',
  'Trang “Số nêu”: khi văn bản nêu một số đếm rồi liệt kê, ví dụ sáu lĩnh vực giảm và tên từng lĩnh vực.',
]

/** `label` only for a data set apart from the province's own. */
export function resultTables(
  results: readonly ResultContent[],
  labelled?: { dataset: string; label: NonNullable<ResultImport['label']> },
): Table[] {
  return [
    {
      name: 'Thông tin',
      columns: columns(['Mục', 30], ['Giá trị', 70]),
      rows: [
        ['Mã bộ số liệu', labelled?.dataset ?? ''],
        ['Tên bộ số liệu', labelled?.label.title ?? ''],
        ['Tỉnh', labelled?.label.home ?? ''],
        ['Nguồn', labelled?.label.source ?? ''],
        ...guidance.map((line) => ['Cách ghi', line]),
      ],
    },
    {
      name: 'Kết quả',
      columns: columns(
        ['TT', 6],
        ['Chỉ số', 12],
        ['Năm', 8],
        ['Nơi', 20],
        ['Điểm', 10],
        ['Làm tròn đến', 10],
        ['Thang điểm', 10],
        ['Hạng', 8],
        ['Trong số', 8],
        ['Tăng, giảm so với năm trước', 14],
        ['Tăng, giảm hạng', 10],
        ['Quy đổi', 10],
        ['Quy đổi tối đa', 10],
        ['Quy đổi tăng, giảm', 10],
        ['Bộ tiêu chí', 24],
        ['Văn bản', 50],
        ['Số, ký hiệu', 18],
        ['Ngày văn bản', 14],
        ['Loại nguồn', 20],
        ['Ghi chú', 50],
      ),
      rows: results.map(resultRow),
    },
    partTable('Lĩnh vực', results, ({ areas }) => areas),
    partTable('Tiêu chí', results, ({ leaves }) => leaves),
    {
      name: 'Số nêu',
      columns: columns(
        ['TT kết quả', 10],
        ['Nêu về', 40],
        ['Số nêu', 10],
        ['Liệt kê (cách nhau bằng ;)', 80],
      ),
      rows: results.flatMap(({ counts }, n) =>
        counts.map(({ what, stated, items }) => [String(n + 1), what, String(stated), items.join('; ')]),
      ),
    },
  ]
}

function resultRow(result: ResultContent, n: number): Row {
  const { index, year, place, name, roundedTo, scale, rank, of, change, ranksUp, converted, source } = result
  const where = place === 'home' ? '' : place === 'nation' ? 'Cả nước' : (name ?? '')
  return [
    String(n + 1),
    words.indexes[index],
    String(year),
    where,
    points(result.points),
    steps[roundedTo],
    points(scale),
    whole(rank),
    whole(of),
    points(change),
    whole(ranksUp),
    points(converted?.points),
    points(converted?.max),
    points(converted?.change),
    result.set ?? '',
    source.title,
    source.number ?? '',
    source.issued ? formatDay(source.issued) : '',
    source.kind === 'decision' ? 'quyết định công bố' : 'nguồn khác',
    result.remark ?? '',
  ]
}

const partTable = (
  name: string,
  results: readonly ResultContent[],
  partsOf: (result: ResultContent) => readonly Part[],
): Table => ({
  name,
  columns: columns(
    ['TT kết quả', 10],
    ['Mã', 8],
    ['Tên', 50],
    ['Điểm', 10],
    ['Tối đa', 10],
    ['Tỷ lệ (%)', 10],
    ['Lý do', 50],
  ),
  rows: results.flatMap((result, n) =>
    partsOf(result).map((part) => [
      String(n + 1),
      part.code,
      part.name ?? '',
      points(part.points),
      points(part.max),
      rate(part.rate),
      part.reason ?? '',
    ]),
  ),
})
