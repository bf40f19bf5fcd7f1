// Uploads without a pause while one of the processes is killed outright, again and again, by the count of what was
// acknowledged and never by the clock: a kill that always comes too early or too late proves nothing.
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import type { Receipt } from '../../schemas/document.ts'
import { account, type Row } from './account.ts'
import { type Ground, type Running, startProcess, type Store } from './ground.ts'
import { openOffice } from './office.ts'

export interface Trial {
  readonly victim: 'api' | 'worker' | 'mongod' | 's3'
  readonly store: Store
  /** That must come to be acknowledged; how many attempts that takes depends on the kills. */
  readonly uploads: number
  readonly maxBytes: number
  /** Acknowledgements between two kills, at most. */
  readonly every: number
}

const LANES = 6
const LONGEST_MS = 300_000

export async function killTrial(ground: Ground, trial: Trial): Promise<Row> {
  const began = performance.now()
  const env = await ground.settings(trial.store)
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  const office = await openOffice(ctx, 'AA')
  const acknowledged: Receipt[] = []
  let api = await startProcess('server', env)
  let worker = trial.victim === 'worker' ? await startProcess('worker', env) : undefined
  let [sent, kills, peak, slowestRefusal, slowestReturn] = [0, 0, 0, 0, 0]
  /** Uploads on their way now, and how many of them kills have met. */
  let [underWay, met] = [0, 0]
  let next = randomInt(1, trial.every + 1)
  let backAt = 0 // when the victim was ready again; 0 once somebody was served since
  const statuses = new Set<number>()

  const kill = async () => {
    peak = Math.max(peak, api.peak())
    kills++
    met += underWay
    if (trial.victim === 'api') await api.kill()
    else if (trial.victim === 'worker') await worker?.kill()
    else await ground[trial.victim].kill()
    await sleep(randomInt(100, 1500))
    if (trial.victim === 'api') api = await startProcess('server', env)
    else if (trial.victim === 'worker') worker = await startProcess('worker', env)
    else await ground[trial.victim].start()
    backAt = performance.now()
  }
  let killing: Promise<void> | undefined
  const lane = async () => {
    while (acknowledged.length < trial.uploads && performance.now() - began < LONGEST_MS) {
      sent++
      underWay++
      const { receipt, status, ms } = await office.send(api.base, sizeUpTo(trial.maxBytes))
      underWay--
      statuses.add(status)
      if (status !== 201 && status !== 0) slowestRefusal = Math.max(slowestRefusal, ms)
      if (!receipt) {
        await sleep(200)
        continue
      }
      acknowledged.push(receipt)
      if (backAt) slowestReturn = Math.max(slowestReturn, performance.now() - backAt)
      backAt = 0
      if (acknowledged.length < next || killing) continue
      next = acknowledged.length + randomInt(1, trial.every + 1)
      killing = kill().finally(() => (killing = undefined))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await killing
  const keptNow = () => ctx.db.versions.model.countDocuments({ state: 'kept' })
  // Uploads are quicker than their checks: the worker is killed by what it has kept, until nothing waits.
  if (trial.victim === 'worker')
    for (
      let [seen, nextKept] = [0, 1];
      seen < acknowledged.length && performance.now() - began < LONGEST_MS;
    ) {
      await sleep(20)
      seen = await keptNow()
      if (seen < nextKept || seen === acknowledged.length) continue
      nextKept = seen + randomInt(1, trial.every + 1)
      await kill()
    }
  peak = Math.max(peak, api.peak())
  await stop([api, worker])
  const kept = await keptNow()

  const { lost, orphans, findings } = await account(ctx, acknowledged)
  const faults = findings.slice(0, 5).map(({ text }) => text)
  const foreign = [...statuses].filter((status) => ![0, 201, 503].includes(status))
  if (foreign.length) faults.push(`answered ${foreign.join(', ')}`)
  const late: string[] = []
  if (slowestRefusal > 10_000) late.push(`a refusal took ${slowestRefusal} ms`)
  if (slowestReturn > 30_000) late.push(`back only after ${Math.round(slowestReturn)} ms`)
  // That a kill broke off an upload cannot be asked: the driver tries again and may carry all over a quick return.
  if (trial.victim !== 'worker' && met === 0)
    faults.push('no kill met an upload on its way: nothing was proved')
  if (acknowledged.length < trial.uploads) faults.push('time was up before all were acknowledged')
  if (worker && kept < acknowledged.length)
    faults.push(`${acknowledged.length - kept} still wait for their check`)
  if (peak > 512) faults.push(`the API took ${peak} MB`)
  return {
    name: `kill -9 ${trial.victim} (${trial.store})`,
    attempts: sent,
    acknowledged: acknowledged.length,
    lost,
    orphans,
    seconds: Math.round((performance.now() - began) / 1000),
    note: `${kills} kills met ${met} uploads on their way, ${worker ? `${kept} kept, ` : ''}API ${peak} MB, refused in ${slowestRefusal} ms, served again after ${Math.round(slowestReturn)} ms`,
    ...(faults.length && { faults }),
    ...(late.length && { late }),
  }
}

async function stop(processes: readonly (Running | undefined)[]): Promise<void> {
  for (const one of processes) await one?.kill('SIGTERM')
}

/** From 10 KB up, small ones more often, as in an office. */
const sizeUpTo = (max: number): number => Math.round(10_000 * (max / 10_000) ** Math.random())
