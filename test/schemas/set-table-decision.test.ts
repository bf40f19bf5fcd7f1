// Annexes as decisions print them: prose for rules, headers over two rows and again on every page, titles above the table,
// parts named by letters, subtotals and what is signed below.
import { expect } from 'chai'
import type { Cells } from '../../schemas/set-table/cells.ts'
import { readSetTable } from '../../schemas/set-table/read.ts'

const about = { slug: 'bo-thu', title: 'Bộ thử', version: '1', year: 2026 }
const read = (rows: Cells, told: object = {}) =>
  readSetTable([{ name: 'S', rows }], { ...about, total: '3', ...told })
const at = (rows: readonly { field: string; sentence: string }[], field: string) =>
  rows.filter((one) => one.field === field).map(({ sentence }) => sentence)
const leafOf = ({ set }: ReturnType<typeof read>, code: string) =>
  set!.nodes.find((node) => node.code === code)!.leaf!

describe('the column «Cách tính» of a decision', () => {
  const rows = (...rules: string[]) =>
    read(
      [
        ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm', 'Hướng dẫn'],
        ['1', 'Lĩnh vực', rules.length, null, null],
        ...rules.map((rule, n) => [`1.${n + 1}`, `Mục ${n + 1}`, 1, rule, 'Xem báo cáo năm']),
      ],
      { total: String(rules.length) },
    )
  const prose = [
    'Hoàn thành 100% nhiệm vụ: 1 điểm; dưới 100%: 0 điểm',
    'Tỷ lệ hồ sơ giải quyết đúng hạn từ 95% trở lên được 1 điểm',
    'Trừ điểm: mỗi văn bản gửi chậm bị trừ 0,25 điểm',
    'Công thức: (Số hồ sơ đúng hạn / Tổng số hồ sơ) x điểm tối đa',
    ...['Tỷ lệ hồ sơ', 'Tỷ lệ', 'Số văn bản đến', 'Tỷ lệ cơ sở y tế', 'Bậc đánh giá', 'Công thức chung'],
    'Điểm = b/a x 1,0\nb: số nhiệm vụ hoàn thành\na: tổng số nhiệm vụ',
  ]

  it('in prose becomes guidance of its criterion, scored by hand, and that is told at the cell', () => {
    const found = rows(...prose)
    expect(found.faults).to.deep.equal([])
    for (const [n, text] of prose.entries()) {
      const { rule, guidance } = leafOf(found, `1.${n + 1}`)
      expect([rule, guidance]).to.deep.equal([{ kind: 'manual' }, `Xem báo cáo năm\n${text}`])
      expect(at(found.notes, `S!D${n + 3}`).join())
        .to.include('hướng dẫn')
        .and.include('chấm tay')
    }
  })

  it('that is meant as a rule of ours and is wrong stays a fault, which says both ways out', () => {
    const { faults } = rows(
      ...['tỷ lệ: a trên b', 'ty le: a trên b; làm tròn 4', 'có/không: Đã ban hành kế hoạch năm chưa'],
      ...['bậc: hoàn thành tốt được 100%', 'bậc a/b', 'công thức: max * (a / b', 'tỷ lệ: Số hồ sơ đúng hạn trên tổng số hồ sơ; làm tròn 4'], // prettier-ignore
    )
    expect(faults.map(({ field }) => field)).to.deep.equal([3, 4, 5, 6, 7, 8, 9].map((row) => `S!D${row}`))
    expect(faults[0]!.sentence).to.include('Hãy viết như ví dụ').and.include('“Hướng dẫn”')
  })

  it('that names the survey makes a survey', () => {
    const found = rows('Điều tra xã hội học', 'Theo khảo sát XHH')
    expect(found.faults).to.deep.equal([])
    expect([1, 2].map((n) => leafOf(found, `1.${n}`).assessment)).to.deep.equal(['survey', 'survey'])
    expect(at(found.notes, 'S!D3').join()).to.include('điều tra xã hội học')
  })
})

describe('a header over two rows', () => {
  const body = (...cells: (string | number | null)[][]) => [['1', 'Lĩnh vực', ...cells[0]!], ['1.1', 'Một', ...cells[1]!], ['1.2', 'Hai', ...cells[2]!]] // prettier-ignore

  it('with the points in the second, whatever stands before them under the same title', () => {
    const found = read([
      ['TT', 'Tiêu chí', 'Thang điểm', null, 'Ghi chú'],
      [null, null, 'Điểm tự chấm', 'Điểm tối đa', null],
      ...body([null, 3], [null, '1,5'], [null, 1.5]),
    ])
    expect(found.faults).to.deep.equal([])
    expect(found.set!.nodes.map(({ max }) => max)).to.deep.equal([3_00, 1_50, 1_50])
  })

  it('with the points split by who scores: what stands under the survey is a survey', () => {
    for (const parts of [
      ['Thẩm định', 'Điều tra XHH'],
      ['Điểm tự đánh giá', 'Điểm khảo sát'],
    ]) {
      const found = read([
        ['TT', 'Tiêu chí', 'Điểm tối đa', null, 'Ghi chú'],
        [null, null, ...parts, null],
        ...body([2, 1], [2, null], [null, 1]),
      ])
      expect(found.faults).to.deep.equal([])
      expect(found.set!.nodes.map(({ max, leaf }) => [max, leaf?.assessment])).to.deep.equal([
        ...[[3_00, undefined], [2_00, 'self'], [1_00, 'survey']], // prettier-ignore
      ])
      expect(at(found.notes, 'S!D5').join()).to.include('điều tra xã hội học')
    }
  })

  it('with the survey’s points beside those that are the most takes both', () => {
    const found = read([
      ['TT', 'Tiêu chí', 'Thang điểm', null, 'Ghi chú'],
      [null, null, 'Điểm tối đa', 'Điểm XHH', null],
      ...body([3, null], [1.5, null], [null, '1,00']),
      ['1.3', 'Ba', '0,5', '0,5'],
    ])
    expect(found.faults).to.deep.equal([])
    expect(found.set!.nodes.map(({ max, leaf }) => [max, leaf?.assessment])).to.deep.equal([
      ...[[3_00, undefined], [1_50, 'self'], [1_00, 'survey'], [50, 'survey']], // prettier-ignore
    ])
  })

  it('takes no points from a column that says how they are counted, whatever scale its title names', () => {
    const found = read([
      ['TT', 'Tiêu chí', 'Điểm tối đa', null, 'Cách tính, thang điểm'],
      [null, null, 'Tự đánh giá', 'Điều tra XHH', null],
      ...body([2, 1], [2, null], [null, 1]),
    ])
    expect(found.faults).to.deep.equal([])
    expect(found.set!.nodes.map(({ max, leaf }) => [max, leaf?.assessment])).to.deep.equal([
      ...[[3_00, undefined], [2_00, 'self'], [1_00, 'survey']], // prettier-ignore
    ])
  })

  it('with a column of all points beside the parts takes that', () => {
    const found = read([
      ['TT', 'Tiêu chí', 'Điểm tối đa', null, null],
      [null, null, 'Tổng', 'Thẩm định', 'Điều tra XHH'],
      ...body([3, 2, 1], [2, 2, null], [1, null, 1]),
    ])
    expect(found.faults).to.deep.equal([])
    expect(found.set!.nodes.map(({ max, leaf }) => [max, leaf?.assessment])).to.deep.equal([
      ...[[3_00, undefined], [2_00, 'self'], [1_00, 'survey']], // prettier-ignore
    ])
  })

  it('below more heading than a page of law', () => {
    const heading = Array.from({ length: 30 }, (_, n) => [`Căn cứ văn bản thứ ${n + 1};`, null, null])
    const { faults } = read([...heading, ['TT', 'Tiêu chí', 'Điểm'], [null, null, 'tối đa'], ...body([3], [1], [2])]) // prettier-ignore
    expect(faults).to.deep.equal([])
  })

  it('and a third, with the numbers of the columns below', () => {
    const found = read([
      ['TT', 'Tiêu chí', 'Điểm đánh giá', null, null],
      [null, null, 'Điểm tối đa', 'Kết quả', null],
      [null, null, null, 'Tự chấm', 'Bộ chấm'],
      ['1', '2', '3', '4', '5'],
      ...body([3], [1], [2]),
    ])
    expect(found.faults).to.deep.equal([])
    expect(found.set!.nodes.map(({ code }) => code)).to.deep.equal(['1', '1.1', '1.2'])
  })

  it('printed again on every page is no row of data', () => {
    const head = [
      ['TT', 'Tiêu chí', 'Điểm', null],
      [null, null, 'Tối đa', 'Tự chấm'],
      ['1', '2', '3', '4'],
    ]
    const [area, one, two] = body([3, null], [1, null], [2, null])
    const found = read([...head, area!, one!, ...head, two!])
    expect(found.faults).to.deep.equal([])
    expect(leafOf(found, '1.1').guidance).to.equal('')
  })
})

describe('what a table says of itself above its header', () => {
  const table = [
    ['TT', 'Tiêu chí', 'Điểm tối đa'],
    ['1', 'Lĩnh vực', 3],
    ['1.1', 'Một', 3],
    [null, 'Tổng cộng', 3],
  ]
  const propose = (...heading: string[]) =>
    readSetTable([{ name: 'S', rows: [...heading.map((line) => [line, null, null]), ...table] }])

  it('is proposed as title, code and year, and is told at its cell', () => {
    const { set, faults, notes, proposed } = propose(
      ...['PHỤ LỤC I', 'BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH', 'CỦA CÁC SỞ, BAN, NGÀNH NĂM 2026'],
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 12 năm 2025 của UBND tỉnh)',
    )
    expect(faults).to.deep.equal([])
    expect(proposed).to.deep.equal({
      title: 'BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC SỞ, BAN, NGÀNH NĂM 2026',
      slug: 'bo-chi-so-cai-cach-hanh-chinh-cua-cac-so-ban-nganh-nam-2026',
      year: 2026,
    })
    expect([set!.title, set!.slug]).to.deep.equal([proposed!.title, proposed!.slug])
    expect(at(notes, 'S!A2').join())
      .to.include('tên bộ tiêu chí')
      .and.include('2026')
      .and.include(proposed!.slug)
  })

  it('is found right above the header, where it says more than a name', () => {
    const rows = [['BẢNG TIÊU CHÍ CHẤM ĐIỂM NĂM 2026 (thang điểm 3)', null, null], ...table]
    const { proposed } = readSetTable([{ name: 'S', rows }])
    expect(proposed).to.include({ year: 2026, slug: 'bang-tieu-chi-cham-diem-nam-2026' })
  })

  it('gives way to what is typed; the year of a decision is not that of a set', () => {
    const heading = ['Bộ tiêu chí đánh giá cấp xã', '(Kèm theo Quyết định ngày 3/12/2025)']
    expect(propose(...heading).proposed).to.deep.equal({
      title: 'Bộ tiêu chí đánh giá cấp xã',
      slug: 'bo-tieu-chi-danh-gia-cap-xa',
    })
    const rows = [...heading.map((line) => [line, null, null]), ...table]
    const { set } = readSetTable([{ name: 'S', rows }], { title: 'Tên khác', year: 2027 })
    expect([set!.title, set!.slug]).to.deep.equal(['Tên khác', 'bo-tieu-chi-danh-gia-cap-xa'])
  })

  it('is nothing where nothing names a set', () => {
    const { proposed, faults } = propose('PHỤ LỤC')
    expect(proposed).to.equal(undefined)
    expect(faults.map(({ sentence }) => sentence)).to.include('Hãy nhập “Tên bộ tiêu chí”.')
  })
})

describe('rows of a decision that are no criteria', () => {
  it('stay out of the guidance and the total: parts by letter, subtotals, continued pages, signatures', () => {
    const found = read(
      [
        ['TT', 'Tiêu chí', 'Điểm tối đa'],
        ['A', 'PHẦN ĐIỂM CHUNG', 3],
        ['I', 'Lĩnh vực một', '1,0 điểm'],
        ['1', 'Một', '1,0đ'],
        [null, 'Cộng lĩnh vực I', 1],
        [null, 'PHỤ LỤC I (tiếp theo)', null],
        ['B', 'PHẦN ĐIỂM RIÊNG', 2],
        ['II', 'Lĩnh vực hai', 2],
        ['1', 'Hai', '(2,00)'],
        [null, 'Tổng điểm lĩnh vực II', 2],
        ['Tổng số điểm', null, 3],
        [null, 'TM. ỦY BAN NHÂN DÂN', null],
        [null, 'CHỦ TỊCH', null],
      ],
      { total: undefined },
    )
    expect(found.faults).to.deep.equal([])
    expect(found.set!.total).to.equal(3_00)
    expect(found.set!.nodes.map(({ code, max }) => [code, max])).to.deep.equal([
      ...[['1', 1_00], ['1.1', 1_00], ['2', 2_00], ['2.1', 2_00]], // prettier-ignore
    ])
    expect(['1.1', '2.1'].map((code) => leafOf(found, code).guidance)).to.deep.equal(['', ''])
    for (const field of ['S!B2', 'S!B6', 'S!B7', 'S!B12', 'S!B13'])
      expect(at(found.notes, field).join(), field).to.include('không nhập')
  })

  it('with a running number before them are known by the code in their text', () => {
    const { set, faults } = read([
      ['STT', 'Tiêu chí', 'Thang điểm'],
      [1, 'Lĩnh vực 1: Thể chế', 2],
      [2, '1.1. Ban hành', 1],
      [3, '1.2. Rà soát', 1],
      [4, 'Lĩnh vực 2: Thủ tục', 1],
      [5, '2.1. Công khai', 1],
    ])
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ code, name }) => `${code} ${name}`)).to.deep.equal([
      ...['1 Thể chế', '1.1 Ban hành', '1.2 Rà soát', '2 Thủ tục', '2.1 Công khai'],
    ])
  })

  it('are told where a mark and points stand in them', () => {
    const { notes } = read(
      [['TT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Lĩnh vực', 3], ['1.1', 'Một', 3], ['a)', 'Đúng hạn', 2], ['1.1.1.1', 'Sâu', 1]], // prettier-ignore
    )
    for (const field of ['S!A4', 'S!A5']) expect(at(notes, field).join()).to.include('không phải mã')
  })

  it('a code that Excel made a date is a fault at its cell', () => {
    const { faults } = read([['TT', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Lĩnh vực', 3], [new Date('2026-02-01T00:00:00Z'), 'Một', 3]]) // prettier-ignore
    expect(at(faults, 'S!A3').join()).to.include('ngày').and.include('1.2')
  })
})
