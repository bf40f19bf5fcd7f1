// The worst folder there is: nothing in it may stop the trial, take a page away or be left without one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import type { Row, Total } from '../../scripts/try/row.ts'
import { everything, write } from '../intake/everything.ts'
import { pdf, pdfOf } from '../intake/samples.ts'

interface Report {
  readonly files: readonly Row[]
  readonly total: Total
  readonly dossier: {
    pages: number
    pagesIn: number
    pagesOut: number
    pagesBySecond: number
    short: string[]
  }
}

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

const millionth = 1000

/** A tree of a thousand nodes with a thousand pages each, 80 MB. */
function writeMillion(path: string): void {
  const file = openSync(path, 'w')
  const offsets: number[] = []
  let at = 0
  const put = (text: string) => (at += writeSync(file, text, null, 'latin1'))
  const object = (n: number, body: string): string => {
    offsets[n] = at
    return `${n} 0 obj\n${body}\nendobj\n`
  }
  const first = 3 + millionth
  const list = (from: number) => Array.from({ length: millionth }, (_, i) => `${from + i} 0 R`).join(' ')
  put('%PDF-1.4\n')
  put(object(1, '<</Type/Catalog/Pages 2 0 R>>'))
  put(object(2, `<</Type/Pages/Count 1000000/Kids[${list(3)}]/MediaBox[0 0 9 9]>>`))
  for (let node = 0; node < millionth; node++) {
    const kids = first + node * millionth
    put(object(3 + node, `<</Type/Pages/Parent 2 0 R/Count 1000/Kids[${list(kids)}]>>`))
    const start = at
    let pages = ''
    for (let i = 0; i < millionth; i++) {
      at = start + pages.length
      pages += object(kids + i, `<</Type/Page/Parent ${3 + node} 0 R>>`)
    }
    at = start
    put(pages)
  }
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const xref = at
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`)
  put(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`)
  closeSync(file)
}

/** The first program of this name below `root` that works for a second gets the signal of a broken pointer. */
async function crash(root: number, name: string): Promise<boolean> {
  for (let tries = 0; tries < 4000; tries++) {
    const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,comm=,etimes='], { encoding: 'utf8' })
      .split('\n')
      .map((row) => row.trim().split(/\s+/))
    const parents = new Map(rows.map(([pid, parent]) => [Number(pid), Number(parent)]))
    const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0))
    const found = rows.find(
      ([pid, , comm, seconds]) => comm === name && Number(seconds) > 0 && isBelow(Number(pid)),
    )
    if (found) {
      process.kill(Number(found[0]), 'SIGSEGV')
      return true
    }
    await new Promise((later) => setTimeout(later, 20))
  }
  return false
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
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report
    const verdicts = Object.fromEntries(report.files.map(({ file, verdict }) => [file, verdict]))
    expect(report.files).to.have.length(Object.keys(worst()).length + 3)
    expect(verdicts).to.include({
      'tot.pdf': 'ok', 'rong.pdf': 'empty', 'khong phai.txt': 'ok', 'treo.pdf': 'unreadable', 'ong.pdf': 'unreadable', 'dai.pdf': 'too-many-pages', 'ten "la" \n\u202e %s $(rm).pdf': 'mismatch',
    }) // prettier-ignore
    const wanted = report.files.reduce((sum, { pages }) => sum + (pages || 1), 0)
    const { pagesIn, pagesOut, pages, pagesBySecond, short } = report.dossier
    expect([pagesIn, pagesOut, short]).to.deep.equal([wanted, wanted, []])
    const info = execFileSync('pdfinfo', [dossier], { encoding: 'utf8' })
    expect([pagesBySecond, Number(/^Pages: +(\d+)/m.exec(info)?.[1])]).to.deep.equal([pages, pages])
    expect(readdirSync(work).filter((name) => name.startsWith('kc-'))).to.deep.equal([])
  }).timeout(400_000)

  it('takes everything there is, also what stands in other files, and every attack, to a state with its sentence', async () => {
    const [root, json] = [join(dir, 'moi thu'), join(dir, 'moi-thu.json')]
    const { files, wanted } = await everything('hạt giống 1')
    write(files, root)
    const { code, out } = await start(root, '--json', json).done
    expect(code, out).to.equal(0)
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report
    const told = new Map(report.files.map((row) => [row.file, row]))
    expect([...told.keys()]).to.have.members([...wanted.keys()])
    for (const [file, verdict] of wanted) {
      const row = told.get(file)!
      const at = `${file}: ${JSON.stringify(row)}`
      if (verdict !== 'ok-or-hole') expect(row.verdict, at).to.equal(verdict)
      expect(row.state, at).to.not.equal('failed')
      const isFine = row.state === 'opened' || row.rung < 4
      if (!isFine) expect(row.reason, at).to.match(/^\p{Lu}.*\.$/u)
      if (verdict === 'ok') expect(row.pages, at).to.be.at.least(1)
      if (/\.(docx|doc|xls|xlsx|ods|odt|pptx?|txt|csv|eml|msg)$/.test(file) && verdict === 'ok')
        expect([row.pagesWithText > 0, row.characters > 9, row.peakMB > 0], at).to.deep.equal([
          true,
          true,
          true,
        ])
    }
    const { states, verdicts, ...sums } = report.total
    expect(states).to.include({ held: 1, failed: 0 })
    expect(Object.values(verdicts).reduce((a, b) => a + b, 0)).to.equal(wanted.size)
    expect(sums.files).to.equal(wanted.size)
    expect(out).to.include(`${wanted.size} tệp (${sums.inner} nằm trong tệp khác)`)
    expect(report.dossier.short).to.deep.equal([])
  }).timeout(600_000)

  it('survives a million real pages, and a qpdf that crashes over them', async () => {
    const million = join(dir, 'trieu')
    mkdirSync(million)
    writeMillion(join(million, 'trieu-trang.pdf'))
    writeFileSync(join(million, 'z.pdf'), pdf([['sau']]))
    const json = join(dir, 'trieu.json')
    const { child, done } = start(million, '--json', json)
    const crashed = crash(child.pid!, 'qpdf')
    const { code, out } = await done
    expect(await crashed, 'a qpdf was met').to.equal(true)
    expect(code, out).to.equal(0)
    const { files } = JSON.parse(readFileSync(json, 'utf8')) as {
      files: { exits: string[]; verdict: string }[]
    }
    expect(files.flatMap(({ exits }) => exits)).to.include('qpdf SIGSEGV')
    expect(files[0]!.verdict).to.be.oneOf(['too-many-pages', 'limit', 'damaged'])
    expect(files[1]!.verdict).to.equal('ok')
  }).timeout(900_000)

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
