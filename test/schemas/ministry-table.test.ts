// The ministry's points as tables print them: one row of titles or two, with what spans the columns above them.
import { expect } from 'chai'
import { readPointsTable } from '../../schemas/ministry-table.ts'
import type { SetNode } from '../../schemas/set.ts'
import type { Cells } from '../../schemas/set-table/cells.ts'

const leaf = (code: string, max: number) =>
  ({ key: code, code, name: code, leaf: { max, kind: 'self' } }) as unknown as SetNode
const nodes = [{ key: '1', code: '1', name: '1' } as unknown as SetNode, leaf('1.1', 1_00), leaf('1.2', 2_00)]
const read = (rows: Cells) => {
  const { rows: found, faults } = readPointsTable([{ name: 'PL', rows }], nodes)
  expect(faults).to.deep.equal([])
  return found.map(({ leaf: { code }, points, reason }) => [code, points, reason])
}

describe('a table of the ministry’s points', () => {
  it('with two rows of titles is read by what both say', () => {
    const rows: Cells = [
      ['KẾT QUẢ THẨM ĐỊNH', null, null, null, null, null],
      ['Tiêu chí, tiêu chí thành phần', null, 'Điểm tối đa', 'Điểm đánh giá', null, 'Ghi chú'],
      ['Mã', 'Nội dung', null, 'Tự đánh giá', 'Bộ thẩm định', null],
      ['1', 'Chỉ đạo', 3, 2, null, null],
      ['1.1', 'Kế hoạch', 1, 1, '0,50', 'Chậm'],
      ['1.2', 'Báo cáo', 2, 1, 1.25, null],
    ]
    expect(read(rows)).to.deep.equal([['1.1', 50, 'Chậm'], ['1.2', 1_25, undefined]]) // prettier-ignore
  })

  it('never takes what the province gave itself for the ministry’s', () => {
    const rows: Cells = [
      ['Mã', 'Nội dung', 'Điểm', null],
      [null, null, 'Tự chấm', 'Bộ chấm'],
      ['1.1', 'Kế hoạch', 1, 0.5],
    ]
    expect(read(rows)).to.deep.equal([['1.1', 50, undefined]])
  })

  it('is not misled by a heading, nor by a first row without points', () => {
    const rows: Cells = [
      ['Điểm Bộ Nội vụ thẩm định', null, null, null],
      ['Mã', 'Nội dung', 'Điểm tự đánh giá', 'Điểm Bộ'],
      ['I', 'Lĩnh vực', null, null],
      ['1.1', 'Kế hoạch', 1, 0.5],
    ]
    expect(read(rows)).to.deep.equal([['1.1', 50, undefined]])
  })

  it('with a column of ordinal numbers beside the codes is read by the codes', () => {
    const rows: Cells = [
      ['STT', 'Mã tiêu chí', 'Nội dung', 'Điểm Bộ'],
      [1, '1.1', 'Kế hoạch', 0.5],
      [2, '1.2', 'Báo cáo', 1.25],
    ]
    expect(read(rows)).to.deep.equal([['1.1', 50, undefined], ['1.2', 1_25, undefined]]) // prettier-ignore
    const alone = rows.map(([n, code, ...rest]) => [n === 'STT' ? n : code!, ...rest])
    expect(read(alone), 'decisions head the codes themselves so').to.deep.equal(read(rows))
  })

  it('that its software prints of what was typed there is read by what the province gave itself', () => {
    const shown = (...titles: string[]) => {
      const points = titles.map((_, n) => n + 0.5)
      const rows: Cells = [
        ['Mã', 'Nội dung', 'Điểm tối đa', ...titles],
        ['1.2', 'Báo cáo', 2, ...points],
      ]
      const { rows: found, faults } = readPointsTable([{ name: 'PL', rows }], nodes, 'typed')
      expect(faults).to.deep.equal([])
      return found.map(({ points: read }) => read)
    }
    expect(shown('Điểm tự đánh giá')).to.deep.equal([50])
    expect(shown('Điểm thẩm định', 'Điểm tự chấm')).to.deep.equal([1_50])
    expect(shown('Điểm nhập', 'Điểm Bộ hiện'), 'our own table, filled in').to.deep.equal([1_50])
    expect(shown('Điểm tự đánh giá', 'Điểm Bộ hiện')).to.deep.equal([1_50])
    expect(shown('Điểm Bộ')).to.deep.equal([50])
    expect(shown('Điểm')).to.deep.equal([50])
  })
})
