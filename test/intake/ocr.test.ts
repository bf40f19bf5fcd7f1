// Pages that are pictures give their text: whole, upright and laid out, or they say why not.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { openJob } from '../../intake/job.ts'
import { readLetter } from '../../intake/letter.ts'
import { lacksLanguage, type PageRead, readPage } from '../../intake/ocr.ts'
import { layOut, type Word } from '../../intake/ocr-words.ts'
import { box, root } from './samples.ts'
import { drawn, emptyPage, layers, letterOf, pdfOfPictures, scribble, type Wear, wordErrors, worn } from './scan-samples.ts' // prettier-ignore

async function readAll(pdf: Buffer, pages: number): Promise<PageRead[]> {
  await using job = await openJob(root)
  const path = join(job.dir, 'view.pdf')
  writeFileSync(path, pdf)
  const read: PageRead[] = []
  for (let page = 1; page <= pages; page++) {
    const one = await readPage({ box, path, dir: job.dir }, page)
    if ('end' in one) throw new Error(one.tool)
    read.push(one)
  }
  return read
}

describe('readPage', () => {
  let page: Buffer
  let layer: string
  before(async () => {
    const letter = await letterOf('kh-cchc')
    page = drawn(letter, 200, 1)[0]!
    layer = layers(letter)[0]!
  })
  const errors = (text: string) => {
    const { errors: wrong, words } = wordErrors(layer, text)
    return wrong / words
  }

  const wears: Record<string, [wear: Wear, most: number, turn: number]> = {
    'a clean scan': [{}, 0.05, 0],
    'a skewed scan': [{ skew: 3.2 }, 0.06, 0],
    'a noisy grey one': [{ noise: 0.6, blur: 0.6, isGrey: true }, 0.15, 0],
    'white on black': [{ isNegative: true }, 0.05, 0],
    'one upside down': [{ turn: 180 }, 0.05, 180],
    'one that lies on its left side': [{ turn: 270 }, 0.05, 90],
    'one that lies on its right side': [{ turn: 90 }, 0.05, 270],
  }
  for (const [what, [wear, most, turn]] of Object.entries(wears))
    it(`reads ${what}, and says how it stood`, async () => {
      const [read] = await readAll(await pdfOfPictures([await worn(page, wear)]), 1)
      expect(errors(read!.text), read!.text).to.be.below(most)
      expect(read).to.include({ page: 1, turn }).and.not.have.property('why')
      expect(read!.confidence).to.be.above(70)
      expect(-(read!.skew ?? 0)).to.be.closeTo(wear.skew ?? 0, 0.6)
    })

  it('says of a page whose writing runs over its edge, read all the same, that it does; of the whole one nothing', async () => {
    const { width, height } = await sharp(page).metadata()
    const off = 290 // 37 mm: the margin, and the first letters of each line
    const over = await sharp(page)
      .flatten({ background: '#fff' })
      .extract({ left: off, top: 0, width: width - off, height })
      .jpeg()
      .toBuffer()
    const shifted = await sharp(over).extend({ right: off, background: '#fff' }).jpeg().toBuffer()
    const [cut, whole] = await readAll(await pdfOfPictures([shifted, await worn(page, {})]), 2)
    expect(cut).to.include({ isCut: true }).and.not.have.property('why')
    expect(whole).to.not.have.property('isCut')
  })

  it('lays the page out so that particulars are read from it', async () => {
    const [read] = await readAll(await pdfOfPictures([await worn(page, { skew: -2 })]), 1)
    const { symbol, issued, type, issuer } = readLetter([read!.text])
    expect([symbol, issued, type, issuer].map((one) => one?.value)).to.deep.equal([
      '319/KH-UBND',
      '2025-12-18',
      'Kế hoạch',
      'ỦY BAN NHÂN DÂN TỈNH QUẢNG HÀ',
    ])
  })

  it('tells an empty page from one that cannot be read', async () => {
    const pdf = await pdfOfPictures([await emptyPage(), await scribble('a')])
    const read = await readAll(pdf, 2)
    expect(read.map(({ why, text }) => [why, text])).to.deep.equal([
      ['blank', ''],
      ['unreadable', ''],
    ])
  })

  it('reads from paper of any size, and gives up what it cannot draw', async () => {
    const poster = await PDFDocument.create()
    const picture = await poster.embedPng(page)
    poster.addPage([14_000, 19_800]).drawImage(picture, { x: 0, y: 0, width: 14_000, height: 19_800 })
    poster.addPage([3, 3])
    poster.addPage([30, 14_000])
    const [huge, ...odd] = await readAll(Buffer.from(await poster.save()), 3)
    expect(errors(huge!.text)).to.be.below(0.05)
    expect(odd.map(({ why }) => why)).to.deep.equal(['blank', 'blank'])
    const dir = mkdtempSync(join(tmpdir(), 'kc-locked-'))
    const [open, locked] = [join(dir, 'a.pdf'), join(dir, 'b.pdf')]
    writeFileSync(open, await letterOf('kh-cchc'))
    execFileSync('qpdf', ['--encrypt', 'kín', 'kín', '256', '--', open, locked])
    const [closed] = await readAll(readFileSync(locked), 1)
    rmSync(dir, { recursive: true })
    expect(closed).to.deep.equal({ page: 1, text: '', confidence: 0, turn: 0, why: 'failed' })
  })

  it('knows a language that is not installed from a page that cannot be read', () => {
    const asked = (language: string) =>
      spawnSync('tesseract', ['stdin', '-', '-l', language], { input: page, encoding: 'utf8' }).stderr
    expect([lacksLanguage(asked('xyz')), lacksLanguage(asked('vie'))]).to.deep.equal([true, false])
  })

  it('sets columns beside each other and keeps the gaps between paragraphs', () => {
    const word = (text: string, line: string, left: number, top: number): Word => {
      return { text, line, left, top, width: text.length * 10, height: 20, confidence: 90 }
    }
    const words = [
      word('TRÁI', '1 1 1', 100, 100),
      word('PHẢI', '2 1 1', 500, 103),
      word('dưới', '1 1 2', 100, 130),
      word('cạnh', '1 1 2', 150, 131),
      word('xa', '3 1 1', 100, 220),
      word('hơn', '3 1 2', 100, 250),
    ]
    expect(layOut(words)).to.equal(`TRÁI${' '.repeat(36)}PHẢI\ndưới cạnh\n\n\nxa\nhơn`)
  })
})
