// Results as a spreadsheet: written and read again without a difference, and every fault by its cell.
import { expect } from 'chai'
import fc from 'fast-check'
import { ResultContent } from '../../schemas/results/result.ts'
import { stepOf } from '../../schemas/results/parts.ts'
import { readResults } from '../../schemas/results/table.ts'
import { resultTables } from '../../schemas/results/write.ts'
import type { Cells, Sheet } from '../../schemas/set-table/cells.ts'
import { dataset, label, quangNam } from '../../scripts/demo/quang-nam.ts'
import { anyResults, result } from './results.ts'

const sheets = (...args: Parameters<typeof resultTables>): Sheet[] =>
  resultTables(...args).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows],
  }))

const head = [
  'TT',
  'Chỉ số',
  'Năm',
  'Nơi',
  'Điểm',
  'Hạng',
  'Trong số',
  'Văn bản',
  'Loại nguồn',
  'Ngày văn bản',
]
const typed = (rows: Cells, more: Sheet[] = [], home = 'tỉnh Quảng Hà') =>
  readResults([{ name: 'Kết quả', rows: [head, ...rows] }, ...more], home)
const good = ['1', 'PAR INDEX', 2024, '', 84.16, 47, 63, 'Quyết định', 'quyết định công bố', null]

describe('results as a spreadsheet', () => {
  it('has Quảng Nam’s without a difference, labelled', () => {
    for (const one of quangNam) ResultContent.parse(one)
    const read = readResults(sheets(quangNam, { dataset, label }))
    expect(read.faults).to.deep.equal([])
    expect(read).to.deep.include({ dataset, label })
    expect(read.rows.map(({ content }) => content)).to.deep.equal(quangNam)
  })

  it('has any results without a difference', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const kept = results.map((one) => ({ ...one, rateStep: stepOf(one.areas) }))
        const read = readResults(sheets(kept))
        expect(read.faults).to.deep.equal([])
        expect(read.rows.map(({ content }) => content)).to.deep.equal(kept)
      }),
    )
  })

  it('reads what people type: commas, per cent signs, dates, places by any of their names', () => {
    const areas: Cells = [
      ['TT kết quả', 'Mã', 'Tên', 'Điểm', 'Tối đa', 'Tỷ lệ (%)'],
      [1, 1, 'Chỉ đạo', '8,92', 9.5, '93,9 %'],
      ['1', '2', '', null, '10,00', 88],
    ]
    const { rows, faults, notes } = typed(
      [
        [
          '1',
          'Par Index',
          '2024',
          'Quảng Hà',
          '84,16',
          '47',
          null,
          'Quyết định',
          'Quyết định',
          new Date('2025-04-08'),
        ],
        [2, 'sipas', 2024, 'tỉnh Quảng Hà', 79.86, null, null, 'Bản tin', '', '08/04/2025'],
        [3, 'PAR INDEX', 2024, 'Trung bình cả nước', 88.37, null, null, 'Quyết định', '', null],
        [4, 'PAR INDEX', 2024, 'Bình Minh', 90, 1, 63, 'Quyết định', '', null],
      ],
      [{ name: 'Lĩnh vực', rows: areas }],
    )
    expect(faults).to.deep.equal([])
    expect(notes).to.deep.equal([
      { field: 'Kết quả!G2', sentence: 'Tệp không ghi hạng trong bao nhiêu tỉnh nên lấy 63.' },
    ])
    const [first, second, third, fourth] = rows.map(({ content }) => content)
    expect(first).to.deep.include({ place: 'home', points: 84_16, rank: 47, of: 63, rateStep: 10 })
    expect(first?.areas).to.deep.equal([
      { code: '1', name: 'Chỉ đạo', points: 8_92, max: 9_50, rate: 93_90 },
      { code: '2', max: 10_00, rate: 88_00 },
    ])
    expect(first?.source).to.deep.equal({ kind: 'decision', title: 'Quyết định', issued: '2025-04-08' })
    expect(second).to.deep.include({ index: 'sipas', place: 'home' })
    expect(second?.source).to.deep.include({ kind: 'other', issued: '2025-04-08' })
    expect(third).to.deep.include({ place: 'nation', points: 88_37 })
    expect(fourth).to.deep.include({ place: 'province', name: 'Bình Minh', points: 90_00 })
  })

  it('says every fault by its cell', () => {
    const more: Sheet[] = [
      {
        name: 'Thông tin',
        rows: [
          ['Mục', 'Giá trị'],
          ['Mã bộ số liệu', 'Tinh Khác'],
        ],
      },
      {
        name: 'Lĩnh vực',
        rows: [
          ['TT kết quả', 'Mã', 'Tên', 'Điểm', 'Tối đa', 'Tỷ lệ (%)'],
          ['9', '1', '', 1, 2, null],
          ['1', '1', '', 3, 2, null],
          ['1', 'x', '', null, null, null],
          ['1', 1.1, '', null, null, null],
          ['1', '2', '', null, null, 0.89],
          ['1', '3', '', null, null, 120],
        ],
      },
      {
        name: 'Số nêu',
        rows: [
          ['TT', 'Nêu về', 'Số nêu', 'Liệt kê'],
          ['1', 'Lĩnh vực giảm', 'sáu', ''],
        ],
      },
    ]
    const { faults } = typed(
      [
        ['1', 'PAPI', 2024, '', 84.165, 47, 63, 'Quyết định', '', null],
        ['1', 'PAR INDEX', 2024, '', 84.16, 47, 63, 'Quyết định', '', null],
        ['3', 'PAR INDEX', 1999, '', 84.16, 70, 63, '', '', '31/02/2025'],
        ['4', 'PAR INDEX', 2024, 'cả nước', 184, 2, 63, 'Quyết định', '', null],
        good.with(0, '5'),
        good.with(0, '6'),
        good.with(0, '7').with(5, null).with(7, 'Bản tin'),
      ],
      more,
    )
    expect(faults.map(({ field }) => field).sort()).to.deep.equal(
      [
        ...['Thông tin!B1', 'Thông tin!B2', 'Thông tin!B1'],
        ...['Lĩnh vực!A2', 'Lĩnh vực!D3', 'Lĩnh vực!B4', 'Lĩnh vực!B5', 'Lĩnh vực!F6', 'Lĩnh vực!F7'],
        ...['Số nêu!C2', 'Kết quả!B2', 'Kết quả!E2', 'Kết quả!A3'],
        ...['Kết quả!F4', 'Kết quả!H4', 'Kết quả!J4', 'Kết quả!E5', 'Kết quả!F5', 'Kết quả!A7', 'Kết quả!F8'],
      ].sort(),
    )
    for (const { sentence } of faults) expect(sentence).to.match(/(Hãy|hai dòng)/)
  })

  it('says what is missing of a file that is something else', () => {
    expect(readResults([{ name: 'Sheet1', rows: [['Mã', 'Điểm']] }]).faults[0]?.sentence).to.include(
      'tệp mẫu',
    )
    expect(readResults(sheets([])).rows).to.deep.equal([])
    expect(typed([good.with(2, 1999)]).faults[0]?.field).to.equal('Kết quả!A2')
    expect(result().year).to.equal(2024)
  })
})
