// Upload beside the least that a receiver must do (upload/bare.mjs), in turns, with one client: one file of 1 GB as a form and
// by tus; 1,000 files of 1 MB over 8 lines, where the peer also inserts one document each. Then R8: 50 agencies with 20 files of
// 5 MB side by side, no error, at most 512 MB, answered within 3 s of the last byte (95th percentile), and the bare receiver
// under the same. Options: --json FILE, --runs N (3), --scale X (1; 0.02 to try it out).
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { newId } from '../../schemas/id.ts'
import { type Running, startNode, startProcess } from '../torture/ground.ts'
import { sendAll, sendMany } from '../torture/many.ts'
import { openOffice } from '../torture/office.ts'
import { median } from './dossier/measure.ts'
import { lines, sendFile, sendFiles, type Target } from './upload/send.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, scale: { type: 'string' }, runs: { type: 'string' } },
})
const scale = Number(values.scale ?? 1)
const runs = Number(values.runs ?? 3)
const largeSize = Math.max(2 ** 24, Math.round(2 ** 30 * scale))
const manyCount = Math.max(16, Math.round(1000 * scale))
const [LINES, SMALL] = [8, 2 ** 20]
const most = { large: 1.3, many: 2, peakMB: 512, p95Ms: 3000 }

const env: NodeJS.ProcessEnv = { ...process.env, KC_QUOTA_BYTES: String(2 ** 40) }
await using ctx = await openContext(readConfig(env), { log: () => undefined })
const office = await openOffice(ctx, 'DO')
const bareDir = join(env['KC_BLOBS'] ?? '', '..', 'bare')
mkdirSync(bareDir, { recursive: true })

type Way = { start: () => Promise<Running>; send: (base: string) => Promise<unknown> }
type Row = { seconds: number; low: number; high: number; peakMB: number }

const bare = () =>
  startNode(['scripts/bench/upload/bare.mjs', bareDir, process.env['MONGODB_URI'] ?? ''], process.env)
const ours = () => startProcess('server', env)
const form = (base: string): Target => {
  const headers = { Cookie: office.cookie() }
  return { url: `${base}/api/v1/documents`, headers, form: true }
}
const one = async (target: Target) => {
  const agent = lines(1)
  return await sendFile(agent, largeSize, target).finally(() => agent.destroy())
}

/** As the browser sends what is larger than 8 MB: one piece as long as the line holds. */
async function byTus(base: string): Promise<void> {
  const common = { Cookie: office.cookie(), 'Tus-Resumable': '1.0.0' }
  const about = { filename: 'báo cáo.pdf', filetype: 'application/pdf', key: newId('key') }
  const pairs = Object.entries(about).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
  const headers = { ...common, 'Upload-Length': String(largeSize), 'Upload-Metadata': pairs.join(',') }
  const begun = await fetch(`${base}/api/v1/uploads`, { method: 'POST', headers })
  const url = new URL(begun.headers.get('location') ?? '', base).href
  const piece = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
  await one({ url, method: 'PATCH', headers: { ...common, ...piece } })
  const read = await fetch(url, { headers: common })
  const { results } = (await read.json()) as { results?: { receipt?: object }[] }
  if (!results?.[0]?.receipt) throw new Error('no receipt after the last byte')
}

/** All ways in turns, each on a process of its own, so that what the machine does otherwise hits all alike. */
async function contest(ways: Record<string, Way>): Promise<Record<string, Row>> {
  const all: Record<string, { seconds: number; peakMB: number }[]> = {}
  for (let run = 0; run < runs; run++)
    for (const [name, { start, send }] of Object.entries(ways)) {
      const process = await start()
      const began = performance.now()
      await send(process.base)
      const seconds = (performance.now() - began) / 1000
      ;(all[name] ??= []).push({ seconds, peakMB: process.peak() })
      await process.kill('SIGTERM')
    }
  return Object.fromEntries(
    Object.entries(all).map(([name, made]) => {
      const seconds = made.map((one) => one.seconds)
      const peakMB = Math.max(...made.map((one) => one.peakMB))
      return [
        name,
        { seconds: median(seconds), low: Math.min(...seconds), high: Math.max(...seconds), peakMB },
      ]
    }),
  )
}

const large = await contest({
  bare: { start: bare, send: (base) => one({ url: base }) },
  form: { start: ours, send: (base) => one(form(base)) },
  tus: { start: ours, send: byTus },
})
const many = await contest({
  bare: { start: bare, send: (base) => sendFiles(manyCount, LINES, SMALL, { url: `${base}/?insert` }) },
  form: { start: ours, send: (base) => sendFiles(manyCount, LINES, SMALL, form(base)) },
})
const [agencies, each] = [Math.max(2, Math.round(50 * scale)), 20]
const { isGood, ...together } = await sendMany(env, agencies, each)
const least = await bare()
const { sent: _sent, ...bareTogether } = await sendAll(least.base, Array(agencies * each).fill(''))
await least.kill('SIGTERM')

const ratio = (rows: Record<string, Row>, name: string) =>
  Math.round((100 * (rows[name]?.seconds ?? NaN)) / (rows['bare']?.seconds ?? NaN)) / 100
const figures = {
  large: { ratio: ratio(large, 'form'), peakMB: large['form']?.peakMB ?? NaN, ratioTus: ratio(large, 'tus') },
  many: { ratio: ratio(many, 'form'), peakMB: many['form']?.peakMB ?? NaN },
  together: { ...together, bare: bareTogether },
}
const table = (rows: Record<string, Row>) =>
  Object.entries(rows).map(
    ([name, { seconds, low, high, peakMB }]) =>
      `| ${name} | ${seconds.toFixed(2)} | ${low.toFixed(2)}–${high.toFixed(2)} | ${peakMB} |`,
  )
const head = ['', '| | s (median) | from–to | peak MB |', '|---|---|---|---|']
console.log(
  [
    `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; ${runs} runs each, in turns`,
    `\none file of ${Math.round(largeSize / 1e6)} MB`,
    ...[...head, ...table(large)],
    `\n${manyCount} files of 1 MB over ${LINES} lines`,
    ...[...head, ...table(many)],
    `\n${JSON.stringify(figures)}`,
  ].join('\n'),
)
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
const isFlat = figures.large.peakMB <= most.peakMB && figures.many.peakMB <= most.peakMB
const isQuick =
  Math.max(figures.large.ratio, figures.large.ratioTus) <= most.large &&
  figures.many.ratio <= most.many &&
  together.p95Ms <= most.p95Ms
console.log(isGood && isFlat && isQuick ? '✓ within what is asked' : '✗ fell short')
process.exit(isGood && isFlat && isQuick ? 0 : 1)
