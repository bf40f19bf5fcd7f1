// The ZIP whose bytes are arithmetic: other people's tools open it, and any part of it can be made alone.
import { truncateSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { crc32 } from '../../dossier/crc.ts'
import { layout, openRange, type ZipEntry } from '../../dossier/zip.ts'
import { entriesOf } from './packages.ts'
import { random } from './pages.ts'
import { inFolder, run } from './tools.ts'

const files = new Map(
  ['ban-goc/Báo cáo số 12.pdf', 'trống.txt', 'manifest.json', 'ban-goc/ảnh.jpg'].map((path, i) => [
    path,
    Buffer.alloc(i === 1 ? 0 : 1000 * (i + 1), `${path}\n`),
  ]),
)

describe('the package ZIP', () => {
  it('opens in unzip and Python with every name and byte', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'x.zip')
      writeFileSync(path, await buffer(openRange(layout(entriesOf(files)))))
      expect(await run('unzip', ['-t', path])).to.include('No errors detected')
      const script =
        'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps([[i.filename,i.file_size,list(i.date_time),i.flag_bits,z.read(i).decode("latin1")] for i in z.infolist()]))'
      const read = JSON.parse(await run('python3', ['-c', script, path]))
      expect(read).to.deep.equal(
        [...files].map(([name, bytes]) => [
          name,
          bytes.length,
          [1980, 1, 1, 0, 0, 0],
          0x800,
          bytes.toString('latin1'),
        ]),
      )
    })
  })

  it('gives the same bytes in ranges as in one piece, wherever they are cut', async () => {
    const zip = layout(entriesOf(files))
    const whole = await buffer(openRange(zip))
    expect(whole.length).to.equal(zip.size)
    const pick = random(12)
    for (let n = 0; n < 200; n++) {
      const [a, b] = [pick(zip.size + 1), pick(zip.size + 1)].sort((x, y) => x - y) as [number, number]
      expect((await buffer(openRange(zip, a, b))).equals(whole.subarray(a, b))).to.equal(true)
    }
  })

  it('refuses a file that is shorter or longer than it promised', async () => {
    for (const wrong of [-1, 1]) {
      const entry: ZipEntry = {
        path: 'a',
        size: 10,
        crc32: 0,
        open: () => Readable.from([Buffer.alloc(10 + wrong)]),
      }
      const fault = await buffer(openRange(layout([entry]))).catch((error: Error) => error.message)
      expect(fault).to.match(/^a: (fewer|more) bytes/)
    }
  })

  it('goes on beyond 4 GB and 65,535 files', async () => {
    const huge = 5 * 2 ** 30
    const none = () => Readable.from([])
    const zip = layout([
      { path: 'a', size: huge, crc32: 0, open: none },
      { path: 'b', size: 10, crc32: 0, open: none },
      ...Array.from({ length: 66_000 }, (_, i) => ({ path: `c/${i}`, size: 0, crc32: 0, open: none })),
    ])
    await inFolder(async (folder) => {
      const path = join(folder, 'sparse.zip')
      writeFileSync(path, '')
      truncateSync(path, zip.size)
      const file = openSync(path, 'r+')
      for (const { at, bytes } of zip.pieces) if (bytes) writeSync(file, bytes, 0, bytes.length, at)
      closeSync(file)
      const script =
        'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);l=z.infolist();print(len(l),l[0].file_size,l[1].header_offset,z.open(l[0]).read(3))'
      expect(await run('python3', ['-c', script, path])).to.equal(
        `66002 ${huge} ${30 + 1 + 20 + huge} b'\\x00\\x00\\x00'\n`,
      )
    })
  })

  it('sums in parts as at once', () => {
    const bytes = Buffer.from('123456789')
    expect(crc32(bytes)).to.equal(0xcbf43926)
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).to.equal(0xcbf43926)
  })
})
