// Usage: npm run try -- FOLDER [--json FILE] [--dossier FILE.pdf]
// Takes whatever lies in a folder through intake and binds one dossier of it: what an old archive will come to before
// anything of it is uploaded. Needs no server. Ends 1 when a page is missing anywhere or this machine failed over a file,
// 2 on bad usage or a missing tool; what intake refuses is no failure.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { probe } from '../intake/probe.ts'
import { bindAll } from './try/bind-all.ts'
import { filesIn } from './try/files.ts'
import { MissingTool, take, type Taken } from './try/take.ts'
import { totalOf } from './try/row.ts'
import { heading, rowText, totalText } from './try/table.ts'

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
  const { files, leftOut } = await filesIn(root)
  if (leftOut > 0)
    console.log(
      `Bỏ qua ${leftOut} mục mà hệ điều hành hoặc chương trình đang mở để lại (Thumbs.db, desktop.ini…).`,
    )
  if (files.length === 0) {
    console.log('Thư mục không có tệp nào.')
    return 0
  }
  const where = box ?? ({ mode: 'limits' } as const)
  const byFile = new Array<Taken[]>(files.length)
  const waiting = files.entries()
  console.log(heading)
  const lane = async () => {
    for (const [nth, file] of waiting) {
      byFile[nth] = await take(file, String(nth), { out: dir, box: where, signal: stop.signal })
      for (const { row } of byFile[nth]) console.log(rowText(row))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))

  const taken = byFile.flat()
  // What was opened gives way to its files.
  const printed = taken.filter(({ row }) => row.state !== 'opened')
  const to = values.dossier ? resolve(values.dossier) : join(dir, 'quyen.pdf')
  const { tried, unbound } = await bindAll(printed, { to, dir, box: where, signal: stop.signal })
  const rows = taken.map((one) => {
    const why = unbound.get(printed.indexOf(one))
    return why === undefined ? one.row : { ...one.row, rung: 4 as const, verdict: 'unbound', reason: why }
  })
  for (const [nth, why] of unbound) console.log(`${printed[nth]!.row.file}: không in được: ${why}`)
  const total = totalOf(rows)
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ files: rows, total, dossier: tried }, null, 1)}\n`)
  for (const line of totalText(total)) console.log(line)
  const holes = rows.filter(({ rung }) => rung === 4).length
  console.log(
    `Quyển ${tried.pages} trang (${tried.pagesIn} trang vào, ${tried.pagesOut} trang ra, ${holes} trang báo thiếu), ${tried.seconds} s.`,
  )
  const faults = [
    ...tried.short,
    ...rows.flatMap(({ state, file, exits }) => (state === 'failed' ? [`${file}: ${exits.at(-1)}`] : [])),
  ]
  for (const fault of faults) console.log(`✗ ${fault}`)
  console.log(
    faults.length ? 'KHÔNG ĐẠT: xem các dòng ✗.' : '✓ ĐẠT: tệp nào cũng có kết luận, không thiếu trang nào.',
  )
  return faults.length ? 1 : 0
}
