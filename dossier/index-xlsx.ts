// The index and the score table as Excel files: numbers are numbers, days are days, and text is only ever text, so
// that a subject beginning with "=" is no formula.
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { leavesOf } from './embedded.ts'
import type { Cover, DossierOrder, Entry, Leaf, Score, Section } from './order.ts'
import { heightOf, type PrintSetup, withPrintSetup } from './print-setup.ts'
import { sameZip } from './same-zip.ts'
import { reviewed } from './say.ts'
import { titleRows } from './workbook.ts'

type Column = { title: string; width: number }

const heading = (title: string): Cell => ({
  value: title,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#e6e6e6',
  borderStyle: 'thin',
})
export const text = (value: string | undefined, bold = false): Cell => ({
  value: value ?? '',
  type: String,
  wrap: true,
  alignVertical: 'top',
  borderStyle: 'thin',
  ...(bold && { fontWeight: 'bold' }),
})
/** Shown with a decimal comma: 42A is Vietnamese. */
const points = (value: string | undefined, bold = false): Cell => {
  if (value === undefined || !/^-?\d{1,9}(,\d+)?$/.test(value))
    return { ...text(value ?? '–', bold), align: 'right' as const }
  return { ...number(Number(value.replace(',', '.')), bold), format: '[$-42A]0.00' }
}
export const number = (value: number, bold = false) => ({
  value,
  type: Number,
  format: '0',
  alignVertical: 'top' as const,
  borderStyle: 'thin' as const,
  ...(bold && { fontWeight: 'bold' as const }),
})
const count = (value: number) => ({ ...number(value), align: 'center' as const })
const day = (iso: string | undefined): Cell =>
  iso
    ? {
        value: new Date(`${iso.slice(0, 10)}T00:00:00Z`),
        type: Date,
        format: 'dd/mm/yyyy',
        alignVertical: 'top',
        borderStyle: 'thin',
      }
    : text('–')

export const a4 = { paper: 'A4', orientation: 'landscape' } as const
type Paper = Pick<PrintSetup, 'paper' | 'orientation' | 'lastColumn'>

/** `titles` stand above the header, the first one large. */
export async function sheet(
  name: string,
  titles: readonly string[],
  columns: readonly Column[],
  rows: Cell[][],
  paper: Paper,
): Promise<Buffer> {
  const table = [columns.map(({ title }) => heading(title)), ...rows].map((row) => tall(row, columns))
  const written = await writeExcelFile(
    [...titleRows(titles, columns), ...table],
    {
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: titles.length + 1,
    },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer()
  return sameZip(
    written,
    withPrintSetup({ name, rows: titles.length + 1 + rows.length, header: titles.length + 1, ...paper }),
  )
}

/** What the list is, and of what. */
const titlesOf = (title: string, { campaign, scope }: Cover): string[] => [
  title,
  [campaign, scope].filter(Boolean).join(' – '),
]

/** Whoever opens the file sees every line of a cell, also in programs that do not measure text when they open it. */
function tall(row: Cell[], columns: readonly Column[]): Cell[] {
  const texts = row.map((cell, i) => {
    const value = cell && typeof cell === 'object' && 'value' in cell ? cell.value : ''
    return { text: typeof value === 'string' ? value : '', width: columns[i]?.width ?? 10 }
  })
  const [first, ...rest] = row
  return [{ ...(first as object), height: heightOf(texts) }, ...rest]
}

/** `pathOf` names the original's file in the package. */
export function indexXlsx(
  order: DossierOrder,
  entries: readonly Entry[],
  pathOf: (sha256: string) => string | undefined = () => undefined,
): Promise<Buffer> {
  const of = new Map(entries.map((entry) => [`${entry.document} ${entry.version}`, entry]))
  const citations = leavesOf(order).flatMap((leaf) => leaf.items.map((item) => ({ leaf, item })))
  const rows = citations.map(({ leaf, item }, i): Cell[] => {
    const entry = of.get(`${item.document} ${item.version}`)
    const { original, content } = item.file
    return [
      count(i + 1),
      text(leaf.code),
      text(leaf.name),
      text(item.exhibit, true),
      text(item.document),
      text(item.symbol),
      day(item.issued),
      text(item.issuer),
      text(item.subject),
      text(item.proof),
      text(item.pages),
      text(item.section),
      entry?.volume ? number(entry.volume) : text('–'),
      text(entry?.labels[0]),
      count(entry?.labels.length ?? 0),
      text(content.kind === 'hole' ? content.reason : ''),
      text(original && (pathOf(original.sha256) ?? original.name)),
      text(original?.sha256),
    ]
  })
  return sheet('Danh mục TLKC', titlesOf('DANH MỤC TÀI LIỆU KIỂM CHỨNG', order.cover), indexColumns, rows, {
    paper: 'A3',
    orientation: 'landscape',
    lastColumn: 'P',
  })
}

const indexColumns: Column[] = [
  { title: 'STT', width: 6 },
  { title: 'Tiêu chí', width: 10 },
  { title: 'Tên tiêu chí', width: 40 },
  { title: 'Mã', width: 12 },
  { title: 'Mã tài liệu', width: 22 },
  { title: 'Số, ký hiệu', width: 22 },
  { title: 'Ngày', width: 12 },
  { title: 'Cơ quan ban hành', width: 24 },
  { title: 'Trích yếu', width: 60 },
  { title: 'Loại bản', width: 22 },
  { title: 'Trang trích dẫn', width: 12 },
  { title: 'Mục', width: 20 },
  { title: 'Tập', width: 6 },
  { title: 'Trang', width: 8 },
  { title: 'Số trang', width: 8 },
  { title: 'Báo thiếu', width: 30 },
  { title: 'Tệp gốc', width: 40 },
  { title: 'SHA-256', width: 68 },
]

/** `total`: the sums of the screen, which not every part of the table can be added up to while some are not known. */
export function scoresXlsx(order: DossierOrder, total: Required<Score>): Promise<Buffer> {
  const row = (part: Section | Leaf): Cell[][] => {
    const leaf = part.kind === 'leaf'
    const { max, self, appraised }: Partial<Score> = part.score ?? {}
    const own = [
      text(part.code, !leaf),
      text(part.name, !leaf),
      points(max, !leaf),
      points(self, !leaf),
      points(appraised, !leaf),
      text(leaf ? part.state : ''),
      text(leaf ? part.explanation : ''),
    ]
    return leaf ? [own] : [own, ...part.parts.flatMap(row)]
  }
  const columns = [
    { title: 'Mã', width: 10 },
    { title: 'Lĩnh vực, tiêu chí', width: 60 },
    { title: 'Điểm tối đa', width: 12 },
    { title: 'Tự chấm', width: 12 },
    { title: reviewed(order.cover), width: 12 },
    { title: 'Trạng thái', width: 22 },
    { title: 'Giải trình', width: 60 },
  ]
  const sums = [total.max, total.self, total.appraised].map((value) => points(value, true))
  const last = [text('', true), text('TỔNG CỘNG', true), ...sums, text(''), text('')]
  const title = `BẢNG ĐIỂM TỰ CHẤM VÀ ${reviewed(order.cover).toLocaleUpperCase('vi')}`
  const rows = [...order.sections.flatMap(row), last]
  return sheet('Bảng điểm', titlesOf(title, order.cover), columns, rows, { ...a4, lastColumn: 'G' })
}

/** Every leaf that is explained: points claimed without complete documents, and every lost point. */
export function explanationsXlsx(order: DossierOrder): Promise<Buffer> {
  const rows = leavesOf(order)
    .filter(({ explanation }) => explanation)
    .map(({ code, name, score, explanation }): Cell[] => [
      text(code, true),
      text(name),
      points(score.max),
      points(score.self),
      text(explanation),
    ])
  const columns = [
    { title: 'Mã', width: 10 },
    { title: 'Tiêu chí', width: 50 },
    { title: 'Điểm tối đa', width: 12 },
    { title: 'Tự chấm', width: 12 },
    { title: 'Giải trình', width: 90 },
  ]
  return sheet('Giải trình', titlesOf('GIẢI TRÌNH CỦA TỪNG TIÊU CHÍ', order.cover), columns, rows, {
    ...a4,
    lastColumn: 'E',
  })
}
