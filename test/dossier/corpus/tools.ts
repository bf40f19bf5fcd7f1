// What other programs write: each made by a tool that knows nothing of us.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paper } from '../pages.ts'
import { inFolder, run } from '../tools.ts'
import { type Odd, simple, text } from './bytes.ts'

const weak = ['--allow-weak-crypto']
const lock = (user: string, bits: string, ...rest: string[]) => [
  '--encrypt',
  user,
  'chu',
  bits,
  ...rest,
  '--',
]

const qpdfs: Record<string, { args: string[]; locked?: true }> = {
  linear: { args: ['--linearize'] },
  'object-streams': { args: ['--object-streams=generate'] },
  qdf: { args: ['--qdf', '--object-streams=disable'] },
  uncompressed: { args: ['--stream-data=uncompress'] },
  coalesced: { args: ['--coalesce-contents', '--newline-before-endstream'] },
  turned: { args: ['--rotate=+90:1'] },
  unturned: { args: ['--rotate=270', '--flatten-rotation'] },
  'blank-rc4-40': { args: [...weak, ...lock('', '40')] },
  'blank-rc4-128': { args: [...weak, ...lock('', '128', '--use-aes=n')] },
  'blank-aes-128': { args: [...weak, ...lock('', '128', '--use-aes=y')] },
  'blank-aes-256': { args: lock('', '256') },
  'blank-no-printing': { args: lock('', '256', '--print=none', '--extract=n', '--modify=none') },
  'blank-cleartext-metadata': { args: lock('', '256', '--cleartext-metadata') },
  'locked-rc4-128': { args: [...weak, ...lock('mat-khau', '128', '--use-aes=n')], locked: true },
  'locked-aes-256': { args: lock('mat-khau', '256'), locked: true },
}

export async function qpdfOdds(): Promise<Odd[]> {
  const sources = {
    plain: { bytes: simple({ pages: 3 }), pages: 3 },
    rich: {
      bytes: await paper({ pages: 2, title: 'giau', outline: true, form: true, rotate: 90 }),
      pages: 2,
    },
    layer: {
      bytes: await paper({ pages: 1, title: 'lop', layer: true, crop: [30, 30, 500, 700] }),
      pages: 1,
    },
  }
  return inFolder(async (folder) => {
    const made: Odd[] = []
    for (const [source, { bytes, pages }] of Object.entries(sources)) {
      const from = join(folder, `${source}.pdf`)
      await writeFile(from, bytes)
      for (const [name, { args, locked }] of Object.entries(qpdfs)) {
        const to = join(folder, `${source}-${name}.pdf`)
        await run(
          'qpdf',
          ['--deterministic-id', ...args, from, to].slice(/--encrypt/.test(args.join()) ? 1 : 0),
        )
        made.push({ name: `qpdf-${name}-${source}`, bytes: await readFile(to), pages: locked ? 0 : pages })
      }
    }
    return made
  })
}

/** Scans: one picture a page, of every kind that scanners and phones make. */
export async function pictureOdds(): Promise<Odd[]> {
  return inFolder(async (folder) => {
    const at = (name: string) => join(folder, name)
    const draw = (size: string, ...rest: string[]) =>
      run('convert', ['-size', size, '-depth', '8', 'gradient:white-black', ...rest])
    await draw('600x850', at('grey.png'))
    await draw(
      '600x850',
      '-colorspace',
      'sRGB',
      '-fill',
      'red',
      '-draw',
      'rectangle 50,50 200,200',
      at('colour.jpg'),
    )
    await draw('600x850', '-threshold', '50%', '-type', 'bilevel', at('line.png'))
    await draw('600x850', '-threshold', '50%', '-compress', 'Group4', at('fax.tif'))
    await draw('600x850', '-colorspace', 'CMYK', at('cmyk.jpg'))
    await run('convert', [at('grey.png'), at('colour.jpg'), '-depth', '8', at('many.tif')])
    const jobs: [string, string[], number][] = [
      ['grey', ['grey.png'], 1],
      ['colour', ['colour.jpg'], 1],
      ['bilevel', ['line.png'], 1],
      ['fax', ['fax.tif'], 1],
      ['cmyk', ['cmyk.jpg'], 1],
      ['tiff-pages', ['many.tif'], 2],
      ['three', ['grey.png', 'colour.jpg', 'line.png'], 3],
      ['a3-landscape', ['--pagesize', 'A3^T', 'colour.jpg'], 1],
      ['a4-margin', ['--pagesize', 'A4', '--border', '2cm', 'grey.png'], 1],
      ['letter-turned', ['--pagesize', 'Letter', '--rotation', '90', 'colour.jpg'], 1],
      ['crop-art', ['--pagesize', 'A4', '--crop-border', '1cm', 'grey.png'], 1],
      ['pdf-1.3', ['--engine', 'internal', 'grey.png'], 1],
    ]
    const made: Odd[] = []
    for (const [name, args, pages] of jobs) {
      const to = at(`${name}.pdf`)
      const files = args.map((arg) => (/\.(png|jpg|tif)$/.test(arg) ? at(arg) : arg))
      await run('img2pdf', ['--nodate', ...files, '-o', to])
      made.push({ name: `img2pdf-${name}`, bytes: await readFile(to), pages })
    }
    // a scan with the text that was read in it, unseen behind the picture
    await writeFile(at('words.pdf'), simple({ pages: 1, content: () => text('BAO CAO 2026') }))
    await run('pdftoppm', ['-r', '100', '-png', '-singlefile', at('words.pdf'), at('words')])
    await run('tesseract', [at('words.png'), at('read'), 'pdf'], {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    made.push({ name: 'tesseract-searchable', bytes: await readFile(at('read.pdf')), pages: 1 })
    return made
  })
}

export async function mupdfOdds(): Promise<Odd[]> {
  return inFolder(async (folder) => {
    const at = (name: string) => join(folder, name)
    await writeFile(at('a.pdf'), await paper({ pages: 3, title: 'mu', outline: true, rotate: 270 }))
    await writeFile(at('b.pdf'), simple({ pages: 2, box: '/MediaBox[-50 -50 545 792]' }))
    await writeFile(
      at('page.txt'),
      `%%MediaBox -20 -20 400 560\n%%Rotate 90\n%%Font F Times-Roman\n${text('mutool')}\n`,
    )
    await writeFile(at('web.html'), '<h1>Báo cáo</h1><p><a href="https://example.vn">Xem</a></p>'.repeat(30))
    const jobs: [string, string[], number?][] = [
      ['merge', ['merge', '-o', at('o.pdf'), at('a.pdf'), at('b.pdf')], 5],
      ['clean', ['clean', '-ggggz', at('a.pdf'), at('o.pdf')], 3],
      ['clean-ascii', ['clean', '-dad', at('a.pdf'), at('o.pdf')], 3],
      ['clean-sanitize', ['clean', '-s', at('b.pdf'), at('o.pdf')], 2],
      ['pick', ['clean', at('a.pdf'), at('o.pdf'), '3,1'], 2],
      ['poster', ['poster', '-x', '2', '-y', '2', at('b.pdf'), at('o.pdf')], 8],
      ['create', ['create', '-o', at('o.pdf'), at('page.txt')], 1],
      ['convert', ['convert', '-o', at('o.pdf'), '-F', 'pdf', at('a.pdf')], 3],
      ['html', ['convert', '-o', at('o.pdf'), '-F', 'pdf', at('web.html')]],
    ]
    const made: Odd[] = []
    for (const [name, args, pages] of jobs) {
      await run('mutool', args)
      made.push({ name: `mupdf-${name}`, bytes: await readFile(at('o.pdf')), ...(pages && { pages }) })
    }
    const cairo = ['-pdf', at('a.pdf'), at('c.pdf')]
    await run('pdftocairo', cairo)
    await run('pdfunite', [at('a.pdf'), at('b.pdf'), at('u.pdf')])
    await run('pdfseparate', ['-f', '2', '-l', '2', at('a.pdf'), at('s-%d.pdf')])
    return [
      ...made,
      { name: 'poppler-cairo', bytes: await readFile(at('c.pdf')), pages: 3 },
      { name: 'poppler-unite', bytes: await readFile(at('u.pdf')), pages: 5 },
      { name: 'poppler-separate', bytes: await readFile(at('s-2.pdf')), pages: 1 },
    ]
  })
}

const fodt = (body: string, page = '') => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"${page}/></style:page-layout><style:style style:name="brk" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p"/></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`

/** Slow: LibreOffice and Chromium. */
export async function officeOdds(): Promise<Odd[]> {
  return inFolder(async (folder) => {
    const at = (name: string) => join(folder, name)
    const heading = (n: number) => `<text:h text:style-name="brk" text:outline-level="${1 + (n % 3)}">Mục ${n}. Cải cách hành chính</text:h><text:p>Tỉnh Quảng Hà <text:a xlink:href="https://example.vn">liên kết</text:a> <text:a xlink:href="#Mục 1. Cải cách hành chính|outline">về mục 1</text:a></text:p>` // prettier-ignore
    const body = [1, 2, 3, 4].map(heading).join('')
    await writeFile(at('van-ban.fodt'), fodt(body))
    await writeFile(
      at('ngang.fodt'),
      fodt(body, ' style:print-orientation="landscape"').replace('21cm', '42cm'),
    )
    const options: [string, string, string, string?][] = [
      ['plain', 'van-ban.fodt', ''],
      ['wide', 'ngang.fodt', ''],
      ['bookmarks', 'van-ban.fodt', '"ExportBookmarks":{"type":"boolean","value":"true"}'],
      ['tagged', 'van-ban.fodt', '"UseTaggedPDF":{"type":"boolean","value":"true"}'],
      ['pdfa-2', 'van-ban.fodt', '"SelectPdfVersion":{"type":"long","value":"2"}'],
      ['named', 'van-ban.fodt', '"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}'],
      ['locked', 'van-ban.fodt', '"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mat-khau"}', 'locked'],
    ] // prettier-ignore
    const made: Odd[] = []
    for (const [name, file, option, locked] of options) {
      const filter = `pdf:writer_pdf_Export${option ? `:{${option}}` : ''}`
      await run('soffice', ['--headless', `-env:UserInstallation=file://${at('profile')}`, '--convert-to', filter, '--outdir', at(name), at(file)]) // prettier-ignore
      const [pdf = ''] = await readdir(at(name))
      const bytes = await readFile(join(at(name), pdf))
      made.push({ name: `libreoffice-${name}`, bytes, ...(locked && { pages: 0 }) })
    }
    await writeFile(
      at('web.html'),
      `<meta charset=utf-8><style>h1{page-break-before:always}</style>${'<h1>Trang</h1><a href="https://example.vn">đi</a>'.repeat(3)}`,
    )
    await run('chromium-headless-shell', ['--no-sandbox', '--disable-gpu', `--user-data-dir=${at('chrome')}`, '--no-pdf-header-footer', `--print-to-pdf=${at('web.pdf')}`, at('web.html')]) // prettier-ignore
    made.push({ name: 'chromium-print', bytes: await readFile(at('web.pdf')) })
    return made
  })
}
