// A file of a million pages, and a tool that dies over it: the files behind it are taken all the same.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { pdf } from '../intake/samples.ts'
import { Trial } from './trial.ts'

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
  it('survives a million real pages, and a qpdf that crashes over them', async () => {
    using trial = new Trial()
    const million = join(trial.dir, 'trieu')
    mkdirSync(million)
    writeMillion(join(million, 'trieu-trang.pdf'))
    writeFileSync(join(million, 'z.pdf'), pdf([['sau']]))
    const json = join(trial.dir, 'trieu.json')
    const { child, done } = trial.start(million, '--json', json)
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
})
