// Sealing of the history, after the fact: lines are written without waiting for each other, and a worker chains them.
// Head and lines move in one transaction, so a kill at any point leaves the chain whole, and no two workers can fork it.
import { Chain, chainOf, genesis, sealOf } from '../schemas/chain.ts'
import { newId } from '../schemas/id.ts'
import { claim } from './claim.ts'
import type { Db } from './db.ts'
import type { Line } from '../schemas/person.ts'

const BATCH = 500
const LEASE_MS = 10_000

/** Seals the oldest lines of one chain that has some waiting; false when nothing could be done. */
export async function sealNext(db: Db, worker: string): Promise<boolean> {
  const waiting = await db.history.model.findOne({ seq: null }).sort({ at: 1, id: 1 }).lean()
  if (!waiting) return false
  const scope = chainOf(waiting)
  await makeHead(db, scope)
  await using held = await claim(db.chains, { scope }, worker, LEASE_MS)
  if (!held) return false
  // Awaited here: the lease is given back when this function is left, and not before the lines are sealed.
  return await db.transaction(async (tx) => {
    const head = Chain.parse(await db.chains.model.findOne({ scope }, null, { session: tx }).lean())
    const lines = await db.history.model
      .find({ seq: null, agency: waiting.agency ?? null }, null, { session: tx })
      .sort({ at: 1, id: 1 })
      .limit(BATCH)
      .lean()
    if (lines.length === 0) return false
    let { seq, hash } = head
    const writes = lines.map(({ _id, ...line }: Line & { _id: unknown }) => {
      const seal = sealOf(line, seq + 1, hash)
      ;({ seq, hash } = seal)
      return { updateOne: { filter: { _id, seq: null }, update: { $set: seal } } }
    })
    const { matchedCount } = await db.history.model.bulkWrite(writes, { session: tx })
    const moved = await db.chains.model.updateOne(
      { scope, seq: head.seq },
      { $set: { seq, hash } },
      { session: tx },
    )
    if (matchedCount !== lines.length || moved.matchedCount !== 1)
      throw new Error('another worker sealed these')
    return true
  })
}

async function makeHead({ chains }: Db, scope: string): Promise<void> {
  const first = { id: newId('ch'), scope, seq: 0, hash: genesis, revision: 1 }
  await chains.model
    .updateOne({ scope }, { $setOnInsert: first }, { upsert: true })
    .catch((error: { code?: unknown }) => {
      if (error.code !== 11000) throw error
    })
}

/**
 * Every chain with its lines in order: for whoever checks them, also while a worker seals. A chain with lines and no head has
 * an empty one.
 */
export async function* chainsOf(
  db: Db,
): AsyncGenerator<{ head: Pick<Chain, 'scope' | 'seq' | 'hash'>; lines: Line[] }> {
  const heads: string[] = await db.chains.model.distinct('scope')
  const scopes: string[] = await db.history.model.distinct('chain', { seq: { $gt: 0 } })
  for (const scope of new Set([...heads, ...scopes])) {
    const headNow = async () =>
      (await db.chains.model.findOne({ scope }).lean()) ?? { scope, seq: 0, hash: genesis }
    const head = await headNow()
    const found = await db.history.model.find({ chain: scope }, { _id: 0 }).sort({ seq: 1 }).lean()
    // What was sealed in between follows a head that has moved on; behind one that stands still, no line may follow.
    const isMoved = (await headNow()).seq !== head.seq
    const lines = found.filter(({ seq = 0 }) => !isMoved || seq <= head.seq)
    yield { head, lines: lines.map((line) => ({ ...line })) }
  }
}
