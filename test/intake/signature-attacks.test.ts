// Those who forge: a file that was changed, hidden, added to, prepared beforehand, or whose range leaves something out, is
// never taken for one that did not change; and a block that is made to be read for ever is given up, not read for ever.
import { join } from 'node:path'
import { expect } from 'chai'
import { isRight } from '../../schemas/signature.ts'
import { Authority, bringing, type Signer } from './signed.ts'
import {
  altered,
  catalogue,
  form,
  page,
  plainPdf,
  revise,
  shows,
  signed,
  type Signing,
} from './signed-pdf.ts'
import { Reader } from './signature-reader.ts'

describe('forged signatures of a PDF', () => {
  const reader = new Reader()
  let ours: Authority
  let an: Signer
  let binh: Signer
  let one: Buffer
  const sign = (how?: Signing, before = plainPdf(), n = 10) =>
    signed(before, n, (bytes) => ours.cms(an, bytes), how)
  const said = async (bytes: Buffer) =>
    (await reader.read(bytes, ours.trust)).map(({ integrity }) => integrity)

  before(() => {
    ours = new Authority(join(reader.root, 'ours'))
    an = ours.signer('Nguyễn Thị Ánh Tuyết')
    binh = ours.signer('Trần Văn Bình')
    one = sign()
  })
  after(() => reader.end())

  const other = shows('Ke hoach 999')
  const note = '<</Type/Annot/Subtype/FreeText/Rect[0 0 500 800]/Contents(x)>>'
  const picture = '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream'
  const drawn = '/Rect[0 0 595 842]/AP<</N 20 0 R>>'
  const field = (more: string) => `<</Type/Annot/Subtype/Widget/FT/Sig/T(x)${more}>>`
  const withField = (more: string, beside = {}) => ({
    1: catalogue(form(10, 12)),
    3: page('/Annots[10 0 R 12 0 R]'),
    12: field(more),
    20: picture,
    ...beside,
  })

  const ranges: [string, () => Buffer][] = [
    ['is missing', () => altered(one, '/ByteRange[', '/ByteRangf[')],
    ['leaves out more than the value', () => sign({ omitted: 2 })],
    ['leaves out what stands before the value', () => sign({ range: (a, b, size) => [0, a - 40, b, size - b] })],
    ['overlaps itself', () => sign({ range: (a, b, size) => [0, b + 10, a, size - a] })],
    ['begins inside the file', () => sign({ range: (a, b, size) => [9, a - 9, b, size - b] })],
    ['ends before the value', () => sign({ range: (a) => [0, a, a, 0] })],
    ['reaches beyond the end', () => altered(one, rangeEnd(one), '0099999999]')],
    ['is over another file', () => Buffer.concat([one.subarray(0, 40), one])],
    ['is that of a wrapped file', () => wrapped(one)],
  ] // prettier-ignore
  for (const [what, forge] of ranges)
    it(`are found out when the range ${what}`, async () => {
      const [found, ...rest] = await reader.read(forge(), ours.trust)
      expect(rest).to.deep.equal([])
      expect(found!.integrity).to.equal('broken')
      expect(found!.why, 'by the range, not by chance').to.include('phạm vi ký')
    })

  const unread = 'khối chữ ký không đọc được'
  const values: [string, () => Buffer, string, string][] = [
    ['is missing', () => altered(one, '/Contents<', '/Contentz<'), 'broken', 'thiếu giá trị chữ ký'],
    ['brings a content of its own', () =>
      signed(plainPdf(), 10, (bytes) => ours.cms(an, bytes.subarray(0, 200), ['-nodetach'])), 'broken', 'chữ ký mang nội dung riêng, không ký tệp này'],
    ['is that of another file', () => signed(plainPdf(), 10, () => ours.cms(an, one)), 'broken', 'nội dung khác nội dung đã ký'],
    ['is of a kind that is not known', () => sign({ filter: 'VN.gov.ca' }), 'unknown', 'kiểu chữ ký không hỗ trợ'],
    ['is of a kind of old', () => sign({ filter: 'adbe.x509.rsa_sha1' }), 'unknown', 'kiểu chữ ký cũ (adbe.x509.rsa_sha1) không được kiểm tra, hãy đề nghị nơi ký ký lại'],
    ['brings no certificate', () => signed(plainPdf(), 10, (bytes) => ours.cms(an, bytes, ['-nocerts'])), 'unknown', 'thiếu chứng thư người ký'],
    ['has two signers', () =>
      signed(plainPdf(), 10, (bytes) => ours.cms(an, bytes, ['-signer', binh.cert, '-inkey', binh.key])), 'unknown', 'khối chữ ký không có đúng một người ký'],
    ['is noise', () => signed(plainPdf(), 10, () => Buffer.alloc(4000, 7)), 'unknown', unread],
    ['is nested without end', () => signed(plainPdf(), 10, () => Buffer.alloc(11_000, Buffer.from([0x30, 0x80]))), 'unknown', unread],
    ['has more parts than anybody reads', () =>
      signed(plainPdf(), 10, () => asSequence(Buffer.alloc(1_800_000, Buffer.from([5, 0]))), { room: 3_900_000 }), 'unknown', unread],
  ] // prettier-ignore
  for (const [what, forge, integrity, why] of values)
    it(`are told when the value ${what}`, async () => {
      const [found, ...rest] = await reader.read(forge(), ours.trust)
      expect(rest).to.deep.equal([])
      expect(found).to.include({ integrity, why })
    })

  const updates: [string, () => Buffer, string[]?][] = [
    ['shows a page otherwise (incremental saving)', () => revise(one, { 4: other })],
    ['shows another object of the signed bytes (shadow, replace)', () =>
      revise(one, {}, { moved: { 4: one.indexOf('4 0 obj') } })],
    ['brings an object that a page was pointing at (shadow, hide and replace)', () =>
      revise(sign({ contents: '[4 0 R 20 0 R]' }), { 20: other })],
    ['lays a note over the page', () => revise(one, { 3: page('/Annots[10 0 R 21 0 R]'), 21: note })],
    ['lets the catalogue point at other pages', () =>
      revise(one, { 1: `<</Type/Catalog/Pages 22 0 R${form(10)}>>`, 22: '<</Type/Pages/Kids[3 0 R]/Count 1>>' })],
    ['is hidden under a second, right signature', () => sign({ fields: [10, 12] }, revise(one, { 4: other }), 12), ['changed', 'whole']],
    ['adds a field that is no signature', () =>
      revise(one, { ...withField('/Rect[0 0 500 800]/V(x)'), 12: '<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(x)/Rect[0 0 500 800]>>' })],
    ['draws a field that nobody signed', () => revise(one, withField(drawn))],
    ['adds a field that does something', () => revise(one, withField('/Rect[0 0 0 0]/AA<</E<</S/Named/N/Print>>>>'))],
    ['takes an object away', () => revise(sign({ beside: { 20: picture }, about: '/Extra 20 0 R' }), { 1: catalogue(form(10)) })],
  ] // prettier-ignore
  for (const [what, forge, expected = ['changed']] of updates)
    it(`are not covered by an update that ${what}`, async () =>
      expect(await said(forge())).to.deep.equal(expected))

  /** Who prepares a file chooses what its objects call themselves, and where else they are pointed at from. */
  const prepared: [string, () => Buffer][] = [
    ['what a page shows calls itself metadata', () =>
      revise(sign({}, plainPdf('', { 4: shows('Ke hoach 214', '/Type/Metadata') })), { 4: shows('Ke hoach 999', '/Type/Metadata') })],
    ['what a page shows is also a proof of validity', () =>
      revise(sign({ about: '/DSS<</Certs[4 0 R]>>' }), { 4: other })],
    ['what a page shows is also the metadata of the file', () => revise(sign({ about: '/Metadata 4 0 R' }), { 4: other })],
    ['what a page shows is also the information about the file', () => revise(sign({ trailer: '/Info 4 0 R' }), { 4: other }, { trailer: '/Info 4 0 R' })],
    ['the list of pages is an object, and a page calls itself a field', () =>
      revise(sign({}, plainPdf('', { 2: '<</Type/Pages/Kids 30 0 R/Count 2>>', 30: '[3 0 R]' })), {
        30: '[3 0 R 31 0 R]',
        31: page('/FT/Sig/V 11 0 R'),
      })],
    ['the list of pages is also that of the fields', () => {
      const fields = '/AcroForm<</SigFlags 3/Fields 30 0 R>>'
      const before = plainPdf('', { 2: '<</Type/Pages/Kids 30 0 R/Count 2>>', 30: '[3 0 R]' })
      const file = sign({ beside: { 1: catalogue(fields), 30: '[3 0 R 10 0 R]' } }, before)
      return revise(file, { 30: '[3 0 R 10 0 R 31 0 R]', 31: '<</FT/Sig/T(y)/V 32 0 R/Contents 4 0 R>>', 32: '<</ByteRange[0 1 2 3]>>' })
    }],
  ] // prettier-ignore
  for (const [what, forge] of prepared)
    it(`are not covered where ${what}`, async () => {
      const found = await reader.read(forge(), ours.trust)
      expect(found.filter(isRight)).to.deep.equal([])
      expect(found[0]!.integrity).to.equal('changed')
    })

  it('a later “signature” that is none leaves open what it shows', async () => {
    const later = signed(one, 12, () => ours.cms(an, Buffer.from('another file')), {
      fields: [10, 12],
      field: drawn,
      beside: { 20: picture },
    })
    expect(await said(later)).to.deep.equal(['uncompared', 'broken'])
  })

  it('a file that is locked afterwards is not read, rather than half', async () => {
    const encrypt = { 40: '<</Filter/Standard/V 1/R 2/P -4/O(x)/U(x)>>' }
    const locked = revise(one, encrypt, { trailer: '/Encrypt 40 0 R/ID[<00><00>]' })
    const said = await reader.read(locked, ours.trust).catch(String)
    expect(said).to.match(/^Error: qpdf exit 2/)
  })

  it('another certificate for the same key is no other name: who signed named its hash, or nobody vouches for it', async () => {
    const same = new Authority(join(reader.root, 'same'))
    const imposter = same.imposter(an, 'Chủ tịch Ủy ban nhân dân tỉnh')
    const swapped = (more: string[]) =>
      signed(plainPdf(), 10, (bytes) => bringing(ours.cms(an, bytes, more), imposter))
    const [named] = await reader.read(swapped(['-cades']), ours.trust)
    expect(named).to.include({ integrity: 'broken', why: 'chứng thư kèm theo không phải chứng thư đã ký' })
    const [unnamed] = await reader.read(swapped([]), ours.trust)
    expect(unnamed).to.include({ signer: 'Chủ tịch Ủy ban nhân dân tỉnh', chain: 'unknown' })
    const own = signed(plainPdf(), 10, (bytes) => ours.cms(an, bytes, ['-cades']))
    expect(await said(own)).to.deep.equal(['whole'])
  })

  it('certificates that vouch for each other in a circle end nowhere', async () => {
    const a = new Authority(join(reader.root, 'a'), 'Vòng A')
    const b = new Authority(join(reader.root, 'b'), 'Vòng B')
    const circle = a.sending(join(reader.root, 'circle'), b.cross(a) + a.cross(b))
    const who = circle.signer('Kẻ vòng vo')
    const [found] = await reader.read(
      signed(plainPdf(), 10, (bytes) => circle.cms(who, bytes)),
      ours.trust,
    )
    expect(found).to.include({ integrity: 'whole', chain: 'unknown' })
  })

  it('fields that are each other’s kids are met once; of very many the first are read, and it is said', async () => {
    const looped = revise(one, {
      10: `${field('/V 11 0 R/Kids[10 0 R 12 0 R]')}`,
      12: field('/Kids[10 0 R]'),
    })
    expect(await said(looped)).to.have.length(1)
    const numbers = Array.from({ length: 60 }, (_, n) => 100 + n)
    const many = revise(one, {
      1: catalogue(form(10, ...numbers)),
      ...Object.fromEntries(
        numbers.map((n) => [n, field('/V<</SubFilter/none/ByteRange[0 1 2 3]/Contents<00>>>')]),
      ),
    })
    const found = await reader.read(many, ours.trust)
    expect(found).to.have.length(50)
    expect(found.at(-1)).to.include({
      integrity: 'unknown',
      why: 'tệp có 61 chữ ký, chỉ 49 chữ ký đầu được kiểm tra',
    })
  })
})

const rangeEnd = (bytes: Buffer): string => / (\d{10}\])\/Contents/.exec(bytes.toString('latin1'))![1]!

/** Signature wrapping: the second part moves to the end, and between the value and it there is room for anything. */
function wrapped(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const [whole = '', a, b] = /\/ByteRange\[0 (\d{10}) (\d{10}) \d{10}\]/.exec(text)!
  const [start, end] = [Number(a), Number(b)]
  const rest = bytes.subarray(end)
  const room = Buffer.from(`/Note(${'x'.repeat(40)})`)
  const moved = String(end + room.length).padStart(10, '0')
  const out = Buffer.concat([bytes.subarray(0, end), room, rest])
  out.write(whole.replace(b!, moved), text.indexOf(whole), 'latin1')
  return start < end ? out : bytes
}

function asSequence(content: Buffer): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16BE(0x3084)
  head.writeUInt32BE(content.length, 2)
  return Buffer.concat([head, content])
}
