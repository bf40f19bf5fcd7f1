// An issuer that is found in the directory is as sure as it was read.
import { expect } from 'chai'
import { withAgency } from '../../api/documents/issuer-found.ts'
import type { Certain } from '../../intake/letter-certainty.ts'

const directory = [
  { id: 'snv', name: 'Sở Nội vụ', symbol: 'SNV', validFrom: '1997-01-01' },
  { id: 'vp', name: 'Văn phòng UBND tỉnh', symbol: 'VPUBND', validFrom: '1997-01-01' },
]
const at = { page: 1, line: 1, text: '' }
const found = (value: string, read: Certain, symbol: Partial<Certain> & { value?: string } = {}) =>
  withAgency(
    {
      issuer: { value, at, ...read },
      symbol: { value: '12/BC-SNV', at, by: 'machine', confidence: 95, ...symbol },
    },
    directory,
  )!['issuer']
const unsure = { isUnsure: true } as const

describe('the issuer that is found in the directory', () => {
  it('is sure where it was read well, even if it had not the form of a name', () => {
    const { isUnsure: _, ...sure } = { ...unsure, agency: 'snv' }
    for (const read of [{ by: 'text' }, { by: 'machine', confidence: 93 }] as const) {
      expect(found('SỞ NỘI VỤ', { ...read, ...unsure })).to.deep.include(sure)
      expect(found('SỞ NỘI VỤ', { ...read, ...unsure })).to.not.have.property('isUnsure')
    }
  })

  it('stays unsure where a machine or a scanner read it badly', () => {
    for (const read of [{ by: 'machine', confidence: 62 }, { by: 'scanner' }] as const)
      expect(found('SO NOI VU', { ...read, ...unsure })).to.include({ agency: 'snv', isUnsure: true })
  })

  it('is as sure as the symbol where that alone tells which it is', () => {
    const read = { by: 'machine', confidence: 93 } as const
    const symbol = { value: '214/BC-VPUBND' }
    expect(found('VĂN PHÒNG', read, symbol))
      .to.include({ agency: 'vp' })
      .and.not.have.property('isUnsure')
    expect(found('VĂN PHÒNG', read, { ...symbol, ...unsure })).to.include({ agency: 'vp', isUnsure: true })
  })

  it('is what was read where the directory has none of its name', () => {
    expect(found('SỞ Y TẾ', { by: 'text' })).to.deep.equal({ value: 'SỞ Y TẾ', at, by: 'text' })
    expect(withAgency({}, directory)).to.deep.equal({})
    expect(withAgency(undefined, directory)).to.equal(undefined)
  })
})
