// Secrecy stamps on scans: seen by whoever looks at a file before it is kept, whatever its ink, angle and text.
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import sharp from 'sharp'
import { examine } from '../../intake/check.ts'
import { openJob } from '../../intake/job.ts'
import { spotsOf } from '../../intake/ink.ts'
import { readSecretMark } from '../../intake/secret.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { box, root } from './samples.ts'
import { drawn, emptyPage, headOf, letterOf, pdfOfPictures, scribble, type Stamped, stamped, type Wear, worn } from './scan-samples.ts' // prettier-ignore

describe('a secrecy stamp on a scan', () => {
  let page: Buffer
  before(async () => {
    page = await headOf(drawn(await letterOf('kh-cchc'), 200, 1)[0]!)
  })

  async function seen(bytes: Buffer, name = 'quét.pdf') {
    await using job = await openJob(root)
    const path = join(job.dir, 'original')
    await writeFile(path, bytes)
    const verdict = await examine(path, { name, type: '' }, job.dir, box)
    if (verdict.outcome !== 'ok') throw new Error(verdict.sentence)
    const crop = verdict.crop ? await sharp(readFileSync(verdict.crop)).metadata() : undefined
    return { mark: verdict.facts.secretMark, warnings: verdict.facts.warnings, crop }
  }
  const scan = async (text: string, how: Stamped = {}, wear: Wear = {}) =>
    worn(await stamped(page, text, how), wear)

  const stamps: Record<string, [text: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT', how?: Stamped, wear?: Wear]> = {
    'set straight': ['TUYỆT MẬT'],
    'set askew': ['TỐI MẬT', { tilt: 12 }],
    'over text': ['MẬT', { tilt: -7, at: [700, 640] }],
    'close in its frame, over text': ['TUYỆT MẬT', { tilt: 5, at: [180, 620], room: 16, size: 50 }],
    'on a page that lies': ['TỐI MẬT', { tilt: 4, at: [200, 620], room: 24 }, { turn: 90 }],
    'on a page upside down': ['MẬT', {}, { turn: 180 }],
    'on a grey and noisy one': ['MẬT', {}, { noise: 0.6, blur: 0.6, isGrey: true }],
    'in large letters without a frame': ['TUYỆT MẬT', { isBare: true, size: 62 }],
    'without a frame, on a page that lies': ['TỐI MẬT', { isBare: true, size: 62, tilt: -6 }, { turn: 90 }],
    'in black ink': ['TỐI MẬT', { colour: '#222' }],
  }
  for (const [what, [text, how, wear]] of Object.entries(stamps))
    it(`is seen ${what}, and cut out alone`, async () => {
      const { mark, crop } = await seen(await pdfOfPictures([await scan(text, how, wear)]))
      expect(mark).to.deep.equal({ page: 1, mark: text })
      expect(crop!.width).to.be.within(60, 380)
      expect(crop!.height).to.be.within(20, 120)
    })

  it('is seen in a photograph, behind a cover, and on the last page', async () => {
    const secret = await scan('MẬT')
    expect((await seen(secret, 'ảnh.jpg')).mark).to.deep.equal({ page: 1, mark: 'MẬT' })
    const bare = await worn(page, {})
    expect((await seen(await pdfOfPictures([await emptyPage(), secret]))).mark?.page).to.equal(2)
    expect((await seen(await pdfOfPictures([bare, bare, bare, secret]))).mark?.page).to.equal(4)
  })

  it('is not seen where there is none; what could not be read is said', async () => {
    const honey = await seen(await pdfOfPictures([await scan('MẬT ONG', { tilt: 4 })]))
    expect(honey.mark).to.equal(undefined)
    const jar = await scan('MẬT ONG', { isBare: true, size: 60 }, { turn: 180 })
    expect((await seen(await pdfOfPictures([jar]))).mark, 'upside down').to.equal(undefined)
    const { mark, warnings } = await seen(await pdfOfPictures([await scribble('x')]))
    expect(mark).to.equal(undefined)
    expect(warnings.join()).to.match(/không đọc được chữ ở trang 1/)
  })

  it('is looked at as a whole, and apart from what stands below it or is no word', () => {
    const [width, height] = [800, 600]
    const spots = (...all: [left: number, top: number, width: number, height: number][]) => {
      const data = new Uint8Array(width * height).fill(255)
      for (const [left, top, w, h] of all)
        for (let y = top; y < top + h; y++) data.fill(0, y * width + left, y * width + left + w)
      return spotsOf({ data, width, height }, 8).map((one) => [one.width, one.height])
    }
    expect(spots([80, 80, 160, 64], [272, 80, 120, 64]), 'two words').to.deep.equal([[312, 64]])
    expect(spots([80, 80, 64, 160], [80, 272, 64, 120]), 'the same, standing').to.deep.equal([[64, 312]])
    expect(spots([80, 80, 160, 64], [400, 80, 120, 64]), 'far').to.have.length(2)
    expect(spots([80, 80, 160, 64], [80, 176, 160, 64]), 'below').to.have.length(2)
    expect(spots([80, 200, 160, 64], [272, 80, 288, 288]), 'a seal').to.have.length(2)
  })

  it('is known without its accents, where nothing else can be meant', () => {
    expect(readSecretMark('TUYET MẤT', { isInk: false })).to.equal('TUYỆT MẬT')
    expect(readSecretMark('| MÂT |', { isInk: true })).to.equal('MẬT')
    expect(readSecretMark('MẮT', { isInk: false })).to.equal(undefined)
    for (const line of ['rUYỆT MÀ:', 'TUYẾỆT MẬT', '"UYÊT MÂẨ'])
      expect(readSecretMark(line, { isInk: true }), line).to.equal('TUYỆT MẬT')
    expect(readSecretMark('FÖI MẬT', { isInk: true })).to.equal('TỐI MẬT')
    for (const line of ['rUYỆT MÀ:', 'FÖI MẬT'])
      expect(readSecretMark(line, { isInk: false }), line).to.equal(undefined)
    for (const line of ['MẬT ONG', 'BẢO MẬT', 'MẶT BẰNG', 'TUYẾT MAI', 'HỎA TỐC', 'THOÁT', 'THƯỢNG KHẨN'])
      expect(readSecretMark(line, { isInk: true }), line).to.equal(undefined)
  })
})
