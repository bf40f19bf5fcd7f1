// What a paper is found by, and what is asked for: letters, tones, phrases, symbols.
import { expect } from 'chai'
import { snippetOf } from '../../schemas/snippet.ts'
import { planOf, termsOf } from '../../schemas/terms.ts'
import { squeeze, tokens } from '../../schemas/tokens.ts'

const folded = (text: string) => [...tokens(text.normalize('NFC'))].map((token) => token.folded)
const exact = (text: string) => [...tokens(text.normalize('NFC'))].map((token) => token.exact)

describe('words', () => {
  it('are the same composed or decomposed, in capitals, with đ or d', () => {
    for (const written of ['Quyết định', 'QUYẾT ĐỊNH', 'Quyết định'.normalize('NFD'), 'quyet dinh'])
      expect(folded(written)).to.deep.equal(['quyet', 'dinh'])
  })

  it('keep their diacritics beside, wherever the tone is written', () => {
    expect(exact('hoà thuỷ')).to.deep.equal(exact('hòa thủy'))
    expect(exact('bản')).not.to.deep.equal(exact('bán'))
    expect(exact('đa')).not.to.deep.equal(exact('da'))
  })

  it('of a symbol do not depend on its spelling', () => {
    for (const written of ['214/BC-VPUBND', '214-bc vpubnd', '0214 BC/VP-UBND', '214BC VPUBND'])
      expect(squeeze(written), written).to.equal('214bcvpubnd')
  })

  it('stand where the text has them', () => {
    const text = 'Số: 12/QĐ-UBND, ngày'
    expect([...tokens(text)].map(({ from, to }) => text.slice(from, to))).to.deep.equal([
      'Số',
      '12',
      'QĐ',
      'UBND',
      'ngày',
    ])
  })
})

describe('terms', () => {
  it('tell the particulars from the text, and what stands often', () => {
    const terms = termsOf({ fields: ['Báo cáo'], symbol: '02/BC-A', pages: ['năm năm', 'năm năm'] })
    expect(terms).to.include.members(['wbao', 'hbao', 'pbao cao', 'wnam', 'mnam', 's2bca'])
    expect(terms).not.to.include('hnam')
    expect(terms).not.to.include('mbao')
  })

  it('tell the symbol that a paper bears from those that it speaks of', () => {
    const pages = ['Số: 118 / BC - STP ngày 5/10/2026, theo Quyết định 12/2025/QĐ-UBND. Tăng 3/4 người']
    const terms = termsOf({ fields: ['cv-77_snv-cchc.pdf', '9-KH-SNV.pdf'], proposed: '118/BC-STP', pages })
    expect(terms).to.include.members(['r118bcstp', 't118bcstp', 't122025qdubnd', 't77snvcchc', 't9khsnv'])
    expect(terms.filter((term) => /^[st]/.test(term))).to.have.length(4)
  })

  it('do not join the end of a page with the beginning of the next', () => {
    expect(termsOf({ fields: [], pages: ['cải', 'cách'] })).not.to.include('pcai cach')
  })
})

describe('a question', () => {
  it('asks for every word, and for pairs inside quotes and inside one piece', () => {
    const plan = planOf('“cải cách” năm 214/BC ')
    expect(plan.words).to.deep.equal(['cai', 'cach', 'nam', '214', 'bc'])
    expect(plan.together).to.deep.equal(['cai cach', '214 bc'])
    expect(plan.near).to.include('cach nam')
  })

  it('leaves the last word open while no blank follows it', () => {
    expect(planOf('cải các').open).to.equal('cac')
    expect(planOf('cải các ').open).to.equal(undefined)
    expect(planOf('"cải các"').open).to.equal(undefined)
  })

  it('sees số, ký hiệu only where there is one', () => {
    const symbols = (asked: string) => planOf(asked).symbols
    for (const written of ['số 0214-bc vpubnd', '214BCVPUBND', '214 bc vpubnd', '214 / BC - VPUBND'])
      expect(symbols(written)[0], written).to.deep.equal({ squeezed: '214bcvpubnd', rest: [] })
    for (const written of ['kế hoạch 2026', '2026', 'cải cách', '"214 bc"'])
      expect(symbols(written), written).to.deep.equal([])
  })

  it('sees số, ký hiệu among other words', () => {
    const symbols = (asked: string) => planOf(asked).symbols
    const alone = { squeezed: '118bcstp', rest: ['bao', 'cao'] }
    expect(symbols('báo cáo 118BCSTP')).to.deep.equal([alone])
    expect(symbols('báo cáo số 118 bc stp')).to.deep.equal([alone])
    expect(symbols('118/BC-STP báo cáo')).to.deep.include(alone)
  })
})

describe('a snippet', () => {
  const pages = [
    ['Trang bìa không có gì.', 'Kết quả   cải\ncách hành chính năm 2026 của tỉnh.'],
    ['Phụ lục có chữ cải, xa đó mới có chữ cách.'],
  ]
  const said = (asked: string) => {
    const found = snippetOf(pages, planOf(asked))
    return found && { ...found, marks: found.marks.map(([from, to]) => found.text.slice(from, to)) }
  }

  it('names file and page, keeps the diacritics, and marks what was asked for', () => {
    expect(said('cai cach ')).to.deep.include({ file: 0, page: 2, marks: ['cải cách'] })
    expect(said('PHỤ LỤC ')).to.deep.include({ file: 1, page: 1, marks: ['Phụ lục'] })
  })

  it('shows a symbol that was asked for in another spelling', () => {
    const found = snippetOf([['Theo Báo cáo số 118/BC-STP ngày 5 tháng 10']], planOf('118bcstp'))!
    expect(found.marks.map(([from, to]) => found.text.slice(from, to))).to.deep.equal(['118/BC-STP'])
  })

  it('is not there when the text has no word of it', () => {
    expect(said('vắng mặt')).to.equal(undefined)
  })
})
