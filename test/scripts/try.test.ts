// The worst folder there is: nothing in it may stop the trial, take a page away or be left without one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import { pdf, pdfOf } from '../intake/samples.ts'

const dir = mkdtempSync(join(tmpdir(), 'kc-worst-'))
const work = join(dir, 'tmp')
const folder = join(dir, 'goc')

/** With its own place for temporary files, so that what is left behind is seen. */
function start(...args: string[]): {
  child: ChildProcess
  done: Promise<{ code: number | null; out: string }>
} {
  const env = { PATH: process.env['PATH'], HOME: dir, TMPDIR: work }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/try.ts', ...args], { env })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += String(text)))
  return { child, done: new Promise((resolve) => child.once('exit', (code) => resolve({ code, out }))) }
}

const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]'
const stream = (bytes: Buffer | string, more = '') =>
  `<<${more}/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`
const tree = (kids: string) => ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count 1/Kids[${kids}]>>`]

function worst(): Record<string, Buffer> {
  // A form that draws itself many times over, ten levels deep: 10^10 strokes.
  const level = (n: number) =>
    stream(
      '/F Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${n + 1} 0 R>>>>`,
    )
  const levels = Array.from({ length: 10 }, (_, i) => level(5 + i))
  const text = stream('BT /F 9 Tf (x) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]')
  const bomb = deflateSync(deflateSync(Buffer.alloc(300 << 20), { level: 9 }), { level: 9 })
  const many = Array.from({ length: 30_000 }, (_, i) => `${i + 3} 0 R`).join(' ')
  return {
    'tot.pdf': pdf([['mot'], ['hai'], ['ba']]),
    'rong.pdf': Buffer.alloc(0),
    'khong phai.txt': Buffer.from('chữ'),
    'rac.pdf': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
    'cut.pdf': pdf([['x'], ['y']]).subarray(0, 700),
    'lap.pdf': pdfOf([...tree('3 0 R'), `${page}/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>`, stream('/F Do'), ...levels, text]), // prettier-ignore
    'bom.pdf': pdfOf([...tree('3 0 R'), `${page}/Contents[4 0 R 4 0 R]>>`, stream(bomb, '/Filter[/FlateDecode/FlateDecode]')]), // prettier-ignore
    'dai.pdf': pdfOf([...tree(many), ...Array.from({ length: 30_000 }, () => `${page}>>`)]),
    'vong.pdf': pdfOf([...tree('2 0 R 3 0 R'), `${page}/Contents 3 0 R/Resources 3 0 R>>`]),
    'ten "la" \n\u202e %s $(rm).pdf': pdf([['ten la']]),
  }
}

describe('try', () => {
  before(() => {
    mkdirSync(work)
    mkdirSync(join(folder, 'trong'), { recursive: true })
    for (const [name, bytes] of Object.entries(worst())) writeFileSync(join(folder, name), bytes)
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'trong', 'byte-')), Buffer.from([0xff, 0xfe])]),
      pdf([['z']]),
    )
    symlinkSync('khong co', join(folder, 'treo.pdf'))
    execFileSync('mkfifo', [join(folder, 'ong.pdf')])
  })
  after(() => rmSync(dir, { recursive: true }))

  it('gives every file of the worst folder its pages, or one page that says why', async () => {
    const [json, dossier] = [join(dir, 'bang.json'), join(dir, 'quyen.pdf')]
    const { code, out } = await start(folder, '--json', json, '--dossier', dossier).done
    expect(code, out).to.equal(0)
    const report = JSON.parse(readFileSync(json, 'utf8')) as {
      files: { file: string; rung: number; pages: number; verdict: string }[]
      dossier: { pages: number; pagesIn: number; pagesOut: number; pagesBySecond: number; short: string[] }
    }
    const verdicts = Object.fromEntries(report.files.map(({ file, verdict }) => [file, verdict]))
    expect(report.files).to.have.length(Object.keys(worst()).length + 3)
    expect(verdicts).to.include({
      'tot.pdf': 'ok', 'rong.pdf': 'empty', 'khong phai.txt': 'not-pdf', 'treo.pdf': 'unreadable', 'ong.pdf': 'unreadable', 'dai.pdf': 'too-many-pages', 'ten "la" \n\u202e %s $(rm).pdf': 'ok',
    }) // prettier-ignore
    const wanted = report.files.reduce((sum, { pages }) => sum + (pages || 1), 0)
    const { pagesIn, pagesOut, pages, pagesBySecond, short } = report.dossier
    expect([pagesIn, pagesOut, short]).to.deep.equal([wanted, wanted, []])
    const info = execFileSync('pdfinfo', [dossier], { encoding: 'utf8' })
    expect([pagesBySecond, Number(/^Pages: +(\d+)/m.exec(info)?.[1])]).to.deep.equal([pages, pages])
    expect(readdirSync(work).filter((name) => name.startsWith('kc-'))).to.deep.equal([])
  }).timeout(400_000)

  it('ends cleanly when it is told to, and leaves nothing running or lying about', async () => {
    const { child, done } = start(folder)
    await new Promise((later) => child.stdout!.once('data', later))
    child.kill('SIGTERM')
    const { code } = await done
    expect(code).to.equal(143)
    expect(readdirSync(work).filter((name) => name.startsWith('kc-'))).to.deep.equal([])
    const left = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    expect(left).to.not.include(work)
  }).timeout(60_000)

  it('says how it is used', async () => {
    expect((await start().done).code).to.equal(2)
  }).timeout(30_000)
})
