import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import sharp from 'sharp'
import { examine } from '../../intake/check.ts'
import { openJob } from '../../intake/job.ts'
import type { Verdict } from '../../intake/verdict.ts'
import {
  box,
  docx,
  docxParts,
  fromPhone,
  look,
  ole,
  pdf,
  pdfOf,
  photo,
  root,
  sha256,
  xlsx,
  zip,
} from './samples.ts'

const code = (verdict: Verdict) => (verdict.outcome === 'refused' ? verdict.code : verdict.outcome)
const facts = (verdict: Verdict) => {
  if (verdict.outcome !== 'ok') throw new Error(JSON.stringify(verdict))
  return verdict.facts
}

/** What a tool of this machine makes of a file. */
async function made(bytes: Buffer, command: (from: string, to: string) => string[]): Promise<Buffer> {
  await using job = await openJob(root)
  const [from, to] = [join(job.dir, 'from'), join(job.dir, 'to')]
  writeFileSync(from, bytes)
  const [tool = '', ...args] = command(from, to)
  execFileSync(tool, args)
  return readFileSync(to)
}

describe('examine, PDF', () => {
  it('counts pages, tells the version, and never writes to the original', async () => {
    await using job = await openJob(root)
    const path = join(job.dir, 'goc')
    const bytes = pdf([['mot'], ['hai'], ['ba']], { version: '1.5' })
    writeFileSync(path, bytes, { mode: 0o400 })
    const { pages, pdfVersion, warnings, signatures } = facts(
      await examine(path, { name: 'a.pdf' }, job.dir, box),
    )
    expect({ pages, pdfVersion, warnings, signatures }).to.deep.equal({
      pages: 3,
      pdfVersion: '1.5',
      warnings: [],
      signatures: 0,
    })
    expect(sha256(readFileSync(path))).to.equal(sha256(bytes))
  })

  it('refuses what is empty, cut short, not a PDF inside, or without pages', async () => {
    expect(code(await look(Buffer.alloc(0), 'a.pdf'))).to.equal('empty-file')
    expect(code(await look(Buffer.from('%PDF-1.7\n' + 'x'.repeat(5000)), 'a.pdf'))).to.equal('damaged')
    expect(code(await look(pdf([]), 'a.pdf'))).to.equal('damaged')
    expect(code(await look(pdf([['x']]).subarray(0, 120), 'a.pdf'))).to.equal('damaged')
  })

  it('refuses what arrived with another size than it was received with', async () => {
    await using job = await openJob(root)
    const path = join(job.dir, 'goc')
    writeFileSync(path, pdf([['x']]))
    expect(code(await examine(path, { name: 'a.pdf', size: 5 }, job.dir, box))).to.equal('damaged')
  })

  it('asks for an open copy of what has a password, and opens what has none to open it', async () => {
    const encrypt = (user: string) => (from: string, to: string) => [
      'qpdf',
      '--encrypt',
      user,
      'owner',
      '256',
      '--',
      from,
      to,
    ]
    expect(code(await look(await made(pdf([['x']]), encrypt('bi-mat')), 'a.pdf'))).to.equal('locked')
    const open = facts(await look(await made(pdf([['x']]), encrypt('')), 'a.pdf'))
    expect(open).to.include({ pages: 1, encrypted: true })
    expect(open.warnings.join()).to.include('mã hóa')
  })

  it('accepts a PDF behind other bytes and says so', async () => {
    const { pages, warnings } = facts(
      await look(Buffer.concat([Buffer.from('\ufeff'), pdf([['x']])]), 'a.pdf'),
    )
    expect(pages).to.equal(1)
    expect(warnings.join()).to.include('3 byte lạ')
  })

  it('counts signatures by their byte ranges, also across read windows', async () => {
    const signature = '<</Type/Sig/Filter/Adobe.PPKLite/ByteRange [0 10 20 30]/Contents<00>>>'
    const filler = `<</Length 65000>>\nstream\n${'x'.repeat(65_000)}\nendstream`
    expect(
      facts(await look(pdf([['x']], { objects: [signature, filler, signature] }), 'a.pdf')).signatures,
    ).to.equal(2)
  })

  it('reports a page count on which the readers disagree, and does not follow a lying one', async () => {
    const lying = pdf([['x']])
      .toString('latin1')
      .replace('/Count 1', '/Count 9')
    const { pages, warnings } = facts(await look(Buffer.from(lying, 'latin1'), 'a.pdf'))
    expect(pages).to.equal(1)
    expect(warnings.join()).to.include('đếm số trang khác nhau')
  })

  it('flags the secrecy stamp of a DOCX', async () => {
    expect(
      facts(await look(await docx('SỞ NỘI VỤ', 'TỐI MẬT', 'Số: 1/SNV'), 'a.docx')).secretMark,
    ).to.deep.equal({ page: 1, mark: 'TỐI MẬT' })
    expect(facts(await look(await docx('Quy chế bảo mật', 'MẬT ONG'), 'a.docx'))).not.to.have.property(
      'secretMark',
    )
  })

  it('stops at a limit on a bomb of packed streams, within its time', async () => {
    let stream = deflateSync(Buffer.alloc(200 << 20))
    for (let i = 0; i < 2; i++) stream = deflateSync(stream)
    const body = `<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode/FlateDecode]>>\nstream\n${stream.toString('latin1')}\nendstream`
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>'
    const bytes = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', page, body])
    const started = performance.now()
    expect((await look(bytes, 'a.pdf')).outcome).to.be.oneOf(['ok', 'cannot'])
    expect(performance.now() - started).to.be.below(30_000)
  })

  it('warns of scans under 200 dpi, without colour, in an old PDF, by page', async () => {
    const scan = (width: number, height: number, space: string, channels: number) => {
      const data = deflateSync(Buffer.alloc(width * height * channels, 200)).toString('latin1')
      return `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data}\nendstream`
    }
    const draw = '<</Length 26>>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream'
    const page = (image: number) =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${image} 0 R>>>>/Contents 8 0 R>>`
    const pages = '<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>'
    const images = [scan(1654, 2339, 'DeviceRGB', 3), scan(827, 1170, 'DeviceGray', 1)]
    const bodies = ['<</Type/Catalog/Pages 2 0 R>>', pages, page(6), page(7), page(7), ...images, draw]
    const { scans, warnings } = facts(await look(pdfOf(bodies, '1.3'), 'a.pdf'))
    expect(scans.map(({ page, dpi, isColour }) => [page, dpi, isColour])).to.deep.equal([
      [1, 200, true],
      [2, 100, false],
      [3, 100, false],
    ])
    expect(warnings.join('\n')).to.match(/dưới 200 dpi ở trang 2–3[^]*không có màu ở trang 2–3[^]*PDF 1\.3/)
  })
})

describe('examine, Office', () => {
  it('accepts what Word and Excel write', async () => {
    expect(facts(await look(await docx('Kính gửi'), 'a.docx')).warnings).to.deep.equal([])
    expect(facts(await look(await xlsx([['Tên', 'Số']]), 'a.xlsx')).type).to.match(/spreadsheetml/)
  })

  it('refuses one in the clothes of the other, and a plain ZIP', async () => {
    expect(code(await look(await docx('x'), 'a.xlsx'))).to.equal('mismatch')
    expect(code(await look(zip([{ name: 'a.txt' }]), 'a.docx'))).to.equal('mismatch')
  })

  const big = Buffer.alloc(40 << 20)
  const hostile: [what: string, bytes: () => Buffer, code: string][] = [
    ['a bomb', () => docxParts({ name: 'word/media/a.bin', data: big }), 'too-large'],
    [
      'a bomb that lies in its directory',
      () => docxParts({ name: 'word/media/a.bin', data: big, unpacked: 1000 }),
      'damaged',
    ],
    [
      'one that claims more than a gigabyte',
      () => docxParts({ name: 'a.bin', unpacked: 2 ** 31 }),
      'too-large',
    ],
    [
      '10,001 entries',
      () => docxParts(...Array.from({ length: 10_001 }, (_, i) => ({ name: `a/${i}` }))),
      'too-large',
    ],
    ['overlapping entries', () => docxParts({ name: 'a', at: 0 }, { name: 'b', at: 0 }), 'damaged'],
    ['an entry twice', () => docxParts({ name: 'a' }, { name: 'a' }), 'damaged'],
    ['a path upwards', () => docxParts({ name: '../../etc/passwd' }), 'damaged'],
    ['an absolute path', () => docxParts({ name: '/etc/passwd' }), 'damaged'],
    ['a drive letter', () => docxParts({ name: 'C:\\a.txt' }), 'damaged'],
    [
      'an entity bomb',
      () =>
        docxParts({
          name: 'word/x.xml',
          data: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>',
        }),
      'damaged',
    ],
    ['a cut end', () => docxParts({ name: 'word/a.bin', data: big }).subarray(0, 600), 'damaged'],
  ]
  for (const [what, bytes, expected] of hostile) {
    it(`refuses ${what}, soon`, async () => {
      const made = bytes()
      const started = performance.now()
      const verdict = await look(made, 'a.docx')
      expect(code(verdict), JSON.stringify(verdict)).to.equal(expected)
      expect(performance.now() - started).to.be.below(5_000)
    })
  }

  it('asks for an open copy of an encrypted one', async () => {
    const container = ole({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000) })
    expect(code(await look(container, 'a.docx'))).to.equal('locked')
  })

  it('lists macros, outside links, DDE and embedded objects by part, and does not refuse them', async () => {
    const rels = (type: string) =>
      `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://10.0.0.1/a" TargetMode="External"/></Relationships>`
    const bytes = docxParts(
      { name: 'word/vbaProject.bin' },
      { name: 'word/_rels/settings.xml.rels', data: rels('attachedTemplate') },
      { name: 'word/_rels/document.xml.rels', data: rels('hyperlink') },
      { name: 'word/footnotes.xml', data: '<w:instrText>DDEAUTO c:\\\\x "a"</w:instrText>' },
      { name: 'word/embeddings/oleObject1.bin' },
    )
    const { macros, externalLinks, embedded, warnings } = facts(await look(bytes, 'a.docx'))
    expect(macros).to.deep.equal(['word/vbaProject.bin'])
    expect(externalLinks).to.deep.equal(['word/_rels/settings.xml.rels', 'word/footnotes.xml (DDE)'])
    expect(embedded).to.deep.equal(['word/embeddings/oleObject1.bin'])
    expect(warnings).to.have.length(3)
  })
})

describe('examine, pictures', () => {
  it('tells pages, resolution on A4, and colour', async () => {
    const { pages, scans, warnings } = facts(await look(await photo(1700, 2400).jpeg().toBuffer(), 'a.jpg'))
    expect({ pages, scans, warnings }).to.deep.equal({
      pages: 1,
      scans: [{ page: 1, dpi: 206, isColour: true }],
      warnings: [],
    })
    const placed = await photo(1700, 2400).withExif(fromPhone).jpeg().toBuffer()
    expect(facts(await look(placed, 'a.jpg')).warnings[0]).to.match(
      /^Ảnh có ghi nơi chụp \(GPS\)\. Bản gốc giữ nguyên/,
    )
    const { IFD3: _, ...plain } = fromPhone
    const unplaced = await photo(1700, 2400).withExif(plain).jpeg().toBuffer()
    expect(facts(await look(unplaced, 'a.jpg')).warnings).to.deep.equal([])
    const grey = facts(await look(await photo(300, 400).toColourspace('b-w').png().toBuffer(), 'a.png'))
    expect(grey.warnings.map((one) => one.split('. ')[0])).to.deep.equal([
      'Bản quét dưới 200 dpi ở trang 1',
      'Bản quét không có màu ở trang 1',
      'Máy không đọc được chữ ở trang 1 để tìm dấu độ mật',
    ])
  })

  it('refuses 50,000 × 50,000 points declared in a few bytes', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    png.writeUInt32BE(50_000, 16)
    png.writeUInt32BE(50_000, 20)
    const { crc32 } = await import('node:zlib')
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
    expect(code(await look(png, 'a.png'))).to.equal('too-large')
  })

  it('refuses what is cut short', async () => {
    const whole = await photo(600, 800).jpeg().toBuffer()
    expect(code(await look(whole.subarray(0, whole.length / 2), 'a.jpg'))).to.equal('damaged')
    expect(code(await look((await photo(600, 800).png().toBuffer()).subarray(0, 5000), 'a.png'))).to.equal(
      'damaged',
    )
  })
})
