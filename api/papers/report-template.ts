// Our template of the report in Word, set as Decree 30/2020/NĐ-CP asks: what a province downloads, changes and sends back.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  type Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { stroke } from './letter-word.ts'
import { centre, type Look, numbered, page, pair, text } from './word-parts.ts'

const say = (line: string): Paragraph => text(line, { indent: true })
const head = (line: string): Paragraph => text(line, { bold: true, indent: true, keepNext: true })
const mark = (line: string): Paragraph => text(line)

const letterhead = (): Table =>
  pair(
    40,
    [
      text('{uyBan}', { ...centre, bold: true, size: 24, caps: true }),
      stroke(),
      text('Số: ........../BC-UBND', centre),
    ],
    [
      text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, bold: true, size: 24 }),
      text('Độc lập - Tự do - Hạnh phúc', { ...centre, bold: true }),
      stroke(),
      text('{diaDanhNgay}', { ...centre, italics: true }),
    ],
  )

const ending = (): Table =>
  pair(
    50,
    [
      text('Nơi nhận:', { bold: true, italics: true, size: 24 }),
      ...['- Bộ Nội vụ;', '- CT, các PCT UBND tỉnh;', '- Sở Nội vụ;', '- Lưu: VT.'].map((line) =>
        text(line, { size: 22 }),
      ),
    ],
    [text('TM. ỦY BAN NHÂN DÂN', { ...centre, bold: true }), text('CHỦ TỊCH', { ...centre, bold: true })],
  )

/** Figures stand right. */
const lookOf = (tag: string): Look =>
  ['toiDa', 'toiDaTuDanhGia', 'tuCham', 'sauRaSoat', 'giaTri'].includes(tag)
    ? { align: AlignmentType.RIGHT }
    : {}

/** The row between `{#rows}` in its first cell and `{/rows}` in its last is repeated. */
function rows(
  name: string,
  columns: readonly (readonly [title: string, width: number, tag: string])[],
  last?: readonly string[],
): Table {
  const cell = (line: string, width: number, look: Look): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      children: [text(line, { size: 24, align: AlignmentType.LEFT, ...look })],
    })
  const tagged = columns.map(([, width, tag], n) => {
    const open = n === 0 ? `{#${name}}` : ''
    const close = n === columns.length - 1 ? `{/${name}}` : ''
    return cell(`${open}{${tag}}${close}`, width, lookOf(tag))
  })
  const sum =
    last &&
    new TableRow({
      children: last.map((line, n) => cell(line, columns[n]![1], { ...lookOf(columns[n]![2]), bold: true })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(([title, width]) =>
          cell(title, width, { ...centre, bold: true, keepNext: true }),
        ),
      }),
      new TableRow({ cantSplit: true, children: tagged }),
      ...(sum ? [sum] : []),
    ],
  })
}

const points = [
  ['Điểm tối đa', 12, 'toiDa'],
  ['Tự chấm', 12, 'tuCham'],
  ['Sau rà soát', 12, 'sauRaSoat'],
] as const

export function reportTemplate(): Promise<Buffer> {
  const report = [
    letterhead(),
    text('', centre),
    text('BÁO CÁO', { ...centre, bold: true, size: 28 }),
    text('Kết quả tự đánh giá, chấm điểm {chiSo} {phamVi}', { ...centre, bold: true }),
    stroke(3800, 40),
    text('Kính gửi: Bộ Nội vụ.', centre),
    say('{uyBan} báo cáo kết quả tự đánh giá, chấm điểm {chiSo} như sau:'),
    head('I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM'),
    say(
      'Bộ tiêu chí có tổng điểm tối đa áp dụng là {tongToiDa} điểm, trong đó phần tự đánh giá là {toiDaTuDanhGia} điểm của {soTieuChi} tiêu chí. Các cơ quan, đơn vị đã gửi {soDaGui} tiêu chí, tự chấm {tongTuCham} điểm; Sở Nội vụ đã chấp nhận {soChapNhan} tiêu chí với {tongSauRaSoat} điểm.',
    ),
    say(
      'Tổng điểm đề nghị công nhận là {tongDeNghi} điểm, gồm điểm Sở Nội vụ đã chấp nhận và điểm tự chấm của tiêu chí đã gửi mà chưa rà soát.',
    ),
    say('Tài liệu kiểm chứng gồm {taiLieu}, với {soTepGoc} tệp gốc.'),
    mark('{#chuaGui}'),
    say('{noiDung}'),
    mark('{/chuaGui}'),
    mark('{#uocThucHien}'),
    say('{noiDung}'),
    mark('{/uocThucHien}'),
    rows(
      'linhVuc',
      [
        ['STT', 8, 'ma'],
        ['Lĩnh vực', 32, 'ten'],
        ['Đã gửi / phải chấm', 13, 'daGui'],
        ['Điểm tối đa', 12, 'toiDa'],
        ['Trong đó tự đánh giá', 13, 'toiDaTuDanhGia'],
        ['Tự chấm', 11, 'tuCham'],
        ['Sau rà soát', 11, 'sauRaSoat'],
      ],
      [
        '',
        'Tổng cộng',
        '{soDaGui}/{soTieuChi}',
        '{tongToiDa}',
        '{toiDaTuDanhGia}',
        '{tongTuCham}',
        '{tongSauRaSoat}',
      ],
    ),
    say('Kết quả của từng tiêu chí tại Phụ lục kèm theo Báo cáo này.'),
    head('II. GIẢI TRÌNH'),
    mark('{#giaiTrinh}'),
    head('{ma}. {ten}'),
    text('Tự chấm {tuCham} / {toiDa} điểm{ghiChu}.', { italics: true, indent: true, keepNext: true }),
    mark('{#doan}'),
    say('{noiDung}'),
    mark('{/doan}'),
    mark('{/giaiTrinh}'),
    mark('{^giaiTrinh}'),
    say('Không có tiêu chí nào phải giải trình.'),
    mark('{/giaiTrinh}'),
    head('III. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ'),
    mark('{#khoKhan}'),
    say('{noiDung}'),
    mark('{/khoKhan}'),
    head('IV. TÀI LIỆU KIỂM CHỨNG CÒN THIẾU'),
    rows('conThieu', [
      ['STT', 8, 'stt'],
      ['Tiêu chí', 12, 'ma'],
      ['Tài liệu', 40, 'taiLieu'],
      ['Lý do, hướng xử lý', 40, 'lyDo'],
    ]),
    mark('{^conThieu}'),
    say('Không có tài liệu nào còn thiếu.'),
    mark('{/conThieu}'),
    head('V. ĐỐI CHIẾU'),
    text('Số liệu để đối chiếu với bản lưu trên hệ thống:', { indent: true, keepNext: true }),
    rows('doiChieu', [
      ['Số liệu', 60, 'ten'],
      ['Giá trị', 40, 'giaTri'],
    ]),
    text('Trên đây là kết quả tự đánh giá, chấm điểm {chiSo}, {uyBan} báo cáo Bộ Nội vụ./.', {
      indent: true,
      keepNext: true,
    }),
    ending(),
  ]
  const annex = [
    text('PHỤ LỤC', { ...centre, bold: true }),
    text('Kết quả tự đánh giá, chấm điểm theo tiêu chí (kèm theo Báo cáo của {uyBan})', {
      ...centre,
      italics: true,
    }),
    rows(
      'bangDiem',
      [
        ['Mã', 10, 'ma'],
        ['Tiêu chí, tiêu chí thành phần', 38, 'ten'],
        ...points,
        ['Trạng thái', 16, 'trangThai'],
      ],
      ['', 'Tổng cộng', '{tongToiDa}', '{tongTuCham}', '{tongSauRaSoat}', ''],
    ),
  ]
  const foot = new Footer({
    children: [text('Mã nội dung: {maNoiDung}', { size: 20, align: AlignmentType.LEFT })],
  })
  const first = new Header({ children: [] })
  const document = new Document({
    creator: 'Kiểm Chứng',
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first, default: numbered() },
        footers: { first: foot, default: foot },
        children: report,
      },
      { properties: { page }, headers: { default: numbered() }, footers: { default: foot }, children: annex },
    ],
  })
  return Packer.toBuffer(document)
}
