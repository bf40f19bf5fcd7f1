// Báo cáo tự đánh giá, chấm điểm: what the province's committee reports to the ministry, over one package.
import { leavesOf } from '../../dossier/embedded.ts'
import type { Block } from '../../dossier/letter.ts'
import type { DossierOrder, Leaf } from '../../dossier/order.ts'
import { capital, formatNumber, formatTally } from '../../schemas/format.ts'
import { formatPoints } from '../../schemas/points.ts'
import type { LetterOrder } from '../../dossier/letter.ts'
import { estimated, saysEstimate } from '../dossiers/say.ts'
import { areaTable, cells, leafTable } from './areas.ts'
import {
  checkTable,
  draftOf,
  head,
  indexName,
  ofWhom,
  provinceOf,
  say,
  type Snapshot,
  to,
} from './snapshot.ts'
import { allTotals, isOwn, shownSum } from './totals.ts'

export function reportOf(snapshot: Snapshot): LetterOrder {
  const { order } = snapshot
  const { cover } = order
  const committee = `Ủy ban nhân dân ${provinceOf(cover)}`.trim()
  return draftOf(snapshot, {
    agency: committee,
    number: 'Số: ........../BC-UBND',
    title: 'Báo cáo',
    subtitle: `Kết quả tự đánh giá, chấm điểm ${indexName(cover)}${ofWhom(cover)}`,
    blocks: [
      to('Kính gửi: Bộ Nội vụ.'),
      say(`${committee} báo cáo kết quả tự đánh giá, chấm điểm ${indexName(cover)} như sau:`),
      chapter('I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM'),
      ...general(snapshot),
      areaTable(order),
      say('Kết quả của từng tiêu chí tại Phụ lục kèm theo Báo cáo này.'),
      chapter('II. GIẢI TRÌNH'),
      ...explanations(order),
      chapter('III. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ'),
      ...difficulties(snapshot),
      chapter('IV. TÀI LIỆU KIỂM CHỨNG CÒN THIẾU'),
      ...missing(order),
      { ...head('V. ĐỐI CHIẾU'), room: 340 },
      ...checkTable(snapshot),
      say(
        `Trên đây là kết quả tự đánh giá, chấm điểm ${indexName(cover)}, ${committee} báo cáo Bộ Nội vụ./.`,
      ),
    ],
    recipients: ['Bộ Nội vụ', 'CT, các PCT UBND tỉnh', 'Sở Nội vụ', 'Lưu: VT'],
    signature: { above: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    annex: {
      title: 'Phụ lục',
      subtitle: `Kết quả tự đánh giá, chấm điểm theo tiêu chí (kèm theo Báo cáo của ${committee})`,
      blocks: [leafTable(order)],
    },
  })
}

function general({ order, record: { counts } }: Snapshot): Block[] {
  const { leaves, sent, accepted, ownMax, self, appraised, claimed, max } = allTotals(order)
  return [
    say(
      `Bộ tiêu chí có tổng điểm tối đa áp dụng là ${formatPoints(max)} điểm, trong đó phần tự đánh giá là ${formatPoints(ownMax)} điểm của ${formatNumber(leaves)} tiêu chí. Các cơ quan, đơn vị đã gửi ${formatNumber(sent)} tiêu chí, tự chấm ${shownSum(self, sent)} điểm; Sở Nội vụ đã chấp nhận ${formatNumber(accepted)} tiêu chí với ${shownSum(appraised, accepted)} điểm.`,
    ),
    say(
      `Tổng điểm đề nghị công nhận là ${formatPoints(claimed)} điểm, gồm điểm Sở Nội vụ đã chấp nhận và điểm tự chấm của tiêu chí đã gửi mà chưa rà soát.`,
    ),
    say(`Tài liệu kiểm chứng gồm ${formatTally(counts)}, với ${formatNumber(counts.originals)} tệp gốc.`),
    ...unsentLines(order).map(say),
    ...estimateLines(order).map(say),
  ]
}

/** What the sums above leave out. */
export function unsentLines(order: DossierOrder): string[] {
  const { leaves, sent } = allTotals(order)
  return sent < leaves
    ? [
        `Còn ${formatNumber(leaves - sent)} tiêu chí chưa gửi; điểm của các tiêu chí này chưa có trong tổng điểm tự chấm.`,
      ]
    : []
}

/** Which points rest on figures that are to be replaced; the annex marks each of them. */
export function estimateLines(order: DossierOrder): string[] {
  const codes = leavesOf(order)
    .filter(saysEstimate)
    .map(({ code }) => code)
  return codes.length
    ? [
        `Điểm của ${formatNumber(codes.length)} tiêu chí tính theo ${estimated}, sẽ thay bằng số chính thức: ${codes.join('; ')}.`,
      ]
    : []
}

/** Behind the points of a leaf, in a sentence: what was counted of them, and what they rest on. */
export function pointsMark(leaf: Leaf): string {
  const { self, appraised } = leaf.score
  const counted = appraised !== undefined && appraised !== self ? `; sau rà soát ${appraised} điểm` : ''
  return counted + (saysEstimate(leaf) ? `; ${estimated}` : '')
}

function explanations(order: DossierOrder): Block[] {
  const told = leavesOf(order).filter(({ explanation }) => explanation)
  if (!told.length) return [say('Không có tiêu chí nào phải giải trình.')]
  return told.flatMap((leaf) => {
    const { code, name, score, explanation = '' } = leaf
    const text = `Tự chấm ${score.self ?? '–'} / ${score.max} điểm${pointsMark(leaf)}.`
    return [
      head(`${code}. ${name}`),
      { kind: 'text', face: 'italic', indent: true, text },
      ...explanation.split('\n').filter(Boolean).map(say),
    ]
  })
}

const difficulties = ({ record }: Snapshot): Block[] =>
  (record.difficulties ?? 'Không có.').split('\n').filter(Boolean).map(say)

function missing(order: DossierOrder): Block[] {
  const rows = missingRows(order)
  if (!rows.length) return [say('Không có tài liệu nào còn thiếu.')]
  return [
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 34, align: 'center' },
        { title: 'Tiêu chí', width: 48 },
        { title: 'Tài liệu', width: 196 },
        { title: 'Lý do, hướng xử lý', width: 196 },
      ],
      rows: rows.map((row, n) => ({ cells: cells([String(n + 1), ...row]) })),
    },
  ]
}

/** Code of the leaf, document, reason. */
export const missingRows = (order: DossierOrder): [string, string, string][] =>
  leavesOf(order)
    .filter(isOwn)
    .flatMap((leaf) =>
      missingIn(leaf).map(([subject, why]): [string, string, string] => [leaf.code, subject, why]),
    )

const missingIn = ({ items }: Leaf): [string, string][] =>
  items.flatMap(({ subject, file: { content } }) =>
    content.kind === 'hole'
      ? [[subject, capital(content.decision ?? content.reason)] as [string, string]]
      : [],
  )

const chapter = (text: string): Block => ({ ...head(text), room: 130 })
