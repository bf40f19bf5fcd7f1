// The old Word file of a careful accountant: .VnTime letters, where each Vietnamese letter borrows a Latin-1 code (TCVN 5712:1993, VN3).
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const letters = 'àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơưĂÂÊÔƠƯĐ'
const codes =
  'b5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfea8a9aeaaabacada1a2a3a4a5a6a7'
const table = new Map(
  [...letters].map((letter, i) => [letter, String.fromCharCode(parseInt(codes.slice(i * 2, i * 2 + 2), 16))]),
)

export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC').replace(/[«»]/g, '"').replace(/[–—]/g, '-')]
    .map((char) => table.get(char) ?? table.get(char.toLowerCase()) ?? char)
    .join('')

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const html = (pages: string[]) =>
  `<html><head><meta charset="utf-8"><style>@page{size:21cm 29.7cm;margin:1.6cm 1.5cm 1.2cm 2.6cm}
p{font-family:'.VnTime';font-size:12pt;margin:0 0 2pt 0}p.h{font-family:'.VnTimeH'}p.new{page-break-before:always}</style></head><body>` +
  pages
    .map((page, n) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line, i) => {
          const capitals = line === line.toUpperCase() && /\p{Lu}{3}/u.test(line)
          return `<p class="${capitals ? 'h' : ''}${n > 0 && i === 0 ? ' new' : ''}">${escape(toTcvn3(line))}</p>`
        })
        .join('\n'),
    )
    .join('\n') +
  '</body></html>'

// «ư» borrows the code of the soft hyphen, which LibreOffice writes as Word's own optional hyphen (0x1F): put it back.
const withHornedU = (doc: Buffer): Buffer => {
  for (let i = 2; i + 3 < doc.length; i++) {
    const letter = (at: number) => doc[at]! >= 0x20 && doc[at]! < 0xff && doc[at + 1] === 0
    if (doc[i] === 0x1f && doc[i + 1] === 0 && letter(i - 2) && letter(i + 2)) doc[i] = 0xad
  }
  return doc
}

// Needs pdftotext and LibreOffice; the text is that of the born-digital paper, page by page.
export const makeDoc = async (pdf: Buffer): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'kc-doc-'))
  try {
    await writeFile(join(folder, 'in.pdf'), pdf)
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'in.pdf'), '-'], {
      maxBuffer: 1 << 24,
    })
    await writeFile(join(folder, 'out.html'), html(stdout.split('\f').filter((page) => page.trim())))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'doc:MS Word 97',
      '--outdir',
      folder,
      join(folder, 'out.html'),
    ]
    await run('soffice', args, { timeout: 120_000 })
    return withHornedU(await readFile(join(folder, 'out.doc')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
