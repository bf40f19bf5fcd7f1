// Archives made to harm who opens them: each is refused as a whole, in words, and nothing of it leaves the job folder.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { rar } from './archive-samples.ts'
import { look, zip } from './samples.ts'

const text = Buffer.from('Báo cáo')

/** What bsdtar packs of a folder with these files; a link is a path behind an arrow. */
function packed(format: '7zip' | 'zip', files: Readonly<Record<string, Buffer | `-> ${string}`>>): Buffer {
  const dir = mkdtempSync(join(tmpdir(), 'kc-hostile-'))
  try {
    for (const [name, data] of Object.entries(files))
      if (typeof data === 'string') symlinkSync(data.slice(3), join(dir, name))
      else writeFileSync(join(dir, name), data)
    const out = join(dir, 'archive')
    execFileSync('bsdtar', ['-cf', out, `--format=${format}`, '-C', dir, ...Object.keys(files)])
    return readFileSync(out)
  } finally {
    rmSync(dir, { recursive: true })
  }
}
const zeros = Buffer.alloc(64 << 20)
const swollen = /quá lớn so với tệp: 1 MB mở ra 6[45] MB, hơn 100 lần\. Hãy /
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, data: 'x' }))

const hostile: Record<string, [name: string, bytes: () => Buffer, code: string, says: RegExp]> = {
  'a path upwards in ZIP': ['a.zip', () => zip([{ name: '../../etc/x.pdf' }]), 'damaged', /không an toàn/],
  'a path upwards in RAR': ['a.rar', () => rar({ '../../x.pdf': text }), 'damaged', /không an toàn/],
  'an absolute path in ZIP': ['a.zip', () => zip([{ name: '/etc/x.pdf' }]), 'damaged', /không an toàn/],
  'an absolute path in RAR': ['a.rar', () => rar({ '/etc/x.pdf': text }), 'damaged', /không an toàn/],
  'a drive': ['a.zip', () => zip([{ name: 'C:/x.pdf' }]), 'damaged', /không an toàn/],
  'a device': ['a.zip', () => zip([{ name: 'Kỳ 1/NUL.pdf' }]), 'damaged', /không an toàn/],
  'a link in ZIP': ['a.zip', () => packed('zip', { 'x.pdf': '-> /etc/passwd' }), 'damaged', /không an toàn/],
  'a link in 7z': ['a.7z', () => packed('7zip', { 'x.pdf': '-> /etc/passwd' }), 'damaged', /không an toàn/],
  'a link in RAR': ['a.rar', () => rar({ 'x.pdf@': Buffer.from('/etc/passwd') }), 'damaged', /không an toàn/],
  'a bomb in ZIP': ['a.zip', () => zip([{ name: 'x.txt', data: zeros }]), 'too-large', swollen],
  'a bomb in 7z': ['a.7z', () => packed('7zip', { 'x.txt': zeros }), 'too-large', swollen],
  'a bomb that lies in its directory': [
    'a.zip',
    () => zip([{ name: 'x.txt', data: zeros, unpacked: 100 }]),
    'damaged',
    /hỏng/,
  ],
  'more than a gigabyte': [
    'a.zip',
    () => zip([{ name: 'x.txt', unpacked: 2 ** 30 + 1 }]),
    'too-large',
    /quá lớn: mở ra 1\.025 MB, chỉ nhận đến 1\.024 MB\. Hãy /,
  ],
  'too many files': ['a.zip', () => zip(many(501)), 'too-large', /quá nhiều tệp, chỉ nhận đến 500\. Hãy /],
  'too many entries': ['a.zip', () => zip(many(10_001)), 'too-large', /chỉ nhận đến 500\. Hãy /],
  'entries that overlap': [
    'a.zip',
    () =>
      zip([
        { name: 'a.txt', data: 'x' },
        { name: 'b.txt', data: 'x', at: 0 },
      ]),
    'damaged',
    /hỏng/,
  ],
  'a password in RAR': ['a.rar', () => rar({ 'x.pdf': text }, { isLocked: true }), 'locked', /mật khẩu/],
  'a cut end in RAR': ['a.rar', () => rar({ 'x.pdf': text }).subarray(0, 60), 'damaged', /hỏng/],
  'nothing inside': ['a.zip', () => zip([{ name: '__MACOSX/._x' }]), 'empty-file', /không có tệp nào/],
}

describe('hostile archives', () => {
  for (const [what, [name, bytes, code, says]] of Object.entries(hostile))
    it(`refuses ${what}`, async () => {
      const verdict = await look(bytes(), name)
      expect(verdict, JSON.stringify(verdict)).to.include({ outcome: 'refused', code })
      expect(verdict).to.have.property('sentence').match(says)
    })
})
