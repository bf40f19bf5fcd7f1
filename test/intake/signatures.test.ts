// Signatures of a PDF: who, by whose clock, over which bytes, vouched for by whom; beside a second reader (pdfsig).
import { join } from 'node:path'
import { expect } from 'chai'
import {
  type Signature,
  signedNote,
  saysOfBytes,
  saysOfCertificate,
  saysOfTime,
  toneOf,
} from '../../schemas/signature.ts'
import { Authority, derOf, type Signer, valueOfCms } from './signed.ts'
import { altered, flipped, plainPdf, revise, signed, type Signing } from './signed-pdf.ts'
import { Reader } from './signature-reader.ts'

describe('signatures of a PDF', () => {
  const reader = new Reader()
  let ours: Authority
  let foreign: Authority
  let an: Signer
  let tsa: Signer
  let one: Buffer
  /** The block that the last `sign` made. */
  let block: Buffer
  const sign = (who: Signer, how?: Signing, before = plainPdf(), n = 10) =>
    signed(before, n, (bytes) => (block = ours.cms(who, bytes)), how)
  const read = (bytes: Buffer, trust = ours.trust) => reader.read(bytes, trust)
  const only = async (bytes: Buffer, trust?: string[]): Promise<Signature> => {
    const found = await read(bytes, trust)
    expect(found).to.have.length(1)
    return found[0]!
  }

  before(() => {
    ours = new Authority(join(reader.root, 'ours'))
    foreign = new Authority(join(reader.root, 'foreign'), 'Nơi cấp khác')
    an = ours.signer('Nguyễn Thị Ánh Tuyết')
    tsa = ours.signer('Máy đóng dấu thời gian', { extended: 'timeStamping' })
    one = sign(an)
  })
  after(() => reader.end())

  it('finds none where there is none, whatever the text says', async () => {
    expect(await read(plainPdf())).to.deep.equal([])
    expect(await read(plainPdf('/ByteRange [0 10 20 30] /Contents <00>'))).to.deep.equal([])
    expect(signedNote([])).to.equal(undefined)
  })

  it('names signer, office, body and issuer in Vietnamese, and agrees with pdfsig', async () => {
    const found = await only(one)
    expect(found).to.deep.include({
      kind: 'signature',
      integrity: 'whole',
      chain: 'trusted',
      signer: 'Nguyễn Thị Ánh Tuyết',
      title: 'Chánh Văn phòng',
      organisation: 'Văn phòng Ủy ban nhân dân tỉnh Quảng Hà',
      issuer: 'Cơ quan chứng thực thử',
    })
    expect(reader.poppler(one)).to.deep.equal([true])
    expect(toneOf(found)).to.equal('good')
    expect(saysOfBytes(found)).to.equal('Tệp không thay đổi sau khi ký.')
    expect(saysOfCertificate(found)).to.match(
      /^Chứng thư do Cơ quan chứng thực thử cấp, thuộc danh sách tin cậy, có hiệu lực lúc ký theo đồng hồ máy người ký; chưa kiểm tra thu hồi\.$/,
    )
    expect(saysOfTime(found)).to.match(/theo đồng hồ máy người ký; không có dấu thời gian\.$/)
    expect(signedNote([found])).to.equal('1 chữ ký số, khớp tệp')
  })

  it('takes out of a name what cannot be seen or turns it around', async () => {
    const turned = ours.signer('Trần\u202eVăn\u200b Bình')
    expect((await only(sign(turned))).signer).to.equal('Trần Văn Bình')
  })

  it('reads keys on curves, PSS, and names by key identifier', async () => {
    const curve = ours.signer('Lê Văn Cường', { isElliptic: true })
    for (const [who, more] of [
      [curve, []],
      [an, ['-keyopt', 'rsa_padding_mode:pss']],
      [an, ['-keyid']],
    ] as const) {
      const bytes = signed(plainPdf(), 10, (content) => ours.cms(who, content, more))
      expect(await only(bytes), more.join(' ')).to.include({ integrity: 'whole', chain: 'trusted' })
    }
  })

  it('a second signature, and a time stamp over the file, leave the first one right', async () => {
    const two = sign(an, { fields: [10, 12] }, one, 12)
    expect((await read(two)).map(({ integrity }) => integrity)).to.deep.equal(['extended', 'whole'])
    expect(reader.poppler(two)).to.deep.equal([true, true])
    const stamped = signed(one, 12, (bytes) => ours.token(tsa, bytes), { fields: [10, 12], isStamp: true })
    const [first, stamp] = await read(stamped)
    expect(first!.integrity).to.equal('extended')
    expect(stamp).to.include({
      kind: 'timestamp',
      integrity: 'whole',
      chain: 'trusted',
      signer: 'Máy đóng dấu thời gian',
    })
    expect(saysOfTime(stamp!)).to.match(/theo nơi đóng dấu thời gian\.$/)
    expect(signedNote([first!, stamp!])).to.equal('1 chữ ký số, 1 dấu thời gian, khớp tệp')
  })

  it('says when a later signature is drawn on the page, and takes proofs of validity for harmless', async () => {
    const drawn = { fields: [10, 12], field: '/Rect[300 700 500 800]/AP<</N 20 0 R>>' }
    const picture = { 20: '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream' }
    const [first] = await read(sign(an, { ...drawn, beside: picture }, one, 12))
    expect(first).to.include({ integrity: 'extended', isDrawnOver: true })
    expect(saysOfBytes(first!)).to.match(/có hình hiện trên trang/)
    const proofs = sign(an, { fields: [10, 12], about: '/DSS 30 0 R', beside: { 30: '<</Certs[31 0 R]>>', 31: '<</Length 0>>\nstream\n\nendstream' } }, one, 12) // prettier-ignore
    expect((await read(proofs))[0]).to.deep.include({ integrity: 'extended' })
  })

  it('a value of which one bit is turned is broken; a bit of what is only sent along is not', async () => {
    const bytes = sign(an)
    const value = valueOfCms(block)
    const turned = flipped(bytes, value)
    expect(reader.poppler(turned)).to.deep.equal([false])
    expect(await only(turned)).to.include({ integrity: 'broken', why: 'giá trị chữ ký không khớp chứng thư' })
    // The authority's own certificate travels in the same block, and signs nothing of the file.
    const beside = flipped(bytes, Buffer.from(ours.trust[0]!, 'base64').subarray(-100))
    expect(reader.poppler(beside)).to.deep.equal([true])
    expect(await only(beside)).to.include({ integrity: 'whole', chain: 'trusted' })
  })

  it('bytes changed where they were signed make it broken, for pdfsig too', async () => {
    const bytes = altered(one, 'Ke hoach 214', 'Ke hoach 924')
    expect(reader.poppler(bytes)).to.deep.equal([false])
    const found = await only(bytes)
    expect(found).to.include({ integrity: 'broken', why: 'nội dung khác nội dung đã ký' })
    expect(toneOf(found)).to.equal('bad')
    expect(signedNote([found])).to.equal('1 chữ ký số, 1 không khớp tệp')
  })

  describe('the certificate', () => {
    it('is told apart: trusted, of nobody here, signed by itself, without a list', async () => {
      const stranger = foreign.signer('Trần Văn Bình')
      const bytes = signed(plainPdf(), 10, (content) => foreign.cms(stranger, content))
      expect(await only(bytes)).to.include({ integrity: 'whole', chain: 'unknown' })
      expect(await only(bytes, [])).to.include({ integrity: 'whole', chain: 'none' })
      expect(await only(bytes, [...ours.trust, ...foreign.trust])).to.include({ chain: 'trusted' })
      expect(await only(sign(ours.alone('Phạm Thị Dung')))).to.include({ integrity: 'whole', chain: 'self' })
      for (const trust of [ours.trust, []]) {
        const found = await only(bytes, trust)
        expect(toneOf(found)).to.equal('unsure')
        expect(saysOfCertificate(found)).to.match(/chưa xác nhận được tên này/)
      }
    })

    it('may be issued by one between, which the list may also name alone', async () => {
      const between = ours.signer('Cơ quan chứng thực cấp dưới', { isAuthority: true })
      const below = new Authority(join(reader.root, 'below'), '', between)
      const who = below.signer('Vũ Thị Giang')
      const bytes = signed(plainPdf(), 10, (content) => below.cms(who, content))
      expect(await only(bytes)).to.include({ integrity: 'whole', chain: 'trusted' })
      expect(await only(bytes, [derOf(between.cert)])).to.include({ chain: 'trusted' })
      expect(await only(bytes, [derOf(who.cert)])).to.include({ chain: 'trusted' })
      const noAuthority = new Authority(join(reader.root, 'false'), '', an)
      const false_ = noAuthority.signer('Kẻ mạo danh')
      expect(await only(signed(plainPdf(), 10, (content) => noAuthority.cms(false_, content)))).to.include({
        integrity: 'whole',
        chain: 'unknown',
      })
    })

    it('counts as it was when it was signed; one that is for servers signs nothing', async () => {
      const late = ours.signer('Hoàng Văn Em', { days: [-400, -30] })
      const found = await only(sign(late))
      expect(found).to.include({ integrity: 'whole', chain: 'expired' })
      expect(saysOfCertificate(found)).to.match(
        /không có hiệu lực lúc ký theo đồng hồ máy người ký \(hiệu lực từ \d\d\/\d\d\/\d{4} đến/,
      )
      expect(await only(sign(ours.signer('may-chu.vn', { extended: 'serverAuth' })))).to.include({
        chain: 'unfit',
      })
    })
  })

  describe('the time', () => {
    const stamped = (who: Signer, by: Signer, other?: Buffer, from?: Authority) =>
      signed(plainPdf(), 10, (bytes) => ours.stamped(who, by, bytes, other, from))

    it('is proven by a trusted authority over this very signature', async () => {
      const found = await only(stamped(an, tsa))
      expect(found.stamp).to.include({ state: 'right', by: 'Máy đóng dấu thời gian', chain: 'trusted' })
      expect(saysOfCertificate(found)).to.include('có hiệu lực lúc có dấu thời gian; chưa kiểm tra thu hồi')
      expect(saysOfTime(found)).to.match(
        /^Dấu thời gian của Máy đóng dấu thời gian: .*Đồng hồ máy người ký: /,
      )
    })

    it('is not proven by a token over another value, by a stranger, or by one that is no such authority', async () => {
      const wrong = await only(stamped(an, tsa, Buffer.from('another value')))
      expect(wrong).to.include({ integrity: 'whole' })
      expect(wrong.stamp!.state).to.equal('wrong')
      expect(saysOfTime(wrong)).to.match(
        /theo đồng hồ máy người ký\. Dấu thời gian kèm theo không khớp chữ ký\.$/,
      )
      const stranger = foreign.signer('Máy lạ', { extended: 'timeStamping' })
      const far = await only(stamped(an, stranger, undefined, foreign))
      expect(far.stamp).to.include({ state: 'right', chain: 'unknown' })
      expect(saysOfTime(far)).to.match(/chưa xác nhận được nơi đóng dấu\.$/)
    })
  })

  it('an update that nothing of what was signed leads to changes nothing', async () => {
    expect(await only(revise(one, { 50: '<</Nothing true>>' }))).to.include({ integrity: 'extended' })
  })
})
