// Annexes as they are typed: a merged title over parts, marks in columns, numerals of two kinds, points that are none.
import { expect } from 'chai'
import type { Cells } from '../../schemas/set-table/cells.ts'
import { readSetTable } from '../../schemas/set-table/read.ts'

const about = { slug: 'bo-thu', title: 'Bộ thử', version: '1', year: 2026 }
const read = (rows: Cells, told: object = {}) =>
  readSetTable([{ name: 'S', rows }], { ...about, total: '3', ...told })
const at = (rows: readonly { field: string; sentence: string }[], field: string) =>
  rows.filter((one) => one.field === field).map(({ sentence }) => sentence)
const head = ['Mã', 'Tiêu chí', 'Điểm tối đa']

describe('a merged title over parts that stand in one row below', () => {
  const rows = [
    [...head, 'Điểm đánh giá thực tế', null, null, 'Ghi chú'],
    [null, null, null, 'Tự', 'Bộ', 'Điều tra XHH', null],
    ['1', 'Lĩnh vực', 3, null, null, null, null],
    ['1.1', 'Ban hành kế hoạch', 1, null, null, null, null],
    ['1.2', 'Mức độ hài lòng', 1, null, null, 'x', null],
    ['1.3', 'Đánh giá của người dân', 1, null, null, null, 'Điều tra xã hội học'],
  ]

  it('belongs to the header: its parts are told by name, none is data', () => {
    const { notes } = read(rows)
    expect(at(notes, 'S!D1')).to.deep.equal(['Cột “Điểm đánh giá thực tế Tự” không đọc nên không nhập.'])
    expect(at(notes, 'S!E1')).to.deep.equal(['Cột “Điểm đánh giá thực tế Bộ” không đọc nên không nhập.'])
    expect(notes.filter(({ sentence }) => sentence.startsWith('Dòng không có mã'))).to.deep.equal([])
  })

  it('takes a mark below the survey, or the survey in the remarks, for a survey, and says so', () => {
    const { set, faults, notes } = read(rows)
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ leaf }) => leaf?.assessment)).to.deep.equal([
      ...[undefined, 'self', 'survey', 'survey'],
    ])
    expect(at(notes, 'S!F5')[0]).to.include('1.2').and.include('điều tra xã hội học')
    expect(at(notes, 'S!G6')[0]).to.include('1.3').and.include('điều tra xã hội học')
  })
})

describe('guidance as a merged title over how points are counted and what proves them', () => {
  it('is read, each part for what it is, beside remarks', () => {
    const rows = [
      [...head, 'Hướng dẫn', null, 'Ghi chú'],
      [null, null, null, 'Cách chấm điểm', 'Tài liệu kiểm chứng', null],
      ['1', 'Lĩnh vực', 3, null, null, null],
      ['1.1', 'Ban hành kế hoạch', 3, 'Ban hành trong Quý IV: 3', 'Kế hoạch năm', 'Mới'],
    ]
    const { set, notes } = read(rows)
    expect(notes.filter(({ sentence }) => sentence.includes('không đọc'))).to.deep.equal([])
    const { guidance, slots } = set!.nodes[1]!.leaf!
    expect(guidance).to.include('Ban hành trong Quý IV: 3').and.include('Mới')
    expect(slots.map(({ name }) => name)).to.deep.equal(['Kế hoạch năm'])
  })
})

describe('points beyond the scale that only their name tells', () => {
  it('are bonus and penalty, which is said', () => {
    const rows = [
      head,
      ['1', 'Lĩnh vực', 1],
      ['1.1', 'Một', 1],
      ['2', 'Điểm thưởng, điểm trừ', 2],
      ['2.1', 'Điểm thưởng cho sáng kiến', 2],
      ['2.2', 'Điểm trừ do chậm báo cáo', 1],
    ]
    const { set, faults, notes } = read(rows, { total: '1' })
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ leaf }) => leaf?.type)).to.deep.equal([
      ...[undefined, 'score', undefined, 'bonus', 'penalty'],
    ])
    expect(set!.total).to.equal(1_00)
    expect(at(notes, 'S!B5')[0]).to.include('điểm thưởng')
    expect(at(notes, 'S!B6')[0]).to.include('điểm phạt')
  })
})

describe('areas of bonus and of penalty', () => {
  const rows = (area: string, ...leaves: (string | number | null)[][]) =>
    read(
      [
        [...head, 'Ghi chú'],
        ['1', 'Lĩnh vực', 1, null],
        ['1.1', 'Một', 1, null],
        ['2', area, null, null],
        ...leaves.map((leaf, n) => [`2.${n + 1}`, ...leaf]),
      ],
      { total: '1' },
    )
  const types = ({ set }: ReturnType<typeof read>) => set?.nodes.slice(2).map(({ leaf, max, min }) => [leaf?.type, max, min ?? 0]) // prettier-ignore

  it('tell what stands in them, where nothing else does; an area without points has their sum', () => {
    const found = rows('ĐIỂM THƯỞNG', ['Sáng kiến', '1,0', null], ['Mô hình mới', 0.5, 'Điểm thưởng'])
    expect(found.faults).to.deep.equal([])
    expect(types(found)).to.deep.equal([[undefined, 1_50, 0], ['bonus', 1_00, 0], ['bonus', 50, 0]]) // prettier-ignore
    expect(at(found.notes, 'S!B5')[0]).to.include('điểm thưởng').and.include('theo lĩnh vực')
    expect(at(found.notes, 'S!B6')[0]).to.include('theo ghi chú')
  })

  it('take a penalty with a minus, also beside bonuses', () => {
    const alone = rows('ĐIỂM TRỪ', ['Chậm báo cáo', '-1,0', null], ['Sai số liệu', 2, null])
    expect(alone.faults).to.deep.equal([])
    expect(types(alone)).to.deep.equal([[undefined, 0, -3_00], ['penalty', 1_00, 0], ['penalty', 2_00, 0]]) // prettier-ignore
    const both = rows('Điểm thưởng, điểm trừ', ['Sáng kiến', 1, 'Điểm thưởng'], ['Chậm', -0.5, null])
    expect(both.faults).to.deep.equal([])
    expect(types(both)).to.deep.equal([[undefined, 1_00, -50], ['bonus', 1_00, 0], ['penalty', 50, 0]]) // prettier-ignore
  })

  it('are asked for where points lie below nothing elsewhere', () => {
    const { faults } = read([head, ['1', 'Lĩnh vực', 1], ['1.1', 'Một', '-1,0']], { total: '1' })
    expect(at(faults, 'S!C3')[0]).to.include('lớn hơn 0').and.include('“Điểm trừ”').and.include('cột “Loại”')
  })
})

describe('points that are none', () => {
  it('are told at their own cell, though the code stands twice', () => {
    const rows = [
      head,
      ['1', 'Lĩnh vực', 3],
      ['1.1', 'Một', '1,5'],
      ['1.2', 'Hai', '1,5'],
      ['1.1', 'Một lần nữa', 'abc'],
      ['1.3', 'Ba', '-1'],
    ]
    const { faults } = read(rows)
    expect(at(faults, 'S!C3')).to.deep.equal([])
    expect(at(faults, 'S!C5')).to.have.length(1)
    expect(at(faults, 'S!C6')).to.have.length(1)
    expect(at(faults, 'S!C6')[0]).to.match(/^Điểm tối đa phải lớn hơn 0\. Nếu là điểm trừ/)
    expect(at(faults, 'S!A5')).to.deep.equal(['Mã 1.1 có 2 lần. Mỗi mã chỉ dùng một lần.'])
  })
})

describe('areas with Roman numerals', () => {
  it('are areas where their criteria are 1.1', () => {
    const { set, faults } = read(
      [head, ['I', 'Một', 1], ['1.1', 'A', 1], ['II', 'Hai', 1], ['2.1', 'B', 1]],
      { total: '2' },
    )
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ code }) => code)).to.deep.equal(['1', '1.1', '2', '2.1'])
  })

  const counted = (first: string, second: string, part = '1.1') =>
    read([
      ...[head, ['I', 'Thể chế', 2], ['1', 'Ban hành', 2], [part, 'Kịp thời', 1], ['1.2', 'Đủ', 1]],
      ...[['II', 'Thủ tục', 1], [first, 'Công khai', 1], [second, 'Trên mạng', 1]], // prettier-ignore
    ])

  it('count their criteria 1, 2 and the parts 1.1 within them, anew or on, and that is told at each', () => {
    const { set, faults, notes } = counted('1', '1.1')
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ code, level }) => `${level} ${code}`)).to.deep.equal([
      ...['1 1', '2 1.1', '3 1.1.1', '3 1.1.2', '1 2', '2 2.1', '3 2.1.1'],
    ])
    expect(at(notes, 'S!A3')[0]).to.include('“1” hiểu là 1.1')
    expect(at(notes, 'S!A7')[0]).to.include('“1” hiểu là 2.1')
    const on = counted('2', '2.1')
    expect(on.faults).to.deep.equal([])
    expect(on.set!.nodes.slice(-2).map(({ code }) => code)).to.deep.equal(['2.2', '2.2.1'])
  })

  it('are counted one way: where some rows count so and others not, how to number is said, and no sum is blamed', () => {
    const { faults } = counted('2.1', '2.1.1')
    expect(faults.map(({ field }) => field)).to.deep.equal(['S!A3'])
    expect(faults[0]!.sentence).to.include('lĩnh vực I').and.include('ghi 1.1').and.include('1.1.1')
    expect(counted('2', '2.1', '1.1.1').faults.map(({ field }) => field)).to.deep.equal(['S!A3', 'S!A7'])
  })
})

describe('ordinal numbers beside the codes', () => {
  it('are passed over: the codes stand in their own column', () => {
    const rows = [
      ['STT', 'Mã tiêu chí', 'Tên tiêu chí', 'Điểm tối đa', 'Ai chấm'],
      [1, '1', 'Lĩnh vực', 3, null],
      [2, '1.1', 'Ban hành kế hoạch', 1, 'Tự đánh giá'],
      [3, '1.2', 'Thực hiện kế hoạch', 2, 'Tự đánh giá'],
    ]
    const { set, faults } = read(rows)
    expect(faults).to.deep.equal([])
    expect(set!.nodes.map(({ code, name }) => `${code} ${name}`)).to.deep.equal([
      ...['1 Lĩnh vực', '1.1 Ban hành kế hoạch', '1.2 Thực hiện kế hoạch'],
    ])
  })

  it('are the codes themselves where what is called «Mã» is that of something else', () => {
    const rows = [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Ai chấm', 'Mã biểu'],
      ['1', 'Lĩnh vực', 3, null, null],
      ['1.1', 'Ban hành kế hoạch', 3, 'Tự đánh giá', 'BM-11'],
    ]
    expect(read(rows).set!.nodes.map(({ code }) => code)).to.deep.equal(['1', '1.1'])
  })
})
