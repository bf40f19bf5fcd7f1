import { expect } from 'chai'
import { compareStandings, isRanked } from '../../schemas/printed-ranking.ts'

describe('a ranking in a paper that came back', () => {
  const ours = [
    { names: ['STC', 'Sở Tài chính'], points: '82,50', index: '91,67%' },
    { names: ['SXD', 'Sở Xây dựng'], points: '80,00', index: '88,89%' },
  ]
  const read = (...lines: string[]) => compareStandings(lines.join('\n'), ours)

  it('agrees in whatever columns an authority prints, once every agency is there', () => {
    for (const [one, two] of [
      ['1  Sở Tài chính   82,50  90,00  91,67%', '2  Sở Xây dựng   80,00  90,00  88,89%'],
      ['STC    91,67 %', 'SXD    88,89'],
      ['82,50   1   sở tài chính', '80,00   2   SỞ XÂY DỰNG'],
      ['STC  1.2 Kế hoạch  2,00  1,50  3/3\nSTC  82,50', 'SXD  80,00'],
    ] as const)
      expect(read(one, two), one).to.deep.equal({ rows: [], isWhole: true })
  })

  it('knows a long name that goes on in lines below or above its figures', () => {
    const zone = 'Ban Quản lý Khu kinh tế và các khu công nghiệp'
    const long = [...ours, { names: ['BQL KKT', zone], points: '73,16', index: '91,45%' }]
    const others = ['1  Sở Tài chính   82,50  91,67%', '2  Sở Xây dựng   80,00  88,89%']
    const isRead = (...lines: string[]) => compareStandings([...others, ...lines].join('\n'), long)
    for (const lines of [
      ['3   Ban Quản lý Khu kinh tế và các khu   73,16  91,45%', '    công nghiệp'],
      ['    Ban Quản lý Khu kinh tế và các khu', '3   công nghiệp   73,16  91,45%'],
      ['    Ban Quản lý Khu kinh tế', '3   73,16  91,45%', '    và các khu công nghiệp'],
      ['    Ban Quản lý Khu', '3   kinh tế và các   73,16  91,45%', '    khu công nghiệp'],
      ['3   Ban Quản lý   73,16  91,45%', '    Khu kinh tế và', '    các khu công nghiệp'],
    ])
      expect(isRead(...lines), lines.join('|')).to.deep.equal({ rows: [], isWhole: true })
    const other = isRead('3   Ban Quản lý Khu kinh tế và các khu   73,61  91,45%', '    công nghiệp')
    expect(other.rows.map(({ found }) => found)).to.deep.equal(['73,61 · 91,45%'])
    expect(isRead('3   Ban Quản lý Khu kinh tế   73,16  91,45%', '4  Cơ quan khác  70,00')).to.deep.equal({
      rows: [],
      isWhole: false,
    })
  })

  it('tells an agency with other points, with another index, or with neither', () => {
    const told = (line: string) => read(line, 'SXD  80,00').rows.map(({ found }) => found)
    expect(told('STC   82,60   91,67%')).to.deep.equal(['82,60 · 91,67%'])
    expect(told('STC   82,50   91,76%')).to.deep.equal(['82,50 · 91,76%'])
    expect(told('STC   99,99')).to.deep.equal(['99,99'])
    expect(read('STC   82,50')).to.deep.equal({ rows: [], isWhole: false })
    expect(read('STC và SXD đạt kết quả tốt')).to.deep.equal({ rows: [], isWhole: false })
  })

  it('is recognised once every agency stands in a line with what it got; else nothing is said of it', () => {
    const seen = (...lines: string[]) => isRanked(lines.join('\n'), ours)
    const two = '2 | SỞ XÂY DỰNG | 80.00 | 88,89 %'
    expect(seen('1 Sở Tài chính 82,50 90,00 91.67%', two)).to.equal(true)
    expect(seen('Sở Tài chính 82,50', 'SXD 88.89')).to.equal(true)
    expect(seen('1 Sở Tài 82,50', 'chính', 'SXD 80,00')).to.equal(true)
    expect(seen('1 Sở 82,50', 'Tài chính', 'SXD 80,00')).to.equal(false)
    for (const wrong of [
      '1 Sở Tài chính 82,60 91,67%',
      'Sở Tài chính 82,50 91,76%',
      'Sở Tài chính',
      'Phó STCX 82,50',
    ])
      expect(seen(wrong, two), wrong).to.equal(false)
    expect(isRanked('', [])).to.equal(false)
  })
})
