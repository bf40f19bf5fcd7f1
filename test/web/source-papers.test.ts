import { expect } from 'chai'
import { papersOf } from '../../web/words/source-papers.ts'

const cited = (document: string, symbol: string, issuerName: string, more: object = {}) => ({
  ...{ document, version: `v-${document}`, documentCode: `TL-${document}`, n: 1, issuerName },
  particulars: { symbol, subject: 'Kết quả giải quyết hồ sơ' },
  ...more,
})
const labels = (...citations: ReturnType<typeof cited>[]) =>
  papersOf([{ citations }]).map(({ label }) => label)

describe('papers that a figure names as its source', () => {
  it('are said by number, issuer and subject, not by a bare number', () => {
    expect(
      labels(cited('1', '272/BC-UBND', 'UBND xã A'), cited('2', '272/BC-UBND', 'UBND xã B')),
    ).to.deep.equal([
      '272/BC-UBND, UBND xã A: Kết quả giải quyết hồ sơ',
      '272/BC-UBND, UBND xã B: Kết quả giải quyết hồ sơ',
    ])
  })

  it('stand once, in however many places they are cited', () => {
    expect(labels(cited('1', '1/BC', 'A'), cited('1', '1/BC', 'A'))).to.have.length(1)
  })

  it('have their code, and which version, where they read the same', () => {
    expect(labels(cited('1', '1/BC', 'A'), cited('2', '1/BC', 'A'))).to.deep.equal([
      '1/BC, A: Kết quả giải quyết hồ sơ (TL-1)',
      '1/BC, A: Kết quả giải quyết hồ sơ (TL-2)',
    ])
    expect(
      labels(cited('1', '1/BC', 'A'), cited('1', '1/BC', 'A', { version: 'w', n: 2 })).map((one) =>
        one.slice(-14),
      ),
    ).to.deep.equal(['(TL-1, bản 1)', '(TL-1, bản 2)'].map((one) => ` ${one}`))
  })
})
