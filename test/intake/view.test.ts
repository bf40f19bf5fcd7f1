import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import writeXlsx from 'write-excel-file/node'
import { normaliser, recipeOf } from '../../api/documents/normal.ts'
import { examine } from '../../intake/check.ts'
import { openJob } from '../../intake/job.ts'
import { layOut } from '../../intake/picture-pdf.ts'
import { render, type Renditions } from '../../intake/render.ts'
import { type FileType, typeOf, types } from '../../intake/types.ts'
import type { View } from '../../intake/view.ts'
import { box, docx, fromPhone, pdf, pdfOf, photo, root, sha256, xlsx } from './samples.ts'

interface Made extends Renditions {
  readonly bytes: Buffer
  readonly dir: string
}

/** Renders, and looks while the job folder is there. */
async function rendered<T>(bytes: Buffer, kind: string, see: (made: Made) => T | Promise<T>): Promise<T> {
  await using job = await openJob(root)
  const path = join(job.dir, 'goc')
  writeFileSync(path, bytes)
  const all = await render(path, typeOf(kind) as FileType, job.dir, box, normaliser)
  const view = all.view.outcome === 'ok' ? readFileSync(all.view.path) : Buffer.alloc(0)
  expect(sha256(readFileSync(path)), 'the original').to.equal(sha256(bytes))
  return await see({ ...all, bytes: view, dir: job.dir })
}
const ok = ({ view }: Renditions): View => {
  if (view.outcome !== 'ok') throw new Error(JSON.stringify(view))
  return view
}
const pages = ({ text }: Renditions) =>
  text?.outcome === 'ok' ? text.pages.map((page) => page.trim()) : text
const words = (page: string) => page.split(/\s+/)
const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' })

describe('render', () => {
  it('makes view, text and thumbnail of a PDF, and names the recipe', async () => {
    await rendered(pdf([['trang mot'], ['trang hai']]), 'pdf', async (made) => {
      expect(ok(made)).to.deep.include({ pages: 2, isRebuilt: false })
      expect(ok(made).facts).to.deep.equal({
        rung: 1,
        exits: ['qpdf 0', 'pdftotext 0'],
        attachments: 0,
        lost: {},
      })
      expect(await recipeOf('application/pdf', box, made.dir)).to.match(
        /^qpdf-\d+\.\d+\.\d+ pdftocairo-[\d.]+ view-\d+\.\d+$/,
      )
      expect(pages(made)).to.deep.equal(['trang mot', 'trang hai'])
      const { width = 0, height = 0 } =
        made.thumb?.outcome === 'ok' ? await sharp(made.thumb.path).metadata() : {}
      expect([width, height]).to.satisfy(([w, h]: [number, number]) => w > 200 && h === 400)
      expect(tool('qpdf', '--check', ok(made).path)).to.include('No syntax or stream encoding errors')
    })
  })

  it('gives the same bytes again', async () => {
    const sources: [string, Buffer][] = [
      ['pdf', pdf([['x']])],
      ['docx', await docx('Kính gửi: Sở Nội vụ')],
      ['png', await photo(40, 60).png().toBuffer()],
    ]
    for (const [kind, bytes] of sources) {
      const view = () => rendered(bytes, kind, ({ bytes: made }) => sha256(made))
      const first = await view()
      await new Promise((later) => setTimeout(later, 1100)) // another second on the clock
      expect(await view(), kind).to.equal(first)
    }
  })

  it('converts DOCX and XLSX with their Vietnamese text', async () => {
    await rendered(await docx('Ủy ban nhân dân tỉnh: ưỡn, ẹo, đặt'), 'docx', async (made) => {
      expect(pages(made)).to.deep.equal(['Ủy ban nhân dân tỉnh: ưỡn, ẹo, đặt'])
      expect(await recipeOf(typeOf('docx')!, box, made.dir)).to.match(
        /^libreoffice-[\d.]+ draft-\d+ \+ qpdf-[\d.]+ /,
      )
    })
    await rendered(
      await xlsx([
        ['Tiêu chí', 'Điểm'],
        ['1.1', '2,95'],
      ]),
      'xlsx',
      (made) => {
        expect(String(pages(made))).to.match(/Tiêu chí\s+Điểm\s+1\.1\s+2,95/)
      },
    )
  })

  it('shows the whole of what narrow columns of a workbook would hide, and leaves titles on their line', async () => {
    const long = 'Ủy ban nhân dân xã Núi Bạc báo cáo kết quả cải cách hành chính'
    const title = 'BẢNG TỔNG HỢP KẾT QUẢ CẢI CÁCH HÀNH CHÍNH CỦA CÁC XÃ NĂM 2026'
    const file = writeXlsx([
      [{ value: title }],
      [{ value: long }, { value: 'đạt' }, { value: 1234567890123, format: '#,##0', type: Number }],
    ])
    await rendered(Buffer.from(await file.toBuffer()), 'xlsx', (made) => {
      const page = String(pages(made))
      expect(page.split('\n')[0], 'a title that runs over empty cells').to.equal(title)
      expect(words(page)).to.include.members(words(long))
      expect(page).to.include('1,234,567,890,123').and.not.include('###')
    })
  })

  it('works under limits alone, where namespaces are forbidden', async () => {
    const limits = { mode: 'limits' } as const
    for (const [kind, bytes] of [
      ['docx', await docx('Kính gửi')],
      ['jpeg', await photo(300, 400).jpeg().toBuffer()],
    ] as const) {
      await using job = await openJob(root)
      const path = join(job.dir, 'goc')
      writeFileSync(path, bytes)
      const verdict = await examine(path, { name: `a.${types[typeOf(kind)!].ext[0]}` }, job.dir, limits)
      expect(verdict.outcome, kind).to.equal('ok')
      expect(ok(await render(path, typeOf(kind)!, job.dir, limits, normaliser)).pages, kind).to.equal(1)
    }
  })

  it('shows the secrecy stamp of a PDF to the check', async () => {
    await rendered(await docx('UBND TỈNH', 'TUYỆT MẬT', 'Số: 1/UBND'), 'docx', async (made) => {
      const verdict = await examine(ok(made).path, { name: 'a.pdf' }, made.dir, box)
      expect(made.secretMark).to.deep.equal({ page: 1, mark: 'TUYỆT MẬT' })
      expect(verdict).to.have.nested.property('facts.secretMark').deep.equal({ page: 1, mark: 'TUYỆT MẬT' })
    })
  })

  it('joins what can be read of a content when a part of it cannot be decoded', async () => {
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 5 0 R]>>'
    const broken = '<</Filter/FlateDecode/Length 12>>\nstream\nno flate 123\nendstream'
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      page,
      broken,
      broken,
    ])
    await rendered(bytes, 'pdf', (made) => expect(ok(made).facts).to.include({ rung: 2 }))
  })

  it('draws anew what only Poppler opens, and says so', async () => {
    await rendered(pdf([['x']], { trailer: '/Encrypt 5' }), 'pdf', (made) => {
      expect(ok(made)).to.include({ pages: 1, isRebuilt: true })
      expect(ok(made).facts).to.include({ rung: 3 })
    })
  })

  it('says why there is no view, and makes nothing else', async () => {
    await rendered(Buffer.from('%PDF-1.7\nnothing'), 'pdf', ({ view, text, thumb }) => {
      expect(view).to.deep.include({ outcome: 'refused', code: 'damaged' })
      expect([text, thumb]).to.deep.equal([undefined, undefined])
    })
  })

  it('lays a JPEG into the page byte for byte', async () => {
    const jpeg = await photo(600, 800).jpeg().toBuffer()
    await rendered(jpeg, 'jpeg', (made) => expect(made.bytes.includes(jpeg)).to.equal(true))
  })

  it('keeps the samples of a PNG, also with alpha and 16 bits on white', async () => {
    const png = await sharp({
      create: { width: 30, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    await rendered(png, 'png', async ({ view, dir }) => {
      tool('pdfimages', '-png', (view as View).path, join(dir, 'image'))
      const { data } = await sharp(join(dir, 'image-000.png')).raw().toBuffer({ resolveWithObject: true })
      expect([...data.subarray(0, 3)]).to.satisfy(([r, g]: number[]) => r === 255 && g! > 120 && g! < 135)
    })
  })

  it('makes a page of every page of a TIFF, black and white as one bit', async () => {
    const page = sharp({ create: { width: 200, height: 300, channels: 3, background: 'white' } })
      .threshold()
      .toColourspace('b-w')
    const one = await page.tiff({ bitdepth: 1, predictor: 'none', compression: 'deflate' }).toBuffer()
    await using job = await openJob(root)
    writeFileSync(join(job.dir, '1.tif'), one)
    tool(
      'tiffcp',
      join(job.dir, '1.tif'),
      join(job.dir, '1.tif'),
      join(job.dir, '1.tif'),
      join(job.dir, 'all.tif'),
    )
    await rendered(readFileSync(join(job.dir, 'all.tif')), 'tiff', (made) => {
      expect(ok(made).pages).to.equal(3)
      expect(tool('pdfimages', '-list', ok(made).path)).to.match(/gray\s+1\s+1\s/)
      expect(made.text?.outcome === 'ok' && made.text.empty).to.deep.equal([1, 2, 3])
    })
  })

  it('shows a photograph without the place and the rest that its camera wrote, and leaves the original as it is', async () => {
    const jpeg = await photo(1700, 2400).withExif(fromPhone).jpeg().toBuffer()
    expect(jpeg.includes('May-anh-X')).to.equal(true)
    await rendered(Buffer.concat([jpeg, jpeg]), 'jpeg', (made) => {
      const view = (made as unknown as { bytes: Buffer }).bytes
      expect(view.includes('May-anh-X') || view.includes('Exif\0\0')).to.equal(false)
      expect(tool('pdfimages', '-list', ok(made).path)).to.match(/1700 +2400 +rgb .* jpeg/)
      const thumb = made.thumb?.outcome === 'ok' ? readFileSync(made.thumb.path) : Buffer.from('May-anh-X')
      expect(thumb.includes('May-anh-X')).to.equal(false)
    })
  })

  it('turns a photograph as its EXIF says, and fits it on A4', async () => {
    // A red corner top left in the stored picture.
    const corner = {
      input: { create: { width: 40, height: 40, channels: 3 as const, background: '#ff0000' } },
      left: 0,
      top: 0,
    }
    const stored = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'white' } })
      .composite([corner])
      .png()
      .toBuffer()
    for (let orientation = 1; orientation <= 8; orientation++) {
      const jpeg = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer()
      const seen = await sharp(jpeg).autoOrient().resize(50, 50, { fit: 'fill' }).raw().toBuffer()
      await rendered(jpeg, 'jpeg', async ({ thumb }) => {
        if (thumb?.outcome !== 'ok') throw new Error(JSON.stringify(thumb))
        const { width, height } = await sharp(thumb.path).metadata()
        expect(width > height, `orientation ${orientation}`).to.equal(orientation < 5)
        const trimmed = sharp(thumb.path).extract(
          orientation < 5
            ? {
                left: 0,
                top: (height - Math.round(width / 1.5)) >> 1,
                width,
                height: Math.round(width / 1.5),
              }
            : {
                left: (width - Math.round(height / 1.5)) >> 1,
                top: 0,
                width: Math.round(height / 1.5),
                height,
              },
        )
        const drawn = await trimmed.resize(50, 50, { fit: 'fill' }).raw().toBuffer()
        for (const [x, y] of [
          [3, 3],
          [46, 3],
          [3, 46],
          [46, 46],
        ] as const) {
          const at = (y * 50 + x) * 3 + 1 // green tells red from white
          expect(Math.abs(drawn[at]! - seen[at]!), `orientation ${orientation} at ${x},${y}`).to.be.below(60)
        }
      })
    }
  })

  it('keeps a picture inside the page, whatever its shape', () => {
    for (const [width, height] of [
      [1, 5000],
      [5000, 1],
      [2480, 3508],
    ] as const) {
      const { box: page, matrix } = layOut({ width, height, orientation: 1 })
      expect(matrix[0]! + matrix[4]!).to.be.at.most(page[0] + 0.01)
      expect(matrix[3]! + matrix[5]!).to.be.at.most(page[1] + 0.01)
    }
  })

  it('leaves no job folder behind when it is stopped half-way', async () => {
    const stop = new AbortController()
    let dir = ''
    const stopped = await (async () => {
      await using job = await openJob(root)
      writeFileSync(join((dir = job.dir), 'goc'), await docx('x'))
      setTimeout(() => stop.abort(new Error('lease lost')), 200)
      return await render(join(dir, 'goc'), typeOf('docx') as FileType, dir, box, normaliser, stop.signal)
    })().catch(String)
    expect(stopped).to.equal('Error: lease lost')
    expect(existsSync(dir)).to.equal(false)
  })
})
