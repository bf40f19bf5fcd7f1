// Writing that runs over the edge of a scanned page is seen on each side; what else stands at edges is none.
import { expect } from 'chai'
import sharp from 'sharp'
import { dice } from '../../scripts/demo/documents/seed.ts'
import { documents } from '../../scripts/demo/read.ts'
import { cutSides } from '../../intake/page-edge.ts'
import { drawn, letterOf, worn } from './scan-samples.ts'

const DPI = 200
const mm = DPI / 25.4
type Side = 'top' | 'right' | 'bottom' | 'left'

async function sidesOf(picture: Buffer): Promise<string[]> {
  const { data, info } = await sharp(picture).flatten({ background: '#fff' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true }) // prettier-ignore
  return cutSides({ data, width: info.width, height: info.height })
}

/** Where its ink stands, in samples from the four sides. */
async function inkBox(page: Buffer) {
  const { info } = await sharp(page).flatten({ background: '#fff' }).trim({ background: '#fff', threshold: 40 }).toBuffer({ resolveWithObject: true }) // prettier-ignore
  const { width, height } = await sharp(page).metadata()
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)]
  return { left, top, right: width - left - info.width, bottom: height - top - info.height, width, height }
}

/** The page moved so far over one side that millimetres of its writing are lost. */
async function moved(page: Buffer, side: Side, lost: number): Promise<Buffer> {
  const box = await inkBox(page)
  const by = Math.round(box[side] + lost * mm)
  const isAcross = side === 'left' || side === 'right'
  const area = {
    left: side === 'left' ? by : 0,
    top: side === 'top' ? by : 0,
    width: box.width - (isAcross ? by : 0),
    height: box.height - (isAcross ? 0 : by),
  }
  const other = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }[side]
  const cut = await sharp(page).flatten({ background: '#fff' }).extract(area).png().toBuffer()
  return sharp(cut)
    .extend({ [other]: by, background: '#fff' })
    .png()
    .toBuffer()
}

/** Something drawn over the page, in millimetres. */
async function marked(page: Buffer, shapes: string): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata()
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="scale(${mm})">${shapes}</g></svg>`
  return sharp(page)
    .flatten({ background: '#fff' })
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer()
}

const rows = (n: number, shape: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => shape(i)).join('')

describe('the edges of a scanned page', function () {
  this.timeout(240_000)
  const pages: Buffer[] = []
  before(async () => {
    const some = documents.filter((_, n) => n % 9 === 0).slice(0, 12)
    for (const key of ['kh-cchc', ...some.map(({ key: one }) => one)]) {
      const bytes = await letterOf(key).catch(() => Buffer.alloc(0)) // no PDF of ours
      if (bytes.subarray(0, 5).toString() === '%PDF-') pages.push(...drawn(bytes, DPI, 2))
    }
    expect(pages.length).to.be.above(8)
  })

  for (const side of ['left', 'right', 'top', 'bottom'] as const)
    it(`are seen to be run over on the ${side}`, async () => {
      for (const lost of { left: [2, 4, 12], right: [2, 6, 10], top: [4, 15], bottom: [2, 10] }[side])
        expect(await sidesOf(await moved(pages[0]!, side, lost)), `${lost} mm`).to.deep.equal([side])
    })

  it('are seen in a worn scan too: grey, grainy, a little askew', async () => {
    for (const wear of [{ noise: 0.5 }, { isGrey: true, blur: 0.6 }, { quality: 35 }, { skew: 0.8 }]) {
      const page = await worn(await moved(pages[0]!, 'right', 12), wear)
      expect(await sidesOf(page), JSON.stringify(wear)).to.include('right')
    }
  })

  it('of a page that is whole are never said to be run over, however it was scanned', async () => {
    const wrong: string[] = []
    for (const [n, page] of pages.entries())
      for (const wear of n % 4
        ? [{ skew: 1 }]
        : [{ noise: 1 }, { skew: -5, noise: 0.4 }, { isGrey: true, blur: 1 }, { quality: 25 }])
        // prettier-ignore
        if ((await sidesOf(await worn(page, wear, `${n}`))).length) wrong.push(`${n} ${JSON.stringify(wear)}`)
    expect(wrong).to.deep.equal([])
  })

  const { int } = dice('edges')
  const odd: Record<string, string> = {
    'a shadow along the spine': '<rect x="0" y="0" width="4" height="297" fill="#333"/>',
    'a ragged shadow': rows(300, (i) => `<rect x="0" y="${i}" width="${int(0, 5)}" height="1" fill="#222"/>`),
    'a ragged dark rim at the top': rows(210, (i) => `<rect x="${i}" y="0" width="1" height="${int(0, 3)}" fill="#111"/>`),
    'punched holes': rows(2, (i) => `<circle cx="9" cy="${108 + i * 80}" r="3" fill="#000"/>`),
    'a spiral': rows(34, (i) => `<rect x="-1" y="${6 + i * 8.4}" width="5.5" height="4" fill="#111"/>`),
    'the rules of a table': rows(34, (i) => `<rect x="0" y="${10 + i * 8}" width="210" height="0.4" fill="#000"/>`),
    'upright rules': rows(12, (i) => `<rect x="${10 + i * 16}" y="0" width="0.4" height="297" fill="#000"/>`),
    'a frame around the page': '<rect x="1" y="1" width="208" height="295" fill="none" stroke="#b00" stroke-width="1.5"/>',
    'the desk under a photograph': '<path d="M0 0H210V297H0Z M9 8V289H201V8Z" fill="#6b4a2f" fill-rule="evenodd"/>',
    'a desk of wood': rows(90, (i) => `<path d="M0 ${i * 3.3}h${9 + int(0, 3)}v1.4h-${9 + int(0, 3)}z" fill="#5a3d26"/><path d="M0 ${i * 3.3 + 1.4}h9v1.9h-9z" fill="#8a6a4c"/>`),
    'a note in the margin that touches the edge': '<text x="0" y="80" font-size="5" font-family="Liberation Serif">Xem lại</text><text x="0" y="88" font-size="5">mục 3</text>',
  } // prettier-ignore
  for (const [what, shapes] of Object.entries(odd))
    it(`are not said to be run over for ${what}`, async () => {
      for (const page of pages.slice(0, 3))
        expect(await sidesOf(await marked(page, shapes))).to.deep.equal([])
    })
})
