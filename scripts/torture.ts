// Usage: npm run torture [-- --json FILE] [--uploads N]
// Kills the API, the worker, mongod and the S3 server again and again while files come in, crashes at every step of an
// upload, lets 200 write history at once, and counts: what was acknowledged and lost, what is there and belongs to nobody.
// Servers of its own on free ports, ended and cleared away afterwards. Ends 1 when anything was lost, left over, too slow
// or too large.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Row } from './torture/account.ts'
import { crashTrial } from './torture/crash.ts'
import { type Ground, openGround } from './torture/ground.ts'
import { killTrial, type Trial } from './torture/kill.ts'
import { sealTrial } from './torture/seal.ts'

const { values } = parseArgs({ options: { json: { type: 'string' }, uploads: { type: 'string' } } })
const uploads = Number(values.uploads ?? 1000)
const MB = 1_000_000
/** The API takes most of it; what kills one server is proved by fewer. */
const share = (part: number) => Math.max(10, Math.round(uploads * part))
const kills: Trial[] = [
  { victim: 'api', store: 's3', uploads: share(0.3), maxBytes: 30 * MB, every: 30 },
  { victim: 'api', store: 'disk', uploads: share(0.3), maxBytes: 30 * MB, every: 30 },
  { victim: 'mongod', store: 'disk', uploads: share(0.2), maxBytes: 30 * MB, every: 40 },
  { victim: 's3', store: 's3', uploads: share(0.15), maxBytes: 30 * MB, every: 30 },
  { victim: 'worker', store: 's3', uploads: share(0.05), maxBytes: 3 * MB, every: 8 },
]

process.setMaxListeners(200) // each server started again listens for our end
const { ensureBuild } = (await import(new URL('ground/build.mjs', import.meta.url).href)) as {
  ensureBuild: () => Promise<void>
}
await ensureBuild()
const dir = mkdtempSync(join(tmpdir(), 'kc-torture-'))
process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const began = performance.now()
const rows: Row[] = []
const ground: Ground = await openGround(dir)
try {
  for (const trial of kills) tell(await killTrial(ground, trial))
  for (const store of ['disk', 's3'] as const) tell(await crashTrial(await ground.settings(store), store))
  tell(await sealTrial(await ground.settings('disk'), Math.max(10, uploads / 5), 100))
} finally {
  await ground[Symbol.asyncDispose]()
}
console.table(
  rows.map(({ name, attempts, acknowledged, lost, orphans, seconds }) => {
    return { name, attempts, acknowledged, lost, orphans, seconds }
  }),
)
const isBad = rows.some(isShort)
const minutes = ((performance.now() - began) / 60_000).toFixed(1)
console.log(`${isBad ? '✗ fell short' : '✓ nothing lost, nothing left over'}; ${minutes} min`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`)
process.exit(isBad ? 1 : 0)

function tell(row: Row): void {
  rows.push(row)
  console.log(`${isShort(row) ? '✗' : '✓'} ${row.name}: ${row.note ?? ''}`)
  for (const fault of [...(row.faults ?? []), ...(row.late ?? [])]) console.log(`    ${fault}`)
}

function isShort({ lost, orphans, faults, late }: Row): boolean {
  return lost + orphans > 0 || faults !== undefined || late !== undefined
}
