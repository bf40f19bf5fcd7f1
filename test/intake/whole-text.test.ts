// What an office file says, sought in what its view shows.
import { expect } from 'chai'
import { lostLines } from '../../intake/whole-text.ts'

describe('the text of a view', () => {
  const rows = Array.from({ length: 40 }, (_, n) => `Sở thứ ${n + 1} của tỉnh\n${n},50\n${90 - n},00%`)
  const said = ['BÁO CÁO', 'Kết quả thực hiện nhiệm vụ năm 2026', ...rows, 'Nơi nhận: Như trên'].join('\n')

  it('is whole whatever its lines, its spaces, its capitals, its hyphens and ligatures are', () => {
    expect(lostLines(said, said)).to.equal(0)
    expect(lostLines(said, said.replaceAll(' ', '\n').toUpperCase())).to.equal(0)
    expect(lostLines('Văn phòng Ủy ban nhân dân', 'Văn phòng Ủy ban nh-\nân dân'.normalize('NFD'))).to.equal(
      0,
    )
    expect(lostLines('một dòng\nofficial office file', 'một dòng\noﬃcial oﬃce ﬁle')).to.equal(0)
  })

  it('is whole where a paragraph goes on behind the head of the next page, and where one line is drawn otherwise', () => {
    const long = 'Chủ trì, phối hợp với các cơ quan liên quan tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch'
    const broken = `${long.slice(0, 40)}\n\f17\nTỉnh Quảng Hà\n${long.slice(40)}`
    expect(lostLines(`${long}\n${long}`, broken)).to.equal(0)
    expect(lostLines(said, said.replace('Sở thứ 7 của tỉnh', '?????'))).to.equal(0)
  })

  it('lacks the rows of a table that stand on no page', () => {
    const without = said.replace(rows.slice(10, 22).join('\n'), '')
    expect(lostLines(said, without)).to.equal(12)
    expect(lostLines(said, '')).to.equal(42)
  })

  it('is not sought for ever in what has nothing to do with it', () => {
    const other = 'x'.repeat(1_000_000)
    const many = Array.from({ length: 20_000 }, (_, n) => `dòng riêng số ${n} không có`).join('\n')
    expect(lostLines(many, other)).to.be.lessThan(600)
  })
})
