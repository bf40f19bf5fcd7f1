// A worker that is killed outright again and again, each time in the middle of something.
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../api/context.ts'
import { type Running, startProcess } from '../../scripts/torture/ground.ts'

const claims = ['versions', 'renditions', 'readings', 'editions', 'packages', 'chains'] as const
type Claimed = (typeof claims)[number]

/** What somebody works at now. */
export const held = { 'claim.until': { $gt: new Date() } }

export class KilledWorker implements AsyncDisposable {
  readonly #ctx: Context
  readonly #env: NodeJS.ProcessEnv
  #running: Running | undefined

  constructor(ctx: Context, env: NodeJS.ProcessEnv) {
    this.#ctx = ctx
    this.#env = env
  }

  collection(name: Claimed) {
    return (this.#ctx.db[name] as Context['db']['versions']).model.collection
  }

  async start(): Promise<Running> {
    return (this.#running = await startProcess('worker', this.#env))
  }

  async kill(): Promise<void> {
    await this.#running?.kill()
  }

  /** As the next worker finds it once the leases of the dead one have run out. */
  async leasesRunOut(): Promise<void> {
    for (const name of claims)
      await this.collection(name).updateMany(held, { $set: { 'claim.until': new Date(0) } })
  }

  async heldNow(): Promise<Record<Claimed, number>> {
    const counts = await Promise.all(claims.map((name) => this.collection(name).countDocuments(held)))
    return Object.fromEntries(claims.map((name, n) => [name, counts[n]])) as Record<Claimed, number>
  }

  /**
   * Kills one after the other until `done` has come to `total`, or as often as asked: by what was done, never by the
   * clock, so that a slow machine gets on too. Says how many; one is left alive.
   */
  async killUntil(
    done: () => Promise<number>,
    { total = Infinity, every, most = Infinity }: { total?: number; every: number; most?: number },
  ): Promise<number> {
    let [seen, kills] = [await done(), 0]
    await this.start()
    while (seen < total && kills < most) {
      const next = Math.min(total, seen + randomInt(1, every + 1))
      while ((seen = await done()) < next) await sleep(10)
      if (seen >= total) break
      await sleep(randomInt(0, 150))
      await this.kill()
      kills++
      await this.leasesRunOut()
      await this.start()
    }
    return kills
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#running?.child
    if (child?.exitCode === null && child.signalCode === null) await this.kill()
  }
}
