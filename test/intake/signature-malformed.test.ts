// Blocks and ranges that are not as they should be: whom Poppler still names, we name too, with a verdict of our own.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { Authority, derOf, type Signer } from './signed.ts'
import { altered, plainPdf, signed, type Signing } from './signed-pdf.ts'
import { Reader } from './signature-reader.ts'

/** DER, cut and put together again. */
const head = (block: Buffer): [length: number, at: number] => {
  const first = block[1]!
  if (first < 128) return [first, 2]
  const at = 2 + (first & 127)
  return [Number.parseInt(block.subarray(2, at).toString('hex'), 16), at]
}
function kids(block: Buffer): Buffer[] {
  const [length, from] = head(block)
  const found: Buffer[] = []
  for (let at = from; at < from + length;) {
    const [size, inside] = head(block.subarray(at))
    found.push(block.subarray(at, at + inside + size))
    at += inside + size
  }
  return found
}
function made(tag: number, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const n = body.length
  const length = n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
/** The parts of its SignedData: version, algorithms, content, certificates, signers. */
function changed(cms: Buffer, change: (parts: Buffer[]) => Buffer[]): Buffer {
  const [type, content] = kids(cms)
  return made(0x30, [type!, made(0xa0, [made(0x30, change(kids(kids(content!)[0]!)))])])
}
/** The parts of its one signer: version, who, digest, attributes, algorithm, value. */
const changedInfo = (cms: Buffer, change: (parts: Buffer[]) => Buffer[]): Buffer =>
  changed(cms, (parts) => [...parts.slice(0, -1), made(0x31, [made(0x30, change(kids(kids(parts.at(-1)!)[0]!)))])]) // prettier-ignore
const unlimited = (block: Buffer, depth: number): Buffer =>
  depth === 0 || (block[0]! & 0x20) === 0
    ? block
    : Buffer.concat([Buffer.from([block[0]!, 0x80]), ...kids(block).map((kid) => unlimited(kid, depth - 1)), Buffer.alloc(2)]) // prettier-ignore
const junk = made(0x30, [Buffer.from([5, 0])])

function inLines(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const from = text.lastIndexOf('/Contents<') + '/Contents<'.length
  const end = text.indexOf('>', from)
  const lines = text.slice(from, end).replace(/0+$/, '').match(/.{1,64}/g)! // prettier-ignore
  const out = Buffer.from(pdf)
  out.write(lines.join('\n').padEnd(end - from, ' '), from, 'latin1')
  return out
}

describe('signatures that are malformed', () => {
  const reader = new Reader()
  let ours: Authority
  let an: Signer
  let binh: Signer
  let one: Buffer
  const name = 'Nguyễn Thị Ánh Tuyết'
  const sign = (how?: Signing, change = (cms: Buffer) => cms, more: readonly string[] = []) =>
    signed(plainPdf(), 10, (bytes) => change(ours.cms(an, bytes, more)), how)
  const poppler = (bytes: Buffer): string[] => {
    const path = join(reader.root, 'asked.pdf')
    writeFileSync(path, bytes)
    const { stdout } = spawnSync('pdfsig', ['-nocert', path])
    return [...stdout.toString().matchAll(/Common Name: (.*)/g)].map(([, found]) => found!)
  }
  before(() => {
    ours = new Authority(join(reader.root, 'ours'))
    an = ours.signer(name)
    binh = ours.signer('Trần Văn Bình')
    one = sign()
  })
  after(() => reader.end())

  const whole = { integrity: 'whole', chain: 'trusted' }
  const unsupported = { integrity: 'unknown', why: 'kiểu chữ ký không hỗ trợ' }
  const unreadable = { integrity: 'unknown', why: 'khối chữ ký không đọc được' }
  const gap = { integrity: 'broken', why: 'phạm vi ký bỏ sót nội dung không phải giá trị chữ ký' }
  const cases: [string, () => Buffer, object][] = [
    ['lengths that are not told', () => sign({}, (cms) => unlimited(cms, 4)), whole],
    ['bytes behind the block', () => sign({}, (cms) => Buffer.concat([cms, Buffer.from('more')])), whole],
    ['no attributes', () => sign({}, undefined, ['-noattr']), whole],
    ['its value in lines', () => inLines(one), whole],
    ['a range that goes up to the digits', () => sign({ range: (a, b, size) => [0, a + 1, b - 1, size - b + 1] }), whole], // prettier-ignore
    ['something among its certificates', () => sign({}, (cms) => changed(cms, (parts) => parts.map((part) => (part[0] === 0xa0 ? made(0xa0, [junk, ...kids(part)]) : part)))), whole], // prettier-ignore
    ['no attribute in its attributes', () => sign({}, (cms) => changedInfo(cms, (parts) => parts.map((part) => (part[0] === 0xa0 ? made(0xa0, []) : part)))), unreadable], // prettier-ignore
    ['a way of signing of old', () => sign({ filter: 'adbe.pkcs7.sha1' }), { integrity: 'unknown', isWeak: true, why: 'kiểu chữ ký cũ (adbe.pkcs7.sha1) không được kiểm tra, hãy đề nghị nơi ký ký lại' }], // prettier-ignore
    ['a way of signing that nobody knows', () => sign({ filter: 'VN.gov.ca' }), unsupported],
    ['no way of signing', () => altered(one, '/SubFilter', '/SubFiltre'), unsupported],
    ['a range that leaves out more', () => sign({ omitted: 2 }), gap],
    ['a range that begins inside', () => sign({ range: (a, b, size) => [1, a - 1, b, size - b] }), { integrity: 'broken', why: 'phạm vi ký không bắt đầu từ đầu tệp' }], // prettier-ignore
    ['another content', () => altered(one, 'Ke hoach 214', 'Ke hoach 215'), { integrity: 'broken' }],
  ]
  for (const [what, make, verdict] of cases)
    it(`with ${what} name their signer, and say what is known of them`, async () => {
      const bytes = make()
      expect(poppler(bytes), 'Poppler').to.deep.equal([name])
      const [found, ...more] = await reader.read(bytes, ours.trust)
      expect(more).to.deep.equal([])
      expect(found).to.include({ signer: name, ...verdict })
    })

  it('with two signers name both, and are none that counts', async () => {
    const bytes = sign({}, undefined, ['-signer', binh.cert, '-inkey', binh.key])
    expect(poppler(bytes)).to.have.length(1)
    const [found] = await reader.read(bytes, ours.trust)
    expect(found).to.include({ integrity: 'unknown', why: 'khối chữ ký không có đúng một người ký' })
    expect(found!.signer!.split(', ')).to.have.members([name, 'Trần Văn Bình'])
  })

  it('with the certificate beside the value name whom it is of', async () => {
    const cert = Buffer.from(derOf(an.cert), 'base64').toString('hex')
    const bytes = sign({ filter: `adbe.x509.rsa_sha1/Cert<${cert}>` }, () => Buffer.from(`0481ff${'5a'.repeat(255)}`, 'hex')) // prettier-ignore
    const [found] = await reader.read(bytes, ours.trust)
    const why = 'kiểu chữ ký cũ (adbe.x509.rsa_sha1) không được kiểm tra, hãy đề nghị nơi ký ký lại'
    expect(found).to.include({ signer: name, integrity: 'unknown', isWeak: true, why })
  })

  it('without anything that names somebody name nobody', async () => {
    const [found] = await reader.read(sign({}, undefined, ['-nocerts']), ours.trust)
    expect(found).to.deep.include({ integrity: 'unknown', why: 'thiếu chứng thư người ký' })
    expect(found).not.to.have.property('signer')
  })
})
