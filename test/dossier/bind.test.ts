// The bound dossier, read by poppler, qpdf and pdf.js: what is printed, what is linked and what is labelled agree.
import { expect } from 'chai'
import type { Bound, DossierOrder } from '../../dossier/order.ts'
import { bound, file, item, leaf, order, sampleOrder, section, sha256, shelf, type Shelf } from './orders.ts'
import { check, layoutOf, openPdf, type Outline, pictures, qpdf, textOf } from './tools.ts'

describe('a bound dossier', () => {
  let on: Shelf
  let given: DossierOrder
  let result: Bound
  let pdf: Buffer
  let texts: string[]

  before(async () => {
    on = shelf()
    given = await sampleOrder(on)
    const made = await bound(given, on)
    result = made.result
    pdf = made.volumes[0]!
    texts = await textOf(pdf)
  })

  it('is a sound file of as many pages, bytes and hash as it says', async () => {
    expect(await check(pdf)).to.include('No syntax or stream encoding errors')
    const { size, pages, sha256: hash } = result.volumes[0]!
    expect([pdf.length, sha256(pdf), pages]).to.deep.equal([size, hash, result.pages])
    expect(texts).to.have.length(result.pages)
    const views = result.entries.flatMap(({ files }) => files).reduce((sum, { pages }) => sum + pages, 0)
    expect(result.entries.flatMap(({ labels }) => labels)).to.have.length(views)
  })

  it('prints on every page the number that the reader shows for it, and that the index gives', async () => {
    await using reader = await openPdf(pdf)
    const stamps = texts.map((text) => /Trang ([ivxlc]+|\d+[A-Z]*)\s*$/.exec(text.trimEnd())?.[1])
    expect(stamps).to.deep.equal(reader.labels)
    for (const { exhibit, labels } of result.entries)
      for (const label of labels)
        expect(texts[reader.labels.indexOf(label)]!.replace(/\s+/g, ' ')).to.match(
          new RegExp(`${exhibit} · Trang ${label} *$`),
        )
    const index = texts.slice(1, reader.labels.indexOf('1')).join('\n').replace(/\s+/g, ' ')
    for (const { exhibit } of result.entries) expect(index).to.include(exhibit)
  })

  it('keeps points of the index beside the names that they belong to, never among cited pages', async () => {
    const lines = (await layoutOf(pdf)).split('\n')
    let column = -1
    let seen = 0
    for (const line of lines) {
      const title = line.indexOf('Trang trích')
      if (title >= 0) column = title
      if (/^DANH MỤC|Trang [ivxlc]+\s*$/.test(line.trim())) continue
      const score = /(?:\d+,\d\d|–) \/ \d+,\d\d/.exec(line)
      if (column < 0 || !score) continue
      seen += 1
      expect(score.index + score[0].length, line).to.be.below(column)
    }
    expect(seen).to.be.at.least(3)
  })

  it('leads from every row of the index, every page number and every exhibit code to the document', async () => {
    await using reader = await openPdf(pdf)
    const firsts = new Map(
      result.entries.map(({ exhibit, labels }) => [exhibit, reader.labels.indexOf(labels[0]!) + 1]),
    )
    const seen = new Map<number, number>()
    for (let page = 2; page <= reader.labels.indexOf('1'); page++)
      for (const { page: to } of await reader.links(page)) seen.set(to!, (seen.get(to!) ?? 0) + 1)
    for (const [exhibit, page] of firsts) {
      expect(seen.get(page), exhibit).to.equal(exhibit === '1.1-01' ? 2 : 1)
      expect(await reader.destination(exhibit)).to.deep.equal({ page, kind: ['XYZ', 'null', 'null', 'null'] })
    }
    const dividers = [...seen.keys()].filter((page) => ![...firsts.values()].includes(page))
    expect(dividers).to.have.length(6)
  })

  it('nests the bookmarks of each source under its document, with shifted targets', async () => {
    const { outlines } = await qpdf(pdf)
    await using reader = await openPdf(pdf)
    const flat = (list: Outline[]): Outline[] => list.flatMap((one) => [one, ...flat(one.kids)])
    const all = flat(outlines)
    expect(outlines.map(({ title }) => title)).to.deep.equal([
      'Bìa',
      'Danh mục tài liệu kiểm chứng',
      '1. Công tác chỉ đạo, điều hành cải cách hành chính',
      '2. Cải cách thể chế',
    ])
    for (const { exhibit, labels } of result.entries) {
      const mark = all.find(({ title }) => title.startsWith(`${exhibit} `))!
      expect(mark.title).to.match(new RegExp(`\\(tr\\. ${labels[0]}\\)$`))
      expect(mark.destpageposfrom1).to.equal(reader.labels.indexOf(labels[0]!) + 1)
    }
    const plain = all.find(({ title }) => title.startsWith('1.1-01'))!
    const first = plain.destpageposfrom1!
    expect(flat(plain.kids).map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).to.deep.equal([
      ['thuong: Phần mở đầu', first],
      ['Mục 1. Căn cứ', first + 2],
      ['Mất đích', null],
    ])
    const turned = all.find(({ title }) => title.startsWith('1.1-04'))!
    expect(
      flat(turned.kids).map(({ destpageposfrom1 }) => destpageposfrom1! - turned.destpageposfrom1!),
    ).to.deep.equal([0, 1, -turned.destpageposfrom1!])
  })

  it('keeps links inside a document and to the web, and nothing that acts', async () => {
    await using reader = await openPdf(pdf)
    const first = reader.labels.indexOf(result.entries[0]!.labels[0]!) + 1
    const links = await reader.links(first)
    expect(links.map(({ url, page }) => url ?? page)).to.deep.equal([
      first + 2,
      first + 2,
      'https://example.vn/van-ban',
    ])
    const bytes = pdf.toString('latin1')
    for (const word of [
      '/JavaScript',
      '/JS',
      '/Launch',
      '/GoToR',
      '/OpenAction',
      '/AA',
      '/AcroForm',
      'calc.exe',
      'virus.exe',
      'malware',
      'app.alert',
    ])
      expect(bytes.includes(word), word).to.equal(false)
  })

  it('shows each source exactly as it was, above a strip that covers nothing', async () => {
    await using reader = await openPdf(pdf)
    const all = await pictures(pdf)
    for (const { labels, files, exhibit } of result.entries) {
      let at = reader.labels.indexOf(labels[0]!)
      for (const { view, pages } of files) {
        const before = view ? await pictures(on.views.get(view)!) : []
        for (const [i, { width, height, grey }] of before.entries()) {
          const after = all[at + i]!
          const isCited = texts[at + i]!.includes('TRÍCH DẪN')
          const beside = isCited ? after.width - width : 0
          if (isCited) expect(beside, exhibit).to.be.within(5, 15)
          else expect(Math.abs(after.width - width), exhibit).to.be.at.most(1)
          expect(after.height - height, exhibit).to.be.within(10, 23)
          let difference = 0
          for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++)
              difference += Math.abs(grey[y * width + x]! - (after.grey[y * after.width + x + beside] ?? 255))
          expect(difference / (width * height), `${exhibit} page ${i + 1}`).to.be.below(1)
        }
        at += pages
      }
    }
  })

  it('marks cited pages, tells signed sources, and says what is missing', () => {
    const page = (label: string) => texts[frontOf(texts) + Number(label) - 1]!.replace(/\s+/g, ' ')
    const [first] = result.entries
    const marked = first!.labels.filter((label) => page(label).includes('TRÍCH DẪN'))
    expect(marked).to.deep.equal(first!.labels.slice(0, 3))
    expect(page(first!.labels[0]!)).to.include('Mục II.1 · «đạt 98,27% hồ sơ giải quyết đúng hạn»')
    expect(page(first!.labels[1]!)).to.include('Mục III')
    expect(page(first!.labels[0]!)).to.include(
      `bản xem – bản gốc có 1 chữ ký số, SHA-256 ${first!.files[0]!.sha256}`,
    )
    expect(page(first!.labels[3]!)).to.not.include('bản xem')
    const holes = result.entries.filter(({ files }) => files[0]!.hole)
    expect(holes.map(({ labels }) => page(labels[0]!).includes('TRANG BÁO THIẾU'))).to.deep.equal([
      true,
      true,
    ])
    expect(page(holes[0]!.labels[0]!)).to.include('Cho đóng quyển, bổ sung trước ngày 15/12/2026')
    expect(page(holes[1]!.labels[0]!)).to.include('Bản gốc gửi kèm')
    // The one that was sent and could not be printed is a document; the one that never came is not.
    const cover = texts[0]!.replace(/\s+/g, ' ')
    expect(cover).to.include(`${result.entries.length - 1} tài liệu, 2 trang báo thiếu`)
  })

  it('says where a document cited again was bound', () => {
    const [first] = result.entries
    expect(texts.slice(1, frontOf(texts)).join(' ').replace(/\s+/g, ' ')).to.include(
      `xem 1.1-01, trang ${first!.labels[0]}`,
    )
    expect(first!.leaves).to.deep.equal(['1.1.1', '1.2'])
  })

  it('carries dossier.json with the hash that the cover prints', async () => {
    await using reader = await openPdf(pdf)
    const embedded = Buffer.from(await reader.attachment('dossier.json'))
    expect(embedded.toString()).to.equal([...result.manifest()].join(''))
    expect(sha256(embedded)).to.equal(result.manifestSha256)
    expect(texts[0]!.match(/\b[0-9a-f]{8}\b/g)!.join('')).to.equal(result.manifestSha256)
    const { labels } = JSON.parse(embedded.toString()) as { labels: string[] }
    expect(labels).to.deep.equal(reader.labels.slice(frontOf(texts)))
  })

  it('is searchable Vietnamese in NFC', () => {
    expect(texts[0]).to.include('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(texts.every((text) => text === text.normalize('NFC'))).to.equal(true)
  })

  it('goes on with its numbers over several volumes, each under the limit and with the whole index', async () => {
    const limit = 420_000
    const many = await bound(given, on, { maxBytes: limit })
    expect(many.result.volumes.length).to.be.above(2)
    let next = 1
    for (const [i, bytes] of many.volumes.entries()) {
      expect(bytes.length).to.be.below(limit)
      await using reader = await openPdf(bytes)
      const body = reader.labels.filter((label) => /^\d/.test(label))
      expect(body).to.deep.equal(body.map((_, k) => String(next + k)))
      next += body.length
      const pages = await textOf(bytes)
      expect(pages[0]!.replace(/\s+/g, ' ')).to.include(`TẬP ${i + 1}`)
      expect(pages.slice(1, frontOf(pages)).join(' '))
        .to.include('1.1-01')
        .and.include('1.1-14')
      expect(pages.map((text) => /Trang (\w+)\s*$/.exec(text.trimEnd())?.[1])).to.deep.equal(reader.labels)
    }
    expect(next - 1).to.equal(
      many.result.entries.at(-1)!.labels.length + Number(many.result.entries.at(-1)!.labels[0]),
    )
    expect(new Set(many.result.entries.map(({ volume }) => volume)).size).to.equal(many.volumes.length)
  })

  it('of nothing at all still has a cover and an index', async () => {
    const empty = order([section('1', 'Cải cách', [leaf('1.1', 'Kế hoạch', [])])])
    const { volumes } = await bound(empty, shelf())
    expect(await textOf(volumes[0]!)).to.have.length(4)
  })

  it('binds both versions of a document that are cited', async () => {
    const own = shelf()
    const [old, fresh] = [
      await file(own, { pages: 1, title: 'cu' }),
      await file(own, { pages: 1, title: 'moi' }),
    ]
    const cited = [item('1.1-01', old), item('1.1-01', fresh, { version: 2 })]
    const made = await bound(order([section('1', 'A', [leaf('1.1', 'B', cited)])]), own)
    await using reader = await openPdf(made.volumes[0]!)
    expect((await reader.destination('1.1-01@2')).page - (await reader.destination('1.1-01')).page).to.equal(
      1,
    )
  })
})

/** Pages before the body. */
const frontOf = (texts: string[]): number => texts.findIndex((text) => /Trang 1\s*$/.test(text.trimEnd()))
