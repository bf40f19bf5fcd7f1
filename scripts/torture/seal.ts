// Many write history at once while workers come and go, some losing their database in the middle of whatever they do
// (A3): afterwards each agency has one chain, without a fork and without a gap.
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../api/config.ts'
import { openContext } from '../../api/context.ts'
import { verifyChain } from '../../schemas/chain.ts'
import { newId } from '../../schemas/id.ts'
import type { Line } from '../../schemas/person.ts'
import { chainsOf, sealNext } from '../../storage/chain.ts'
import { type Db, openDb } from '../../storage/db.ts'
import type { Row } from './account.ts'

export async function sealTrial(env: NodeJS.ProcessEnv, writers: number, each: number): Promise<Row> {
  const began = performance.now()
  await using ctx = await openContext(readConfig(env), { log: () => undefined })
  const { db } = ctx
  const agencies = [newId('ag'), newId('ag'), undefined]
  let writing = true
  const worker = async () => {
    const me = newId('wk')
    while ((await sealNext(db, me)) || writing) await sleep(5)
  }
  const workers = [worker(), worker(), mortal(env['MONGODB_URI'] ?? '')]
  await Promise.all(
    Array.from({ length: writers }, async (_, w) => {
      for (let n = 0; n < each; n++)
        await new db.history.model(lineOf(agencies[(w + n) % agencies.length])).save()
    }),
  )
  writing = false
  await Promise.all(workers)
  for (let i = 0; i < 300 && (await db.history.model.exists({ seq: null })); i++)
    if (!(await sealNext(db, newId('wk')))) await sleep(100) // the lease of a dead one runs out
  const { sealed, breaks } = await checkChains(db)
  const all = writers * each
  const open = await db.history.model.countDocuments({ seq: null })
  const faults = [...breaks, ...(open ? [`${open} lines are not sealed`] : [])]
  return {
    name: `${writers} writers of history`,
    attempts: all,
    acknowledged: all,
    lost: all - sealed,
    orphans: 0,
    seconds: Math.round((performance.now() - began) / 1000),
    note: `${sealed} lines in ${agencies.length} chains, ${breaks.length} breaks`,
    ...(faults.length && { faults }),
  }
}

/** One that loses its database in the middle of whatever it does, again and again. */
async function mortal(uri: string): Promise<void> {
  for (let life = 0; life < 5; life++) {
    const own = await openDb(uri)
    const dies = sleep(50 + life * 37).then(() => own[Symbol.asyncDispose]())
    const me = newId('wk')
    await (async () => {
      for (;;) await sealNext(own, me)
    })().catch(() => undefined)
    await dies
  }
}

async function checkChains(db: Db): Promise<{ sealed: number; breaks: string[] }> {
  let sealed = 0
  const breaks: string[] = []
  for await (const { head, lines } of chainsOf(db)) {
    sealed += lines.length
    for (const { seq, kind } of verifyChain(lines, head)) breaks.push(`${head.scope}, line ${seq}: ${kind}`)
  }
  return { sealed, breaks }
}

function lineOf(agency: string | undefined): Line {
  const about = { id: newId('ln'), subject: newId('as'), ...(agency && { agency }) }
  const changes = [{ field: 'self', old: null, new: { points: 1 } }]
  const at = new Date().toISOString()
  return { ...about, act: 'torture.write', by: newId('pe'), at, revision: 1, changes }
}
