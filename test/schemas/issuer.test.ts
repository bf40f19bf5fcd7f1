import { expect } from 'chai'
import { issuerAmong } from '../../schemas/issuer.ts'

const agency = (id: string, name: string, symbol: string, from = '1997-01-01', to?: string) => ({
  ...{ id, name, symbol, validFrom: from },
  ...(to && { validTo: to }),
})
const directory = [
  agency('ubnd', 'Ủy ban nhân dân tỉnh Quảng Hà', 'UBND'),
  agency('snv', 'Sở Nội vụ', 'SNV'),
  agency('vp', 'Văn phòng UBND tỉnh', 'VPUBND'),
  agency('tt', 'Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC'),
  agency('xa', 'UBND xã Lũng Vài', 'UBND', '2025-07-01'),
  agency('cũ', 'Sở Thông tin và Truyền thông (cũ)', 'STTTT', '2008-04-01', '2025-02-28'),
  agency('stc-cũ', 'Sở Tài chính', 'STC', '1997-01-01', '2025-02-28'),
  agency('stc', 'Sở Tài chính', 'STC', '2025-03-01'),
]
const found = (issuer: string, symbol?: string, issued?: string) =>
  issuerAmong({ issuer, symbol, issued }, directory)

describe('the issuer that a letterhead names', () => {
  it('is found in capitals, both ways to write UBND, and in what a scan makes of it', () => {
    expect(found('SỞ NỘI VỤ')).to.equal('snv')
    expect(found('UỶ BAN NHÂN DÂN TỈNH QUẢNG HÀ')).to.equal('ubnd')
    expect(found('ỦY BAN NHÂN DÂN XÃ LŨNG VÀI')).to.equal('xa')
    expect(found('UBND TỈNH QUẢNG HÀ')).to.equal('ubnd')
    expect(found('SONỘIVU')).to.equal('snv')
  })

  it('is told by its symbol where its name goes on in the directory', () => {
    expect(found('VĂN PHÒNG', '214/BC-VPUBND')).to.equal('vp')
    expect(found('TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', '9/TTPVHCC-HC')).to.equal('tt')
    expect(found('VĂN PHÒNG', '214/BC-VPTU')).to.equal(undefined)
    expect(found('VĂN PHÒNG')).to.equal(undefined)
  })

  it('existed on the day of the letter', () => {
    const old = 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'
    expect(found(old, '1/BC-STTTT', '2024-05-06')).to.equal('cũ')
    expect(found(old, '1/BC-STTTT', '2026-05-06')).to.equal(undefined)
    expect([found('SỞ TÀI CHÍNH', undefined, '2025-02-28'), found('SỞ TÀI CHÍNH', undefined, '2025-03-01')]).to.deep.equal(['stc-cũ', 'stc']) // prettier-ignore
  })

  it('is nobody where it could be two, or where nothing was read', () => {
    expect(found('SỞ TÀI CHÍNH')).to.equal(undefined)
    expect([found(''), found('***'), found('SỞ')]).to.deep.equal([undefined, undefined, undefined])
  })
})
