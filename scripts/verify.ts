// Usage: npm run verify -- PACKAGE.zip|FOLDER [--hash SHA256] [--json FILE]
// Checks a package without any server: every file, every hash, and the chain from each leaf's score to the bytes that
// prove it. --hash is the SHA-256 of manifest.json as the transmittal letter prints it. Ends 1 on any fault, 2 on bad usage.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { count, groups, size } from '../dossier/say.ts'
import { verify } from './verify/verify.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hash: { type: 'string' }, json: { type: 'string' } },
})
const [path] = positionals
if (!path || positionals.length > 1) {
  console.error('Cách dùng: npm run verify -- GÓI.zip|THƯ-MỤC [--hash SHA256] [--json TỆP]')
  process.exit(2)
}

const report = await verify(path, values.hash?.replace(/\s/g, '').toLowerCase())
console.log(`Bộ hồ sơ: ${path}`)
if (report.manifestSha256)
  console.log(`SHA-256 của manifest.json: ${groups(report.manifestSha256).join(' ')}`)
console.log(
  `${count(report.files)} tệp, ${size(report.bytes)}; ${count(report.leaves)} tiêu chí, ${count(report.citations)} dẫn chứng, ${count(report.documents)} tài liệu, ${count(report.holes)} trang báo thiếu`,
)
for (const { text } of report.faults) console.log(`✗ ${text}`)
console.log(
  report.faults.length
    ? `KHÔNG ĐẠT: ${count(report.faults.length)} lỗi. Hãy giữ nguyên gói này và yêu cầu nơi gửi đối chiếu, gửi lại.`
    : '✓ ĐẠT: đủ tệp, đúng từng byte, không có tệp lạ; từ điểm của mỗi tiêu chí lần được tới tệp chứng minh.',
)
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = report.faults.length ? 1 : 0
