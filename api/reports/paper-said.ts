// What an agency's report says, as a report of its own and as a section of another, over the words of `periodicTags`.
import type { Block } from '../../dossier/letter.ts'
import { capital } from '../../schemas/format.ts'
import type { periodicTags, WordsOf } from '../../schemas/paper-words.ts'
import { words as named } from '../../schemas/words.ts'
import { head, say, to } from '../papers/snapshot.ts'
import { each, none, rowsOf, type Said } from '../papers/worded.ts'

/** `coQuan`, `nguoiKy`: as every template of a letter names them. */
export type ReportWords = WordsOf<typeof periodicTags> & { readonly coQuan: string; readonly nguoiKy: string }

const subject = ({ ky }: ReportWords): string =>
  `Kết quả thực hiện kế hoạch nâng cao chỉ số cải cách hành chính, ${ky}`

export const saySection = (words: ReportWords): Said => ({
  title: subject(words),
  subtitle: `(Lồng ghép trong báo cáo cải cách hành chính của ${words.coQuan})`,
  blocks: body(words, ['1. ', '2. ', '3. '], capital),
  annex: annex(words, 'báo cáo cải cách hành chính'),
})

export const sayPeriodic = (words: ReportWords): Said => ({
  title: 'Báo cáo',
  subtitle: subject(words),
  blocks: [to('Kính gửi: Sở Nội vụ.'), ...body(words, ['I. ', 'II. ', 'III. '], inCapitals)],
  signature: { above: ['THỦ TRƯỞNG CƠ QUAN'], name: words.nguoiKy },
  annex: annex(words, 'báo cáo'),
})

const inCapitals = (title: string): string => title.toLocaleUpperCase('vi')

function body(words: ReportWords, numbers: readonly string[], titled: (title: string) => string): Block[] {
  const part = (n: number, title: string, texts: ReportWords['ketQua']): Block[] => [
    head(`${numbers[n]!}${titled(title)}`),
    ...each(texts, ({ doan }) => [say(doan)]),
  ]
  const { achievements, hindrances, proposals } = named.reportParts
  return [
    say(`Số liệu tính từ ngày ${words.tuNgay} đến hết ngày ${words.denNgay}.`),
    ...part(0, achievements, words.ketQua),
    ...part(1, hindrances, words.khoKhan),
    ...part(2, proposals, words.kienNghi),
  ]
}

const annex = (words: ReportWords, of: string): NonNullable<Said['annex']> => ({
  title: 'Phụ lục',
  subtitle: `Nhiệm vụ chủ trì, ${words.ky} (kèm theo ${of} của ${words.coQuan})`,
  blocks: [
    ...none(words.coNhiemVu, 'Không chủ trì nhiệm vụ nào.'),
    ...each(words.coNhiemVu, () => [
      {
        kind: 'table',
        size: 11,
        columns: [
          { title: 'Mã', width: 56 },
          { title: 'Nhiệm vụ, thời hạn', width: 158 },
          { title: 'Tình trạng, tiến độ', width: 100 },
          { title: 'Sản phẩm, kết quả trong kỳ', width: 160 },
        ],
        rows: rowsOf(words.nhiemVu, ({ ma, noiDungNhiemVu, tinhTrang, ketQuaTrongKy }) => [
          ...[ma, noiDungNhiemVu, tinhTrang, ketQuaTrongKy],
        ]),
      },
    ]),
  ],
})
