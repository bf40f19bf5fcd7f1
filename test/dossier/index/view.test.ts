// What the index says of a view, and that the pages copied through it are the pages that there were.
import { expect } from 'chai'
import fc from 'fast-check'
import { PDFDocument, degrees, StandardFonts } from 'pdf-lib'
import { indexView } from '../../../dossier/index/index-view.ts'
import { TooManyPages } from '../../../dossier/index/pages.ts'
import type { Pix } from '../../../dossier/index/pix.ts'
import { bytesOf } from '../../../dossier/index/view.ts'
import { NotNormal } from '../../../dossier/pdf/read.ts'
import { normal, textOf } from './normal.ts'
import { replay } from './replay.ts'
import { pdfOf } from '../../intake/samples.ts'

const index = (view: Buffer): Pix => indexView(bytesOf(view), '0'.repeat(64))

/** Objects from 4 on: 1 catalog, 2 pages, 3 the page. */
const one = (page: string, more: readonly string[] = [], catalog = '') =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]${page}>>`,
    ...more,
  ])
const stream = (content: string, dict = '') =>
  `<<${dict}/Length ${content.length}>>\nstream\n${content}\nendstream`
const form = (content: string, dict = '') =>
  stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 10 10]${dict}`)

describe('the index of a view', () => {
  it('brings every page of any document into another one as it was', async () => {
    const page = fc.record({
      // Twelve letters of 8 points fit: what leaves a page is not read.
      size: fc.tuple(fc.integer({ min: 120, max: 900 }), fc.integer({ min: 120, max: 900 })),
      turn: fc.constantFrom(0, 90, 180, 270),
      word: fc.stringMatching(/^[a-z]{3,12}$/),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 6 }), fc.nat(5000), async (pages, shift) => {
        const made = await PDFDocument.create()
        const font = await made.embedFont(StandardFonts.Helvetica)
        for (const { size, turn, word } of pages) {
          const drawn = made.addPage(size)
          drawn.setRotation(degrees(turn))
          drawn.drawText(word, { x: 5, y: 20, size: 8, font })
        }
        const view = normal(Buffer.from(await made.save()))
        const pix = index(view)
        expect(pix.pages.map(({ box, rot }) => [box, rot])).to.deep.equal(
          pages.map(({ size, turn }) => [[0, 0, ...size], turn]),
        )
        expect(textOf(replay(view, pix, shift))).to.deep.equal(pages.map(({ word }) => word))
      }),
      { numRuns: 15 },
    )
  })

  it('reads a changed view as another view or refuses it, and never fails otherwise', () => {
    const view = normal(one('/Contents 4 0 R/Annots[5 0 R]/Resources<</Font<</F 6 0 R>>>>', [
      stream('BT /F 12 Tf 20 20 Td (abc) Tj ET'),
      '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.vn)>>>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ])) // prettier-ignore
    fc.assert(
      fc.property(fc.nat(view.length - 1), fc.nat(255), (at, byte) => {
        const bad = Buffer.from(view)
        bad[at] = byte
        try {
          replay(bad, index(bad))
        } catch (error) {
          if (!(error instanceof NotNormal)) throw error
        }
      }),
      { numRuns: 3_000 },
    )
    for (let length = 0; length < view.length - 10; length += 7)
      expect(() => index(view.subarray(0, length))).to.throw(NotNormal)
  })

  it('sees what is visible: crop in media, turned, with units, or a letter where nothing is said', () => {
    const boxOf = (page: string) => {
      const { box, rot, unit } = index(normal(one(page))).pages[0]!
      return [box, rot, unit]
    }
    expect(boxOf('/CropBox[-50 10 100 999]/Rotate -90')).to.deep.equal([[0, 10, 100, 300], 270, undefined])
    expect(boxOf('/CropBox[500 500 600 600]/Rotate 45')).to.deep.equal([[0, 0, 200, 300], 0, undefined])
    expect(boxOf('/UserUnit 2.5/Rotate 450')).to.deep.equal([[0, 0, 200, 300], 90, 2.5])
    expect(boxOf('/UserUnit -1')).to.deep.equal([[0, 0, 200, 300], 0, undefined])
  })

  it('carries links over and drops what starts, sends or runs something', () => {
    const link = (action: string) => `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]${action}>>`
    const actions = ['/A<</S/GoTo/D[3 0 R/XYZ 1 2 7]>>', '/Dest(ten)', '/A<</S/URI/URI(HTTPS://a.vn/\\(x\\))>>', '/A<</S/URI/URI(file:///etc/passwd)>>',
      '/A<</S/Launch/F(x.exe)>>', '/A<</S/JavaScript/JS(app.alert\\(1\\))>>', '/A<</S/GoToR/F(b.pdf)/D[0/Fit]>>', '/A<</S/SubmitForm/F(https://a.vn)>>'] // prettier-ignore
    const refs = actions.map((_, i) => `${4 + i} 0 R`).join(' ')
    const pix = index(
      normal(one(`/Annots[${refs}]`, actions.map(link), '/Names<</Dests<</Names[(ten)[3 0 R/FitH 50]]>>>>')),
    )
    expect(pix.pages[0]!.links?.map(({ r: _, ...goal }) => goal)).to.deep.equal([
      { to: [0, '/XYZ 1 2 null'] },
      { to: [0, '/FitH 50'] },
      { url: 'HTTPS://a.vn/(x)' },
    ])
    expect(pix.lost).to.deep.equal({ Link: 5 })
  })

  it('draws appearances where a reader would, and leaves out what is hidden', () => {
    const mark = (more: string) => `<</Type/Annot/Subtype/Stamp/Rect[10 20 30 60]/AP<</N 8 0 R>>${more}>>`
    const pix = index(normal(one('/Annots[4 0 R 5 0 R 6 0 R 7 0 R]', [
      mark(''), mark('/F 2'), mark('/F 32'), '<</Type/Annot/Subtype/Square/Rect[0 0 5 5]>>', form('0 0 10 10 re f'),
    ]))) // prettier-ignore
    expect(pix.pages[0]!.marks).to.have.length(1)
    expect(pix.pages[0]!.marks![0]![0]).to.deep.equal([2, 0, 0, 4, 10, 20])
    expect(pix.lost).to.deep.equal({ Square: 1 })
  })

  it('leaves scripts, forms, tags, attachments and what hides behind a resource in the original', () => {
    const view = normal(
      one(
        '/Contents 4 0 R/AA<</O 7 0 R>>/Resources<</Properties<</X 7 0 R/Y 3 0 R>>/XObject<</AA 8 0 R/B 8 0 R>>>>',
        [stream('/AA Do'), '<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>', stream('secret', '/Type/EmbeddedFile'),
          '<</Type/Action/S/JavaScript/JS(app.alert\\(1\\))>>', form('(kept) Tj', '/Metadata 6 0 R/PieceInfo<</A 6 0 R>>')], // prettier-ignore
        '/OpenAction 7 0 R/Names<</EmbeddedFiles<</Names[(a.txt)5 0 R]>>/JavaScript<</Names[(x)7 0 R]>>>>',
      ),
    )
    const pix = index(view)
    const out = replay(view, pix, 40).toString('latin1')
    expect(pix.attachments).to.equal(1)
    expect(out).to.not.match(/JavaScript|EmbeddedFile|Metadata|PieceInfo|\/AA ?<</)
    expect(out)
      .to.match(/\/AA \d+ 0 R/)
      .and.match(/\/X null/)
      .and.match(/\/Y null/)
  })

  it('keeps hidden layers hidden, and marks under their layer', () => {
    const pix = index(normal(one('/Contents 4 0 R/Annots[7 0 R]/Resources<</Properties<</A 5 0 R/B 6 0 R>>>>', [
      stream('/OC /A BDC EMC'), '<</Type/OCG/Name(a)>>', '<</Type/OCG/Name(b)>>',
      '<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/OC 6 0 R/AP<</N 8 0 R>>>>', form(''),
    ], '/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[6 0 R]>>>>'))) // prettier-ignore
    expect(pix.layers?.all).to.have.length(2)
    expect(pix.layers?.off).to.deep.equal([pix.pages[0]!.marks![0]![2]])
  })

  it('gives pages that share their content the look of each', () => {
    const view = normal(
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>',
        ...[100, 100, 200].map((w) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} 100]/Resources<</Font<</F 7 0 R>>>>/Contents 6 0 R>>`),
        stream('BT /F 9 Tf 5 5 Td (chung) Tj ET'),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
    ) // prettier-ignore
    const pix = index(view)
    expect(new Set(pix.pages.map(({ x }) => x)).size).to.equal(2)
    expect(textOf(replay(view, pix, 7))).to.deep.equal(['chung', 'chung', 'chung'])
  })

  it('reads bookmarks once, in one line, without endless ones', () => {
    const pix = index(normal(one('', [
      '<</Type/Outlines/First 5 0 R/Last 6 0 R>>',
      '<</Title<FEFF0110006900061EC1>/Parent 4 0 R/Next 6 0 R/Dest[3 0 R/Fit]>>',
      '<</Title(hai)/Parent 4 0 R/Next 5 0 R/First 6 0 R/A<</S/Launch/F(x)>>>>',
    ], '/Outlines 4 0 R'))) // prettier-ignore
    expect(pix.outline).to.deep.equal([{ t: 'Đi ề', to: [0, '/Fit'] }, { t: 'hai' }])
  })

  it('flags a form that only a script fills', () => {
    const form = (more: string) => index(normal(one('', [], `/AcroForm<</XFA(x)/Fields[]>>${more}`))).xfa
    expect([form('/NeedsRendering true'), form('')]).to.deep.equal([true, false])
  })

  it('stops at its caps', () => {
    const links = Array.from({ length: 2_100 }, () => '<</Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/Fit]>>').join(
      '',
    )
    const pix = index(normal(one(`/Annots[${links}]`)))
    expect([pix.pages[0]!.links?.length, pix.lost]).to.deep.equal([2_000, { Link: 100 }])
    const kids = Array.from({ length: 20_001 }, (_, i) => `${i + 3} 0 R`).join(' ')
    const many = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/Kids[${kids}]>>`,
      ...Array.from({ length: 20_001 }, () => '<</Type/Page>>')]) // prettier-ignore
    expect(() => index(many)).to.throw(TooManyPages)
    expect(() => index(one(`/Contents ${'['.repeat(500)}${']'.repeat(500)}`))).to.throw(NotNormal)
  })
})
