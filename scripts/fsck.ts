// Usage: npm run fsck [-- --hash SHARE] [--json FILE]
// Holds the store against the database, both ways, and the records against each other; changes nothing. --hash reads
// that share of the kept contents again (0.1, or 1 for all) and compares their SHA-256. Settings come from the
// environment, as for the API. Ends 1 on any finding, 2 on bad usage.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '../api/config.ts'
import { openContext } from '../api/context.ts'
import { type FindingKind, findingKinds, fsck } from './fsck/fsck.ts'

const { values } = parseArgs({ options: { hash: { type: 'string' }, json: { type: 'string' } } })
const share = Number(values.hash ?? 0)
if (!(share >= 0 && share <= 1)) {
  console.error('Cách dùng: npm run fsck -- [--hash TỈ-LỆ từ 0 đến 1] [--json TỆP]')
  process.exit(2)
}

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
const { findings, checked } = await fsck(ctx, share)
console.log(
  `Đã đối chiếu ${checked.records} bản ghi, ${checked.lines} dòng lịch sử, ${checked.blobs} nội dung trong kho (băm lại ${checked.hashed}).`,
)
for (const [kind, title] of Object.entries(findingKinds) as [FindingKind, string][]) {
  const some = findings.filter((finding) => finding.kind === kind)
  console.log(`${some.length ? '✗' : '✓'} ${title}: ${some.length}`)
  for (const { text } of some) console.log(`    ${text}`)
}
console.log(
  findings.length
    ? 'Có sai lệch. Không có gì bị xóa hoặc sửa: hãy xem từng dòng, rồi phục hồi từ bản sao nếu cần.'
    : 'Kho và cơ sở dữ liệu khớp nhau.',
)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ findings, checked }, null, 2)}\n`)
process.exitCode = findings.length ? 1 : 0
