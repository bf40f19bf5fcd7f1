// The worst folder there is: nothing in it may stop the trial, take a page away or be left without one.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import { Document, Packer, Paragraph } from 'docx'
import { endless, pdf, pdfOf } from '../intake/samples.ts'
import { type Report, Trial } from './trial.ts'

const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]'
const stream = (bytes: Buffer | string, more = '') =>
  `<<${more}/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`
const tree = (kids: string) => ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/Kids[${kids}]>>`]

function worst(): Record<string, Buffer> {
  const bomb = deflateSync(deflateSync(Buffer.alloc(100 << 20), { level: 9 }), { level: 9 })
  const many = Array.from({ length: 30_000 }, (_, i) => `${i + 3} 0 R`).join(' ')
  return {
    'tot.pdf': pdf([['mot'], ['hai'], ['ba']]),
    'rong.pdf': Buffer.alloc(0),
    'khong phai.txt': Buffer.from('chữ'),
    'rac.pdf': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
    'cut.pdf': pdf([['x'], ['y']]).subarray(0, 700),
    'lap.pdf': endless(),
    'bom.pdf': pdfOf([...tree('3 0 R'), `${page}/Contents[4 0 R 4 0 R]>>`, stream(bomb, '/Filter[/FlateDecode/FlateDecode]')]), // prettier-ignore
    'dai.pdf': pdfOf([...tree(many), ...Array.from({ length: 30_000 }, () => `${page}>>`)]),
    'vong.pdf': pdfOf([...tree('2 0 R 3 0 R'), `${page}/Contents 3 0 R/Resources 3 0 R>>`]),
    'ten "la" \n\u202e %s $(rm).pdf': pdf([['ten la']]),
  }
}

describe('try', () => {
  const trial = new Trial()
  const folder = join(trial.dir, 'goc')
  before(() => {
    mkdirSync(join(folder, 'trong'), { recursive: true })
    for (const [name, bytes] of Object.entries(worst())) writeFileSync(join(folder, name), bytes)
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'trong', 'byte-')), Buffer.from([0xff, 0xfe])]),
      pdf([['z']]),
    )
    symlinkSync('khong co', join(folder, 'treo.pdf'))
    execFileSync('mkfifo', [join(folder, 'ong.pdf')])
  })
  after(() => trial[Symbol.dispose]())

  it('gives every file of the worst folder its pages, or one page that says why', async () => {
    const [json, dossier] = [join(trial.dir, 'bang.json'), join(trial.dir, 'quyen.pdf')]
    const { code, out } = await trial.start(folder, '--json', json, '--dossier', dossier).done
    expect(code, out).to.equal(0)
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report
    const verdicts = Object.fromEntries(report.files.map(({ file, verdict }) => [file, verdict]))
    expect(report.files).to.have.length(Object.keys(worst()).length + 3)
    expect(verdicts).to.include({
      'tot.pdf': 'ok', 'rong.pdf': 'empty', 'khong phai.txt': 'ok', 'treo.pdf': 'unreadable', 'ong.pdf': 'unreadable', 'dai.pdf': 'too-many-pages', 'ten "la" \n\u202e %s $(rm).pdf': 'mismatch',
    }) // prettier-ignore
    const { exits } = report.files.find(({ file }) => file === 'lap.pdf')!
    expect(
      exits.filter((exit) => exit.startsWith('pdftoppm')),
      'nobody draws what no reader ends',
    ).to.be.empty
    const wanted = report.files.reduce((sum, { pages }) => sum + (pages || 1), 0)
    const { pagesIn, pagesOut, pages, pagesBySecond, short } = report.dossier
    expect([pagesIn, pagesOut, short]).to.deep.equal([wanted, wanted, []])
    const info = execFileSync('pdfinfo', [dossier], { encoding: 'utf8' })
    expect([pagesBySecond, Number(/^Pages: +(\d+)/m.exec(info)?.[1])]).to.deep.equal([pages, pages])
    expect(readdirSync(trial.work).filter((name) => name.startsWith('kc-'))).to.deep.equal([])
  }).timeout(400_000)

  it('says of each file what the upload would say, and leaves out what a dropped folder leaves out', async () => {
    const plain = join(trial.dir, 'thuong')
    mkdirSync(join(plain, '__MACOSX'), { recursive: true })
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Báo cáo')] }] }))
    const litter = ['Thumbs.db', 'DESKTOP.INI', '~$bao cao.docx', '.DS_Store', '__MACOSX/a.pdf']
    for (const name of ['bao cao.pdf', ...litter]) writeFileSync(join(plain, name), word)
    const json = join(trial.dir, 'thuong.json')
    const { code, out } = await trial.start(plain, '--json', json).done
    expect(code, out).to.equal(0)
    const { files } = JSON.parse(readFileSync(json, 'utf8')) as Report
    expect(files.map(({ file, verdict }) => [file, verdict])).to.deep.equal([['bao cao.pdf', 'mismatch']])
    expect(files[0]!.reason).to.include('.docx')
    expect(out).to.include('Bỏ qua 5 mục mà hệ điều hành hoặc chương trình đang mở để lại')
  }).timeout(60_000)

  it('ends cleanly when it is told to, and leaves nothing running or lying about', async () => {
    const { child, done } = trial.start(folder)
    await new Promise((later) => child.stdout!.once('data', later))
    child.kill('SIGTERM')
    const { code } = await done
    expect(code).to.equal(143)
    expect(readdirSync(trial.work).filter((name) => name.startsWith('kc-'))).to.deep.equal([])
    const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    expect(left).to.not.include(trial.work)
  })

  it('says how it is used', async () => {
    expect((await trial.start().done).code).to.equal(2)
  })
})
