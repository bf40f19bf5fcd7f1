import { expect } from 'chai'
import fc from 'fast-check'
import { op, opReader, opWriter, type OpCode } from '../../../dossier/index/ops.ts'
import { DamagedIndex, packPix, type Pix, unpackPix } from '../../../dossier/index/pix.ts'

const sample: Pix = {
  count: 9,
  size: 1234,
  sha256: 'a'.repeat(64),
  version: '1.7',
  pages: [
    { n: 3, box: [0, 0, 595.28, 841.89], rot: 90, x: 4, links: [{ r: [1, 2, 3, 4], url: 'https://a.vn/ữ' }] },
  ],
  outline: [{ t: 'Mục lục – phần Ⅰ', to: [0, '/Fit'] }],
  tmpls: [['<</Font ', 5, ' 0 R>>']],
  twins: [],
  lost: { Square: 1 },
  attachments: 0,
  xfa: false,
  ops: Uint8Array.from([1, 2, 3, 128]),
}

describe('a page index', () => {
  it('comes back as it was packed', () => {
    const { ops, ...meta } = unpackPix(packPix(sample))
    const { ops: wanted, ...rest } = sample
    expect(meta).to.deep.equal(rest)
    expect([...ops]).to.deep.equal([...wanted])
  })

  it('is refused when any byte is another one, missing or too many', () => {
    const good = packPix(sample)
    for (let i = 0; i < good.length; i++)
      for (const flip of [1, 0x20, 0x80]) {
        const bad = Buffer.from(good)
        bad[i]! ^= flip
        expect(() => unpackPix(bad), `byte ${i} ^ ${flip}`).to.throw(DamagedIndex)
      }
    for (let length = 0; length < good.length; length++)
      expect(() => unpackPix(good.subarray(0, length))).to.throw(DamagedIndex)
    expect(() => unpackPix(Buffer.concat([good, Buffer.from('\n')]))).to.throw(DamagedIndex)
  })

  it('holds any sequence of edits', () => {
    const edit = fc.tuple(fc.nat(2 ** 40), fc.constantFrom<OpCode>(...Object.values(op)), fc.nat(2 ** 33))
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const script = opWriter()
        let at = 0
        const wanted = edits.map(([gap, code, value]) => {
          script.add((at += gap), code, value)
          const row = [at, code, value]
          at += code === op.skip ? value : code === op.patch || code === op.object ? String(value).length : 0
          return [...row, at]
        })
        const cursor = opReader(script.bytes())
        const found: number[][] = []
        while (cursor.next()) found.push([cursor.at, cursor.code, cursor.value, cursor.after])
        expect(found).to.deep.equal(wanted)
      }),
    )
  })

  it('refuses a script that goes backwards, is cut off or has an unknown op', () => {
    const script = opWriter()
    script.add(10, op.skip, 5)
    expect(() => script.add(14, op.end, 0)).to.throw(RangeError)
    const read = (bytes: Uint8Array) => {
      const cursor = opReader(bytes)
      while (cursor.next());
    }
    expect(() => read(script.bytes().subarray(0, 1))).to.throw(DamagedIndex)
    expect(() => read(Uint8Array.from([7, 0]))).to.throw(DamagedIndex)
  })
})
