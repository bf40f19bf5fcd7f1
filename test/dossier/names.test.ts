// Names that people give files, made safe for Windows, macOS, Linux and ZIP.
import { expect } from 'chai'
import { fold, safeName, safePaths } from '../../dossier/names.ts'
import { random } from './pages.ts'

const windows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function faultsOf(path: string): string[] {
  const parts = path.split('/')
  const name = parts.at(-1)!
  return [
    path.length > 240 && 'long',
    Buffer.byteLength(name) > 255 && 'bytes',
    /[<>:"\\|?*\p{Cc}]/u.test(path) && 'letters',
    /[. ]$/.test(name) && 'end',
    /^[ .]/.test(name) && 'start',
    windows.test(name) && 'reserved',
    !name && 'empty',
    path !== path.normalize('NFC') && 'form',
    Buffer.from(path).toString() !== path && 'broken letters',
  ].filter((one) => typeof one === 'string')
}

describe('safe names', () => {
  it('keep what is good and say what else became of the rest', () => {
    expect(safeName('Báo cáo 214/BC-VPUBND.pdf')).to.equal('Báo cáo 214_BC-VPUBND.pdf')
    expect(safeName('Quyết định số 12.signed.pdf')).to.equal('Quyết định số 12.signed.pdf')
    expect(safeName('CON')).to.equal('_CON')
    expect(safeName('nul.tar.gz')).to.equal('_nul.tar.gz')
    expect(safeName('tệp. . .')).to.equal('tệp')
    expect(safeName('..')).to.equal('tep')
    expect(safeName('')).to.equal('tep')
    expect(safeName('../../etc/passwd')).to.equal('_.._.._etc_passwd')
    expect(safeName('a\u202egpj.exe')).to.equal('agpj.exe')
  })

  it('clash neither by case nor by the form of the accents, nor with a folder', () => {
    const names = ['Bảng.PDF', 'bảng.pdf', 'bảng.pdf'.normalize('NFD'), 'BẢNG.pdf', 'tiếng']
    const paths = safePaths([
      ...names.map((name) => ({ folder: 'ban-goc', name })),
      { folder: '', name: 'BAN-GOC' },
    ])
    expect(paths).to.deep.equal([
      'ban-goc/Bảng.PDF',
      'ban-goc/bảng (2).pdf',
      'ban-goc/bảng (3).pdf',
      'ban-goc/BẢNG (4).pdf',
      'ban-goc/tiếng',
      'BAN-GOC (2)',
    ])
  })

  it('are unique, extractable and short for 10,000 hostile ones', () => {
    const pick = random(71)
    const parts = [
      'CON',
      'com1',
      'Báo cáo',
      'báo cáo',
      'ế',
      'e\u0302\u0301',
      '.',
      ' ',
      '..',
      '/',
      '\\',
      ':',
      '\0',
      '\u202e',
      '\ud800',
      '💾',
      'ß',
      'SS',
      'ı',
      'İ',
      '~',
      '-',
      'a',
      'A',
      '.pdf',
      '.PDF',
      'x'.repeat(120),
      'ượ'.repeat(60),
      'LPT¹',
      '"',
      '\n',
      '%',
      'ﬁ',
      'K',
      '№',
    ]
    const names = Array.from({ length: 10_000 }, () =>
      Array.from({ length: pick(6) }, () => parts[pick(parts.length)]!).join(''),
    )
    const paths = safePaths(names.map((name, i) => ({ folder: i % 2 ? 'ban-goc/1.1.1' : '', name })))
    expect(paths.flatMap((path) => faultsOf(path).map((fault) => `${fault}: ${path}`))).to.deep.equal([])
    expect(new Set(paths.map(fold)).size).to.equal(names.length)
    expect(paths).to.deep.equal(
      safePaths(names.map((name, i) => ({ folder: i % 2 ? 'ban-goc/1.1.1' : '', name }))),
    )
  })
})
