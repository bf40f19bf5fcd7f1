// What the tags of a report stand for: the same functions as the printed report, so that Word says the same figures.
import { leavesOf } from '../../dossier/embedded.ts'
import type { Leaf, Section } from '../../dossier/order.ts'
import { placeAndYear } from '../../dossier/say.ts'
import { formatNumber, formatTally } from '../../schemas/format.ts'
import { formatPoints } from '../../schemas/points.ts'
import { codeName } from '../../schemas/printed.ts'
import { areaFigures } from './areas.ts'
import { estimateLines, pointsMark, missingRows, unsentLines } from './report.ts'
import { indexName, ofWhom, provinceOf, type Snapshot } from './snapshot.ts'
import { allTotals, shownSum, totalsOf } from './totals.ts'

export function reportData({ order, record, code, totals }: Snapshot) {
  const { cover, sections } = order
  const all = allTotals(order)
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((noiDung) => ({ noiDung }))
  return {
    uyBan: `Ủy ban nhân dân ${provinceOf(cover)}`.trim(),
    diaDanh: cover.place,
    diaDanhNgay: placeAndYear(cover.place, cover.date),
    nam: String(cover.year),
    chiSo: indexName(cover),
    phamVi: ofWhom(cover).trim(),
    maNoiDung: code,
    tongToiDa: formatPoints(all.max),
    toiDaTuDanhGia: formatPoints(all.ownMax),
    tongTuCham: shownSum(all.self, all.sent),
    tongSauRaSoat: shownSum(all.appraised, all.accepted),
    tongDeNghi: formatPoints(all.claimed),
    soTieuChi: formatNumber(all.leaves),
    soDaGui: formatNumber(all.sent),
    soChapNhan: formatNumber(all.accepted),
    soTaiLieu: formatNumber(record.counts.documents),
    taiLieu: formatTally(record.counts),
    soTepGoc: formatNumber(record.counts.originals),
    linhVuc: sections.map((section) => {
      const [daGui, toiDa, toiDaTuDanhGia, tuCham, sauRaSoat] = areaFigures(totalsOf(section))
      return { ma: section.code, ten: section.name, daGui, toiDa, toiDaTuDanhGia, tuCham, sauRaSoat }
    }),
    bangDiem: sections.flatMap(rowsOf),
    chuaGui: unsentLines(order).flatMap(paragraphs),
    uocThucHien: estimateLines(order).flatMap(paragraphs),
    giaiTrinh: leavesOf(order)
      .filter(({ explanation }) => explanation)
      .map((leaf) => ({
        ...scored(leaf),
        ghiChu: pointsMark(leaf),
        doan: paragraphs(leaf.explanation ?? ''),
      })),
    conThieu: missingRows(order).map(([ma, taiLieu, lyDo], n) => ({ stt: String(n + 1), ma, taiLieu, lyDo })),
    khoKhan: paragraphs(record.difficulties ?? 'Không có.'),
    doiChieu: [{ name: codeName, ours: code }, ...totals].map(({ name, ours }) => ({
      ten: name,
      giaTri: ours,
    })),
  }
}

function scored({ code, name, score }: Section | Leaf) {
  const { max = '–', self = '–', appraised = '–' } = score ?? {}
  return { ma: code, ten: name, toiDa: max, tuCham: self, sauRaSoat: appraised }
}

const rowsOf = (part: Section | Leaf): object[] =>
  part.kind === 'leaf'
    ? [{ ...scored(part), trangThai: part.state }]
    : [{ ...scored(part), trangThai: '' }, ...part.parts.flatMap(rowsOf)]
