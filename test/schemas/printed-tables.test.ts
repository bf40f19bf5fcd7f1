// Every row of every table that a signed paper prints, against the snapshot.
import { expect } from 'chai'
import { compareTables } from '../../schemas/printed-tables.ts'

const rows = [
  { name: 'Bảng lĩnh vực, 1', code: '1', figures: ['4/9', '21,50', '19,50', '12,00', '–'] },
  { name: 'Bảng lĩnh vực, tổng cộng', code: 'Tổng cộng', figures: ['4/9', '100,00', '80,00', '12,00', '–'] },
  { name: 'Bảng điểm, 1', code: '1', figures: ['21,50', '12,00', '–'] },
  { name: 'Bảng điểm, 1.1.2', code: '1.1.2', figures: ['1,00', '0,80', '0,50'] },
]
const paper = `
   STT   Lĩnh vực                        Đã gửi   Điểm tối đa   Trong đó   Tự chấm   Sau rà soát
    1    Cải cách thể chế năm 2026          4/9         21,50      19,50     12,00             –
         và chỉ đạo
   Tổng cộng                                4/9        100,00      80,00     12,00             –
\fMã       Tiêu chí                      Điểm tối đa   Tự chấm   Sau rà soát   Trạng thái
1        Cải cách thể chế                      21,50     12,00             –
1.1.2    Tỷ lệ 95 % trở lên                     1,00      0,80          0,50 đã chấp nhận
`
const compare = (from = '', to = '') => compareTables(paper.replace(from, to), rows)

describe('the tables of an issued paper', () => {
  it('agree with the snapshot, row by row, wherever names break', () => {
    expect(compare()).to.deep.equal([])
  })

  it('are told apart where one figure of a row is another', () => {
    const changes = [
      ['12,00             –\n         và', '12,00         11,00\n         và', 0],
      ['100,00', '100,50', 1],
      ['21,50     12,00             –\n1.1.2', '21,50     13,00             –\n1.1.2', 2],
      ['0,80          0,50', '0,80          0,80', 3],
    ] as const
    for (const [from, to, n] of changes) {
      const found = compare(from, to)
      expect(
        found.map(({ name }) => name),
        to,
      ).to.deep.equal([rows[n]!.name])
      expect(found[0]!.found).not.to.equal(found[0]!.ours)
    }
  })

  it('accuse nobody for a table that the paper does not print', () => {
    expect(compareTables('Kính gửi Bộ Nội vụ\n1. Kết quả đạt 12,00 điểm', rows)).to.deep.equal([])
  })
})
