// The papers of the invented province are what the data set says: pages, sentences, faults, and the same bytes each time.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { compose } from '../../scripts/demo/documents/compose.ts'
import { make, original } from '../../scripts/demo/documents/make.ts'
import { makeRar } from '../../scripts/demo/documents/rar.ts'
import { dice, longDate, shares } from '../../scripts/demo/documents/seed.ts'
import { toTcvn3 } from '../../scripts/demo/documents/tcvn3.ts'
import { type DemoDocument, documents } from '../../scripts/demo/read.ts'

const of = (key: string): DemoDocument => documents.find((d) => d.key === key)!
const plain = (text: string) => text.replace(/\s+/g, ' ')

describe('the papers of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-papers-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  const pagesOf = (pdf: Buffer): string[] => {
    const path = join(folder, 'paper.pdf')
    writeFileSync(path, pdf)
    const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1).map(plain)
  }
  const images = (pdf: Buffer) => {
    const path = join(folder, 'scan.pdf')
    writeFileSync(path, pdf)
    return execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => Number(line.trim().split(/\s+/)[12]))
  }

  const born = [
    'bc-cchc-nam',
    'kh-cchc',
    'qd-bienche',
    'qd-cn-sxd',
    'qd-cb-a',
    'cv-xinloi1',
    'tb-kt-sxd',
    'bc-ks-xa-lungvai',
    'bc-tthc-xa',
    'pl-nhiemvu',
    'bc-kstt',
    'bc-bonhiem',
    'qd-sk2',
    'ct-kycuong',
    'nq-ktxh',
    'bb-gq-tinh',
    'bc-rasoat',
    'qd-dghoa',
  ]
  for (const key of born) {
    it(`${key} has its pages, and every sentence of the outline stands on its page`, async () => {
      const d = of(key)
      const pages: string[] = []
      for (const { role, pages: count, bytes } of await make(d)) {
        const text = pagesOf(bytes)
        expect(text, role).to.have.length(count!)
        pages.push(...text)
      }
      for (const { page, text } of d.outline) expect(pages[page - 1], `page ${page}`).to.include(plain(text))
    })
  }

  it('writes the same bytes each time', async () => {
    const d = of('bc-attt')
    const [first, second] = [
      await compose(d, 7, d.outline.at(-1)!.text),
      await compose(d, 7, d.outline.at(-1)!.text),
    ]
    expect(first.equals(second)).to.equal(true)
    const [one, other] = [await make(of('cv-xinloi2')), await make(of('cv-xinloi2'))]
    expect(one[0]!.bytes.equals(other[0]!.bytes)).to.equal(true)
  })

  it('leaves no text in a scan, at 200 dots an inch, and shows the blank number', async () => {
    const d = of('cv-xinloi2')
    const before = pagesOf(await original(d))[0]!
    for (const { text } of d.outline) expect(before).to.include(plain(text))
    expect(before).to.match(/Số: \/SNNMT-ĐĐ/)
    const [made] = await make(d)
    expect(pagesOf(made!.bytes).join('').trim()).to.equal('')
    for (const dpi of images(made!.bytes)) expect(dpi).to.be.at.least(195)
  })

  it('scans the health department’s report at 100 dots an inch, on purpose', async () => {
    const [made] = await make(of('bc-kp-syt'))
    expect(images(made!.bytes)).to.deep.equal([100, 100, 100, 100])
  })

  it('forgets the annex where the data set says so, and says 54 where it should say 45', async () => {
    const made = await make(of('qd-phidiagioi'))
    expect(made.map(({ name }) => name)).to.deep.equal(['qd-phidiagioi.pdf'])
    expect((await PDFDocument.load(made[0]!.bytes)).getPageCount()).to.equal(2)
    const [report, annex] = await make(of('bc-rasoat'))
    expect(pagesOf(report!.bytes)[5]).to.include('42/45 văn bản')
    expect(pagesOf(annex!.bytes)[0]).to.include('54 văn bản')
  })

  it('marks a draft, leaves its number blank, and signs nothing', async () => {
    const [page] = pagesOf((await make(of('qd-sk2')))[0]!.bytes)
    expect(page)
      .to.include('DỰ THẢO')
      .and.to.match(/Số: \/QĐ-UBND/)
  })

  it('gives the secrecy mark a line of its own on a page without content', async () => {
    const [made] = await make(of('kh-mat'))
    const path = join(folder, 'secret.pdf')
    writeFileSync(path, made!.bytes)
    expect(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\n')).to.include('MẬT')
  })

  it('photographs without date or place', async () => {
    const made = await make(of('anh-pano'))
    expect(made).to.have.length(3)
    for (const { bytes } of made) {
      const { format, width = 0, exif } = await sharp(bytes).metadata()
      expect([format, width > 1500]).to.deep.equal(['jpeg', true])
      expect(exif?.toString('latin1') ?? '').not.to.match(/20\d\d:\d\d|GPS/)
    }
  })

  it('packs a RAR archive whose blocks follow one another to the end', async () => {
    const rar = makeRar([
      { name: 'a.txt', bytes: Buffer.from('mot') },
      { name: 'b.txt', bytes: Buffer.from('hai ba') },
    ])
    const types: number[] = []
    for (let at = 7; at < rar.length;) {
      const type = rar.readUInt8(at + 2)
      types.push(type)
      at += rar.readUInt16LE(at + 5) + (type === 0x74 ? rar.readUInt32LE(at + 7) : 0)
    }
    expect(rar.subarray(0, 7).toString('latin1')).to.equal('Rar!\x1a\x07\x00')
    expect(types).to.deep.equal([0x73, 0x74, 0x74, 0x7b])
  })

  it('speaks TCVN3 as the old fonts do', () => {
    expect(toTcvn3('Độc lập – Tự do')).to.equal('§éc lËp - Tù do')
    expect(toTcvn3('đường ưu tiên')).to.equal('®\u00adêng \u00adu tiªn')
  })

  it('splits a total into whole shares that add up, and writes dates as the decree asks', () => {
    const chance = dice('any')
    for (let turn = 0; turn < 50; turn++) {
      const total = chance.int(0, 90_000)
      const parts = shares(
        total,
        Array.from({ length: 14 }, () => chance.next() + 0.01),
      )
      expect(parts.reduce((a, b) => a + b, 0)).to.equal(total)
    }
    expect(longDate('2026-02-05')).to.equal('ngày 05 tháng 02 năm 2026')
    expect(longDate('2026-12-08')).to.equal('ngày 08 tháng 12 năm 2026')
  })
})
