// Usage: npm run try -- FOLDER [--json FILE] [--dossier FILE.pdf]
// Takes whatever lies in a folder through intake and binds one dossier of it: what an old archive will come to before
// anything of it is uploaded. Needs no server. Ends 1 when a page is missing anywhere, 2 on bad usage or a missing tool.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { probe } from '../intake/probe.ts'
import { bindAll } from './try/bind-all.ts'
import { filesIn } from './try/files.ts'
import { MissingTool, take, type Taken } from './try/take.ts'
import { heading, rowText } from './try/table.ts'

const AT_ONCE = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, dossier: { type: 'string' } },
})
const [folder] = positionals
if (!folder || positionals.length > 1) {
  console.error('Cách dùng: npm run try -- THƯ-MỤC [--json TỆP] [--dossier QUYỂN.pdf]')
  process.exit(2)
}

const stop = new AbortController()
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    process.exitCode = code
    stop.abort(new Error(signal))
  })

const dir = await mkdtemp(join(tmpdir(), 'kc-try-'))
try {
  process.exitCode = await run(resolve(folder))
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(error instanceof MissingTool ? error.message : error)
    process.exitCode = 2
  }
} finally {
  await rm(dir, { recursive: true, force: true, maxRetries: 3 })
}

async function run(root: string): Promise<number> {
  const { box, reason } = await probe('namespaces', dir)
  if (!box) console.error(`${reason ?? ''} Chạy với giới hạn tài nguyên, không cách ly.`)
  const files = await filesIn(root)
  if (files.length === 0) {
    console.log('Thư mục không có tệp nào.')
    return 0
  }
  const where = box ?? ({ mode: 'limits' } as const)
  const taken = new Array<Taken>(files.length)
  const waiting = files.entries()
  console.log(heading)
  const lane = async () => {
    for (const [nth, file] of waiting) {
      taken[nth] = await take(file, dir, nth, where, stop.signal)
      console.log(rowText(taken[nth].row))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))

  const to = values.dossier ? resolve(values.dossier) : join(dir, 'quyen.pdf')
  const { tried, unbound } = await bindAll(taken, { to, dir, box: where, signal: stop.signal })
  const rows = taken.map(({ row }, nth) => {
    const why = unbound.get(nth)
    return why === undefined ? row : { ...row, rung: 4, verdict: 'unbound', reason: why }
  })
  for (const [nth, why] of unbound) console.log(`${files[nth]!.name}: không in được: ${why}`)
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ files: rows, dossier: tried }, null, 1)}\n`)
  const good = rows.filter(({ rung }) => rung < 4).length
  console.log(
    `${rows.length} tệp: ${good} có bản xem, ${rows.length - good} trang báo thiếu. ` +
      `Quyển ${tried.pages} trang (${tried.pagesIn} trang vào, ${tried.pagesOut} trang ra), ${tried.seconds} s.`,
  )
  for (const fault of tried.short) console.log(`✗ ${fault}`)
  console.log(tried.short.length ? 'KHÔNG ĐẠT: có trang thiếu.' : '✓ ĐẠT: không thiếu trang nào.')
  return tried.short.length ? 1 : 0
}
