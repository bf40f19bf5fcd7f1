import { expect } from 'chai'
import { readHead } from '../../intake/mail-head.ts'

const ours = 'tai-lieu@tinh.example'
const token = '0123456789abcdefghjkmnpq'
const read = (...lines: string[]) => readHead(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), ours)

describe('the head of a letter', () => {
  it('names one sender, or none: what stands in quotes, brackets and encoded words is a name', () => {
    for (const [value, from] of [
      ['An <An@SLD.example>', 'an@sld.example'],
      ['an@sld.example', 'an@sld.example'],
      ['"an@sld.example" <xau@xa.example>', 'xau@xa.example'],
      ['an@sld.example (xau@xa.example)', 'an@sld.example'],
      ['=?utf-8?q?an=40sld.example?= <xau@xa.example>', 'xau@xa.example'],
      ['an@sld.example <xau@xa.example>', 'xau@xa.example'],
      ['"a\\" <an@sld.example>" <xau@xa.example>', 'xau@xa.example'],
      ['an@sld.example, xau@xa.example', undefined],
      ['<an@sld.example>, <xau@xa.example>', undefined],
      ['Nhóm: an@sld.example;', undefined],
      ['<an@sld.example> xau', undefined],
      ['<>', undefined],
    ] as const)
      expect(read(`From: ${value}`).from, value).to.equal(from)
    expect(read('From: an@sld.example', 'From: xau@xa.example').from).to.equal(undefined)
    expect(read('From:', ' an@sld.example').from, 'folded').to.equal('an@sld.example')
  })

  it('holds tokens of our own address alone, once each and a few', () => {
    const to = `tai-lieu+${token}@tinh.example`
    expect(read(`Delivered-To: ${to}`, `To: "Kho" <${to.toUpperCase()}>`).tokens).to.deep.equal([token])
    for (const other of [
      `x${to}`,
      `${to}.xa.example`,
      to.replace('tinh.', 'tinhx'),
      `tai-lieu+@tinh.example`,
    ])
      expect(read(`To: ${other}`).tokens, other).to.deep.equal([])
    const many = Array.from({ length: 50 }, (_, n) => `tai-lieu+${`${n}`.padStart(24, 'z')}@tinh.example`)
    expect(read(`To: ${many.join(', ')}`).tokens).to.have.length(5)
  })

  it('of any size and without an end costs nothing', () => {
    for (const noise of ['"', '(', '<', '\\', 'a@', `tai-lieu+`, ' \r\n ', 'x:\r\n'])
      expect(read(`From: ${noise.repeat(200_000)}`).tokens).to.deep.equal([])
  }).timeout(5000)
})
