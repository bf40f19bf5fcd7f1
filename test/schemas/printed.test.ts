// The text of a paper that came back against what it should print; every accusation names what stands in the paper.
import { expect } from 'chai'
import { compareHead, comparePrinted, contentCode } from '../../schemas/printed.ts'

const code = contentCode('a1b2c3d4e5f60789'.padEnd(64, '0'))
const totals = [
  { name: 'Tổng điểm tự chấm', ours: '53,62' },
  { name: 'Số tài liệu', ours: '1.142' },
]
const paper = (self = '53,62', mark = code) =>
  `Nội dung   Giá trị\nMã nội dung      ${mark}\nTổng điểm tự chấm        ${self}\nSố tài liệu    1.142\n\f2\nMã nội dung: ${mark}\n`
const compare = (text: string, by: 'text' | 'ocr' = 'text') => comparePrinted(text, { code, totals }, by)

describe('an issued paper against its snapshot', () => {
  it('is equal when its code and every total agree, whatever the accents and line breaks', () => {
    expect(compare(paper()).outcome).to.equal('equal')
    expect(compare(paper().normalize('NFD')).outcome).to.equal('equal')
    expect(compare(paper().replace('Mã nội dung: ', 'Mã nội\n dung:\n')).outcome).to.equal('equal')
  })

  it('differs in a total, which is shown as it is printed', () => {
    const { outcome, rows } = compare(paper('54,62'))
    expect(outcome).to.equal('differs')
    expect(rows[0]).to.deep.equal({ name: 'Tổng điểm tự chấm', ours: '53,62', found: '54,62' })
    const twice = compare(`${paper()}Tổng điểm tự chấm là 50,00 điểm.`)
    expect(twice.outcome).to.equal('differs')
    expect(twice.rows[0]!.found).to.equal('50,00')
    expect(compare(paper('53.62')).outcome).to.equal('differs')
  })

  it('differs when a total is gone', () => {
    const { outcome, rows } = compare(paper().replace('Số tài liệu', 'Tài liệu'))
    expect(outcome).to.equal('differs')
    expect(rows[1]).not.to.have.property('found')
  })

  it('is another package’s when one page of it prints another code', () => {
    const foreign = contentCode('f'.repeat(64))
    expect(compare(paper('53,62', foreign))).to.include({ outcome: 'other', code: foreign })
    expect(compare(`${paper()}\nMã nội dung: ${foreign}`)).to.include({ outcome: 'other', code: foreign })
  })

  it('is left to the eye where nothing of it can be found', () => {
    for (const text of ['', 'Quyết định số 12/QĐ-UBND', 'Mã nội dung: chưa có'])
      expect(compare(text).outcome).to.equal('unread')
  })

  it('names a number or a date that is not what was typed, and says nothing of a draft', () => {
    const typed = { number: '15/BC-UBND', issued: '2026-12-05' }
    const head = (number: string, day: string) =>
      compareHead(`Số: ${number}/BC-UBND     Quảng Hà, ngày ${day} tháng 12 năm 2026\n`, typed, 'text')
    expect(head('15', '05')).to.deep.equal([
      { name: 'Số, ký hiệu', ours: '15/BC-UBND', found: '15/BC-UBND' },
      { name: 'Ngày ban hành', ours: '05/12/2026', found: '05/12/2026' },
    ])
    expect(head('16', '5').map(({ found }) => found)).to.deep.equal(['16/BC-UBND', '05/12/2026'])
    expect(head('15', '06')[1]!.found).to.equal('06/12/2026')
    for (const row of head('..........', '.....')) expect(row).not.to.have.property('found')
    const scanned = compareHead('Số: 75/BC-UBND  Quảng Hà, ngày 05 tháng 12 năm 2026', typed, 'ocr')
    expect(scanned.map(({ found }) => found)).to.deep.equal([undefined, '05/12/2026'])
  })

  it('accuses nobody for a misread letter of a scan', () => {
    const ocr = (text: string) => compare(text, 'ocr').outcome
    expect(ocr(paper('53.62', code.replace('0', 'O').replace('1', 'l')))).to.equal('equal')
    expect(ocr(paper('53,62', code.replace('f', 't')))).to.equal('unread')
    expect(ocr(paper().replace('Số tài liệu', 'So tai Iieu'))).to.equal('unread')
    expect(ocr(paper('54,62'))).to.equal('differs')
    expect(ocr(paper('53,62', contentCode('f'.repeat(64))))).to.equal('other')
  })
})
