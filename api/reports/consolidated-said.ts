// What Sở Nội vụ's consolidated report says, over the words of `consolidatedTags`.
import type { Block } from '../../dossier/letter.ts'
import type { consolidatedTags, WordsOf } from '../../schemas/paper-words.ts'
import { taskStates } from '../../schemas/plan/task-state.ts'
import { words as named } from '../../schemas/words.ts'
import { cells } from '../papers/areas.ts'
import { head, say, to } from '../papers/snapshot.ts'
import { each, none, rowsOf, type Said } from '../papers/worded.ts'

export type ConsolidatedWords = WordsOf<typeof consolidatedTags>

export const sayConsolidated = (words: ConsolidatedWords): Said => ({
  title: 'Báo cáo',
  subtitle: `Tổng hợp kết quả thực hiện kế hoạch nâng cao chỉ số cải cách hành chính, ${words.ky}`,
  blocks: [
    to('Kính gửi: Ủy ban nhân dân tỉnh.'),
    head('I. TÌNH HÌNH GỬI BÁO CÁO'),
    ...sending(words),
    head('II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
    ...results(words),
    ...part('III', named.reportParts.achievements, words.ketQua),
    ...part('IV', named.reportParts.hindrances, words.khoKhan),
    ...part('V', named.reportParts.proposals, words.kienNghi),
    say('Trên đây là kết quả tổng hợp, kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.'),
  ],
  signature: { above: ['GIÁM ĐỐC'] },
  annex: {
    title: 'Phụ lục',
    subtitle: `Tình hình thực hiện từng nhiệm vụ theo báo cáo của cơ quan chủ trì, ${words.ky}`,
    blocks: [annex(words)],
  },
})

const sending = (words: ConsolidatedWords): Block[] => [
  say(
    `Số liệu tính từ ngày ${words.tuNgay} đến hết ngày ${words.denNgay}. Có ${words.soPhaiBaoCao} cơ quan, đơn vị phải báo cáo: ${words.soDungHan} gửi đúng hạn, ${words.soGuiCham} gửi chậm, ${words.soChuaGui} chưa gửi.`,
  ),
  ...each(words.coChuaGui, () => [
    { ...say('Các cơ quan, đơn vị chưa gửi báo cáo:'), room: 90 },
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 34, align: 'center' },
        { title: 'Cơ quan, đơn vị', width: 206 },
        { title: 'Tình trạng', width: 110 },
        { title: 'Hạn', width: 124 },
      ],
      rows: rowsOf(words.chuaGui, ({ stt, tenCoQuan, tinhTrang, han }) => [stt, tenCoQuan, tinhTrang, han]),
    },
  ]),
]

type Counted = Pick<
  ConsolidatedWords['coQuanBaoCao'][number],
  'soNhiemVu' | 'cham' | 'vuongMac' | 'coNguyCo' | 'dangLam' | 'chuaLam' | 'hoanThanh' | 'soSanPham'
>

/** In the order of `taskStates`, between how many there are and what was handed in. */
const counted = (of: Counted): string[] => [
  ...[of.soNhiemVu, of.cham, of.vuongMac, of.coNguyCo],
  ...[of.dangLam, of.chuaLam, of.hoanThanh, of.soSanPham],
]

const results = (words: ConsolidatedWords): Block[] => [
  ...none(words.coBaoCao, 'Chưa có báo cáo nào được ký gửi.'),
  ...each(words.coBaoCao, () => [
    say(
      `Theo ${words.soBaoCao} báo cáo đã gửi: ${words.soNhiemVu} nhiệm vụ${words.tinhTrangNhiemVu}, ${words.soSanPham} sản phẩm nộp trong kỳ.`,
    ),
    {
      kind: 'table',
      size: 10,
      columns: [
        { title: 'Cơ quan, đơn vị', width: 106 },
        { title: 'Nhiệm vụ', width: 44, align: 'right' },
        ...taskStates.map((state) => ({
          title: named.taskStates[state],
          width: 46,
          align: 'right' as const,
        })),
        { title: 'Sản phẩm', width: 48, align: 'right' },
      ],
      rows: [
        // The sum never stands alone on a page.
        ...rowsOf(words.coQuanBaoCao, (one) => [one.tenCoQuan, ...counted(one)]).map((row, n, all) => ({
          ...row,
          group: n === all.length - 1,
        })),
        { cells: cells(['Tổng số', ...counted(words)], true) },
      ],
    },
  ]),
]

const part = (number: string, title: string, texts: ConsolidatedWords['ketQua']): Block[] => [
  head(`${number}. ${title.toLocaleUpperCase('vi')}`),
  ...each(texts, ({ doan }) => [say(doan)]),
  ...none(texts, 'Không có.'),
]

const annex = ({ nhiemVu }: ConsolidatedWords): Block => ({
  kind: 'table',
  size: 11,
  columns: [
    { title: 'Mã', width: 56 },
    { title: 'Nhiệm vụ', width: 166 },
    { title: 'Chủ trì', width: 96 },
    { title: 'Thời hạn', width: 72 },
    { title: 'Tình trạng', width: 84 },
  ],
  rows: rowsOf(nhiemVu, ({ ma, noiDungNhiemVu, chuTri, thoiHan, tinhTrang }) => [
    ...[ma, noiDungNhiemVu, chuTri, thoiHan, tinhTrang],
  ]),
})
