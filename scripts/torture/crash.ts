// A crash at every step between the first byte and the last rendition (R6): afterwards an upload is whole or absent,
// whole for certain if it was acknowledged, and a second worker brings it to its end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../api/config.ts'
import { type Context, openContext } from '../../api/context.ts'
import { renderNext } from '../../api/documents/render.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import type { Receipt } from '../../schemas/document.ts'
import { account, type Row } from './account.ts'
import { openOffice, paper } from './office.ts'
import type { Store } from './ground.ts'

const main = fileURLToPath(new URL('crash-child.mjs', import.meta.url))
const AT_ONCE = 4

/** Every `stride`th step, from the first on. */
export async function crashTrial(env: NodeJS.ProcessEnv, store: Store, stride = 1): Promise<Row> {
  const began = performance.now()
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  const office = await openOffice(ctx, 'AA')
  const dir = await mkdtemp(join(tmpdir(), 'kc-crash-'))
  const acknowledged: Receipt[] = []
  const points: string[] = []
  const faults: string[] = []
  let [lost, orphans, attempts] = [0, 0, 0]
  const run = async (n: number): Promise<boolean> => {
    attempts++
    const file = join(dir, String(n))
    await writeFile(file, paper(50_000))
    const { steps, receipt, code } = await runTo(n, file, { ...env, CRASH_COOKIE: office.cookie() })
    if (receipt) acknowledged.push(receipt)
    if (code === undefined) points.push(`${n}: ${steps.at(-1)}`)
    else if (code !== 0) faults.push(`${n}: ended by itself with ${code}`)
    return code !== undefined
  }
  for (let n = 1, isWhole = false; !isWhole && n < 200; n += AT_ONCE * stride) {
    const batch = Array.from({ length: AT_ONCE }, (_, k) => run(n + k * stride))
    isWhole = (await Promise.all(batch)).includes(true)
    await finish(ctx)
    const versions = await ctx.db.versions.model.countDocuments({ state: { $ne: 'kept' } })
    const renditions = await ctx.db.renditions.model.countDocuments({ state: { $ne: 'made' } })
    const reckoned = await account(ctx, acknowledged)
    lost += reckoned.lost
    orphans += reckoned.orphans
    const at = points.slice(-AT_ONCE).join(', ')
    if (versions + renditions) faults.push(`${at}: ${versions} not kept, ${renditions} not rendered`)
    for (const { text } of reckoned.findings) faults.push(`${at}: ${text}`)
  }
  await rm(dir, { recursive: true })
  return {
    name: `crash at each step (${store})`,
    attempts,
    acknowledged: acknowledged.length,
    lost,
    orphans,
    seconds: Math.round((performance.now() - began) / 1000),
    note: `${points.length} steps`,
    ...(faults.length && { faults }),
  }
}

/** `code` is undefined when it was killed, as it should be. */
async function runTo(n: number, file: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [main, String(n), file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const steps: string[] = []
  let receipt: Receipt | undefined
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as { step?: string; receipt?: Receipt }
    if (said.step) steps.push(said.step)
    if (said.receipt) receipt = said.receipt
  }
  const [code] = await exited
  return { steps, receipt, code: code ?? undefined }
}

/** As the next worker finds it once the leases of the dead one have run out. */
async function finish(ctx: Context): Promise<void> {
  for (const { model } of [ctx.db.versions, ctx.db.renditions] as (typeof ctx.db.versions)[])
    await model.updateMany({}, { $unset: { claim: 1 } })
  while ((await verifyNext(ctx, 'wk_next')) || (await renderNext(ctx, 'wk_next')));
}
