// Usage: npm run unpack -- DOSSIER.pdf|PACKAGE.zip [--out DIR]
// Takes a bound volume apart into one PDF a document, or the originals out of a package, each proved by its hash. The
// file is not trusted: names, sizes and counts are checked, programs run in a box. Ends 1 on any fault, 2 on bad usage.
import { mkdir, open, readdir } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { count } from '../dossier/say.ts'
import { unpackPackage } from './unpack/package.ts'
import { unpackVolume } from './unpack/volume.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
})
const [path] = positionals
if (!path || positionals.length > 1) {
  console.error('Cách dùng: npm run unpack -- QUYỂN.pdf|GÓI.zip [--out THƯ-MỤC]')
  process.exit(2)
}
const out = values.out ?? basename(path, extname(path))
await mkdir(out, { recursive: true })
if ((await readdir(out)).length > 0) {
  console.error(`Thư mục ${out} đã có tệp. Hãy chọn thư mục trống bằng --out.`)
  process.exit(2)
}

const { written, faults } = (await isZip(path))
  ? await unpackPackage(path, out)
  : await unpackVolume(path, out)
for (const fault of faults) console.log(`✗ ${fault}`)
console.log(`Đã ghi ${count(written)} tệp vào ${out}.`)
if (faults.length)
  console.log(`KHÔNG ĐẠT: ${count(faults.length)} lỗi. Hãy giữ tệp này và yêu cầu nơi gửi đối chiếu.`)
process.exitCode = faults.length ? 1 : 0

async function isZip(file: string): Promise<boolean> {
  await using given = await open(file)
  const { buffer } = await given.read(Buffer.alloc(4), 0, 4, 0)
  return buffer.toString('latin1') === 'PK\x03\x04'
}
