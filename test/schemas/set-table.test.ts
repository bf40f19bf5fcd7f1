import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { importSet } from '../../schemas/import-set.ts'
import { ruleText } from '../../schemas/rule-text.ts'
import type { SetContent } from '../../schemas/set.ts'
import type { Cell, Cells, Sheet } from '../../schemas/set-table/cells.ts'
import { readSetTable } from '../../schemas/set-table/read.ts'
import { setTables } from '../../schemas/set-table/write.ts'

function demo(name: string): SetContent {
  const made = importSet(JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8')))
  if ('faults' in made) throw new Error('not a set')
  return made.set
}
const sheetsOf = (set: SetContent): Sheet[] =>
  setTables(set).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows],
  }))
/** Rules as a reader sees them: 0.5 and 0.50 are one share. */
const seen = ({ bonusPenalty, ...set }: SetContent) => ({
  ...set,
  limits: bonusPenalty && [bonusPenalty.min, bonusPenalty.max],
  nodes: set.nodes.map(({ leaf, ...node }) => ({
    ...node,
    ...(leaf && { leaf: { ...leaf, rule: ruleText(leaf.rule), guidance: leaf.guidance.trim() } }),
  })),
})

const about = { slug: 'bo-thu', title: 'Bộ thử', version: '1', year: 2026 }
const messy = (rows: Cells, more = {}) => readSetTable([{ name: 'Phụ lục', rows }], { ...about, ...more })
const title: Cell[][] = [
  ['PHỤ LỤC', null, null, null],
  ['(Kèm theo Quyết định số 12/QĐ-UBND)', null, null, null],
  [null, null, null, null],
]

describe('a criteria set as a spreadsheet', () => {
  for (const name of ['criteria-province', 'criteria-commune'])
    it(`writes and reads ${name} without a difference`, () => {
      const set = demo(name)
      const read = readSetTable(sheetsOf(set), { year: 2026 })
      expect(read.faults).to.deep.equal([])
      expect(seen(read.set!)).to.deep.equal(seen(set))
    })

  it('carries that a slot takes good scans alone, as yes or nothing', () => {
    const set = demo('criteria-province')
    const strict = set.nodes.find(({ leaf }) => leaf?.slots.length)!.leaf!
    strict.slots[0] = { ...strict.slots[0]!, conforms: true }
    expect(readSetTable(sheetsOf(set), { year: 2026 }).set).to.deep.include({ total: set.total })
    expect(seen(readSetTable(sheetsOf(set), { year: 2026 }).set!)).to.deep.equal(seen(set))
    const odd = sheetsOf(set).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell, n) => (sheet.rows[0]![n] === 'Bản quét đúng chuẩn' && cell === 'có' ? 'luôn' : cell))), // prettier-ignore
    }))
    const { faults } = readSetTable(odd, { year: 2026 })
    expect(faults.map(({ sentence }) => sentence)).to.deep.equal(['Hãy ghi “có” nếu bản quét phải đúng chuẩn; để trống nếu không.']) // prettier-ignore
  })

  it('reads the annex of a decision: two header rows, merged cells, codes in the text, commas, steps, notes', () => {
    const { set, faults, notes } = messy([
      ...title,
      ['STT', 'Lĩnh vực, tiêu chí', 'Điểm', null, 'Phương thức đánh giá'],
      [null, null, 'Tối đa', 'Tự chấm', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['I', 'CHỈ ĐẠO, ĐIỀU HÀNH', '4,5', null, null],
      [null, '1.1. Ban hành kế hoạch', 1.5, null, 'Tự chấm'],
      [null, 'Đúng hạn: 1,5 điểm', null, null, null],
      [null, 'Quá hạn: 0 điểm', null, null, null],
      ['1,2', 'Tiêu chí 1.2  Thực hiện\n kế hoạch', '3,00', null, null],
      ['II', 'DỊCH VỤ CÔNG', 2, null, null],
      [2.1, 'Mức độ hài lòng', '2', null, 'Điều tra xã hội học'],
      [null, 'TỔNG CỘNG', '6,50', null, null],
      [null, 'Ghi chú: phụ lục thay thế phụ lục cũ', null, null, null],
    ])
    expect(faults).to.deep.equal([])
    expect(set?.nodes.map(({ code, name, max, leaf }) => [code, name, max, leaf?.assessment])).to.deep.equal([
      ['1', 'CHỈ ĐẠO, ĐIỀU HÀNH', 450, undefined],
      ['1.1', 'Ban hành kế hoạch', 150, 'self'],
      ['1.2', 'Thực hiện kế hoạch', 300, 'self'],
      ['2', 'DỊCH VỤ CÔNG', 200, undefined],
      ['2.1', 'Mức độ hài lòng', 200, 'survey'],
    ])
    expect([set?.total, set?.surveyTotal]).to.deep.equal([650, 200])
    expect(set?.nodes[1]?.leaf?.guidance).to.equal('Đúng hạn: 1,5 điểm\nQuá hạn: 0 điểm')
    expect(set?.nodes[1]?.leaf?.rule).to.deep.equal({ kind: 'manual' })
    expect(notes.map(({ field }) => field)).to.include.members(['Phụ lục!B15', 'Phụ lục!A1'])
  })

  it('says every fault by its cell, all at once', () => {
    const { set, faults } = messy(
      [
        ...title,
        ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Cách tính'],
        ['1', 'Lĩnh vực một', '3', null],
        ['1.1', 'Không có điểm', null, null],
        ['1.2', 'Điểm lạ', '1,2,3', null],
        ['1.3', 'Cách tính lạ', 2, 'tỉ lệ: gì đó'],
        ['1.4', 'Số liệu chưa khai', 2, 'theo số lượng: n được 0,5'],
        ['2.1', 'Không có cha', 1, null],
      ],
      { total: '4,00' },
    )
    expect(set).to.equal(undefined)
    const at = Object.fromEntries(faults.map(({ field, sentence }) => [field, sentence]))
    expect(at['Phụ lục!C6']).to.include('Thiếu điểm tối đa')
    expect(at['Phụ lục!C7']).to.include('“1,2,3” chưa đọc được')
    expect(at['Phụ lục!D8']).to.include('Không có cách tính “tỉ lệ”')
    expect(at['Phụ lục!D9']).to.include('số liệu “n” chưa khai')
    expect(at['Phụ lục!C5']).to.include('Tổng điểm các mục con là 4,00 nhưng mục 1 ghi 3,00')
    expect(at['Phụ lục!A10']).to.include('Không có mục cha 2')
  })

  it('takes a tenth criterion that Excel turned into 1,1', () => {
    const rows = Array.from({ length: 10 }, (_, n) => [Number(`1.${n + 1}`), `Tiêu chí số ${n + 1}`, 1])
    const { set, notes } = messy([['Mã', 'Tiêu chí', 'Điểm tối đa'], ['1', 'Lĩnh vực', 10], ...rows], {
      total: '10',
    })
    expect(set?.nodes.at(-1)?.code).to.equal('1.10')
    expect(notes.map(({ sentence }) => sentence)).to.include(
      'Ô ghi 1.1, theo thứ tự là 1.10: đã hiểu là 1.10.',
    )
  })

  it('refuses a sheet without a table, and a row of a list for a leaf that is not there', () => {
    expect(messy([['Xin chào']]).faults[0]?.sentence).to.include('Không thấy bảng tiêu chí')
    const sheets = sheetsOf(demo('criteria-province')).map((sheet) =>
      sheet.name === 'Tài liệu' ? { ...sheet, rows: [...sheet.rows, ['9.9', 'a', 'Báo cáo lạ']] } : sheet,
    )
    const { faults, set } = readSetTable(sheets, { year: 2026 })
    expect(set).to.equal(undefined)
    expect(faults.map(({ sentence }) => sentence)).to.include(
      'Bảng tiêu chí không có mã “9.9”. Hãy sửa mã ở dòng này.',
    )
  })
})
