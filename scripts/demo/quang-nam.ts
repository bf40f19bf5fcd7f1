// Real, published figures of tỉnh Quảng Nam, by its plan of 2023 and by what was printed elsewhere; a data set apart, that is
// only read. It stands here as it was printed, contradictions and all: the product points them out.
import type { Part, ResultContent } from '../../schemas/results/result.ts'

export const dataset = 'quang-nam'
export const label = {
  title: 'Quảng Nam, kết quả đã công bố 2016–2023 (số liệu thật)',
  home: 'Quảng Nam',
  source:
    'Kế hoạch nâng cao PAR INDEX, SIPAS năm 2023 của tỉnh Quảng Nam (dự thảo, không số, không ngày) và số liệu công bố các năm',
}

const areas: readonly [code: string, name: string, max: number, rate: number][] = [
  ['1', 'Chỉ đạo, điều hành cải cách hành chính', 9_50, 89_00],
  ['2', 'Cải cách thể chế', 10_00, 88_00],
  ['3', 'Cải cách thủ tục hành chính', 13_00, 74_00],
  ['4', 'Cải cách tổ chức bộ máy', 10_50, 90_00],
  ['5', 'Cải cách chế độ công vụ', 15_00, 73_00],
  ['6', 'Cải cách tài chính công', 12_00, 77_00],
  ['7', 'Chính quyền điện tử, chính quyền số', 13_50, 82_00],
  ['8', 'Tác động đến người dân, tổ chức và kinh tế - xã hội', 16_50, 80_00],
]
const area = (n: number, more: object): Part => {
  const [code, name] = areas[n - 1]!
  return { code, name, ...more }
}

const unranked: Omit<ResultContent, 'year' | 'points' | 'source'> = {
  ...{ index: 'par', place: 'home', roundedTo: 1, scale: 100_00 },
  ...{ areas: [], rateStep: 1, leaves: [], counts: [] },
}
const plain = { ...unranked, of: 63 }
const published = { kind: 'decision', title: 'Công bố PAR INDEX của Bộ Nội vụ' } as const

export const home: readonly ResultContent[] = [
  { ...plain, year: 2016, points: 73_66, rank: 32, source: published },
  {
    ...plain,
    year: 2017,
    points: 73_27,
    rank: 52,
    areas: [
      area(3, { points: 10_95, max: 14_50 }),
      area(5, { points: 8_89, max: 16_00 }),
      area(6, { points: 6_07, max: 7_00 }),
      area(8, { points: 15_00, max: 15_50 }),
    ],
    source: published,
  },
  {
    ...plain,
    year: 2021,
    points: 86_58,
    rank: 33,
    set: 'bộ tiêu chí trước Quyết định 876/QĐ-BNV',
    source: published,
    remark: 'Suy từ số của năm 2022: thấp hơn 5,67 điểm và 24 bậc.',
  },
  {
    ...plain,
    year: 2022,
    points: 80_91,
    rank: 57,
    change: -5_67,
    ranksUp: -24,
    set: '876/QĐ-BNV',
    areas: areas.map(([code, name, max, rate]) => ({
      ...{ code, name, max, rate },
      ...(code === '1' && { points: 8_46 }),
    })),
    rateStep: 100,
    counts: [
      {
        what: 'Lĩnh vực giảm so với năm 2021',
        stated: 6,
        items: [
          'thủ tục hành chính (−18%)',
          'chế độ công vụ (−15%)',
          'chỉ đạo, điều hành (−10%)',
          'chính quyền số (−5%)',
          'tài chính công (−4%)',
        ],
      },
    ],
    source: {
      kind: 'decision',
      title: 'Kế hoạch của tỉnh, dẫn Quyết định công bố PAR INDEX',
      number: '289/QĐ-BNV',
      issued: '2022-04-14',
    },
  },
  {
    ...plain,
    year: 2023,
    points: 84_60,
    rank: 56,
    set: '876/QĐ-BNV',
    areas: [area(1, { points: 9_44, max: 9_50 })],
    source: published,
  },
]

const sipas = { ...plain, index: 'sipas' as const }

export const satisfaction: readonly ResultContent[] = [
  {
    ...unranked,
    index: 'sipas',
    year: 2022,
    points: 75_00,
    roundedTo: 100,
    converted: { points: 7_58, max: 10_00, change: -83 },
    source: {
      kind: 'decision',
      title: 'Kế hoạch của tỉnh, dẫn Quyết định công bố SIPAS',
      number: '288/QĐ-BNV',
      issued: '2023-04-14',
    },
    remark: 'Cả năm yếu tố dưới 80%.',
  },
  {
    ...sipas,
    year: 2022,
    points: 74_56,
    rank: 61,
    source: { kind: 'other', title: 'Công bố SIPAS của Bộ Nội vụ, theo nguồn khác' },
  },
  {
    ...sipas,
    year: 2023,
    points: 78_44,
    rank: 59,
    source: { kind: 'decision', title: 'Công bố SIPAS của Bộ Nội vụ' },
  },
]

export const nation: readonly ResultContent[] = (
  [
    [2020, 83_72],
    [2021, 86_37],
    [2022, 84_79],
    [2023, 86_98],
    [2024, 88_37],
  ] as const
).map(([year, points]) => ({
  ...unranked,
  year,
  place: 'nation',
  points,
  source: { kind: 'decision', title: 'Công bố PAR INDEX của Bộ Nội vụ' },
}))

export const quangNam: readonly ResultContent[] = [...home, ...satisfaction, ...nation]
