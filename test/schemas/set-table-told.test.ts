// What a table of criteria says that is no criterion: papers in a column, columns and sheets that nobody reads, and
// faults in the words of the template, all in one go.
import { expect } from 'chai'
import { importSet } from '../../schemas/import-set.ts'
import type { Cells } from '../../schemas/set-table/cells.ts'
import { readSetTable } from '../../schemas/set-table/read.ts'

const about = { slug: 'bo-thu', title: 'Bộ thử', version: '1', year: 2026 }
const read = (rows: Cells, told: object = { ...about, total: '3' }) =>
  readSetTable([{ name: 'PL', rows }], told)
const at = (rows: readonly { field: string; sentence: string }[], field: string) =>
  rows
    .filter((one) => one.field === field)
    .map(({ sentence }) => sentence)
    .join('\n')

describe('the column «Tài liệu kiểm chứng» of an annex', () => {
  const annex = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Ai chấm', 'Tài liệu kiểm chứng'],
    ['1', 'Lĩnh vực', 3, null, 'Hồ sơ chung'],
    ['1.1', 'Một', 1, null, '- Kế hoạch cải cách của tỉnh\n+ Báo cáo năm;\n\n2) Ảnh chụp màn hình'],
    [null, 'Đúng hạn được đủ', null, null, '• Công văn gửi các sở'],
    ['1.2', 'Hai', 1, null, null],
    ['1.3', 'Ba', 1, 'điều tra xã hội học', 'Kết quả điều tra'],
  ]

  it('becomes a required paper for each of its lines, and says so', () => {
    const { set, faults, notes } = read(annex)
    expect(faults).to.deep.equal([])
    const slots = set!.nodes.find(({ code }) => code === '1.1')!.leaf!.slots
    expect(slots.map(({ key, name, type, need }) => [key, name, type, need])).to.deep.equal([
      ['a', 'Kế hoạch cải cách của tỉnh', 'Kế hoạch', 'required'],
      ['b', 'Báo cáo năm', 'Báo cáo', 'required'],
      ['c', 'Ảnh chụp màn hình', 'Báo cáo', 'required'],
      ['d', 'Công văn gửi các sở', 'Công văn', 'required'],
    ])
    expect(at(notes, 'PL!E3')).to.include('4 tài liệu bắt buộc').and.include('Kế hoạch cải cách của tỉnh')
    expect(set!.nodes.find(({ code }) => code === '1.2')!.leaf!.slots).to.deep.equal([])
  })

  it('is not read where nothing is handed in, which is said', () => {
    const { set, notes } = read(annex)
    expect(at(notes, 'PL!E2')).to.include('không nhập')
    expect(at(notes, 'PL!E6')).to.include('không nhập')
    expect(set!.nodes.find(({ code }) => code === '1.3')!.leaf!.slots).to.deep.equal([])
  })

  it('goes to every criterion that its merged cell lies beside, as do who leads and who helps', () => {
    const rows = [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tài liệu kiểm chứng', 'Chủ trì', 'Phối hợp'],
      ['1', 'Lĩnh vực', 3, null, null, null],
      ['1.1', 'Một', 2, 'Kế hoạch năm', null, null],
      ['1.1.1', 'Phần đầu', 1, null, 'SNV', 'STC'],
      [null, 'Lời kèm', null, 'Công văn gửi các sở', null, null],
      ['1.1.2', 'Phần sau', 1, null, null, null],
      ['1.2', 'Hai', 1, null, null, null],
    ]
    const merged = [
      { column: 3, from: 2, to: 3 },
      { column: 3, from: 4, to: 5 },
      { column: 4, from: 3, to: 6 },
      { column: 5, from: 3, to: 5 },
    ]
    const { set, faults, notes } = readSetTable([{ name: 'PL', rows, merged }], { ...about, total: '3' })
    expect(faults).to.deep.equal([])
    const leaves = set!.nodes.flatMap(({ code, leaf }) =>
      leaf ? [[code, leaf.slots.map(({ name }) => name), leaf.lead, leaf.coordinators]] : [],
    )
    expect(leaves).to.deep.equal([
      ['1.1.1', ['Kế hoạch năm', 'Công văn gửi các sở'], 'SNV', ['STC']],
      ['1.1.2', ['Công văn gửi các sở'], 'SNV', ['STC']],
      ['1.2', [], 'SNV', []],
    ])
    expect(at(notes, 'PL!D3'), 'what went down is not said to be lost').to.equal('')
    expect(at(notes, 'PL!D6')).to.include('1 tài liệu bắt buộc')
  })

  it('gives way to the sheet «Tài liệu», which says more', () => {
    const slots = [
      ['Mã tiêu chí', 'Mã mục', 'Tên tài liệu', 'Loại văn bản', 'Cơ quan ban hành'],
      ['1.1', 'x', 'Quyết định ban hành', 'Báo cáo', 'SNV'],
    ]
    const { set, notes } = readSetTable(
      [
        { name: 'PL', rows: annex },
        { name: 'Tài liệu', rows: slots },
      ],
      { ...about, total: '3' },
    )
    expect(set!.nodes[1]!.leaf!.slots.map(({ key }) => key)).to.deep.equal(['x'])
    expect(at(notes, 'PL!E3')).to.include('theo trang “Tài liệu”')
  })
})

describe('what an import does not read', () => {
  it('is named: columns of every sheet, and sheets', () => {
    const { notes } = readSetTable(
      [
        {
          name: 'PL',
          rows: [
            ['STT', 'Tiêu chí', 'Điểm', null, 'Trọng số'],
            [null, null, 'Tối đa', 'Tự chấm', null],
            ['1', 'Lĩnh vực', 1, null, null],
            ['1.1', 'Một', 1, null, 0.5],
          ],
        },
        {
          name: 'Số liệu',
          rows: [
            ['Mã tiêu chí', 'Mã số liệu', 'Tên số liệu', 'Màu'],
            ['1.1', 'a', 'A', 'đỏ'],
          ],
        },
        { name: 'Nháp', rows: [['gì đó']] },
        { name: 'Trang trống', rows: [[null]] },
      ],
      about,
    )
    expect(at(notes, 'PL!D1')).to.include('“Điểm Tự chấm”').and.include('không đọc')
    expect(at(notes, 'PL!E1')).to.include('“Trọng số”')
    expect(at(notes, 'Số liệu!D1')).to.include('“Màu”')
    expect(at(notes, 'Nháp')).to.include('Trang “Nháp”')
    expect(notes.filter(({ field }) => field === 'Trang trống')).to.deep.equal([])
  })
})

describe('a row whose code is none', () => {
  it('goes to the guidance of the criterion above, and that is said where it has points', () => {
    const { set, notes } = read(
      [
        ['STT', 'Tiêu chí', 'Điểm tối đa'],
        ['1', 'Lĩnh vực', 1],
        ['1.1', 'Một', 1],
        ['1.1a', 'Đúng hạn', 0.5],
        ['-', 'Quá hạn', null],
      ],
      { ...about, total: '1' },
    )
    expect(set!.nodes[1]!.leaf!.guidance).to.equal('Đúng hạn\nQuá hạn')
    expect(at(notes, 'PL!A4')).to.include('“1.1a” không phải mã').and.include('hướng dẫn của mục 1.1')
    expect(at(notes, 'PL!A5')).to.equal('')
  })
})

describe('faults of an import', () => {
  it('name what people see, never a field of ours', () => {
    const { faults } = read(
      [
        ['STT', 'Tiêu chí', 'Điểm tối đa'],
        ['1', 'Lĩnh vực', 1],
        ['1.1', null, 1],
      ],
      {},
    )
    const said = faults.map(({ sentence }) => sentence)
    expect(said).to.include('Hãy nhập “Tên bộ tiêu chí”.')
    expect(said.join('\n')).to.include('“Mã bộ”').and.include('“Tên tiêu chí”')
    expect(said.join('\n')).to.not.match(/slug|title|name|leaf|year|Giá trị quá/)
  })

  it('tell a code that stands twice beside a cell that cannot be read and a name that is missing', () => {
    const { faults } = read(
      [
        ['STT', 'Tiêu chí', 'Điểm tối đa'],
        ['1', 'Lĩnh vực', 3],
        ['1.1', 'Một', 'một điểm'],
        ['1.1', 'Lại một', 1],
        ['1.2', 'Hai', 1],
      ],
      { ...about, title: '' },
    )
    expect(at(faults, 'PL!C3')).to.include('“một” chưa đọc được')
    expect(at(faults, 'PL!A4')).to.include('Mã 1.1 có 2 lần')
    expect(at(faults, 'Thông tin')).to.include('Hãy nhập “Tên bộ tiêu chí”.')
  })

  it('tell it in JSON as well, where the points of that very code cannot be read', () => {
    const leaf = { assessment: 'self', rule: { kind: 'manual' } }
    const read = importSet({
      ...{ title: 'Bộ', version: '1', total: '2', year: 2026 },
      nodes: [
        { code: '1', name: 'Lĩnh vực', level: 1, maxPoints: '2' },
        { code: '1.1', name: 'Một', level: 2, maxPoints: 'x', ...leaf },
        { code: '1.1', name: 'Hai', level: 2, maxPoints: '1', ...leaf },
      ],
    })
    const said = 'faults' in read ? read.faults.map(({ sentence }) => sentence).join('\n') : ''
    expect(said).to.include('Mã 1.1 có 2 lần').and.include('“Mã bộ”').and.include('“x”')
  })
})
